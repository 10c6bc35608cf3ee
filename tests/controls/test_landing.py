"""What keys tell a lander."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.cockpit import Cockpit
from game.controls.handling import Handling
from game.controls.landing import ENGINE_STOP_BELOW_M, TAKE_OVER_BELOW_M, LandingHands
from game.missions import Assist
from game.simulation.commands import Approach, Descend, HandFlight
from game.simulation.plan import ControlDepth, CraftPlan, Goal, LevelPlan, Place, TerrainPlan, World
from tests.controls.states import goal_state, lander, pressed, released, snapshot

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.snapshot import MoonLanderState

PLAN = LevelPlan(
    "moon",
    "Moon",
    Place(World.MOON),
    TerrainPlan(((0.0, 0.0), (9000.0, 0.0))),
    (CraftPlan("eagle", "moon_lander", 100.0),),
    (Goal("land", "eagle"),),
)
LOW = {"program": "descent", "height_m": 40.0, "wanted_climb_m_s": -0.9, "velocity_x_m_s": 0.0}


def told(seat: Cockpit, state: MoonLanderState, seconds: float = 0.0) -> Command:
    """Return what the lander is told now."""
    return seat.commands(snapshot({"eagle": state}, (goal_state("land", "eagle"),)), seconds)["eagle"]


def cockpit(state: MoonLanderState, handling: Handling | None = None) -> Cockpit:
    """Return a cockpit that has looked at the lander once."""
    seat = Cockpit(PLAN)
    seat.handling = handling or Handling()
    told(seat, state)
    return seat


def mark_m(seat: Cockpit) -> float | None:
    """Return where the player would rather land."""
    hands = seat.hands(lander())
    assert isinstance(hands, LandingHands)
    return hands.mark_m


def test_hands_off_the_computer_flies() -> None:
    """Without a key the approach goes on, and the command stays the same object."""
    seat = cockpit(lander())
    assert told(seat, lander(), 1.0) is told(seat, lander(), 1.0)
    assert told(seat, lander()) == Approach()


def test_arrows_move_a_mark_and_one_key_gives_it() -> None:
    """A held arrow moves the mark, up to the farthest point allowed; G makes it the landing point."""
    seat = cockpit(lander())
    seat.handle(pressed(pygame.K_RIGHT))
    told(seat, lander(), 1.0)
    assert mark_m(seat) == pytest.approx(8260.0)
    told(seat, lander(), 60.0)
    assert mark_m(seat) == 9500.0
    seat.handle(released(pygame.K_RIGHT))
    seat.handle(pressed(pygame.K_g))
    assert told(seat, lander()) == Approach(9500.0)
    assert mark_m(seat) is None


def test_no_mark_once_the_point_has_moved() -> None:
    """The computer takes one point: after that arrows move nothing."""
    seat = cockpit(lander(can_move_aim=False))
    seat.handle(pressed(pygame.K_RIGHT))
    told(seat, lander(can_move_aim=False), 1.0)
    assert mark_m(seat) is None


def test_taking_over_is_possible_only_low_enough() -> None:
    """High up a press changes nothing; below 500 m it goes on from the speeds that the lander has."""
    high, low = lander(), lander(height_m=TAKE_OVER_BELOW_M - 1.0, velocity_x_m_s=20.0, velocity_y_m_s=-5.0)
    seat = cockpit(high)
    seat.handle(pressed(pygame.K_UP))
    assert told(seat, high) == Approach()
    seat.handle(released(pygame.K_UP))
    told(seat, low)
    seat.handle(pressed(pygame.K_UP))
    command = told(seat, low)
    assert isinstance(command, Descend)
    assert (command.forward_m_s, command.climb_m_s) == (pytest.approx(20.0), pytest.approx(-4.7))


def test_each_press_is_a_foot_a_second_and_stays() -> None:
    """After the approach a press changes the rate by 0.3 m/s, and letting go leaves it there."""
    seat = cockpit(lander(**LOW))
    for key in (pygame.K_DOWN, pygame.K_DOWN, pygame.K_LEFT):
        seat.handle(pressed(key))
        told(seat, lander(**LOW))
        seat.handle(released(key))
    command = told(seat, lander(**LOW), 5.0)
    assert isinstance(command, Descend)
    assert (command.forward_m_s, command.climb_m_s) == (pytest.approx(-0.3), pytest.approx(-1.5))


def test_engine_stop_is_guarded_high_up() -> None:
    """One press stops the engine near the ground, and starts it again; higher up it does nothing."""
    seat = cockpit(lander(**LOW))
    seat.handle(pressed(pygame.K_l))
    high = told(seat, lander(**LOW))
    assert isinstance(high, Descend)
    assert high.is_engine_on
    near = LOW | {"height_m": ENGINE_STOP_BELOW_M - 1.0}
    seat.handle(pressed(pygame.K_l))
    stopped = told(seat, lander(**near))
    assert isinstance(stopped, Descend)
    assert not stopped.is_engine_on
    seat.handle(pressed(pygame.K_l))
    again = told(seat, lander(**near, is_engine_on=False, throttle=0.0))
    assert isinstance(again, Descend)
    assert again.is_engine_on


def test_a_hand_goes_on_from_where_the_computer_was() -> None:
    """Assisted flight begins with the lean and the throttle of the moment; arrows move both, and they stay."""
    state = lander(pitch_rad=math.radians(30.0))
    seat = cockpit(state, Handling(ControlDepth.ASSISTED))
    first = told(seat, state)
    assert isinstance(first, HandFlight)
    assert first.tilt_rad == pytest.approx(-math.radians(30.0))
    assert first.throttle == pytest.approx(0.46)
    for key in (pygame.K_UP, pygame.K_RIGHT):
        seat.handle(pressed(key))
    moved = told(seat, state, 1.0)
    assert isinstance(moved, HandFlight)
    assert moved.throttle == pytest.approx(0.66)
    assert moved.tilt_rad == pytest.approx(-math.radians(21.0))


def test_direct_flight_fires_jets_only_while_held() -> None:
    """Without help an arrow is the jets, and nothing holds the lean."""
    seat = cockpit(lander(), Handling(ControlDepth.DIRECT))
    seat.handle(pressed(pygame.K_RIGHT))
    held = told(seat, lander())
    seat.handle(released(pygame.K_RIGHT))
    free = told(seat, lander())
    assert isinstance(held, HandFlight)
    assert isinstance(free, HandFlight)
    assert (held.jets, free.jets) == (-1.0, 0.0)


def test_help_beyond_the_mission_is_named() -> None:
    """Who flies a mission for hands with the computer's height hold has that in the recording."""
    plan = LevelPlan(
        "hand",
        "Hand",
        PLAN.place,
        PLAN.terrain,
        (CraftPlan("eagle", "moon_lander", 100.0, control=ControlDepth.ASSISTED),),
        PLAN.goals,
    )
    seat = Cockpit(plan)
    seat.handling = Handling(holds_altitude=True)
    assert seat.help == (Assist.ALTITUDE_HOLD,)
