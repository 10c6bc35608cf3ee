"""Whether a plant can be planned at all with what the lander carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.level_format.finding import Finding
from game.science.moxie import highest_current_a, plant
from game.simulation.plant.course import SLOTS
from game.simulation.plant.design import CHOICES
from game.simulation.plant.light import ground_flux_w_m2
from game.simulation.plant.machine import Unit, unit_mass_kg
from game.simulation.units import GRAMS_PER_KILOGRAM
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import Goal, LevelPlan

_CLEAREST: Final = 0.1
"""Optical depth: no air of Mars is clearer."""
_SEASONS_DEG: Final = range(0, 360, 10)
"""Near its brightest the light of a sol changes by less than two percent in ten degrees."""


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield plants that are too heavy even if everything went as well as it can."""
    for index, goal in enumerate(plan.goals):
        if goal.kind != "plant":
            continue
        least_kg = _least_kg(goal, plan.place.site)
        if least_kg > goal.mass_kg:
            message = tr("Such a plant weighs at least {least}, and this goal allows {limit}.")
            message = message.format(least=quantity(least_kg, "kg", 0), limit=quantity(goal.mass_kg, "kg"))
            mend = tr("Raise `mass_kg`, give it more `months`, or ask for fewer `tonnes`.")
            yield Finding(("goals", index, "mass_kg"), "too-heavy", message, mend, "warning")


def _least_kg(goal: Goal, site: str) -> float:
    """Return the mass of the largest units at their highest rate day and night, with the lightest power: a lower bound."""
    rate_g_h = plant(goal.tonnes, goal.months).rate_kg_h * GRAMS_PER_KILOGRAM
    largest_g_h = CHOICES["unit_g_h"][-1]
    units_kg = rate_g_h / largest_g_h * unit_mass_kg(largest_g_h)
    power_w = rate_g_h / largest_g_h * Unit(largest_g_h).working_w(highest_current_a())
    return units_kg + power_w / max(_reactor_w_kg(), _wing_w_kg(site))


def _reactor_w_kg() -> float:
    return value("plant.reactor_power_w") / value("plant.reactor_mass_kg")


def _wing_w_kg(site: str) -> float:
    """Return what a wing gives on average over the brightest sol of the site's year."""
    light = max(
        sum(ground_flux_w_m2(ls_deg, float(hour), _CLEAREST, site=site) for hour in range(SLOTS)) / SLOTS
        for ls_deg in _SEASONS_DEG
    )
    wing_w = (
        light * value("plant.wing_area_m2") * value("plant.wing_efficiency") * value("plant.wing_dust_share")
    )
    return wing_w / value("plant.wing_mass_kg")
