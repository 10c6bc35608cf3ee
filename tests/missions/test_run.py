"""A run steps its simulation, ends with the mission, and keeps what it saw."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.missions import Run, fly
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import GuidedFlight
from game.simulation.events import MissionEnded, TookOff
from game.simulation.snapshot import Outcome
from tests.missions.plans import HOP

CLIMB = {"ginny": GuidedFlight(climb_m_s=1.0)}
FLY_JSON_KEYS = [
    "level",
    "pilot",
    "seed",
    "outcome",
    "time_s",
    "ticks",
    "fingerprint",
    "score",
    "medal",
    "goals",
    "energy_wh",
    "max_height_m",
    "max_speed_m_s",
    "touchdown_m_s",
]


@pytest.fixture(scope="module")
def won() -> Run:
    """Return a run that the reference pilot has won."""
    return fly(HOP, HOP.pilot, seed=3)


def test_won_run_tells_what_it_came_to(won: Run) -> None:
    """The result of a hop: won, all goals done, about as high and as soft as was asked for."""
    result = won.result()
    assert (result.level, result.pilot, result.seed) == ("hop", "helicopter_hop", 3)
    assert result.outcome is Outcome.WON
    assert result.is_won
    assert [(goal.kind, goal.done) for goal in result.goals] == [("hold_altitude", True), ("land", True)]
    assert 1.5 < result.max_height_m < 3.5
    assert result.touchdown_m_s is not None
    assert 0.0 < result.touchdown_m_s < 1.5
    assert 0.0 < result.energy_wh < 5.0
    assert result.time_s == pytest.approx(result.ticks / TICKS_PER_SECOND)


def test_json_has_exactly_the_promised_keys(won: Run) -> None:
    """Scripts rely on the keys of `fly --json`, in this order, and the object is JSON."""
    whole = json.loads(json.dumps(won.result().as_json(), allow_nan=False))
    assert list(whole) == FLY_JSON_KEYS
    assert whole["outcome"] == "won"
    assert all(list(goal) == ["kind", "done", "reason"] for goal in whole["goals"])


def test_every_point_has_its_reason(won: Run) -> None:
    """The score is the sum of its lines, and each line says why."""
    result = won.result()
    assert sum(line.points for line in result.reasons) == pytest.approx(result.score, abs=0.2)
    assert all(line.reason and line.points <= line.possible for line in result.reasons)


def test_run_stops_where_the_mission_ends(won: Run) -> None:
    """A run that is over takes no more steps, whatever is asked."""
    ticks = won.simulation.tick
    assert won.is_over
    assert won.end_reason
    assert won.advance(1000, CLIMB) == []
    assert won.simulation.tick == ticks


def test_run_out_of_time_is_unfinished() -> None:
    """Doing nothing until the time limit ends the run, neither won nor lost."""
    run = Run(replace(HOP, time_limit_s=2.0), seed=1)
    events = run.advance(1000, {})
    assert [type(event) for event in events] == [MissionEnded]
    assert run.result().outcome is Outcome.UNFINISHED
    assert run.result().touchdown_m_s is None
    assert 2.0 <= run.result().time_s < 2.2


def test_pace_does_not_matter() -> None:
    """The same commands at the same ticks give the same fingerprint, however many ticks a frame takes."""
    fingerprints = []
    for ticks_per_frame in (4, 2, 1, 240):  # 30, 60 and 144 frames a second, and time-lapse
        run = Run(HOP, seed=5)
        while run.simulation.tick < 16 * TICKS_PER_SECOND:
            run.advance(ticks_per_frame, CLIMB)
        fingerprints.append(run.result().fingerprint)
    assert len(set(fingerprints)) == 1


def test_events_are_handed_on() -> None:
    """Whoever advances a run hears what happened."""
    assert any(isinstance(event, TookOff) for event in Run(HOP, seed=1).advance(16 * 120, CLIMB))


def test_telemetry_has_four_points_a_second() -> None:
    """Ten seconds give a point at the start and forty more, whatever the frame's length, all curves alike."""
    run = Run(HOP, seed=1)
    for _ in range(400):
        run.advance(3, CLIMB)
    curves = run.telemetry["ginny"]
    assert len(curves.time_s) == 41
    assert curves.time_s[:3] == pytest.approx((0.0, 0.25, 0.5))
    assert len(curves.height_m) == len(curves.speed_m_s) == len(curves.power_w) == 41
    assert max(curves.power_w) == run.max_power_w


def test_equal_commands_are_recorded_once() -> None:
    """A screen that builds an equal command each frame fills no recording."""
    run = Run(HOP, seed=1)
    for _ in range(50):
        run.advance(2, {"ginny": GuidedFlight(climb_m_s=1.0)})
    run.advance(2, {"ginny": GuidedFlight()})
    assert [entry.tick for entry in run.recording().commands] == [0, 100]


def test_crash_notes_level_seed_and_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error inside a step carries what is needed to see it again."""
    run = Run(HOP, seed=77)
    run.advance(10, CLIMB)

    def fail(_commands: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(run.simulation, "step", fail)
    with pytest.raises(ZeroDivisionError) as caught:
        run.advance(1, CLIMB)
    notes = "\n".join(caught.value.__notes__)
    for part in ("level hop", "seed 77", "tick 10", "0 ginny GuidedFlight", "climb_m_s=1.0"):
        assert part in notes
