"""The driving pilot: AutoNav from errand to errand, by hand where it refuses, and the arm's work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.facts import value
from game.pilots.driving import BY_HAND_M, DrivingPilot, Errand
from game.simulation.clock import SLOW_S
from game.simulation.commands import Drive
from game.simulation.snapshot import NO_OXYGEN, Drilling, Tube
from tests.pilots.states import rover

AHEAD = Errand(60.0)
CORING = Errand(30.0, tubes=1)
BAND = Drilling("rock", 0.02, 0.0, 40.0, 80.0, 1.0)
TUBE = Tube(1, "rock", "mudstone", 32.0, 0.06, 250.0, is_sealed=True)


def test_it_lets_autonav_drive() -> None:
    """AutoNav gets the errand's place as its target."""
    assert DrivingPilot((AHEAD,)).command(rover()).autonav_to_m == AHEAD.at_m


def test_it_drives_by_hand_where_autonav_refuses() -> None:
    """For a few metres at top speed towards the place; then AutoNav is asked again."""
    pilot = DrivingPilot((AHEAD,))
    by_hand = pilot.command(rover(autonav_is_blocked=True))
    assert by_hand.autonav_to_m is None
    assert by_hand.speed_m_s == value("perseverance.top_speed_m_s")
    assert pilot.command(rover(x_m=30.0 + BY_HAND_M - 0.1)).autonav_to_m is None
    assert pilot.command(rover(x_m=30.0 + BY_HAND_M + 0.1)).autonav_to_m == AHEAD.at_m


def test_it_backs_up_by_hand() -> None:
    """Towards a place behind it the speed is negative."""
    assert DrivingPilot((Errand(10.0),)).command(rover(autonav_is_blocked=True)).speed_m_s < 0.0


def test_it_goes_on_to_the_next_errand() -> None:
    """Where it has arrived it turns to the next place, and after the last it has finished."""
    pilot = DrivingPilot((Errand(30.0), AHEAD))
    pilot.command(rover())
    assert pilot.command(rover()).autonav_to_m == AHEAD.at_m
    pilot.command(rover(x_m=AHEAD.at_m))
    assert pilot.is_finished


def test_it_photographs_standing() -> None:
    """The picture is asked for at the place only, for as long as the errand says."""
    pilot = DrivingPilot((Errand(40.0, wait_s=1.0, is_photographing=True), AHEAD))
    assert not pilot.command(rover()).is_photographing
    there = rover(x_m=40.0)
    asked = [pilot.command(there).is_photographing for _ in range(round(1.0 / SLOW_S) + 1)]
    assert asked[0]
    assert not asked[-1]


def test_it_puts_the_arm_out_before_it_drills() -> None:
    """No force before the arm is out and a rock is in reach."""
    command = DrivingPilot((CORING,)).command(rover(arm_extension=0.5))
    assert command.is_arm_out
    assert command.feed_force_n == 0.0


def test_it_drills_in_the_middle_of_the_band() -> None:
    """Half-way between too gentle and too hard."""
    command = DrivingPilot((CORING,)).command(rover(arm_extension=1.0, drilling=BAND))
    assert command.feed_force_n == 60.0


def test_it_seals_a_core_of_full_length() -> None:
    """Once the core is as long as it can be, it is sealed; while the seal is pressed in, nothing else is done."""
    deep = replace(BAND, depth_m=value("perseverance.core_length_m"))
    pilot = DrivingPilot((CORING,))
    assert pilot.command(rover(arm_extension=1.0, drilling=deep)).is_sealing
    open_tube = replace(TUBE, is_sealed=False)
    waiting = pilot.command(rover(arm_extension=1.0, drilling=BAND, tubes=(open_tube,)))
    assert (waiting.is_sealing, waiting.feed_force_n) == (False, 0.0)


def test_it_counts_the_tubes_of_each_errand() -> None:
    """Tubes of the first rock do not count for the second."""
    pilot = DrivingPilot((CORING, Errand(40.0, tubes=1)))
    pilot.command(rover(tubes=(TUBE,)))
    assert pilot.command(rover(tubes=(TUBE,), arm_extension=0.7)).autonav_to_m == 40.0
    assert pilot.command(rover(x_m=40.0, tubes=(TUBE,))).is_arm_out
    pilot.command(rover(x_m=40.0, tubes=(TUBE, replace(TUBE, number=2))))
    assert pilot.is_finished


def test_it_makes_oxygen_safely_below_the_limit() -> None:
    """It heats, then asks for the highest tenth of an ampere below 95 percent of the limit, until there is enough."""
    pilot = DrivingPilot((Errand(30.0, oxygen_g=6.0),))
    cold, hot, full = (
        rover(oxygen=replace(NO_OXYGEN, is_ready=is_ready, carbon_limit_a=2.9, made_g=made_g))
        for is_ready, made_g in ((False, 0.0), (True, 5.9), (True, 6.0))
    )
    assert pilot.command(cold) == Drive(is_oxygen_heating=True)
    assert pilot.command(hot).oxygen_current_a == pytest.approx(2.7)
    assert pilot.command(full) == Drive()
