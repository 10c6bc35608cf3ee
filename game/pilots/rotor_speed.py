"""Which rotor speed a careful pilot sets in given air. How fast the machine may turn is left to its specification."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.atmosphere import air, gravity_m_s2
from game.simulation.helicopter.specification import specified
from game.simulation.performance import highest_thrust_n

if TYPE_CHECKING:
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
        thrust_n = highest_thrust_n(
            rotor_speed_rpm=rpm, density_kg_m3=still.density_kg_m3, temperature_k=still.temperature_k
        )
        if thrust_n >= enough_n:
            return rpm
    return usable[-1]
