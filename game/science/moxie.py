"""Oxygen from carbon dioxide: 2 CO2 -> 2 CO + O2 in ten hot cells, four electrons for each molecule of oxygen.

Faraday's law ties the current to the rate exactly. The power is a model: heat that leaks from the hot box and the
electronics are always there, the compressor and the cells work in proportion to the rate; together they make the
published 300 W at the highest rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.facts import value

_ELECTRONS: Final = 4
"""For each molecule of oxygen."""
_CARBON_OXIDES: Final = 2
"""Molecules of carbon dioxide used and of carbon monoxide made for each molecule of oxygen."""
_STANDING_SHARE: Final = 0.45
"""Of the power at the highest rate: heat leak and electronics; judged from the published 300 W at 6 to 12 g/h."""
_SECONDS_PER_HOUR: Final = 3600.0
_HOURS_PER_MONTH: Final = 730.5
"""A twelfth of the year of 365.25 days."""
_GRAMS: Final = 1000.0
_MINUTES_PER_DAY: Final = 1440.0


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
    mol_h = rate_g_h / _GRAMS / value("moxie.oxygen_molar_mass_kg_mol")
    charge_c_s = mol_h / _SECONDS_PER_HOUR * _ELECTRONS * value("moxie.faraday_c_mol")
    carbon_mol_h = _CARBON_OXIDES * mol_h
    return Production(
        current_a=charge_c_s / value("moxie.cells_count"),
        co2_g_h=carbon_mol_h * value("moxie.carbon_dioxide_molar_mass_kg_mol") * _GRAMS,
        co_g_h=carbon_mol_h * value("moxie.carbon_monoxide_molar_mass_kg_mol") * _GRAMS,
        power_w=power_w(rate_g_h),
    )


def rate_g_h(current_a: float) -> float:
    """Return the oxygen that a current through the cells makes (Faraday's law)."""
    mol_s = current_a * value("moxie.cells_count") / (_ELECTRONS * value("moxie.faraday_c_mol"))
    return mol_s * value("moxie.oxygen_molar_mass_kg_mol") * _GRAMS * _SECONDS_PER_HOUR


def power_w(rate_g_h: float) -> float:
    """Return MOXIE's electrical power at a rate; at 0 it is hot and waiting."""
    highest = value("moxie.highest_rate_g_h")
    return value("moxie.power_w") * (_STANDING_SHARE + (1.0 - _STANDING_SHARE) * rate_g_h / highest)


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
