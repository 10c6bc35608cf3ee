"""The rocker-bogie stands, shares loads and climbs."""

from __future__ import annotations

import math

import pymunk
import pytest

from game.simulation.commands import Drive
from game.simulation.plan import GroundKind
from tests.simulation.rover.harness import RoverWorld, boulder, slope, step_up

FORWARD = Drive(speed_m_s=1.0)


def test_mass_and_wheels_are_those_of_the_rover() -> None:
    """All bodies together weigh 1025 kg, and the wheels stand 1.13 m apart with their rims on the ground."""
    world = RoverWorld()
    assert sum(body.mass for body in world.rover.suspension.bodies) == pytest.approx(1025.0)
    state = world.run(Drive(), 3.0)
    assert [wheel.x_m for wheel in state.wheels] == pytest.approx([1.13, 0.0, -1.13], abs=0.002)
    assert [wheel.y_m for wheel in state.wheels] == pytest.approx([0.2625] * 3, abs=0.002)


def test_each_wheel_carries_a_sixth_standing_and_driving() -> None:
    """On flat ground each of six wheels carries 634 N, within a tenth, and all of them the whole weight."""
    world = RoverWorld()
    for command in (Drive(), FORWARD):
        loads_n = [wheel.load_n for wheel in world.run(command, 5.0).wheels]
        assert loads_n == pytest.approx([634.0] * 3, rel=0.1)
        assert 2.0 * sum(loads_n) == pytest.approx(1025.0 * 3.71, rel=0.005)


def test_chassis_follows_the_rocker() -> None:
    """The differential gives the chassis the rocker's angle while the bogie turns on its own."""
    world = RoverWorld(step_up(0.3))
    bends_rad = []
    for _ in range(40):
        state = world.run(FORWARD, 2.0)
        assert state.pitch_rad == pytest.approx(state.rocker_rad, abs=math.radians(0.2))
        bends_rad.append(abs(state.bogie_rad - state.rocker_rad))
    assert max(bends_rad) > math.radians(5.0)


def test_rover_stays_where_it_is_parked_on_a_slope() -> None:
    """The brakes hold on a slope of 11 degrees for ten minutes to a hundredth of a millimetre."""
    world = RoverWorld(slope(0.2), GroundKind.REGOLITH)
    before_m = world.run(Drive(), 3.0).x_m
    assert world.run(Drive(), 600.0).x_m == pytest.approx(before_m, abs=1e-5)


def test_it_starts_on_rough_ground_without_a_fall() -> None:
    """Placed on rough slopes it settles within centimetres and unharmed."""
    world = RoverWorld(slope(0.2), roughness_m=0.3)
    height_m = world.rover.y_m
    state = world.run(Drive(), 3.0)
    assert height_m - 0.3 < state.y_m <= height_m + 0.01
    assert state.damage == 0.0


def test_it_climbs_a_step_backwards() -> None:
    """A step of 0.40 m behind it is climbed in reverse, rear wheels first."""
    world = RoverWorld(((-100.0, 0.4), (-3.0, 0.4), (-2.99, 0.0), (500.0, 0.0)))
    state = world.run(Drive(speed_m_s=-1.0), 220.0)
    assert min(wheel.y_m for wheel in state.wheels) > 0.4 + 0.25


@pytest.mark.parametrize(("radius_m", "passes"), [(0.3, True), (0.4, True), (0.6, False)])
def test_boulders_are_passed_up_to_the_obstacle_height(radius_m: float, *, passes: bool) -> None:
    """Half-buried boulders are driven over up to 0.40 m and stop the rover at 0.60 m."""
    world = RoverWorld(things=[boulder(radius_m, 4.0)])
    assert (world.run(FORWARD, 200.0).x_m > 5.5) is passes


def test_touching_with_the_belly_counts_as_damage() -> None:
    """A rock that reaches the belly between two wheels adds a tenth of damage, once while it touches."""
    world = RoverWorld()
    world.run(Drive(), 1.0)
    assert world.rover.damage == 0.0
    world.space.add(pymunk.Circle(world.space.static_body, 0.2, (0.565, 0.48)))
    world.run(Drive(), 2.0)
    assert world.rover.damage == pytest.approx(0.1)
