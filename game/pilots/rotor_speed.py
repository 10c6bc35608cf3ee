"""Which rotor speed a careful pilot sets in given air. How fast the machine may turn is left to its specification."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.atmosphere import air, gravity_m_s2
from game.simulation.helicopter.specification import specified
from game.simulation.performance import RotorScale
from game.simulation.rotor.blade_element import OperatingPoint, solve

if TYPE_CHECKING:
    from game.simulation.atmosphere import StillAir
    from game.simulation.helicopter.specification import HelicopterSpecification
    from game.simulation.plan import CraftPlan, Place

ENOUGH_THRUST: Final = 1.2
"""Thrust over weight that leaves enough in hand for gusts and for stopping a descent."""
FASTER: Final = ("ingenuity.thin_season_rotor_speed_rpm",)
"""Published rotor speeds beyond the usual one, slowest first."""


def careful_rotor_speed_rpm(place: Place, craft: CraftPlan) -> float:
    """Return the slowest usual rotor speed with enough thrust; the fastest allowed if none has enough."""
    still = air(place)
    built = specified(craft.overrides)
    enough_n = ENOUGH_THRUST * built.mass_kg * gravity_m_s2(place.world)
    slowest_rpm = craft.rotor_speed_rpm or built.flight_rotor_speed_rpm
    steps = (slowest_rpm, *(value(key) for key in FASTER), built.highest_rotor_speed_rpm)
    usable = [rpm for rpm in steps if slowest_rpm <= rpm <= built.highest_rotor_speed_rpm]
    for rpm in usable:
        if highest_thrust_n(built, still, rpm) >= enough_n:
            return rpm
    return usable[-1]


def highest_thrust_n(machine: HelicopterSpecification, still: StillAir, rotor_speed_rpm: float) -> float:
    """Return what both rotors of a machine lift at its full collective; nothing where there is no air."""
    if still.density_kg_m3 <= 0.0:
        return 0.0
    scale = RotorScale.of(
        rotor_speed_rpm, still.density_kg_m3, still.speed_of_sound_m_s, machine.rotor_radius_m
    )
    highest_rad = math.radians(machine.highest_collective_deg)
    return solve(OperatingPoint(highest_rad, scale.tip_mach)).thrust * scale.thrust_n
