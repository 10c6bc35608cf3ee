"""The numbers under the debrief's curves."""

from __future__ import annotations

from game.scenes.debrief_legend import Legend
from game.scenes.debrief_plots import marks_of
from game.simulation.events import GoalFailed, TookOff, TouchedDown
from game.ui import theme
from game.ui.theme import Scale

SCALE = Scale((1280, 720))


def test_every_event_has_its_number_and_time() -> None:
    """Marks are numbered in order, each with its event in words; what went wrong is in the colour for it."""
    marks, words = marks_of([TookOff(12.5, "ginny"), GoalFailed(21.0, "ginny", 0, "too fast")])
    assert [mark.sign for mark in marks] == ["1", "2"]
    assert words == ("took off, 0:12.5", "goal missed, 0:21.0")
    assert marks[1].colour == theme.STOP


def test_entries_wrap_instead_of_leaving_the_panel() -> None:
    """In a narrow panel the entries take more lines; all of them stay within its width."""
    marks, words = marks_of([TouchedDown(float(n), "ginny", 1.0, 0.0, 0.0) for n in range(6)])
    legend = Legend(marks, words)
    assert legend.height_px(300, SCALE) > legend.height_px(1100, SCALE) > 0
