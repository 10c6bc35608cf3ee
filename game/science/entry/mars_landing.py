"""Seven minutes: a rover through the air of Mars, on a parachute, on engines, and let down on cables.

Flown phase by phase in the plane. Simplified: the lift of the entry is steady, wind is left out, and the heavy parts drop
off without a push.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from game.facts import table, value
from game.science.entry.capsule import Brake, Capsule, Entry, at_interface, entered
from game.science.entry.parachute import behind, line_load_n
from game.science.rocketry.equation import exhaust_speed_m_s
from game.science.rocketry.flight import Flight, burnt
from game.science.rocketry.rocket import Rocket, Stage
from game.science.trajectory.shape import Shape, round_shape

if TYPE_CHECKING:
    from game.science.orbits.state import State
    from game.science.trajectory.surroundings import Surroundings

TICK_S: Final = 0.1
"""The parachute opens in ten of these."""
ANSWER_S: Final = 1.0
"""How fast the engines answer to a wrong rate of descent."""
_SIDEWAYS_ANSWER_S: Final = 4.0
"""How fast they answer to a drift, for which the stage must tilt first."""
HARDEST_SIDEWAYS_M_S2: Final = 3.0
"""Tilts the stage by some thirty degrees."""
_NO_DRAG: Final = Shape(0.0, ((0.0, 0.0),))
"""Of the descent stage, which is slow by then: a hundredth of its weight."""


class Canopy(NamedTuple):
    """A parachute: nominal diameter, drag coefficient, and the share of its area that is open."""

    diameter_m: float
    drag_coefficient: float
    open_share: float


class Moment(StrEnum):
    """The marks of a landing, in their order."""

    PARACHUTE = "parachute"
    HEAT_SHIELD = "heat_shield"
    BACKSHELL = "backshell"
    SKY_CRANE = "sky_crane"
    TOUCHDOWN = "touchdown"


@dataclass(frozen=True, slots=True)
class Mark:
    """How it stood at a moment: seconds after the entry, height above the ground, speed over it."""

    moment: Moment
    time_s: float
    height_m: float
    speed_m_s: float


@dataclass(frozen=True, slots=True)
class MarsLanding:
    """How a landing went; without a touchdown among the marks, the ground came too early."""

    marks: tuple[Mark, ...]
    brake: Brake
    parachute_load_n: float
    parachute_mach: float
    parachute_pressure_pa: float
    propellant_kg: float
    """Burnt."""
    down_m_s: float
    """When wheels or wreck meet the ground; 0 where they never do."""
    sideways_m_s: float
    has_skipped: bool = False
    """Whether it left the air again."""

    def mark(self, moment: Moment) -> Mark | None:
        """Return one of the marks, if it came to that."""
        return next((mark for mark in self.marks if mark.moment is moment), None)


def entry_capsule(mass_kg: float | None = None) -> Capsule:
    """Return Perseverance in its shell, or one of the same shape with another mass."""
    shape = round_shape(value("machines.aeroshell_diameter_m"), table("landing.drag"))
    mass_kg = value("landing.entry_mass_kg") if mass_kg is None else mass_kg
    return Capsule(mass_kg, shape, value("landing.nose_radius_m"), value("landing.lift_to_drag"))


def land_on_mars(capsule: Capsule, around: Surroundings, speed_m_s: float, angle_deg: float) -> MarsLanding:
    """Fly the whole landing."""
    entry = _until_parachute(at_interface(around, speed_m_s, angle_deg), capsule, around)
    wreck = _wreck(entry, around)
    if wreck.has_skipped or around.height_m(entry.state) <= value("landing.backshell_height_m"):
        return wreck
    began = replace(
        wreck,
        parachute_mach=around.mach(entry.state),
        parachute_pressure_pa=around.dynamic_pressure_pa(entry.state),
    )
    entry, marks, load_n = _on_parachute(entry, capsule, around)
    landing = replace(began, marks=marks, brake=entry.brake, parachute_load_n=load_n)
    return _on_engines(landing, entry, capsule, around)


def canopy_after(hanging_s: float) -> Canopy:
    """Return a parachute so long after it was fired."""
    share = min(hanging_s / value("landing.parachute_opening_s"), 1.0)
    return Canopy(value("machines.parachute_nominal_diameter_m"), value("landing.parachute_drag"), share)


def hung(capsule: Capsule, mass_kg: float, canopy: Canopy) -> Capsule:
    """Return what hangs on a parachute, with the mass that is left."""
    return Capsule(mass_kg, behind(capsule.shape, *canopy), capsule.nose_radius_m)


def descent_rate_m_s(height_m: float) -> tuple[float, float]:
    """Return how fast the engines let it sink at a height, and how hard that brakes (m/s2).

    Evenly braked from the backshell to 30 m/s, steady, evenly braked to the sky crane's speed, and steady again.
    """
    slow_m_s, crane_m_s = value("landing.slow_speed_m_s"), value("landing.sky_crane_speed_m_s")
    top = value("landing.backshell_height_m"), value("landing.backshell_speed_m_s")
    slow = value("landing.slow_height_m"), slow_m_s
    braking = value("landing.braking_height_m"), slow_m_s
    crane = value("landing.sky_crane_height_m"), crane_m_s
    for (high_m, fast_m_s), (low_m, end_m_s) in ((top, slow), (slow, braking), (braking, crane)):
        if height_m > low_m:
            brake_m_s2 = (fast_m_s**2 - end_m_s**2) / (2.0 * (high_m - low_m))
            return math.sqrt(end_m_s**2 + 2.0 * brake_m_s2 * (height_m - low_m)), brake_m_s2
    return crane_m_s, 0.0


def _until_parachute(entry: Entry, capsule: Capsule, around: Surroundings) -> Entry:
    edge_m = around.height_m(entry.state) + 1.0
    while 0.0 < around.height_m(entry.state) <= edge_m:
        is_slow = around.mach(entry.state) <= value("landing.parachute_mach")
        if is_slow and entry.brake.peak_g > 1.0:  # before the air is felt, nothing is decided by it
            break
        entry = entered(entry, capsule, around, TICK_S)
    return entry


def _on_parachute(
    entry: Entry, capsule: Capsule, around: Surroundings
) -> tuple[Entry, tuple[Mark, ...], float]:
    """Return the entry where the backshell lets go, with the marks on the way and the highest load in the lines."""
    fired_s, load_n = entry.time_s, 0.0
    marks = [_mark(Moment.PARACHUTE, entry.time_s, entry.state, around)]
    mass_kg = capsule.mass_kg - value("landing.ballast_kg")
    while around.height_m(entry.state) > value("landing.backshell_height_m"):
        hanging_s = entry.time_s - fired_s
        if len(marks) == 1 and hanging_s >= value("landing.heat_shield_after_s"):
            mass_kg -= value("landing.heat_shield_kg")
            marks.append(_mark(Moment.HEAT_SHIELD, entry.time_s, entry.state, around))
        canopy = canopy_after(hanging_s)
        load_n = max(load_n, line_load_n(around.dynamic_pressure_pa(entry.state), *canopy))
        entry = entered(entry, hung(capsule, mass_kg, canopy), around, TICK_S)
    marks.append(_mark(Moment.BACKSHELL, entry.time_s, entry.state, around))
    return entry, tuple(marks), load_n


def _on_engines(landing: MarsLanding, entry: Entry, capsule: Capsule, around: Surroundings) -> MarsLanding:
    stage = descent_stage(capsule)
    flight = Flight(entry.state, stage.stages[0].propellant_kg, time_s=entry.time_s)
    marks = list(landing.marks)
    cable_m, crane_m = value("machines.descent_stage_cable_length_m"), value("landing.sky_crane_height_m")
    while around.height_m(flight.state) > cable_m and flight.propellant_kg > 0.0:
        if marks[-1].moment is Moment.BACKSHELL and around.height_m(flight.state) <= crane_m:
            marks.append(_mark(Moment.SKY_CRANE, flight.time_s, flight.state, around))
        nose_rad, throttle = steered(flight, stage, around)
        flight, _ = burnt(flight, stage, around, nose_rad, TICK_S, throttle=throttle)
    has_landed = flight.propellant_kg > 0.0
    if has_landed:
        marks.append(_mark(Moment.TOUCHDOWN, flight.time_s, flight.state, around))
    fall_m = 0.0 if has_landed else around.height_m(flight.state)
    gravity_m_s2 = around.world.gravity_m_s2(around.world.radius_m)
    return replace(
        landing,
        marks=tuple(marks),
        propellant_kg=stage.stages[0].propellant_kg - flight.propellant_kg,
        down_m_s=math.sqrt(flight.state.up_m_s**2 + 2.0 * gravity_m_s2 * fall_m),
        sideways_m_s=_sideways_m_s(flight.state, around),
    )


def descent_stage(capsule: Capsule) -> Rocket:
    """Return what is left when ballast, heat shield and backshell are gone: descent stage and rover."""
    gone = ("ballast", "heat_shield", "backshell")
    mass_kg = capsule.mass_kg - sum(value(f"landing.{part}_kg") for part in gone)
    impulse_s, propellant_kg = value("landing.specific_impulse_s"), value("landing.propellant_kg")
    thrust_n = value("machines.descent_stage_engines_count") * value("landing.engine_highest_n")
    burn_s = propellant_kg * exhaust_speed_m_s(impulse_s) / thrust_n
    return Rocket((Stage(propellant_kg, 0.0, impulse_s, burn_s),), mass_kg - propellant_kg, _NO_DRAG)


def steered(flight: Flight, stage: Rocket, around: Surroundings) -> tuple[float, float]:
    """Return the direction of the thrust and its share of all engines' full thrust."""
    state = flight.state
    rate_m_s, brake_m_s2 = descent_rate_m_s(around.height_m(state))
    up = brake_m_s2 + (-rate_m_s - state.up_m_s) / ANSWER_S + around.world.gravity_m_s2(state.radius_m)
    drift_m_s = state.along_m_s - around.world.spin_rad_s * state.radius_m
    hardest = HARDEST_SIDEWAYS_M_S2
    along = min(max(-drift_m_s / _SIDEWAYS_ANSWER_S, -hardest), hardest)
    up = max(up, 0.0)
    share = math.hypot(up, along) * stage.mass_kg(0, flight.propellant_kg) / stage.stages[0].thrust_n
    least = value("landing.engine_lowest_n") / value("landing.engine_highest_n")
    return state.angle_rad + math.atan2(along, up), min(max(share, least), 1.0)


def _mark(moment: Moment, time_s: float, state: State, around: Surroundings) -> Mark:
    return Mark(moment, time_s, around.height_m(state), around.airspeed_m_s(state))


def _sideways_m_s(state: State, around: Surroundings) -> float:
    return abs(state.along_m_s - around.world.spin_rad_s * state.radius_m)


def _wreck(entry: Entry, around: Surroundings) -> MarsLanding:
    """Return what is known where the ground came before the parachute, or where it never came."""
    has_skipped = around.height_m(entry.state) > value("entry.interface_height_m")
    return MarsLanding(
        marks=(),
        brake=entry.brake,
        parachute_load_n=0.0,
        parachute_mach=0.0,
        parachute_pressure_pa=0.0,
        propellant_kg=0.0,
        down_m_s=0.0 if has_skipped else -entry.state.up_m_s,
        sideways_m_s=0.0 if has_skipped else _sideways_m_s(entry.state, around),
        has_skipped=has_skipped,
    )
