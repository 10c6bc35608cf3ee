"""Real flights beside one's own."""

from __future__ import annotations

import pytest

from game.missions import MissionResult
from game.missions.ghosts import own_figures, real_flight
from game.simulation import events as happened
from game.simulation.plan import CraftPlan, LevelPlan, Place, TerrainPlan
from game.simulation.snapshot import Outcome

PLAN = LevelPlan(
    "level", "", Place(), TerrainPlan(((0.0, 0.0), (9.0, 0.0))), (CraftPlan("ginny", "helicopter", 30.0),), ()
)
RESULT = MissionResult(
    "level", "player", 7, Outcome.WON, 50.0, 6000, "", 10.0, "none", (), 2.8, 3.1, 1.0, 0.5
)


@pytest.mark.parametrize(
    ("level", "number", "figures"),
    [("first-flight", 1, (39.1, 2.3, 3.0, 0.0)), ("over-the-ridge", 9, (166.4, 656.5, 10.0, 5.0))],
)
def test_missions_follow_published_flights(level: str, number: int, figures: tuple[float, ...]) -> None:
    """Flight 1 took 39.1 s, and Flight 9 crossed 656.5 m at 10 m, as published."""
    real = real_flight(level)
    assert real is not None
    own = real.figures
    assert real.number == number
    assert (own.duration_s, own.distance_m, own.max_height_m, own.max_speed_m_s) == figures
    assert real.truth == "fact"
    assert "NASA" in real.source


def test_other_missions_follow_none() -> None:
    """A mission that was never flown has nobody to be compared with."""
    assert real_flight("rock-garden") is None


def test_no_figures_without_a_landing() -> None:
    """Who never came down, or never went up, has no flight to compare."""
    up, down = happened.TookOff(5.0, "ginny"), happened.TouchedDown(2.0, "ginny", 0.5, 0.0, 30.0)
    assert own_figures(RESULT, [up], PLAN) is None
    assert own_figures(RESULT, [down, up], PLAN) is None


def test_the_figures_are_from_take_off_to_touchdown() -> None:
    """Times on the ground do not count; the distance is from the start to the last landing."""
    up, down = happened.TookOff(5.0, "ginny"), happened.TouchedDown(44.1, "ginny", 0.5, 0.0, 10.0)
    own = own_figures(RESULT, [up, down], PLAN)
    assert own is not None
    assert own.duration_s == pytest.approx(39.1)
    assert own.distance_m == pytest.approx(20.0)
