"""Where there is something to do: the places of goals, as AutoNav and the coach need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.simulation.plan import CraftPlan, Goal, LevelPlan
    from game.simulation.snapshot import Snapshot

_NEAR_M: Final = 60.0
_NEAR_CRUISE_M_S: Final = 2.0
_FAR_CRUISE_M_S: Final = 5.0
"""Ingenuity's usual speeds: 2 m/s on its first trips of some 50 m, 5 m/s on the long ones."""


def next_goal_m(plan: LevelPlan, snapshot: Snapshot, craft: str) -> float | None:
    """Return the distance of the first place where this craft still has something to do."""
    for goal, state in zip(plan.goals, snapshot.goals, strict=True):
        if goal.craft == craft and not state.is_done and not state.is_failed:
            place = goal_m(plan, goal)
            if place is not None:
                return place
    return None


def cruise_m_s(plan: LevelPlan, craft: str) -> float:
    """Return the speed that suits a level: a calm one for short ways."""
    start = next(c.at_m for c in plan.crafts if c.name == craft)
    places = [goal_m(plan, goal) for goal in plan.goals if goal.craft == craft]
    farthest = max((abs(place - start) for place in places if place is not None), default=0.0)
    return _NEAR_CRUISE_M_S if farthest < _NEAR_M else _FAR_CRUISE_M_S


def goal_m(plan: LevelPlan, goal: Goal) -> float | None:
    """Return where a goal is: its own place, its thing's, or as far on as must be travelled."""
    if goal.at_m is not None:
        return goal.at_m
    if goal.thing is not None:
        return next((thing.at_m for thing in plan.things if thing.name == goal.thing), None)
    if goal.kind == "travel":
        return _craft(plan, goal.craft).at_m + goal.distance_m
    return None


def _craft(plan: LevelPlan, name: str) -> CraftPlan:
    return next(craft for craft in plan.crafts if craft.name == name)
