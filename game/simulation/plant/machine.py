"""One unit of a plant: many of MOXIE's cells in one hot box. What it weighs and what it draws, by its size.

A unit of so many grams an hour holds as many cells as so many MOXIEs at their highest rate, and its compressor takes in as
much more air. Cells and chemistry are MOXIE's; heat is kept better, for it leaks through a surface and oxygen comes from a
volume; the compressor takes what the published plants leave for it.
"""

from __future__ import annotations

import math
from functools import cache

from game.facts import value
from game.science.moxie import carbon_limit_share, cell_voltage_v, rate_g_h, whole_intake_a
from game.simulation.units import GRAMS_PER_KILOGRAM, SECONDS_PER_HOUR


class Unit:
    """A unit of a size."""

    def __init__(self, unit_g_h: float) -> None:
        self.stacks: float = unit_g_h / value("moxie.highest_rate_g_h")
        """How many of MOXIE's stacks are in it."""
        leak_w: float = value("moxie.heat_leak_w") * math.pow(self.stacks, value("plant.heat_leak_exponent"))
        self.standing_w: float = leak_w + value("moxie.electronics_w")
        """What it draws while it is hot and waits."""
        self._cells = value("moxie.cells_count")
        self._rest_v, self._ohm = value("moxie.cell_rest_voltage_v"), value("moxie.cell_resistance_ohm")

    def working_w(self, current_a: float) -> float:
        """Return what it draws at work, at a current through each of its cells: heat, compressor and cells."""
        cells_w = self._cells * (self._rest_v + self._ohm * current_a) * current_a
        return self.standing_w + self.stacks * (_compressor_w() + cells_w)


def unit_mass_kg(unit_g_h: float) -> float:
    """Return a unit's mass: a power of its rate through the two published points."""
    single_kg, double_kg = value("plant.unit_mass_kg"), value("plant.double_unit_mass_kg")
    sol_h = value("mars.sol_s") / SECONDS_PER_HOUR
    single_g_h = value("plant.unit_mass_rate_kg_sol") * GRAMS_PER_KILOGRAM / sol_h
    return single_kg * math.pow(unit_g_h / single_g_h, math.log2(double_kg / single_kg))


def limit_a(density_kg_m3: float) -> float:
    """Return the current at which carbon begins to fall out of hot cells behind a clean filter, in air of a density."""
    return _limit_by_density() * density_kg_m3


@cache
def _limit_by_density() -> float:
    return carbon_limit_share(value("moxie.cell_temperature_c")) * whole_intake_a(1.0)


@cache
def _compressor_w() -> float:
    """Return the compressor's power for each of MOXIE's stacks.

    Published plants draw 25 to 30 kW for 2 to 3 kg/h. What cells and heat leave of the middle of both is the compressor's,
    for units that work at their carbon limit in the air of the first flight.
    """
    made_kg_h = (value("moxie.plant_rate_lowest_kg_h") + value("moxie.plant_rate_highest_kg_h")) / 2.0
    power_w = (value("moxie.plant_power_lowest_w") + value("moxie.plant_power_highest_w")) / 2.0
    units = value("plant.reference_units_count")
    current_a = limit_a(value("mars.first_flight_density_kg_m3"))
    stacks = made_kg_h * GRAMS_PER_KILOGRAM / rate_g_h(current_a)
    unit = Unit(stacks / units * value("moxie.highest_rate_g_h"))
    cells_w = value("moxie.cells_count") * cell_voltage_v(current_a) * current_a
    return (power_w - units * unit.standing_w) / stacks - cells_w
