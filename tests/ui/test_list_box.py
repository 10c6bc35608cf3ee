"""A list is one stop: arrows, letters, wheel and pointer move inside it."""

from __future__ import annotations

import pygame
import pytest

from game.ui.buttons import Button
from game.ui.groups import Column
from game.ui.list_box import Entry, ListBox
from game.ui.page import Page
from game.ui.theme import Scale
from tests.ui.test_page import click, press

SCALE = Scale((640, 360))
NAMES = ("Amber", "Basalt", "Blue", "Copper", *(f"Rover {n}" for n in range(40)))


def listed(told: list[int], chosen: int = 0) -> tuple[ListBox, Page]:
    box = ListBox(
        "Players",
        [Entry(name) for name in NAMES],
        chosen=chosen,
        on_choose=told.append,
        on_enter=lambda: told.append(-1),
    )
    return box, Page(Column([box, Button("Back", lambda: None)]), SCALE)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([pygame.K_DOWN, pygame.K_DOWN], 2),
        ([pygame.K_DOWN, pygame.K_UP], 0),
        ([pygame.K_END], 43),
        ([pygame.K_END, pygame.K_HOME], 0),
        ([pygame.K_PAGEDOWN], 8),
        ([pygame.K_b], 1),
        ([pygame.K_b, pygame.K_b], 2),
        ([pygame.K_b, pygame.K_b, pygame.K_b], 1),
        ([pygame.K_r], 4),
        ([pygame.K_z], 0),
    ],
)
def test_keys_move_inside(keys: list[int], chosen: int) -> None:
    """Arrows step, Home and End go far, a letter goes to the next name that begins with it, round and round."""
    box, page = listed([])
    for key in keys:
        page.handle(press(key))
    assert box.chosen == chosen
    assert box.value == NAMES[chosen]
    assert page.focused is box


def test_it_is_one_stop_and_the_ends_let_go() -> None:
    """Tab passes it at once; the arrow at its last entry goes on to what lies below."""
    box, page = listed([])
    page.handle(press(pygame.K_TAB))
    assert page.focused is not box
    page.handle(press(pygame.K_TAB))
    assert page.focused is box
    page.handle(press(pygame.K_END))
    page.handle(press(pygame.K_DOWN))
    assert page.focused is not None
    assert page.focused.label == "Back"


def test_enter_acts_and_a_click_only_chooses() -> None:
    """A click on an entry chooses it; Enter then does what the list is for."""
    told: list[int] = []
    _box, page = listed(told)
    line = page.root.children[0].children[0].children[2]
    click(page, line.bounds.center)
    page.handle(press(pygame.K_RETURN))
    assert told == [2, -1]


@pytest.mark.parametrize("text_scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("size", [(320, 200), (640, 360), (1920, 1080)])
def test_the_chosen_one_stays_in_sight(size: tuple[int, int], text_scale: float) -> None:
    """Wherever it opens, however it is walked and resized, the chosen entry lies inside the list."""
    box, page = listed([], chosen=30)
    page.resize(Scale(size, text_scale))
    for key in (None, pygame.K_DOWN, pygame.K_END, pygame.K_HOME, pygame.K_r):
        if key is not None:
            page.handle(press(key))
        line = box.children[0].children[box.chosen]
        assert box.bounds.contains(line.bounds), key


def test_the_wheel_scrolls_without_choosing() -> None:
    """Looking further down changes nothing."""
    pygame.display.init()  # the wheel asks where the pointer is
    box, page = listed([])
    first = box.children[0].children[0]
    before = first.bounds.y
    page.handle(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-2))
    pygame.quit()
    assert first.bounds.y < before
    assert box.chosen == 0


def test_the_tree_names_all_entries() -> None:
    """A reader hears the list, what is chosen, and each entry with its note."""
    box = ListBox("Players", [Entry("Amber", "plays now")], chosen=0, on_choose=print, on_enter=print)
    assert Page(box, SCALE).describe() == 'list "Players" = Amber (focused)\n  choice "Amber" = plays now'
