"""The equations of what comes through air: the brake, the fall on a parachute, and the swing on cables.

Brake: a = rho v^2 / (2 beta), with beta = m / (cd A). Parachute: v^2 = 2 m g / (rho cd A), the speed at which drag bears the
weight. Cables: T = 2 pi sqrt(l / g), a pendulum.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.atmosphere import gravity_m_s2
from game.simulation.plan import World
from game.simulation.states.entry_vehicle import Phase
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.term import Term

if TYPE_CHECKING:
    from game.simulation.snapshot import EntryVehicleState
    from game.view.instruments.term import Equation


def arrival_equation(state: EntryVehicleState) -> Equation:
    """Return what rules a landing now: the brake of the air, the fall on a parachute, the swing on cables."""
    match state.phase:
        case Phase.ENTRY:
            return brake_equation(state.load_gees, state.speed_m_s)
        case Phase.PARACHUTE:
            return _fall_equation(state)
        case Phase.ENGINES | Phase.CRANE | Phase.GROUND:
            return _swing_equation(state)


def _fall_equation(state: EntryVehicleState) -> Equation:
    """Return v^2 = 2 m g / (rho cd A): on a parachute drag bears the weight."""
    diameter_m = value("machines.parachute_nominal_diameter_m")
    drag_area_m2 = value("landing.parachute_drag") * math.pi * diameter_m**2 / 4.0
    return (
        Term("v", "", quantity(state.speed_m_s, "m/s", 0), tr("speed of fall"), "2"),
        Term("="),
        Term("2"),
        Term("m", "", quantity(state.mass_kg, "kg", 0), tr("mass")),
        Term("·"),
        Term("g", "", quantity(gravity_m_s2(World.MARS), "m/s²", 2), tr("gravity")),
        Term("/"),
        Term("ρ", "", quantity(state.density_kg_m3, "kg/m³", 4), tr("density of the air")),
        Term("·"),
        Term("c A", "", quantity(drag_area_m2, "m²", 0), tr("drag area")),
    )


def _swing_equation(state: EntryVehicleState) -> Equation:
    """Return T = 2 pi sqrt(l / g), the time of a pendulum whose top stands still; the stage is pulled along a little."""
    cable_m = 0.0 if state.stage is None else state.stage.cable_m
    gravity = gravity_m_s2(World.MARS)
    period_s = math.tau * math.sqrt(cable_m / gravity)
    return (
        Term("T", "", quantity(period_s, "s", 1), tr("time of a swing")),
        Term("="),
        Term("2 π √("),
        Term("l", "", quantity(cable_m, "m", 1), tr("length of the cables")),
        Term("/"),
        Term("g", "", quantity(gravity, "m/s²", 2), tr("gravity")),
        Term(")"),
    )


def brake_equation(load_gees: float, speed_m_s: float) -> Equation:
    """Return a = rho v^2 / 2 over m / (cd A), with the load that the flight felt."""
    load_m_s2 = load_gees * value("physics.standard_gravity_m_s2")
    return (
        Term("a", "", quantity(load_m_s2, "m/s²", 1), tr("braked by")),
        Term("="),
        Term("ρ", "", "", tr("air")),
        Term("·"),
        Term("v", "", quantity(speed_m_s, "m/s", 0), tr("speed"), "2"),
        Term("/"),
        Term("2 β", "", "", tr("mass by drag area")),
    )
