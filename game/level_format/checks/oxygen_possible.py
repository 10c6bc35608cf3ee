"""Whether oxygen can be made at all with the energy that the rover has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.level_format.checks.least_time import craft_of, least_time_s
from game.level_format.finding import Finding
from game.simulation.rover.specification import RoverSpecification
from game.simulation.units import PERCENT, wh
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import Goal, LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield oxygen goals that need more energy than there can be."""
    for index, goal in enumerate(plan.goals):
        if goal.kind != "oxygen":
            continue
        needed_wh, there_wh = _needed_wh(goal, plan), _there_wh(goal, plan)
        if needed_wh > there_wh:
            message = tr("This goal takes at least {needed}, but `{craft}` has at most {there} in that time.")
            message = message.format(
                needed=quantity(needed_wh, "Wh", 0), craft=goal.craft, there=quantity(there_wh, "Wh", 0)
            )
            mend = tr("Ask for less, or raise `battery_pct` or the limit on energy.")
            yield Finding(("goals", index), "too-little-energy", message, mend, "warning")


def _needed_wh(goal: Goal, plan: LevelPlan) -> float:
    """Return the least energy: to stay awake, to heat, and to work at the highest rate."""
    awake_w = RoverSpecification.from_overrides(craft_of(goal, plan).overrides).awake_load_w
    heater_w = value("moxie.heater_power_w") + value("moxie.electronics_w")
    return wh((awake_w + heater_w) * least_time_s(goal, plan))


def _there_wh(goal: Goal, plan: LevelPlan) -> float:
    """Return what battery and generator can give in the level's time, or the goals' limit on energy."""
    craft = craft_of(goal, plan)
    specification = RoverSpecification.from_overrides(craft.overrides)
    stored_wh = specification.battery_energy_wh * craft.battery_pct / PERCENT
    limits = [each.energy_wh for each in plan.goals if each.energy_wh is not None]
    return min([stored_wh + wh(specification.mmrtg_power_w * plan.time_limit_s), *limits])
