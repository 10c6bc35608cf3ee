"""Words on every screen of the gallery, as they are really drawn: readable, whole, and none in another's way."""

from __future__ import annotations

import pytest

from game.cli.headless import headless_screen
from game.scenes.gallery import picture_names
from tests.screens import faults, stored
from tests.screens.ink import recording
from tests.screens.shown import USUAL, Screen

LOOKS = [(USUAL, 100), (USUAL, 80), (USUAL, 150), (USUAL, 200), ((1920, 1080), 100), ((640, 360), 100)]
"""Windows and text sizes, in percent."""
FINDERS = {
    "none": faults.wordless,
    "faint": faults.faint,
    "cut": faults.cut,
    "outside": faults.outside,
    "overlapping": faults.overlapping,
    "covered": faults.covered,
    "spilling": faults.spilling,
    "shortened": faults.shortened,
}

Found = dict[str, list[str]]


@pytest.fixture(scope="module", params=picture_names())
def found(request: pytest.FixtureRequest) -> Found:
    """Return the faults of one screen in all windows and text sizes, by their kind; it is drawn once for all tests."""
    kinds: Found = {kind: [] for kind in FINDERS}
    with headless_screen(USUAL), recording():
        screen = Screen(request.param)
        for size, text_pct in LOOKS:
            shown = screen.look(size, text_pct)
            if (size, text_pct) == LOOKS[0]:
                kinds["changed"] = stored.changed(request.param, shown.picture)
            for kind, find in FINDERS.items():
                kinds[kind] += [f"{size[0]}x{size[1]}, text {text_pct} %: {fault}" for fault in find(shown)]
    return kinds


def test_every_screen_has_words(found: Found) -> None:
    """Words are seen on each screen, so that the other tests look at something."""
    assert found["none"] == []


def test_the_picture_is_as_it_was(found: Found) -> None:
    """The screen looks like the picture that was kept of it, within what other systems' fonts may change."""
    assert found["changed"] == []


def test_words_stand_out_from_what_is_behind_them(found: Found) -> None:
    """Contrast is 4.5 to 1, and 3 to 1 for large words, against the pixels that are really there."""
    assert found["faint"] == []


def test_no_word_is_cut(found: Found) -> None:
    """Each word is seen whole, unless it can be scrolled into sight."""
    assert found["cut"] == []


def test_no_word_leaves_its_place(found: Found) -> None:
    """What a widget writes stays in the widget."""
    assert found["outside"] == []


def test_no_words_overlap(found: Found) -> None:
    """No word stands in another one."""
    assert found["overlapping"] == []


def test_nothing_is_drawn_over_words(found: Found) -> None:
    """Words are as clear in the finished picture as they were when they were written."""
    assert found["covered"] == []


def test_widgets_and_their_rings_stay_in_the_window(found: Found) -> None:
    """Each widget lies in what holds it, with the ring that it has when it is in focus."""
    assert found["spilling"] == []


def test_no_word_is_shortened(found: Found) -> None:
    """At no text size does a word end in an ellipsis for want of room."""
    assert found["shortened"] == []
