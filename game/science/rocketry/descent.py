"""From a low orbit of the Moon to its ground, flown by the guidance in the order of the procedure.

The engine trims itself at its lowest throttle, brakes at its fixed point, is throttled for the last of the braking, is
pitched over at the high gate, and sinks the last metres upright. Turning takes no time here; Apollo turned 5 degrees a
second.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.orbits.conic import between_apsides
from game.science.orbits.state import state_at
from game.science.rocketry.descent_guidance import (
    Aim,
    high_gate,
    low_gate,
    settling,
    time_to_go_s,
    towards,
)
from game.science.rocketry.flight import Flight, burnt, coasted
from game.science.rocketry.lunar_module import ThrottleBands, descent_bands

if TYPE_CHECKING:
    from game.science.orbits.state import State
    from game.science.rocketry.rocket import Rocket
    from game.science.trajectory.motion import Vector
    from game.science.trajectory.surroundings import Surroundings

TICK_S: Final = 0.2
"""A quarter of it moves the touchdown by half a second and a kilogram."""
_SEARCH_TICK_S: Final = 0.5
"""Enough to find how far ahead to begin."""
_BRAKING_GUESS_S: Final = 540.0
"""Where Newton's search for the time left begins; the plan had 506 s."""
_APPROACH_GUESS_S: Final = 110.0
"""The same for the approach; the plan had 100 s."""
_PHASE_ENDS_S: Final = 2.0
"""Apollo, too, changed over shortly before a curve's end, where its formula divides by nothing."""
_LONGEST_S: Final = 3000.0
"""No tank lasts so long; ends a flight that could not come down."""
_NEAREST_M: Final = 200_000.0
_FARTHEST_M: Final = 1_200_000.0
"""Between these two the place to begin is looked for; Apollo's was 480 km before the landing place."""
_FOUND_WITHIN_M: Final = 2000.0
"""Moves the throttling down by less than two seconds."""
_KILO: Final = 1000.0


class Phase(StrEnum):
    """The phases in their order."""

    TRIM = "trim"
    BRAKING = "braking"
    APPROACH = "approach"
    LANDING = "landing"
    CONTACT = "contact"
    DOWN = "down"


_AFTER: Final = MappingProxyType(
    {
        Phase.TRIM: Phase.BRAKING,
        Phase.BRAKING: Phase.APPROACH,
        Phase.APPROACH: Phase.LANDING,
        Phase.LANDING: Phase.CONTACT,
    }
)


@dataclass(frozen=True, slots=True)
class Descent:
    """A lander between two ticks."""

    flight: Flight
    phase: Phase = Phase.TRIM
    to_go_s: float = _BRAKING_GUESS_S
    """To the end of the phase, for braking and approach."""
    is_fixed: bool = False
    """Whether the engine is at its fixed point."""
    throttle: float = 0.0
    since_contact_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Landing:
    """How a descent ended, with the marks on its way."""

    time_s: float
    propellant_kg: float
    """Burnt."""
    delta_v_m_s: float
    down_m_s: float
    sideways_m_s: float
    from_site_m: float
    high_gate_s: float
    start_range_m: float
    """Along the ground, from ignition to the place to land."""
    has_run_dry: bool


def land(lander: Rocket, around: Surroundings) -> Landing:
    """Fly the whole descent onto a place chosen so far ahead that the engine is throttled down in time."""
    range_m = start_range_m(lander, around)
    descent, bands = at_ignition(lander, around, range_m), descent_bands()
    high_gate_s = 0.0
    while descent.phase is not Phase.DOWN and descent.flight.time_s < _LONGEST_S:
        before = descent.phase
        descent = descended(descent, lander, around, bands, TICK_S)
        if before is Phase.BRAKING and descent.phase is Phase.APPROACH:
            high_gate_s = descent.flight.time_s
    state = descent.flight.state
    return Landing(
        time_s=descent.flight.time_s,
        propellant_kg=lander.stages[0].propellant_kg - descent.flight.propellant_kg,
        delta_v_m_s=descent.flight.budget.delta_v_m_s,
        down_m_s=-state.up_m_s,
        sideways_m_s=abs(state.along_m_s - around.world.spin_rad_s * state.radius_m),
        from_site_m=state.angle_rad * around.world.radius_m,
        high_gate_s=high_gate_s,
        start_range_m=range_m,
        has_run_dry=descent.flight.propellant_kg <= 0.0,
    )


def is_safe(down_m_s: float, sideways_m_s: float) -> bool:
    """Return whether the landing gear bears a touchdown: the published limits, each by itself."""
    down_limit_m_s = value("lunar_module.gear_vertical_limit_m_s")
    return down_m_s <= down_limit_m_s and sideways_m_s <= value("lunar_module.gear_horizontal_limit_m_s")


def descended(
    descent: Descent, lander: Rocket, around: Surroundings, bands: ThrottleBands, step_s: float
) -> Descent:
    """Return the descent a tick later: guidance, engine, and whether the phase is over."""
    if descent.phase is Phase.DOWN:
        return descent
    if descent.phase is Phase.BRAKING or descent.phase is Phase.APPROACH:
        aim = _aim(descent.phase)
        descent = replace(descent, to_go_s=time_to_go_s(aim, descent.flight.state, descent.to_go_s))
    descent = _burning(descent, lander, around, bands, step_s)
    return _next(replace(descent, to_go_s=descent.to_go_s - step_s), around, step_s)


def start_range_m(lander: Rocket, around: Surroundings) -> float:
    """Return how far ahead the place to land must be so that the fixed point is left in time before the high gate.

    Found by halving: the farther the place, the sooner the guidance asks for less thrust.
    """
    wanted_s = value("lunar_module.recovery_before_high_gate_s")
    near_m, far_m = _NEAREST_M, _FARTHEST_M
    while far_m - near_m > _FOUND_WITHIN_M:
        middle_m = (near_m + far_m) / 2.0
        if _recovered_before_s(lander, around, middle_m) < wanted_s:
            near_m = middle_m
        else:
            far_m = middle_m
    return far_m


def _recovered_before_s(lander: Rocket, around: Surroundings, range_m: float) -> float:
    """Return how long before the high gate the engine leaves its fixed point; 0 where it never does."""
    descent, bands = at_ignition(lander, around, range_m), descent_bands()
    while descent.phase in {Phase.TRIM, Phase.BRAKING} and descent.flight.propellant_kg > 0.0:
        descent = descended(descent, lander, around, bands, _SEARCH_TICK_S)
        if descent.phase is Phase.BRAKING and not descent.is_fixed and descent.throttle > bands.lowest:
            return descent.to_go_s
    return 0.0


def at_ignition(lander: Rocket, around: Surroundings, range_m: float) -> Descent:
    """Return the lander at the lowest point of its orbit, so far before the place to land on the x axis."""
    world = around.world
    low_m, high_m = (
        world.radius_m + _KILO * value(f"lunar_module.orbit_{apsis}_km")
        for apsis in ("periapsis", "apoapsis")
    )
    speed_m_s = between_apsides(world, low_m, high_m).state(0.0).speed_m_s
    state = state_at(low_m, -range_m / world.radius_m, 0.0, speed_m_s)
    return Descent(Flight(state, lander.stages[0].propellant_kg))


def _aim(phase: Phase) -> Aim:
    return high_gate() if phase is Phase.BRAKING else low_gate()


def _wanted_m_s2(descent: Descent, around: Surroundings) -> Vector:
    """Return the thrust that the guidance asks for by mass, in the plane's own directions."""
    state = descent.flight.state
    if descent.phase is Phase.LANDING:
        up, onwards = _settling(state, around)
    else:
        up, onwards = towards(_aim(descent.phase), state, around.world.radius_m, descent.to_go_s)
    gx, gy = around.gravity_m_s2(state)
    return up - gx, onwards - gy


def _settling(state: State, around: Surroundings) -> Vector:
    to_site_m = -state.angle_rad * around.world.radius_m
    # So close to the place the plane's directions are the ground's, to a thousandth of a degree.
    return settling(around.height_m(state), state.up_m_s, state.along_m_s, to_site_m)


def _burning(
    descent: Descent, lander: Rocket, around: Surroundings, bands: ThrottleBands, step_s: float
) -> Descent:
    flight = descent.flight
    stop_s = value("lunar_module.stop_delay_s")
    if flight.propellant_kg <= 0.0 or (descent.phase is Phase.CONTACT and descent.since_contact_s >= stop_s):
        return replace(descent, flight=coasted(flight, lander, around, step_s), throttle=0.0)
    if descent.phase is Phase.CONTACT:
        nose_rad, throttle, is_fixed = flight.state.angle_rad, descent.throttle, False
    elif descent.phase is Phase.TRIM:
        nose_rad, throttle, is_fixed = _backwards_rad(flight.state), bands.lowest, False
    else:
        wanted = _wanted_m_s2(descent, around)
        nose_rad = math.atan2(wanted[1], wanted[0])
        mass_kg = lander.mass_kg(0, flight.propellant_kg)
        share = math.hypot(*wanted) * mass_kg / lander.stages[0].thrust_n
        throttle, is_fixed = bands.nearest(share, is_fixed=descent.is_fixed)
    flown, _ = burnt(flight, lander, around, nose_rad, step_s, throttle=throttle)
    return replace(descent, flight=flown, throttle=throttle, is_fixed=is_fixed)


def _backwards_rad(state: State) -> float:
    return math.atan2(-state.vy_m_s, -state.vx_m_s)


def _next(descent: Descent, around: Surroundings, step_s: float) -> Descent:
    """Return the descent in the phase that it is in now."""
    height_m = around.height_m(descent.flight.state)
    if height_m <= 0.0:
        return replace(descent, phase=Phase.DOWN)
    if descent.phase is Phase.CONTACT:
        return replace(descent, since_contact_s=descent.since_contact_s + step_s)
    if not _is_over(descent, height_m):
        return descent
    phase = _AFTER[descent.phase]
    to_go_s = _APPROACH_GUESS_S if phase is Phase.APPROACH else descent.to_go_s
    return replace(descent, phase=phase, to_go_s=to_go_s, is_fixed=False)


def _is_over(descent: Descent, height_m: float) -> bool:
    """Return whether a phase before the contact has come to its end."""
    if descent.phase is Phase.TRIM:
        return descent.flight.time_s >= value("lunar_module.trim_s")
    if descent.phase is Phase.LANDING:
        return height_m <= value("lunar_module.probe_length_m")
    return descent.to_go_s < _PHASE_ENDS_S
