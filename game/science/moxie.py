"""Oxygen from carbon dioxide: 2 CO2 -> 2 CO + O2 in ten hot cells, four electrons for each molecule of oxygen.

Faraday's law ties the current to the rate exactly. The power is a model: heat that leaks from the hot box and the
electronics are always there, the cells take what voltage and current make, and the compressor takes what is left
of the published 300 W at the highest rate. Where too much of the gas is turned, carbon falls out and ruins the cells.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from game.facts import value

_ELECTRONS: Final = 4
"""For each molecule of oxygen."""
_CARBON_OXIDES: Final = 2
"""Molecules of carbon dioxide used and of carbon monoxide made for each molecule of oxygen."""
_ELECTRONS_PER_CARBON: Final = 2
"""For each molecule of carbon dioxide that becomes carbon monoxide."""
_SECONDS_PER_HOUR: Final = 3600.0
_HOURS_PER_MONTH: Final = 730.5
"""A twelfth of the year of 365.25 days."""
_GRAMS: Final = 1000.0
_MINUTES_PER_DAY: Final = 1440.0
_CELSIUS_ZERO_K: Final = 273.15


@dataclass(frozen=True, slots=True)
class Production:
    """What making oxygen at a rate takes and gives."""

    current_a: float
    """Through each of the cells, which stand in series."""
    co2_g_h: float
    co_g_h: float
    power_w: float


@dataclass(frozen=True, slots=True)
class Plant:
    """A plant for a crew."""

    rate_kg_h: float
    moxie_equivalents: float
    power_w: float


def production(rate_g_h: float) -> Production:
    """Return current, gases and power for a rate of oxygen in g/h, 0 or more. All of what reacts is counted."""
    carbon_mol_h = _CARBON_OXIDES * _mol_h(rate_g_h)
    return Production(
        current_a=current_a(rate_g_h),
        co2_g_h=carbon_mol_h * value("moxie.carbon_dioxide_molar_mass_kg_mol") * _GRAMS,
        co_g_h=carbon_mol_h * value("moxie.carbon_monoxide_molar_mass_kg_mol") * _GRAMS,
        power_w=power_w(rate_g_h),
    )


def rate_g_h(current_a: float) -> float:
    """Return the oxygen that a current through the cells makes (Faraday's law)."""
    mol_s = current_a * value("moxie.cells_count") / (_ELECTRONS * value("moxie.faraday_c_mol"))
    return mol_s * value("moxie.oxygen_molar_mass_kg_mol") * _GRAMS * _SECONDS_PER_HOUR


def power_w(rate_g_h: float) -> float:
    """Return MOXIE's electrical power at a rate; at 0 it is hot and waiting, and the compressor stands still."""
    standing_w = value("moxie.heat_leak_w") + value("moxie.electronics_w")
    return standing_w + (work_power_w(current_a(rate_g_h)) if rate_g_h > 0.0 else 0.0)


def work_power_w(current_a: float, health: float = 1.0) -> float:
    """Return what compressor and cells take together at a current."""
    return _compressor_w() + _cells_w(current_a, health)


def cell_voltage_v(current_a: float, health: float = 1.0) -> float:
    """Return V = V0 + R I of one cell; one that has aged resists more."""
    return value("moxie.cell_rest_voltage_v") + value("moxie.cell_resistance_ohm") * current_a / health


def carbon_limit_share(temperature_c: float) -> float:
    """Return how much of the carbon dioxide may be turned before carbon falls out, at the cells' temperature.

    It is the share of equilibrium, less what an uneven flow asks for.
    """
    return value("moxie.even_flow_share") * equilibrium_share(temperature_c)


def whole_intake_a(density_kg_m3: float) -> float:
    """Return the current that turns all carbon dioxide that the compressor takes in from air of a density.

    It takes in always the same volume, so the denser the air the more.
    """
    kg_h = density_kg_m3 * value("moxie.compressor_flow_m3_h") * value("moxie.air_carbon_dioxide_mass_share")
    mol_s = kg_h / value("moxie.carbon_dioxide_molar_mass_kg_mol") / _SECONDS_PER_HOUR
    return mol_s * _ELECTRONS_PER_CARBON * value("moxie.faraday_c_mol") / value("moxie.cells_count")


def equilibrium_share(temperature_c: float) -> float:
    """Return the share of carbon monoxide (x) beside carbon dioxide at which carbon begins to fall out.

    C + CO2 -> 2 CO is in equilibrium where x^2 p / (1 - x) = exp(-(H - T S) / (R T)), p in bar; 600 to 1000 degrees.
    """
    kelvin = temperature_c + _CELSIUS_ZERO_K
    gibbs_j_mol = value("moxie.carbon_enthalpy_j_mol") - kelvin * value("moxie.carbon_entropy_j_mol_k")
    thermal_j_mol = value("physics.gas_constant_j_mol_k") * kelvin
    ratio = math.exp(-gibbs_j_mol / thermal_j_mol) / value("moxie.cell_pressure_bar")
    return (math.sqrt(ratio * ratio + 4.0 * ratio) - ratio) / 2.0


def highest_current_a() -> float:
    """Return what the power supply gives: the current of the highest rate."""
    return current_a(value("moxie.highest_rate_g_h"))


def current_a(rate_g_h: float) -> float:
    """Return the current through the cells that a rate takes (Faraday's law)."""
    charge_c_s = _mol_h(rate_g_h) / _SECONDS_PER_HOUR * _ELECTRONS * value("moxie.faraday_c_mol")
    return charge_c_s / value("moxie.cells_count")


def heat_capacity_j_k() -> float:
    """Return the heat capacity of what is heated, from the published time of warming up.

    Solves T = T0 + P/G (1 - exp(-G t / C)) for C; G is the heat leak by degree.
    """
    left = 1.0 - value("moxie.heat_leak_w") / value("moxie.heater_power_w")
    return heat_leak_w_k() * value("moxie.warm_up_h") * _SECONDS_PER_HOUR / -math.log(left)


def heat_leak_w_k() -> float:
    """Return the heat that leaks out for each degree above the rover's inside."""
    warmth_k = value("moxie.cell_temperature_c") - value("moxie.rest_temperature_c")
    return value("moxie.heat_leak_w") / warmth_k


def warm_up_s(from_c: float, to_c: float) -> float:
    """Return how long the heater takes from one temperature to another; none where it is hot enough already."""
    leak_w_k, rest_c = heat_leak_w_k(), value("moxie.rest_temperature_c")
    left, left_then = (1.0 - (c - rest_c) * leak_w_k / value("moxie.heater_power_w") for c in (from_c, to_c))
    return max(0.0, math.log(left / left_then) * heat_capacity_j_k() / leak_w_k)


def _mol_h(rate_g_h: float) -> float:
    return rate_g_h / _GRAMS / value("moxie.oxygen_molar_mass_kg_mol")


def _compressor_w() -> float:
    standing_w = value("moxie.heat_leak_w") + value("moxie.electronics_w")
    return value("moxie.power_w") - standing_w - _cells_w(highest_current_a(), 1.0)


def _cells_w(current_a: float, health: float) -> float:
    return value("moxie.cells_count") * cell_voltage_v(current_a, health) * current_a


def least_power_w(rate_g_h: float) -> float:
    """Return the least power that nature asks for: the reaction's enthalpy."""
    mol_s = rate_g_h / _GRAMS / value("moxie.oxygen_molar_mass_kg_mol") / _SECONDS_PER_HOUR
    return mol_s * value("moxie.reaction_enthalpy_j_mol")


def plant(oxygen_t: float, months: float) -> Plant:
    """Return the plant that makes so many tonnes of oxygen in so many months, day and night.

    The power is scaled from the published plants: the middle of 25 to 30 kW for the middle of 2 to 3 kg/h. Large
    plants waste less than MOXIE does, since heat leaks through a surface and oxygen comes from a volume.
    """
    rate_kg_h = oxygen_t * _GRAMS / (months * _HOURS_PER_MONTH)
    published_w = (value("moxie.plant_power_lowest_w") + value("moxie.plant_power_highest_w")) / 2.0
    published_kg_h = (value("moxie.plant_rate_lowest_kg_h") + value("moxie.plant_rate_highest_kg_h")) / 2.0
    return Plant(
        rate_kg_h=rate_kg_h,
        moxie_equivalents=rate_kg_h * _GRAMS / value("moxie.highest_rate_g_h"),
        power_w=published_w * rate_kg_h / published_kg_h,
    )


def breathing_min(oxygen_g: float) -> float:
    """Return how many minutes one person could breathe so much oxygen."""
    return oxygen_g / _GRAMS / value("moxie.breathing_kg_day") * _MINUTES_PER_DAY
