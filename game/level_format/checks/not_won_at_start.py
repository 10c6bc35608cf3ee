"""Whether there is anything to do: resting where it starts, a craft must not fulfil every goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import Goal, LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield the goals as a whole if waiting is enough."""
    starts = {craft.name: craft.at_m for craft in plan.crafts}
    if all(_holds_at_rest(goal, starts[goal.craft]) for goal in plan.goals):
        message = tr("Who does nothing wins this level: each goal already holds at the start.")
        mend = tr("Add a goal that asks for something, as `hold_altitude` or a `reach` farther away.")
        yield Finding(("goals",), "won-at-start", message, mend, "warning", is_about_key=True)


def _holds_at_rest(goal: Goal, start_m: float) -> bool:
    is_near = goal.at_m is None or abs(goal.at_m - start_m) <= goal.within_m
    return goal.kind == "stay_within" or (goal.kind in {"land", "reach"} and is_near)
