"""AutoNav goes where it may and stops where it may not."""

from __future__ import annotations

import pytest

from game.simulation.commands import Drive
from game.simulation.plan import GroundKind, GroundSpan
from tests.simulation.rover.harness import FLAT, RoverWorld, boulder, step_up

DROP = ((-100.0, 0.0), (6.0, 0.0), (6.02, -2.0), (500.0, -2.0))
SANDY_RISE = ((-100.0, 0.0), (6.0, 0.0), (16.0, 2.7), (500.0, 2.7))
TO_12_M = Drive(autonav_to_m=12.0)


@pytest.mark.parametrize("target_m", [3.0, -3.0])
def test_it_arrives_and_stops(target_m: float) -> None:
    """Level ground is driven to the target, forward or backward, to a tenth of a metre, and there it stands."""
    world = RoverWorld()
    state = world.run(Drive(autonav_to_m=target_m), 200.0)
    assert state.x_m == pytest.approx(target_m, abs=0.1)
    assert state.wheels[0].rim_speed_m_s == 0.0
    assert not state.autonav_is_blocked


def test_it_thinks_between_legs() -> None:
    """It drives at its own speed or stands: never faster than 120 m/h, and now and then not at all."""
    world = RoverWorld(kind=GroundKind.REGOLITH, roughness_m=0.05)
    rims_m_s = [world.run(TO_12_M, 1.0).wheels[0].rim_speed_m_s for _ in range(120)]
    assert max(rims_m_s) == pytest.approx(120.0 / 3600.0)
    assert 0.1 < rims_m_s.count(0.0) / len(rims_m_s) < 0.35


def test_rough_ground_makes_it_slower() -> None:
    """Caution grows with what lies ahead: rough ground takes longer than smooth."""
    smooth, rough = (RoverWorld(roughness_m=height_m).run(TO_12_M, 300.0).x_m for height_m in (0.0, 0.3))
    assert rough < 0.97 * smooth


def test_a_lower_speed_caps_it() -> None:
    """A speed above 0 beside the target holds AutoNav below it."""
    state = RoverWorld().run(Drive(speed_m_s=0.01, autonav_to_m=12.0), 50.0)
    assert state.x_m == pytest.approx(0.5, abs=0.03)


def test_it_climbs_what_it_may() -> None:
    """A step of 0.40 m is within its limits and is passed."""
    assert RoverWorld(step_up(0.4, 6.0)).run(TO_12_M, 600.0).x_m == pytest.approx(12.0, abs=0.1)


@pytest.mark.parametrize("profile", [step_up(0.6, 6.0), DROP])
def test_it_stops_before_what_it_cannot_pass(profile: tuple[tuple[float, float], ...]) -> None:
    """Before a step of 0.6 m and before a cliff it stands clear, says that it is blocked, and nothing happened."""
    world = RoverWorld(profile)
    state = world.run(TO_12_M, 300.0)
    assert state.autonav_is_blocked
    assert 3.0 < state.wheels[0].x_m < 6.0 - 0.2625
    assert world.events == []


def test_it_does_not_trust_a_slope_of_sand() -> None:
    """A slope of 15 degrees in sand is recognised from afar and not entered."""
    spans = (GroundSpan(6.0, 16.0, GroundKind.SAND),)
    world = RoverWorld(SANDY_RISE, ground=spans)
    state = world.run(Drive(autonav_to_m=20.0), 400.0)
    assert state.autonav_is_blocked
    assert not state.is_stuck


@pytest.mark.parametrize("is_known", [True, False])
def test_boulders_are_respected(*, is_known: bool) -> None:
    """A boulder too high to pass stops it in good time, on the map or first seen by its own camera."""
    state = RoverWorld(things=[boulder(0.5, is_known=is_known)]).run(TO_12_M, 300.0)
    assert state.autonav_is_blocked
    assert state.wheels[0].x_m < 7.5 - 0.2625


def test_it_sees_no_further_than_its_camera() -> None:
    """What it has seen grows to the camera's range ahead, and its plan never leads beyond that."""
    state = RoverWorld(FLAT).run(Drive(autonav_to_m=100.0), 20.0)
    assert 24.0 < state.seen_to_m - state.x_m <= 26.0
    assert max(state.autonav_path_m) < state.seen_to_m


def test_a_hill_hides_what_is_behind_it() -> None:
    """Ground behind a crest is not seen until the rover gets there."""
    crest = ((-100.0, 0.0), (6.0, 0.0), (9.0, 1.8), (12.0, -1.5), (500.0, -1.5))
    state = RoverWorld(crest).run(Drive(autonav_to_m=100.0), 20.0)
    assert state.seen_to_m < 13.0


def test_it_is_off_without_a_target() -> None:
    """Without a target there is no path, and the hand drives."""
    world = RoverWorld()
    world.run(TO_12_M, 5.0)
    state = world.run(Drive(speed_m_s=1.0), 5.0)
    assert state.autonav_path_m == ()
    assert state.wheels[0].rim_speed_m_s == pytest.approx(0.0422)
