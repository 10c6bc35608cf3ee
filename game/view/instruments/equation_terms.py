"""The live equations: their symbols, today's values, and a word for each. Setting them is left to `equation`.

Rotor: T = CT * rho * A * (Omega R)^2, with CT counting both rotors over one disk (the definition of the snapshot).
Wheel: s = 1 - v / v_rim, the slip of a driven wheel; and W sin(slope), the pull of a slope that the wheels must beat.
Braking: d = v^2 / (2 mu g), beside the same on the Earth.
Orbit: a_x = -2 n v_y, a_y = 3 n^2 y + 2 n v_x, what a neighbour feels in the frame that turns with the orbit.
MOXIE: m / t = n I M / (4 F), Faraday's law for n cells in series.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.moxie import rate_g_h
from game.simulation.lunar_rover.soil import braking_m
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    RoverState,
)
from game.simulation.units import METRES_PER_KILOMETRE, PERCENT, SECONDS_PER_MINUTE
from game.texts import tr
from game.texts.units import number, quantity
from game.view.instruments.equations_arrival import arrival_equation, brake_equation
from game.view.instruments.term import Term

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState
    from game.view.instruments.term import Equation


_WHEELS_PER_PAIR: Final = 2
_MILLI: Final = 1000.0


def equations_of(state: CraftState) -> tuple[Equation, ...]:
    """Return the equations that rule a craft now."""
    match state:
        case HelicopterState():
            return (_rotor_equation(state),)
        case OrbiterState():
            return _along_equation(state), _up_equation(state)
        case RoverState(oxygen=oxygen):
            is_making = oxygen.power_w > 0.0
            driven = _slip_equation(state), _slope_equation(state)
            return (_oxygen_equation(oxygen.current_a),) if is_making else driven
        case LunarRoverState():
            return _braking_equation(state), _earth_equation(state)
        case MoonLanderState():
            return _rocket_equation(state), _descent_equation(state)
        case EarthCapsuleState() | AscentRocketState() | EntryVehicleState():
            return _once_equations(state)


def _rotor_equation(state: HelicopterState) -> Equation:
    radius_m = value("ingenuity.rotor_radius_m")
    area_m2 = math.pi * radius_m**2
    tip_m_s = math.tau * state.rotor_speed_rpm / SECONDS_PER_MINUTE * radius_m
    thrust_n = state.thrust_coefficient * state.air.density_kg_m3 * area_m2 * tip_m_s**2
    return (
        Term("T", "", quantity(thrust_n, "N", 2), tr("thrust")),
        Term("="),
        Term("C", "T", number(state.thrust_coefficient, 4), tr("thrust coefficient")),
        Term("·"),
        Term("ρ", "", quantity(state.air.density_kg_m3, "kg/m³", 4), tr("density of the air")),
        Term("·"),
        Term("A", "", quantity(area_m2, "m²", 2), tr("disk area")),
        Term("·"),
        Term("(Ω R)", "", quantity(tip_m_s, "m/s", 1), tr("speed of the tips"), "2"),
    )


def _rocket_equation(state: MoonLanderState) -> Equation:
    gravity_m_s2 = value("physics.standard_gravity_m_s2")
    thrust_n = math.hypot(state.thrust_x_n, state.thrust_y_n)
    return (
        Term("F", "", quantity(thrust_n, "N", 0), tr("thrust")),
        Term("="),
        Term("ṁ", "", quantity(state.flow_kg_s, "kg/s", 2), tr("propellant a second")),
        Term("·"),
        Term("I", "sp", quantity(state.specific_impulse_s, "s"), tr("specific impulse")),
        Term("·"),
        Term("g", "0", quantity(gravity_m_s2, "m/s²", 2), tr("standard gravity")),
    )


def _descent_equation(state: MoonLanderState) -> Equation:
    return (
        Term(
            "a", "up", quantity((state.thrust_y_n - state.weight_n) / state.mass_kg, "m/s²", 2), tr("upwards")
        ),
        Term("="),
        Term("F", "up", quantity(state.thrust_y_n, "N", 0), tr("thrust upwards")),
        Term("/"),
        Term("m", "", quantity(state.mass_kg, "kg", 0), tr("mass")),
        Term("−"),
        Term("g", "", quantity(state.weight_n / state.mass_kg, "m/s²", 2), tr("the Moon's gravity")),
    )


def _once_equations(state: EarthCapsuleState | AscentRocketState | EntryVehicleState) -> tuple[Equation, ...]:
    if isinstance(state, EarthCapsuleState):
        return (brake_equation(state.load_gees, state.speed_m_s),)
    if isinstance(state, EntryVehicleState):
        return (arrival_equation(state),)
    return _push_equation(state), _round_equation(state)


def _push_equation(state: AscentRocketState) -> Equation:
    """Return a = F / m: the same motor pushes harder the emptier the stage is."""
    return (
        Term("a", "", quantity(state.thrust_n / state.mass_kg, "m/s²", 1), tr("push")),
        Term("="),
        Term("F", "", quantity(state.thrust_n, "N", 0), tr("thrust")),
        Term("/"),
        Term("m", "", quantity(state.mass_kg, "kg", 0), tr("mass")),
    )


def _round_equation(state: AscentRocketState) -> Equation:
    """Return v = sqrt(GM / r): so fast it must be at this height to stay there."""
    radius_m = math.sqrt(state.orbit.conic.gm_m3_s2 / state.gravity_m_s2)
    round_m_s = math.sqrt(state.orbit.conic.gm_m3_s2 / radius_m)
    return (
        Term("v", "round", quantity(round_m_s, "m/s", 0), tr("to go round")),
        Term("="),
        Term("√", "", "", ""),
        Term("(G M / r)", "", quantity(radius_m / METRES_PER_KILOMETRE, "km", 0), tr("from the centre")),
        Term(";"),
        Term("v", "", quantity(state.speed_m_s, "m/s", 0), tr("over the ground")),
    )


def _along_equation(state: OrbiterState) -> Equation:
    n, up_m_s = state.mean_motion_rad_s, state.velocity_y_m_s
    return (
        Term("a", "x", quantity(_MILLI * -2.0 * n * up_m_s, "mm/s²", 3), tr("along the orbit")),
        Term("="),
        Term("−"),
        Term("2"),
        Term("n", "", quantity(math.degrees(n) * SECONDS_PER_MINUTE, "°/min", 2), tr("turn of the orbit")),
        Term("·"),
        Term("v", "y", quantity(PERCENT * up_m_s, "cm/s", 1), tr("climb")),
    )


def _up_equation(state: OrbiterState) -> Equation:
    n, along_m_s = state.mean_motion_rad_s, state.velocity_x_m_s
    up_m_s2 = 3.0 * n * n * state.y_m + 2.0 * n * along_m_s
    return (
        Term("a", "y", quantity(_MILLI * up_m_s2, "mm/s²", 3), tr("away from Mars")),
        Term("="),
        Term("3"),
        Term("n", "", "", "", "2"),
        Term("·"),
        Term("y", "", quantity(state.y_m, "m", 1), tr("higher than the container")),
        Term("+"),
        Term("2 n"),
        Term("·"),
        Term("v", "x", quantity(PERCENT * along_m_s, "cm/s", 1), tr("speed along")),
    )


def _oxygen_equation(current_a: float) -> Equation:
    molar_mass_g_mol = 1000.0 * value("moxie.oxygen_molar_mass_kg_mol")
    return (
        Term("m / t", "", quantity(rate_g_h(current_a), "g/h", 2), tr("oxygen made")),
        Term("="),
        Term("n", "", number(value("moxie.cells_count")), tr("cells")),
        Term("·"),
        Term("I", "", quantity(current_a, "A", 1), tr("current")),
        Term("·"),
        Term("M", "", quantity(molar_mass_g_mol, "g/mol", 1), tr("mass of a mole")),
        Term("/"),
        Term("(4 F)", "", quantity(4.0 * value("moxie.faraday_c_mol"), "C/mol", 0), tr("charge for a mole")),
    )


def _slip_equation(state: RoverState) -> Equation:
    wheel = max(state.wheels, key=lambda wheel: wheel.slip)
    return (
        Term("s", "", quantity(100.0 * wheel.slip, "%", 0), tr("slip of the worst wheel")),
        Term("="),
        Term("1"),
        Term("−"),
        Term("v", "", quantity(100.0 * state.velocity_x_m_s, "cm/s", 1), tr("speed over ground")),
        Term("/"),
        Term("v", "rim", quantity(100.0 * wheel.rim_speed_m_s, "cm/s", 1), tr("speed of the rim")),
    )


def _braking_equation(state: LunarRoverState) -> Equation:
    return (
        *_braking_terms(state, state.gravity_m_s2, tr("way to a stand")),
        Term("g", "", quantity(state.gravity_m_s2, "m/s²", 2), tr("gravity here")),
        Term(")"),
    )


def _earth_equation(state: LunarRoverState) -> Equation:
    gravity_m_s2 = value("earth.gravity_m_s2")
    return (
        *_braking_terms(state, gravity_m_s2, tr("on the Earth")),
        Term("g", "", quantity(gravity_m_s2, "m/s²", 2), tr("gravity on the Earth")),
        Term(")"),
    )


def _braking_terms(state: LunarRoverState, gravity_m_s2: float, name: str) -> Equation:
    """Return d = v^2 / (2 mu as far as the pull: the way on level ground, whatever slope it is on."""
    way_m = braking_m(state.speed_m_s, state.traction, gravity_m_s2=gravity_m_s2)
    return (
        Term("d", "", quantity(way_m, "m", 1), name),
        Term("="),
        Term("v", "", quantity(abs(state.speed_m_s), "m/s", 1), tr("speed"), "2"),
        Term("/"),
        Term("("),
        Term("2"),
        Term("·"),
        Term("μ", "", number(state.traction, 2), tr("grip")),
        Term("·"),
    )


def _slope_equation(state: RoverState) -> Equation:
    weight_n = _WHEELS_PER_PAIR * sum(wheel.load_n for wheel in state.wheels)
    pull_n = weight_n * math.sin(state.pitch_rad)
    return (
        Term("F", "", quantity(pull_n, "N", 0), tr("pull of the slope")),
        Term("="),
        Term("W", "", quantity(weight_n, "N", 0), tr("weight on the wheels")),
        Term("·"),
        Term("sin", "", "", ""),
        Term("α", "", quantity(math.degrees(state.pitch_rad), "°", 1), tr("slope")),
    )
