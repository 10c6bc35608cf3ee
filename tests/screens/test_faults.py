"""The judges of words find what is wrong: each of them is shown something wrong and something right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.cli.headless import headless_screen
from game.ui import fonts, theme
from game.ui.groups import Column
from game.ui.labels import Label
from game.ui.page import Page
from game.ui.theme import Scale
from tests.screens import faults
from tests.screens.ink import marks_of, recording
from tests.screens.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = (320, 200)


@pytest.fixture
def sheet() -> Iterator[pygame.Surface]:
    """Return a dark picture that notes its words."""
    with headless_screen(SIZE), recording():
        sheet = pygame.Surface(SIZE)
        sheet.fill(theme.PANEL_SOLID)
        yield sheet


def write(sheet: pygame.Surface, words: str, at: tuple[int, int], colour: theme.Colour = theme.TEXT) -> None:
    sheet.blit(fonts.text(words, 20, colour), at)


def shown(sheet: pygame.Surface, page: Page | None = None) -> Shown:
    return Shown(sheet, marks_of(sheet), page)


def test_faint_words_are_found(sheet: pygame.Surface) -> None:
    """Grey on dark is too faint, white is not; and on a white plate it is the other way round."""
    write(sheet, "white", (10, 10))
    write(sheet, "grey", (10, 60), theme.LINE)
    sheet.fill(theme.TEXT, (0, 100, 320, 100))
    write(sheet, "white on white", (10, 110))
    assert [fault.split("”")[0] for fault in faults.faint(shown(sheet))] == ["“grey", "“white on white"]


def test_cut_words_are_found(sheet: pygame.Surface) -> None:
    """Words that reach out of the window are cut, also those on a panel that reaches out of it."""
    panel = pygame.Surface((100, 40), pygame.SRCALPHA)
    write(panel, "panel", (10, 5))
    sheet.blit(panel, (290, 10))
    sheet.blit(panel, (10, 10))
    write(sheet, "low", (10, 190))
    assert len(faults.cut(shown(sheet))) == 2


def test_overlapping_and_covered_words_are_found(sheet: pygame.Surface) -> None:
    """Words on words, and words under a dark sheet, are told from words beside others and under a thin veil."""
    write(sheet, "below", (10, 10))
    write(sheet, "above", (20, 14))
    write(sheet, "hidden", (10, 60))
    write(sheet, "veiled", (10, 110))
    for alpha, y in ((200, 60), (40, 110)):
        veil = pygame.Surface((320, 40), pygame.SRCALPHA)
        veil.fill((90, 60, 40, alpha))
        sheet.blit(veil, (0, y))
    assert len(faults.overlapping(shown(sheet))) == 1
    assert {fault.split("”")[0] for fault in faults.covered(shown(sheet))} == {"“below", "“hidden"}


def test_shortened_words_are_found(sheet: pygame.Surface) -> None:
    """An ellipsis for want of room is found."""
    write(sheet, fonts.shortened("Percival Lowell saw canals", 20, 100), (10, 10))
    assert len(faults.shortened(shown(sheet))) == 1


def test_words_out_of_their_widget_and_widgets_out_of_their_holder_are_found(sheet: pygame.Surface) -> None:
    """A label that is too narrow for its longest word, and a column that is too low for its labels."""
    narrow = Label("photograph")
    page = Page(Column([narrow, Label("low")]), Scale(SIZE))
    page.draw(sheet)
    assert faults.outside(shown(sheet, page)) == []
    assert faults.spilling(shown(sheet, page)) == []
    narrow.bounds.width = 30
    page.root.children[1].bounds.y = 190
    assert len(faults.outside(shown(sheet, page))) == 2
    assert len(faults.spilling(shown(sheet, page))) == 1
