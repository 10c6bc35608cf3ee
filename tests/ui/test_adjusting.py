"""Switches, sliders, sections and questions by keyboard alone and by mouse alone."""

from __future__ import annotations

import itertools

import pygame
import pytest

from game.ui.adjusting import Field, Slider, Toggle
from game.ui.buttons import Button
from game.ui.dialog import Dialog, Toast
from game.ui.groups import Column
from game.ui.page import Page
from game.ui.tabs import tabs
from game.ui.theme import Scale
from tests.ui.test_page import click, press

SCALE = Scale((1280, 720))
VALUES = [(value, f"{value} %") for value in range(50, 101, 10)]


def mouse(page: Page, kind: int, spot: tuple[int, int]) -> None:
    page.handle(pygame.event.Event(kind, button=pygame.BUTTON_LEFT, pos=spot))


def test_a_toggle_turns_by_enter_click_and_arrows() -> None:
    """Enter and a click turn it over; right is on, left is off, and twice the same changes nothing."""
    told: list[bool] = []
    toggle = Toggle("Captions", told.append, is_on=False)
    page = Page(Column([toggle]), SCALE)
    page.handle(press(pygame.K_RETURN))
    click(page, toggle.bounds.center)
    for key in (pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_LEFT):
        page.handle(press(key))
    assert told == [True, False, True, False]
    assert page.describe() == 'toggle "Captions" = off (focused)'


def test_a_slider_steps_by_arrows_and_holds_at_its_ends() -> None:
    """Each arrow is one value; beyond the last there is none."""
    told: list[int] = []
    page = Page(Column([Slider("Speed", VALUES, told.append, now=80)]), SCALE)
    for key in (pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_LEFT):
        page.handle(press(key))
    assert told == [90, 100, 90]
    assert page.describe() == 'slider "Speed" = 90 % (focused)'


def test_a_slider_follows_the_pressed_pointer_only() -> None:
    """A press jumps, a drag follows even off the slider, letting go ends it, and hovering does nothing."""
    told: list[int] = []
    slider = Slider("Speed", VALUES, told.append, now=80)
    page = Page(Column([slider]), SCALE)
    control = slider.control_bounds(SCALE)
    mouse(page, pygame.MOUSEBUTTONDOWN, control.midleft)
    mouse(page, pygame.MOUSEMOTION, (control.right, 600))
    mouse(page, pygame.MOUSEBUTTONUP, (control.right, 600))
    mouse(page, pygame.MOUSEMOTION, control.midleft)
    assert told == [50, 100]


def test_a_slider_takes_the_nearest_value() -> None:
    """A value from a file that lies between two steps is shown as the nearest one."""
    assert Slider("Speed", VALUES, lambda _value: None, now=77).value == "80 %"


def test_tabs_choose_and_say_which_is_chosen() -> None:
    """The page opens on the chosen section; another one is an arrow and Enter away."""
    told: list[str] = []
    page = Page(Column([tabs(["Sound", "Picture"], "Sound", told.append)]), SCALE)
    assert page.describe() == 'tab "Sound" = chosen (focused)\ntab "Picture"'
    page.handle(press(pygame.K_RIGHT))
    page.handle(press(pygame.K_RETURN))
    assert told == ["Picture"]


def test_a_dialog_begins_on_the_way_back() -> None:
    """Enter at once loses nothing; the way on is one step away."""
    told: list[str] = []
    dialog = Dialog(
        "Reset?", "All of it.", way_on=("Reset", lambda: told.append("on")), back=lambda: told.append("back")
    )
    page = Page(dialog, SCALE)
    page.handle(press(pygame.K_RETURN))
    page.handle(press(pygame.K_LEFT))
    page.handle(press(pygame.K_RETURN))
    assert told == ["back", "on"]
    assert page.describe().startswith('dialog "Reset?"')


@pytest.mark.parametrize("text_scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(320, 200), (1280, 720), (1920, 1080)])
def test_names_and_values_never_overlap(size: tuple[int, int], text_scale: float) -> None:
    """At any text size what is set lies inside its widget, below the name or beside it."""
    scale = Scale(size, text_scale)
    rows = [
        Toggle("Less motion: the picture never shakes", lambda _on: None, is_on=True),
        Slider("Wind, rotor and wheels", VALUES, lambda _value: None, now=100),
        Field("AutoNav drives to the next goal, or stops", "G", lambda: None),
    ]
    page = Page(Column(rows, gap=6), scale)
    surface = pygame.Surface(size)
    page.draw(surface)
    for row, following in itertools.pairwise(rows):
        assert row.bounds.contains(row.control_bounds(scale))
        assert row.bounds.bottom <= following.bounds.top


def test_toasts_stand_one_above_the_other() -> None:
    """The second toast begins where the first one ends, inside the window, however long the words are."""
    surface = pygame.Surface((640, 360))
    scale = Scale((640, 360))
    first, second = Toast("The rotor hums"), Toast("far " * 60)
    top = first.show_above(surface, 340, scale)
    assert second.show_above(surface, top, scale) == second.bounds.top
    assert surface.get_rect().contains(second.bounds)
    assert second.bounds.bottom == first.bounds.top


def test_a_button_beside_a_slider_is_still_pressed() -> None:
    """A drag of a slider never presses what the pointer ends on."""
    told: list[str] = []
    slider, button = (
        Slider("Speed", VALUES, lambda _v: None, now=80),
        Button("Reset", lambda: told.append("!")),
    )
    page = Page(Column([slider, button]), SCALE)
    mouse(page, pygame.MOUSEBUTTONDOWN, slider.control_bounds(SCALE).center)
    mouse(page, pygame.MOUSEBUTTONUP, button.bounds.center)
    assert told == []
    click(page, button.bounds.center)
    assert told == ["!"]
