"""Curves of a run of any length take bounded memory and lose no peak."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from game.missions.telemetry import MOST_ROWS, SAMPLE_TICKS, TelemetryLog
from game.simulation import Simulation
from game.simulation.clock import TICK_S
from tests.missions.plans import HOP

STEP_S = SAMPLE_TICKS * TICK_S


def _watched(points: int, *, highest: int = -1) -> TelemetryLog:
    """Return the log of a craft that stands still, but for one point at which it was 50 m high."""
    log, standing = TelemetryLog(), Simulation(HOP, seed=1).snapshot()
    high = {name: replace(craft, height_m=50.0) for name, craft in standing.crafts.items()}
    for number in range(points):
        crafts = high if number == highest else standing.crafts
        log.sample(replace(standing, time_s=number * STEP_S, crafts=crafts))
    return log


def test_a_short_run_keeps_every_point() -> None:
    """Up to twenty minutes the curves have four points a second."""
    times_s = _watched(MOST_ROWS).curves()["ginny"].time_s
    assert times_s == tuple(number * STEP_S for number in range(MOST_ROWS))


def test_a_long_run_is_told_by_as_many_points() -> None:
    """Ten times as long: no more points, evenly spread from the start to the end."""
    points = 10 * MOST_ROWS
    times_s = _watched(points).curves()["ginny"].time_s
    steps_s = {round(later - earlier, 6) for earlier, later in pairwise(times_s)}
    assert MOST_ROWS // 2 <= len(times_s) <= MOST_ROWS
    assert steps_s == {16 * STEP_S}
    assert times_s[0] == 0.0
    assert times_s[-1] > (points - 17) * STEP_S


def test_a_peak_outlives_its_point() -> None:
    """The greatest height of a run stays known when its point has been thinned out."""
    log = _watched(MOST_ROWS + 2, highest=7)
    assert max(log.curves()["ginny"].height_m) < 1.0
    assert log.max_height_m == 50.0
