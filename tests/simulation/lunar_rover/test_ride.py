"""What a ride does: jumps, hard landings, stones, tipping over, turning around."""

from __future__ import annotations

import math

import pytest

from game.simulation.commands import HandController
from game.simulation.events import GearBroke, JumpLanded, RolledOver, TiltAlarmed
from game.simulation.plan import Goal, Thing, ThingKind
from game.simulation.snapshot import Outcome
from tests.simulation.lunar_rover.harness import BRAKE, DRIVE, NAME, ROLL, Ride


def test_it_stands_still_and_whole() -> None:
    """Left alone it neither rolls nor sinks nor breaks, and its wheels carry its weight."""
    ride = Ride()
    before = ride.run(ROLL, 1.0)
    after = ride.run(ROLL, 5.0)
    assert after.x_m == pytest.approx(before.x_m, abs=0.01)
    assert 2.0 * sum(wheel.load_n for wheel in after.wheels) == pytest.approx(700.0 * 1.624, rel=0.02)
    assert after.damage == 0.0
    assert ride.events == []


def test_a_low_fall_is_borne_and_a_high_one_breaks_the_gear() -> None:
    """From 30 cm springs do their work; from 12 m nothing is left of them, and the mission is lost."""
    low, high = Ride(), Ride()
    low.lift(0.3)
    assert low.run(ROLL, 4.0).damage == 0.0
    assert len(low.found(JumpLanded)) == 1
    high.lift(12.0)
    assert high.run(ROLL, 8.0).damage == 1.0
    assert len(high.found(GearBroke)) == 1
    assert high.simulation.outcome is Outcome.LOST


def test_a_landing_faster_than_the_limit_fails_the_goal() -> None:
    """A fall from 60 cm ends at 1.2 m/s on the Moon: allowed at 2 m/s, too fast for 1 m/s."""
    for limit_m_s, is_failed in ((2.0, False), (1.0, True)):
        ride = Ride(goals=(Goal("stay_within", NAME, landing_m_s=limit_m_s), Goal("reach", NAME, at_m=900.0)))
        ride.lift(0.6)
        ride.run(ROLL, 2.0)
        assert ride.simulation.goal_states()[0].is_failed is is_failed


def test_on_its_head_it_is_lost() -> None:
    """Turned over and set down, it has tipped over: that is reported once, and ends the mission."""
    ride = Ride()
    centre = ride.craft.body.position
    for body in (ride.craft.gear.frame, *ride.craft.gear.wheels):
        body.position = centre + (body.position - centre).rotated(math.pi * 0.9) + (0.0, 1.5)
        body.angle += math.pi * 0.9
    state = ride.run(ROLL, 4.0)
    assert state.is_over
    assert len(ride.found(RolledOver)) == 1
    assert ride.simulation.outcome is Outcome.LOST


def test_a_lean_is_told_of_before_it_is_too_much() -> None:
    """Beyond the 25 degrees that it was built for there is an alarm, once for each time."""
    ride = Ride(((0.0, 0.0), (60.0, 0.0), (62.0, 1.2), (70.0, 6.0), (76.0, 6.2), (90.0, 6.2)), at_m=40.0)
    ride.push(4.0)
    ride.run(DRIVE, 12.0)
    assert len(ride.found(TiltAlarmed)) == 1


@pytest.mark.parametrize(("radius_m", "is_harmed"), [(0.2, False), (0.5, True)])
def test_stones_below_the_frame_do_no_harm(radius_m: float, *, is_harmed: bool) -> None:
    """Stones that fit under the frame pass below it; half a metre does not fit."""
    stone = Thing("stone", ThingKind.BOULDER, 60.0, radius_m=radius_m)
    ride = Ride(things=(stone,), at_m=52.0)
    ride.push(1.5)
    assert (ride.run(HandController(throttle=0.8), 12.0).damage > 0.0) is is_harmed


def test_it_turns_around_only_where_it_stands() -> None:
    """Driving back from a stand it looks the other way; while it rolls fast, astern only slows it down."""
    ride = Ride()
    assert ride.run(DRIVE, 4.0).facing == 1
    assert ride.run(HandController(throttle=-1.0), 0.3).facing == 1
    ride.run(BRAKE, 4.0)
    assert ride.run(HandController(throttle=-1.0), 1.0).facing == -1


def test_an_empty_battery_leaves_the_brakes() -> None:
    """Without charge the motors are dead and the brakes hold all the same."""
    ride = Ride(battery_pct=0.0)
    ride.push(3.0)
    assert ride.run(DRIVE, 1.0).drive_power_w == 0.0
    assert abs(ride.run(BRAKE, 5.0).speed_m_s) < 0.05


def test_the_hardest_braking_is_kept() -> None:
    """Locked wheels slow it by mu g; a gentle stop afterwards changes nothing."""
    ride = Ride()
    ride.push(3.0)
    hard = ride.run(BRAKE, 5.0)
    assert hard.hardest_braking_m_s2 == pytest.approx(hard.traction * 1.624, rel=0.08)
    ride.push(3.0)
    assert ride.run(HandController(brake=0.1), 8.0).hardest_braking_m_s2 == hard.hardest_braking_m_s2
