"""Real time into ticks."""

from __future__ import annotations

import itertools

import pytest

from game.scenes.time_bank import NANOSECONDS, TimeBank


def _frames(rate_hz: int, seconds: int) -> list[int]:
    """Return the lengths of frames that add up to whole seconds exactly, as a clock of nanoseconds tells them."""
    ends = [n * NANOSECONDS // rate_hz for n in range(rate_hz * seconds + 1)]
    return [end - start for start, end in itertools.pairwise(ends)]


@pytest.mark.parametrize("rate_hz", [24, 30, 60, 75, 144])
@pytest.mark.parametrize("pace", [30, 40, 120, 1200, 7200])
def test_ten_seconds_are_the_same_ticks_at_any_frame_rate(rate_hz: int, pace: int) -> None:
    """Ten seconds give ten times the pace in ticks, to the last one."""
    bank = TimeBank()
    assert sum(bank.spend(frame, pace) for frame in _frames(rate_hz, 10)) == 10 * pace


def test_a_standstill_is_not_caught_up_with() -> None:
    """A frame of a minute gives no more ticks than one of a tenth of a second."""
    assert TimeBank().spend(60 * NANOSECONDS, 120) == 12
