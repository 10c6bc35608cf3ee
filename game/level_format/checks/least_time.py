"""The least time that a goal can take: a bound for checks, not a forecast.

Acceleration and spin-up are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.science.moxie import warm_up_s
from game.simulation.machines import fastest_m_s
from game.simulation.units import SECONDS_PER_HOUR

if TYPE_CHECKING:
    from game.simulation.plan import CraftPlan, Goal, LevelPlan


def craft_of(goal: Goal, plan: LevelPlan) -> CraftPlan:
    """Return the craft that the goal is about."""
    return next(craft for craft in plan.crafts if craft.name == goal.craft)


def distance_m(goal: Goal, plan: LevelPlan) -> float:
    """Return how far the craft must at least go for a goal."""
    if goal.kind == "travel":
        return goal.distance_m
    targets = [thing.at_m for thing in plan.things if thing.name == goal.thing]
    at_m = targets[0] if targets else goal.at_m
    # A rover samples with its arm out, so what is near enough there is left to the simulation.
    near_m = goal.within_m if goal.kind != "sample" else 5.0
    return 0.0 if at_m is None else max(0.0, abs(at_m - craft_of(goal, plan).at_m) - near_m)


def least_time_s(goal: Goal, plan: LevelPlan) -> float:
    """Return the time on the way and the time that is asked for or that making oxygen takes."""
    if goal.kind == "oxygen":
        return oxygen_s(goal.grams, craft_of(goal, plan).cells_c)
    return way_s(goal, plan) + goal.for_s


def least_flight_s(goal: Goal, plan: LevelPlan) -> float:
    """Return the least time in the air: data are handed over by one that stands."""
    return way_s(goal, plan) + (0.0 if goal.kind == "hand_over" else goal.for_s)


def way_s(goal: Goal, plan: LevelPlan) -> float:
    """Return the distance over the highest speed."""
    craft = craft_of(goal, plan)
    return distance_m(goal, plan) / fastest_m_s(craft.kind, craft.overrides)


def oxygen_s(grams: float, cells_c: float) -> float:
    """Return the least time to so much oxygen: warming up from the cells' temperature, then the highest rate."""
    making_s = grams / value("moxie.highest_rate_g_h") * SECONDS_PER_HOUR
    return warm_up_s(cells_c, value("moxie.lowest_cell_temperature_c")) + making_s
