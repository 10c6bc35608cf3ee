"""The order of an ascent, one tick at a time: who acts, what is waited for, where the nose points.

Pure: the same course, ship and steering give the same next course, so the forecast flies by it as the rocket does.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.rocketry.ascent import (
    AIRLESS_ABOVE_M,
    coasted_by_kepler,
    ignition_wait_s,
    spun_nose_rad,
)
from game.science.rocketry.flight import Flight, burnt, coasted, direction_rad, staged
from game.science.rocketry.pitch import LOWEST_DEG, UPRIGHT_DEG

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.science.rocketry.pitch import PitchProgramme
    from game.science.rocketry.rocket import Rocket
    from game.science.trajectory.surroundings import Surroundings

AT_ONCE_S: Final = 1e-6
"""A shorter wait would not move the rocket by a digit."""
LONGEST_STEP_S: Final = 0.5
"""In thrust and in air: coarser, the orbit that is told ahead would move by kilometres."""


class Phase(StrEnum):
    """Where it is in the order; the stage at work is the flight's."""

    PAD = "pad"
    TOSSED = "tossed"
    BURNING = "burning"
    SPENT = "spent"
    """Burnt out, the empty stage still on."""
    COASTING = "coasting"
    """On its way up with the next stage full."""
    DONE = "done"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Ship:
    """What does not change on the way."""

    rocket: Rocket
    around: Surroundings
    toss_speed_m_s: float
    highest_pitch_rate_deg_s: float

    @property
    def last(self) -> int:
        """Return the number of the last stage."""
        return len(self.rocket.stages) - 1


@dataclass(frozen=True, slots=True)
class Steering:
    """Who leads the nose."""

    programme: PitchProgramme
    is_by_hand: bool = False
    """By hand nothing is lit or dropped by itself."""
    pitch_rate_deg_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Course:
    """An ascent between two ticks."""

    flight: Flight
    phase: Phase = Phase.PAD
    pitch_deg: float = UPRIGHT_DEG
    """Of the nose above the horizon."""
    nose_rad: float = 0.0
    """Where a spun stage points, counterclockwise from x."""
    since_s: float = 0.0
    """Since its phase began."""
    load_gees: float = 0.0
    """By the motor alone; drag takes a fiftieth of it at most."""
    peak_gees: float = 0.0


def on_pad(ship: Ship) -> Course:
    """Return the rocket at rest on its lander."""
    return Course(Flight(ship.around.at_ground(), ship.rocket.stages[0].propellant_kg))


def next_step(course: Course, ship: Ship, *, is_by_hand: bool) -> Course:
    """Return the course after the next step of the order, if this is a moment for one: toss, light, drop, light."""
    flight = course.flight
    match course.phase:
        case Phase.PAD:
            tossed = replace(flight, state=ship.around.at_ground(ship.toss_speed_m_s))
            return replace(course, flight=tossed, phase=Phase.TOSSED, since_s=0.0)
        case Phase.TOSSED:
            return replace(course, phase=Phase.BURNING, since_s=0.0)
        case Phase.SPENT:
            return replace(course, flight=staged(flight, ship.rocket), phase=Phase.COASTING, since_s=0.0)
        case Phase.COASTING:
            pitch_rad = direction_rad(flight.state, course.pitch_deg)
            nose_rad = pitch_rad if is_by_hand else spun_nose_rad(flight, ship.around)
            return replace(course, phase=Phase.BURNING, since_s=0.0, nose_rad=nose_rad)
        case _:
            return course


def flown(course: Course, ship: Ship, steering: Steering, step_s: float) -> Course:
    """Return the course so much later: through as many phases as fall into that time."""
    left_s = step_s
    while left_s > AT_ONCE_S and course.phase in _MOVES:
        moved, used_s = _MOVES[course.phase](course, ship, steering, left_s)
        left_s -= used_s
        if ship.around.height_m(moved.flight.state) < 0.0:
            moved = replace(moved, phase=Phase.DOWN, load_gees=0.0)
        is_same = moved.phase is course.phase
        course = replace(moved, since_s=course.since_s + used_s if is_same else 0.0)
    return course


def _tossed(course: Course, ship: Ship, steering: Steering, left_s: float) -> tuple[Course, float]:
    """Rise to the height of the toss, where the computer lights the motor."""
    state, world = course.flight.state, ship.around.world
    if not steering.is_by_hand:
        wait_s = state.up_m_s / world.gravity_m_s2(state.radius_m)
        if wait_s <= AT_ONCE_S:
            return next_step(course, ship, is_by_hand=False), 0.0
        left_s = min(left_s, wait_s)
    return replace(course, flight=coasted(course.flight, ship.rocket, ship.around, left_s)), left_s


def _burning(course: Course, ship: Ship, steering: Steering, left_s: float) -> tuple[Course, float]:
    flight, step_s = course.flight, min(left_s, LONGEST_STEP_S)
    is_led = flight.stage == 0
    pitch_deg = _led_deg(course, ship, steering, step_s) if is_led else _shown_deg(course)
    nose_rad = direction_rad(flight.state, pitch_deg) if is_led else course.nose_rad
    flight, used_s = burnt(flight, ship.rocket, ship.around, nose_rad, step_s)
    mass_kg = ship.rocket.mass_kg(flight.stage, flight.propellant_kg)
    push_m_s2 = ship.rocket.stages[flight.stage].thrust_n / mass_kg
    load_gees = push_m_s2 / value("physics.standard_gravity_m_s2")
    burning = replace(
        course,
        flight=flight,
        pitch_deg=pitch_deg,
        load_gees=load_gees,
        peak_gees=max(course.peak_gees, load_gees),
    )
    if flight.propellant_kg > 0.0:
        return burning, used_s
    phase = Phase.DONE if flight.stage == ship.last else Phase.SPENT
    return replace(burning, phase=phase, load_gees=0.0), used_s


def _led_deg(course: Course, ship: Ship, steering: Steering, step_s: float) -> float:
    """Return where the swivelling nozzle turns the nose: no faster than it can."""
    most_deg = ship.highest_pitch_rate_deg_s * step_s
    wanted_deg = course.pitch_deg + steering.pitch_rate_deg_s * step_s
    if not steering.is_by_hand:
        wanted_deg = steering.programme.pitch_deg(course.since_s + step_s / 2.0)
    turn_deg = min(max(wanted_deg - course.pitch_deg, -most_deg), most_deg)
    return min(max(course.pitch_deg + turn_deg, LOWEST_DEG), UPRIGHT_DEG)


def _shown_deg(course: Course) -> float:
    """Return how far a spun stage points above the horizon, which turns below it."""
    over_rad = course.flight.state.angle_rad + math.pi / 2.0 - course.nose_rad
    return math.degrees(math.remainder(over_rad, math.tau))


def _spent(course: Course, ship: Ship, steering: Steering, left_s: float) -> tuple[Course, float]:
    """Coast with the empty stage; the computer drops it at once."""
    if not steering.is_by_hand:
        return next_step(course, ship, is_by_hand=False), 0.0
    flight, used_s = _coasted(course.flight, ship, left_s)
    return replace(course, flight=flight), used_s


def _coasting(course: Course, ship: Ship, steering: Steering, left_s: float) -> tuple[Course, float]:
    """Rise towards the top of the way; the computer lights the next stage so that half of its burn lies before it."""
    if not steering.is_by_hand:
        wait_s = ignition_wait_s(course.flight, ship.rocket, ship.around)
        if wait_s <= AT_ONCE_S:
            return next_step(course, ship, is_by_hand=False), 0.0
        left_s = min(left_s, wait_s)
    flight, used_s = _coasted(course.flight, ship, left_s)
    if steering.is_by_hand:
        return replace(course, flight=flight, pitch_deg=_led_deg(course, ship, steering, used_s)), used_s
    turned = replace(course, flight=flight, nose_rad=spun_nose_rad(flight, ship.around))
    return replace(turned, pitch_deg=_shown_deg(turned)), used_s


def _coasted(flight: Flight, ship: Ship, left_s: float) -> tuple[Flight, float]:
    """Coast on the conic where no air brakes, in steps where it does."""
    if ship.around.height_m(flight.state) > AIRLESS_ABOVE_M:
        return coasted_by_kepler(flight, ship.around, left_s), left_s
    step_s = min(left_s, LONGEST_STEP_S)
    return coasted(flight, ship.rocket, ship.around, step_s), step_s


_MOVES: Final[Mapping[Phase, Callable[[Course, Ship, Steering, float], tuple[Course, float]]]] = {
    Phase.TOSSED: _tossed,
    Phase.BURNING: _burning,
    Phase.SPENT: _spent,
    Phase.COASTING: _coasting,
}
"""On the pad, in orbit and on the ground nothing moves."""
