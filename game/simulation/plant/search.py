"""The lightest plant that makes enough in a year of given weather: what a careful planner ends up with.

Searched among reactors alone, which ask nothing of the sun: wings help, and who finds out how may be lighter still.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from game.facts import value
from game.science.moxie import highest_current_a
from game.simulation.plant.course import follow, sols_of
from game.simulation.plant.design import CHOICES, Design, mass_kg
from game.simulation.plant.machine import Unit
from game.simulation.units import GRAMS_PER_KILOGRAM, PERCENT, SECONDS_PER_HOUR

if TYPE_CHECKING:
    from game.simulation.plant.course import Site
    from game.simulation.plant.weather import Year


def lightest(site: Site, year: Year, asked_kg: float) -> Design | None:
    """Return the lightest plant that works day and night and makes so much; None if none does."""
    best: Design | None = None
    for reactors in CHOICES["reactors"][1:]:
        for unit_g_h in reversed(CHOICES["unit_g_h"]):
            found = _fewest_units(
                Design(1, unit_g_h, reactors, 0, safe_load_pct()), (site, year, asked_kg), best
            )
            best = found or best
    return best


def safe_load_pct() -> int:
    """Return the highest load that stays below the carbon limit when weather thins the air."""
    thin_pct = PERCENT * (1.0 - value("plant.air_scatter_share"))
    return max(load for load in CHOICES["load_pct"] if load <= thin_pct)


def _fewest_units(design: Design, asked: tuple[Site, Year, float], best: Design | None) -> Design | None:
    """Return the plant with the fewest units that suffices and is lighter than the best so far.

    Where one more helps nothing, for want of power, none is found.
    """
    site, year, asked_kg = asked
    needed_kg_h = asked_kg * SECONDS_PER_HOUR / (sols_of(site.months) * value("mars.sol_s"))
    unit_kg_h = design.unit_g_h / GRAMS_PER_KILOGRAM
    specific_w = Unit(design.unit_g_h).working_w(highest_current_a()) / unit_kg_h
    if needed_kg_h * specific_w > design.reactors * value("plant.reactor_power_w"):
        return None
    before_kg = -1.0
    for units in range(math.ceil(needed_kg_h / unit_kg_h), CHOICES["units"][-1] + 1):
        tried = replace(design, units=units)
        if best is not None and mass_kg(tried) >= mass_kg(best):
            return None
        made_kg = follow(tried, site, year).total_kg
        if made_kg >= asked_kg:
            return tried
        if made_kg <= before_kg:
            return None
        before_kg = made_kg
    return None
