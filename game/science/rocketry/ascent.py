"""From the ground to orbit as it was planned: tossed up, lit, pitched over by a programme, staged, spun, burnt again.

The second stage has no steering: it is pointed along the horizon of the coming apoapsis, set spinning, and lit so that
half of its burn lies before the apoapsis and half behind.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.science.orbits.conic import conic_of
from game.science.orbits.kepler import coast
from game.science.rocketry.flight import Budget, Flight, burnt, coasted, direction_rad, staged
from game.science.rocketry.toss import toss

if TYPE_CHECKING:
    from game.science.orbits.state import State
    from game.science.rocketry.pitch import PitchProgramme
    from game.science.rocketry.rocket import Rocket
    from game.science.trajectory.surroundings import Surroundings

TICK_S: Final = 0.1
"""Halving it moves the orbit by some tens of metres."""
_AT_ONCE_S: Final = 1e-6
"""A shorter wait would not move the rocket by a digit."""
AIRLESS_ABOVE_M: Final = 150_000.0
"""Above this a coast keeps its energy: drag there takes less than a millimetre a second from the rocket."""


@dataclass(frozen=True, slots=True)
class Ascent:
    """How an ascent went. Heights are above the ground; the periapsis is below 0 where the orbit meets the ground."""

    state: State
    """At the end of the last burn."""
    budget: Budget
    apoapsis_m: float
    periapsis_m: float
    burnout_height_m: float
    """Where the first stage was empty."""
    highest_pressure_pa: float
    time_s: float
    is_in_orbit: bool
    """Whether a turn leads past the world above all air that brakes."""


def ascend(rocket: Rocket, programme: PitchProgramme, around: Surroundings, toss_m_s: float) -> Ascent:
    """Fly the whole ascent; a rocket that comes down again ends it there."""
    flight = _tossed(rocket, around, toss_m_s)
    flight = _first_burn(flight, rocket, programme, around)
    burnout_m = around.height_m(flight.state)
    for _ in rocket.stages[1:]:
        flight = staged(flight, rocket)
        flight, nose_rad = _to_ignition(flight, rocket, around)
        while flight.propellant_kg > 0.0 and around.height_m(flight.state) >= 0.0:
            flight, _ = burnt(flight, rocket, around, nose_rad, TICK_S)
    orbit = conic_of(flight.state, around.world.gm_m3_s2)
    periapsis_m = orbit.periapsis_m - around.world.radius_m
    return Ascent(
        state=flight.state,
        budget=flight.budget,
        apoapsis_m=orbit.apoapsis_m - around.world.radius_m,
        periapsis_m=periapsis_m,
        burnout_height_m=burnout_m,
        highest_pressure_pa=flight.highest_pressure_pa,
        time_s=flight.time_s,
        is_in_orbit=periapsis_m > AIRLESS_ABOVE_M,
    )


def _tossed(rocket: Rocket, around: Surroundings, speed_m_s: float) -> Flight:
    """Return the flight at the height of the toss, when the motor lights."""
    flight = Flight(around.at_ground(up_m_s=speed_m_s), rocket.stages[0].propellant_kg)
    left_s = toss(speed_m_s, around.world.gravity_m_s2(around.world.radius_m)).time_to_apex_s
    while left_s > 0.0:
        step_s = min(TICK_S, left_s)
        flight, left_s = coasted(flight, rocket, around, step_s), left_s - step_s
    return flight


def _first_burn(flight: Flight, rocket: Rocket, programme: PitchProgramme, around: Surroundings) -> Flight:
    lit_s = 0.0
    while flight.propellant_kg > 0.0 and around.height_m(flight.state) >= 0.0:
        pitch_deg = programme.pitch_deg(lit_s + TICK_S / 2.0)  # the middle of the tick stands for all of it
        nose_rad = direction_rad(flight.state, pitch_deg)
        flight, step_s = burnt(flight, rocket, around, nose_rad, TICK_S)
        lit_s += step_s
    return flight


def ignition_wait_s(flight: Flight, rocket: Rocket, around: Surroundings) -> float:
    """Return how long to coast until half of the next burn lies before the apoapsis; 0 or less means now."""
    apoapsis_s = conic_of(flight.state, around.world.gm_m3_s2).time_to_apoapsis_s(flight.state)
    is_falling = flight.state.up_m_s <= 0.0
    return 0.0 if is_falling else apoapsis_s - rocket.stages[flight.stage].burn_s / 2.0


def spun_nose_rad(flight: Flight, around: Surroundings) -> float:
    """Return where to point a stage before it is spun: along the horizon of the apoapsis, counterclockwise from x."""
    return conic_of(flight.state, around.world.gm_m3_s2).periapsis_angle_rad + 1.5 * math.pi


def _to_ignition(flight: Flight, rocket: Rocket, around: Surroundings) -> tuple[Flight, float]:
    """Return the flight when the next stage lights, and the direction in which it was spun."""
    while around.height_m(flight.state) >= 0.0:
        wait_s = ignition_wait_s(flight, rocket, around)
        if wait_s <= _AT_ONCE_S or not math.isfinite(wait_s):
            break
        if around.height_m(flight.state) > AIRLESS_ABOVE_M:
            flight = coasted_by_kepler(flight, around, wait_s)
            break
        flight = coasted(flight, rocket, around, min(TICK_S, wait_s))
    return flight, spun_nose_rad(flight, around)


def coasted_by_kepler(flight: Flight, around: Surroundings, wait_s: float) -> Flight:
    """Return the flight after a coast of any length above the air that brakes."""
    before_m_s = around.airspeed_m_s(flight.state)
    state = coast(flight.state, wait_s, around.world.gm_m3_s2)
    slower_m_s = before_m_s - around.airspeed_m_s(state)
    budget = replace(flight.budget, coast_m_s=flight.budget.coast_m_s + slower_m_s)
    return replace(flight, state=state, time_s=flight.time_s + wait_s, budget=budget)
