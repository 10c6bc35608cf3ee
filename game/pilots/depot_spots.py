"""Where a pilot lays the tubes of a depot: the first fit places on its way, with a margin for how exactly it stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.objectives.depot import unfit
from game.simulation.plan import ThingKind
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan

MARGIN_M: Final = 0.35
"""A pilot stops within a quarter of a metre of where it wants to, so so much to either side must be fit too."""
STEP_M: Final = 0.25
"""Between two places that are looked at."""


def depot_spots_m(plan: LevelPlan, goal: Goal, here_m: float) -> tuple[float, ...]:
    """Return as many places as the goal asks for, from here towards larger distances; fewer where there are no more."""
    terrain = Terrain(plan.terrain)
    rocks = tuple((each.at_m, each.radius_m) for each in plan.things if each.kind is ThingKind.BOULDER)
    low_m, high_m = goal.between_m
    at_m = here_m if goal.from_m is None else max(here_m, goal.from_m + MARGIN_M)
    spots: list[float] = []
    while len(spots) < goal.count and at_m < terrain.end_m:
        if spots and at_m - spots[-1] > high_m - 2.0 * MARGIN_M:
            break
        if not any(unfit(goal, terrain, rocks, at_m + side * MARGIN_M) for side in (-1.0, 0.0, 1.0)):
            spots.append(at_m)
            at_m += low_m + 2.0 * MARGIN_M
        else:
            at_m += STEP_M
    return tuple(spots)
