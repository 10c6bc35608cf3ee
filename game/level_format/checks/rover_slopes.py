"""Whether the way of what drives is gentle enough for it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.level_format.checks.least_time import craft_of, distance_m
from game.level_format.finding import Finding
from game.level_format.wording import metres
from game.simulation.machines import figures
from game.simulation.terrain import Terrain
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from game.simulation.plan import CraftPlan, Goal, LevelPlan

_LIMITS: Final[Mapping[str, str]] = {"rover": "tilt_alarm_deg", "lunar_rover": "slope_limit_deg"}
"""The figure of each kind that says how steep its way may be."""
_STEP_M: Final = 0.5
"""A slope that is steep for less than a wheel's width is a stone, not a slope."""
_MOST_STEPS: Final = 600
"""Keeps the check within a few hundredths of a second; rovers drive less than 300 m in a level."""


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield the steepest place of each way on wheels if it is beyond what the craft is for."""
    for craft in plan.crafts:
        goals = [goal for goal in plan.goals if goal.craft == craft.name]
        if craft.kind in _LIMITS and goals:
            yield from _steepest(
                craft, max((_end_m(goal, plan) for goal in goals), key=_far_from(craft)), plan
            )


def _steepest(craft: CraftPlan, end_m: float, plan: LevelPlan) -> Iterator[Finding]:
    terrain = Terrain(plan.terrain)
    steps = min(_MOST_STEPS, int(abs(end_m - craft.at_m) / _STEP_M) + 1)
    step_m = (end_m - craft.at_m) / steps
    slope_rad, at_m = max((abs(terrain.slope_rad(at_m)), at_m) for at_m in _points(craft.at_m, step_m, steps))
    limit_deg = figures(craft.kind, craft.overrides)[_LIMITS[craft.kind]]
    if math.degrees(slope_rad) > limit_deg:
        message = (
            tr("At {at} the ground slopes by {slope}; `{craft}` stops itself at {limit}.")
            if craft.kind == "rover"
            else tr("At {at} the ground slopes by {slope}; `{craft}` was built for {limit} at most.")
        )
        message = message.format(
            at=metres(round(at_m, 1)),
            slope=quantity(math.degrees(slope_rad), "deg", 0),
            craft=craft.name,
            limit=quantity(limit_deg, "deg", 0),
        )
        mend = tr("Make the steps between the points of `profile` lower or longer, or lower `roughness`.")
        yield Finding(
            ("terrain", "profile", _point_before(at_m, plan)), "too-steep", message, mend, "warning"
        )


def _points(start_m: float, step_m: float, steps: int) -> Iterator[float]:
    return (start_m + n * step_m for n in range(steps + 1))


def _far_from(craft: CraftPlan) -> Callable[[float], float]:
    return lambda at_m: abs(at_m - craft.at_m)


def _end_m(goal: Goal, plan: LevelPlan) -> float:
    start_m = craft_of(goal, plan).at_m
    if goal.kind == "travel":
        return start_m + goal.distance_m
    things = [thing.at_m for thing in plan.things if thing.name == goal.thing]
    way_m = distance_m(goal, plan)
    target_m = things[0] if things else goal.at_m
    return start_m if target_m is None else start_m + math.copysign(way_m, target_m - start_m)


def _point_before(at_m: float, plan: LevelPlan) -> int:
    return max((i for i, point in enumerate(plan.terrain.profile) if point[0] <= at_m), default=0)
