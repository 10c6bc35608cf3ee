"""A page by keyboard alone, by mouse alone, and as text."""

from __future__ import annotations

import pygame
import pytest

from game.ui.buttons import Button, Choice
from game.ui.groups import Column, Gap, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.page import Page
from game.ui.scroll import Scroll
from game.ui.theme import Scale
from game.ui.widget import walk

SCALE = Scale((640, 360))


def press(key: int, mod: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode="")


def click(page: Page, spot: tuple[int, int]) -> None:
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        page.handle(pygame.event.Event(kind, button=pygame.BUTTON_LEFT, pos=spot))


def three_buttons(done: list[str]) -> list[Button]:
    return [Button(name, lambda name=name: done.append(name)) for name in ("Fly", "Drive", "Quit")]


def test_tab_goes_round_and_back() -> None:
    """Tab visits every button in reading order and starts again; Shift+Tab goes the other way."""
    page = Page(Column(three_buttons([])), SCALE)
    seen = [page.focused.label if page.focused else ""]
    for _ in range(3):
        page.handle(press(pygame.K_TAB))
        seen.append(page.focused.label if page.focused else "")
    assert seen == ["Fly", "Drive", "Quit", "Fly"]
    page.handle(press(pygame.K_TAB, pygame.KMOD_LSHIFT))
    assert page.focused is not None
    assert page.focused.label == "Quit"


def test_arrows_follow_the_picture() -> None:
    """Right goes to the neighbour at the right, down to what lies below, and an edge keeps the focus."""
    done: list[str] = []
    first, second, third = three_buttons(done)
    page = Page(Column([Row([first, second]), third]), SCALE)
    page.handle(press(pygame.K_RIGHT))
    assert page.focused is second
    page.handle(press(pygame.K_DOWN))
    assert page.focused is third
    page.handle(press(pygame.K_DOWN))
    assert page.focused is third


def test_enter_and_escape() -> None:
    """Enter does what has the focus; Esc leaves."""
    done: list[str] = []
    page = Page(Column(three_buttons(done)), SCALE, on_escape=lambda: done.append("left"))
    page.handle(press(pygame.K_RETURN))
    page.handle(press(pygame.K_ESCAPE))
    assert done == ["Fly", "left"]


def test_a_click_acts_where_it_began() -> None:
    """A click on a button acts; one that is dragged off it does not."""
    done: list[str] = []
    page = Page(Column(three_buttons(done)), SCALE)
    buttons = [widget for widget in walk(page.root) if widget.is_focusable]
    click(page, buttons[1].bounds.center)
    page.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=buttons[0].bounds.center))
    page.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=buttons[2].bounds.center))
    assert done == ["Drive"]


def test_the_tree_reads_like_the_picture() -> None:
    """The printed tree names role and label of everything that is shown, and where the focus is."""
    page = Page(Panel([Heading("Missions"), Label("Choose one"), Button("Back", lambda: None)]), SCALE)
    assert page.describe() == 'heading "Missions"\nlabel "Choose one"\nbutton "Back" (focused)'


@pytest.mark.parametrize("size", [(320, 200), (640, 360), (1280, 720), (3840, 2160)])
def test_focus_scrolls_into_sight(size: tuple[int, int]) -> None:
    """In a list that is too long for the window each focused button lies inside the window."""
    buttons = [Button(f"Mission {n}", lambda: None) for n in range(40)]
    page = Page(Column([Scroll(Column(buttons))]), Scale(size))
    window = pygame.Rect((0, 0), size)
    for button in buttons:
        assert page.focused is button
        assert window.contains(button.bounds)
        page.handle(press(pygame.K_TAB))


def test_arrows_go_through_a_low_list_before_they_leave_it() -> None:
    """However little of a list is in sight, down visits each of its entries, and only then what is below it."""
    entries = [Choice(f"Mission {n}", "far\nand wide", action=lambda: None) for n in range(6)]
    back = Button("Back", lambda: None)
    page = Page(Column([Gap(400), Scroll(Column(entries)), back]), SCALE)
    page.focus(entries[0])
    seen = []
    for _ in range(7):
        seen.append(page.focused)
        page.handle(press(pygame.K_DOWN))
    assert seen == [*entries, back]


def test_words_that_do_not_fit_can_be_scrolled_by_keyboard() -> None:
    """A long text without any button takes the focus itself, and the arrows move it."""
    page = Page(Column([Scroll(Label("far " * 3000), label="Briefing")]), SCALE)
    assert page.focused is not None
    assert page.focused.label == "Briefing"
    text = next(widget for widget in walk(page.root) if isinstance(widget, Label))
    before = text.bounds.y
    assert page.handle(press(pygame.K_DOWN))
    assert text.bounds.y < before


def test_what_is_scrolled_away_cannot_be_clicked() -> None:
    """A click outside of a list does not reach the entries that are hidden there."""
    done: list[str] = []
    buttons = [Button(f"{n}", lambda n=n: done.append(str(n))) for n in range(40)]
    page = Page(Column([Scroll(Column(buttons), grow=1.0)], padding=100), SCALE)
    hidden = next(button for button in buttons if button.bounds.top > 360)
    click(page, hidden.bounds.center)
    assert done == []
