"""The path ahead against the flight itself, a second, two and three later."""

from __future__ import annotations

import math

import pytest

from game.simulation.commands import AssistedFlight, DirectFlight, FlightCommand, GuidedFlight
from game.simulation.motion import STEP_S, Motion, course, path_ahead
from game.simulation.terrain import Terrain
from tests.simulation.worlds import DOWN, FLAT, HOLD, UP, Trial, ramp

HOVER_RAD = math.radians(10.1)
CRUISE = GuidedFlight(forward_m_s=5.0)
LEAN = AssistedFlight(tilt_rad=0.1, collective_rad=HOVER_RAD)
A_SECOND = round(1.0 / STEP_S)


def misses_m(trial: Trial, command: FlightCommand) -> list[float]:
    """Return how far the path of now is from where the craft is after 1, 2 and 3 s of the same command."""
    trial.fly(command, 0.1)
    points = course(trial.state.motion, 3.0)
    misses = []
    for n in (1, 2, 3):
        trial.fly(command, 1.0)
        misses.append(math.dist(points[n * A_SECOND], (trial.state.x_m, trial.state.y_m)))
    return misses


@pytest.mark.parametrize(
    ("before", "seconds", "command", "most_m"),
    [
        (CRUISE, 8.0, CRUISE, 0.1),
        (CRUISE, 8.0, HOLD, 0.25),
        (HOLD, 0.1, CRUISE, 0.25),
        (CRUISE, 8.0, GuidedFlight(forward_m_s=-5.0), 0.25),
        (HOLD, 0.1, UP, 0.05),
        (UP, 2.0, UP, 0.05),
        (HOLD, 0.1, GuidedFlight(forward_m_s=2.0, climb_m_s=1.0), 0.3),
        (LEAN, 1.0, LEAN, 0.1),
        (HOLD, 0.1, AssistedFlight(tilt_rad=0.2, collective_rad=HOVER_RAD), 0.15),
        (HOLD, 0.1, AssistedFlight(tilt_rad=0.2, climb_m_s=0.5), 0.15),
        (LEAN, 1.0, AssistedFlight(tilt_rad=0.1, collective_rad=HOVER_RAD + 0.02), 0.15),
        (HOLD, 0.1, DirectFlight(cyclic_rad=0.005, collective_rad=HOVER_RAD), 0.2),
    ],
    ids=[
        "cruise", "braking", "speeding up", "turning back", "starting a climb", "climbing", "climbing away",
        "leaning", "tilting", "tilting at a held climb", "rising by hand", "turning over",
    ],
)  # fmt: skip
def test_the_path_is_where_it_flies(
    before: FlightCommand, seconds: float, command: FlightCommand, most_m: float
) -> None:
    """In still air the path of any depth of control is off by 0.3 m at most in three seconds, mostly by far less."""
    trial = Trial()
    trial.take_off(8.0)
    trial.fly(before, seconds)
    assert max(misses_m(trial, command)) < most_m


def test_a_thrown_body_flies_a_parabola() -> None:
    """Without a push the path is gravity's alone: after 2 s it is 2 v further and g 2^2 / 2 lower."""
    thrown = Motion((0.0, 0.0), (3.0, 4.0), 0.0, push_m_s2=0.0, gravity_m_s2=3.71, below_m=0.0)
    assert course(thrown, 2.0)[-1] == pytest.approx((6.0, 8.0 - 3.71 * 2.0))


def test_an_engine_pushes_along_the_body() -> None:
    """Leant by 30 degrees to the left a push of 2 g carries to the left by g t^2 / 2, and up by (2 cos 30 - 1) g t^2 / 2."""
    lander = Motion(
        (0.0, 0.0), (0.0, 0.0), math.radians(30.0), push_m_s2=3.24, gravity_m_s2=1.62, below_m=0.0
    )
    half = 1.62 * 0.5 * 2.0**2
    assert course(lander, 2.0)[-1] == pytest.approx((-half, (math.sqrt(3.0) - 1.0) * half))


def test_the_path_ends_where_it_meets_the_ground() -> None:
    """Sinking at 1 m/s from about 3 m it meets the ground in three seconds, where its feet touch down in flight."""
    trial = Trial()
    trial.take_off(3.0)
    trial.fly(GuidedFlight(forward_m_s=2.0, climb_m_s=-1.0), 1.0)
    path = path_ahead(trial.state.motion, Terrain(FLAT), 5.0)
    assert path.ground_m is not None
    trial.fly(GuidedFlight(forward_m_s=2.0, climb_m_s=-1.0), 0.1)
    while not trial.state.is_landed:
        trial.fly(GuidedFlight(forward_m_s=2.0, climb_m_s=-1.0), 0.1)
    assert path.ground_m[0] == pytest.approx(trial.state.x_m, abs=0.4)
    assert path.ground_m[1] == 0.0
    assert path.points[-1][1] == pytest.approx(trial.state.motion.below_m)


def test_rising_ground_is_met_too() -> None:
    """Level flight towards a slope ends on the slope, at the height of the feet."""
    ground = Terrain(ramp(40.0, from_m=60.0, length_m=30.0))
    trial = Trial()
    trial.take_off(3.0)
    trial.fly(CRUISE, 3.0)
    path = path_ahead(trial.state.motion, ground, 5.0)
    assert path.ground_m is not None
    feet_m = path.points[-1][1] - trial.state.motion.below_m
    assert path.ground_m[1] == pytest.approx(ground.height_m(path.ground_m[0]))
    assert feet_m == pytest.approx(path.ground_m[1])
    assert path.ground_m[0] > 60.0


def test_a_descent_that_ends_soon_still_has_a_path() -> None:
    """Half a metre above the ground the path reaches it and goes no further."""
    trial = Trial()
    trial.take_off(2.0)
    while trial.state.height_m > 0.5:
        trial.fly(DOWN, 0.1)
    path = path_ahead(trial.state.motion, Terrain(FLAT), 5.0)
    assert path.ground_m is not None
    assert len(path.points) < A_SECOND
