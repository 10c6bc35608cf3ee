"""The rover as a whole: pictures, odometer, and the same course twice."""

from __future__ import annotations

import math

import pytest

from game.simulation.commands import Drive
from game.simulation.plan import GroundKind
from tests.simulation.rover.harness import RoverWorld, boulder, outcrop

HILLS = ((-100.0, 0.0), (4.0, 0.2), (9.0, 1.0), (15.0, 0.3), (500.0, 2.0))


def drive_a_course() -> RoverWorld:
    """Drive a mixed minute by hand, by AutoNav and with the arm."""
    world = RoverWorld(HILLS, GroundKind.REGOLITH, roughness_m=0.1, things=[outcrop(), boulder(0.2, 9.0)])
    world.run(Drive(speed_m_s=1.0), 20.0)
    world.run(Drive(autonav_to_m=9.0), 30.0)
    world.run(Drive(is_arm_out=True, feed_force_n=100.0), 10.0)
    return world


def test_the_same_commands_give_the_same_course() -> None:
    """Two runs end in the very same numbers, which are all finite."""
    first, second = drive_a_course().rover.digest(), drive_a_course().rover.digest()
    assert first == second
    assert all(math.isfinite(number) for number in first)


def test_looking_changes_nothing() -> None:
    """Asking for the state at every second leaves the course as it was."""
    watched, alone = RoverWorld(HILLS), RoverWorld(HILLS)
    for _ in range(20):
        watched.run(Drive(speed_m_s=1.0), 1.0)
    alone.run(Drive(speed_m_s=1.0), 20.0)
    assert watched.rover.digest() == alone.rover.digest()


def test_a_picture_shows_what_is_in_sight() -> None:
    """A picture is wanted while it is asked for; a thing in range is on it, one beyond the range is not."""
    world = RoverWorld(things=[outcrop(), boulder(0.4, 60.0)])
    assert not world.rover.wants_photograph
    world.run(Drive(is_photographing=True), 0.5)
    assert world.rover.wants_photograph
    assert world.rover.visible(world.things) == ("outcrop",)


def test_odometer_counts_both_ways() -> None:
    """A metre there and back is two metres on the odometer, and the rover stands where it began."""
    world = RoverWorld()
    seconds = 1.0 / 0.0422
    world.run(Drive(speed_m_s=1.0), seconds)
    state = world.run(Drive(speed_m_s=-1.0), seconds)
    assert state.odometer_m == pytest.approx(2.0, abs=0.06)
    assert state.x_m == pytest.approx(0.0, abs=0.06)


def test_a_rover_that_is_lost_obeys_no_more() -> None:
    """After rolling over it neither drives nor drills, and says why."""
    world = RoverWorld()
    world.rover.guard.is_lost = True
    state = world.run(Drive(speed_m_s=1.0), 5.0)
    assert state.x_m == pytest.approx(0.0, abs=0.01)
    assert "rolled over" in world.rover.loss
