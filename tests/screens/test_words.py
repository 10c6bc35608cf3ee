"""Words on every screen of the gallery, as they are really drawn: readable, whole, and none in another's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.cli.headless import headless_screen
from game.scenes.gallery import picture_names
from tests.screens import faults
from tests.screens.ink import recording
from tests.screens.shown import Screen, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

USUAL = (1280, 720)
LOOKS = [(USUAL, 100), (USUAL, 80), (USUAL, 150), (USUAL, 200), ((1920, 1080), 100), ((640, 360), 100)]
"""Windows and text sizes, in percent."""


@pytest.fixture(scope="module", params=picture_names())
def looks(request: pytest.FixtureRequest) -> Iterator[dict[str, Shown]]:
    """Return one screen in all windows and text sizes; each is drawn once for all tests."""
    with headless_screen(USUAL), recording():
        screen = Screen(request.param)
        yield {
            f"{size[0]}x{size[1]} at {text_pct} %": screen.look(size, text_pct) for size, text_pct in LOOKS
        }


def found(looks: dict[str, Shown], find: Callable[[Shown], list[str]]) -> list[str]:
    """Return the faults of one kind in all looks of a screen."""
    return [f"{look}: {fault}" for look, shown in looks.items() for fault in find(shown)]


def test_every_screen_has_words(looks: dict[str, Shown]) -> None:
    """Words are seen on each screen: so the other tests look at something."""
    assert all(sum(bool(mark.seen) for mark in shown.marks) > 3 for shown in looks.values())


def test_words_stand_out_from_what_is_behind_them(looks: dict[str, Shown]) -> None:
    """Contrast is 4.5 to 1, and 3 to 1 for large words, against the pixels that are really there."""
    assert found(looks, faults.faint) == []


def test_no_word_is_cut(looks: dict[str, Shown]) -> None:
    """Each word is seen whole, unless it can be scrolled into sight."""
    assert found(looks, faults.cut) == []


def test_no_word_leaves_its_place(looks: dict[str, Shown]) -> None:
    """What a widget writes stays in the widget."""
    assert found(looks, faults.outside) == []


def test_no_words_overlap(looks: dict[str, Shown]) -> None:
    """No word stands in another one."""
    assert found(looks, faults.overlapping) == []


def test_nothing_is_drawn_over_words(looks: dict[str, Shown]) -> None:
    """Words are as clear in the finished picture as they were when they were written."""
    assert found(looks, faults.covered) == []


def test_widgets_and_their_rings_stay_in_the_window(looks: dict[str, Shown]) -> None:
    """Each widget lies in what holds it, with the ring that it has when it is in focus."""
    assert found(looks, faults.spilling) == []


def test_no_word_is_shortened_at_usual_text(looks: dict[str, Shown]) -> None:
    """Up to the usual text size nothing ends in an ellipsis for want of room."""
    usual = {look: shown for look, shown in looks.items() if look.endswith((" 100 %", " 80 %"))}
    assert found(usual, faults.shortened) == []
