"""Whether there is anything to do: resting where it starts, a craft must not fulfil every goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.simulation.plan import Goal, LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield the goals as a whole if waiting is enough."""
    starts = {craft.name: craft.at_m for craft in plan.crafts}
    things = {thing.name: thing.at_m for thing in plan.things}
    if all(_holds_at_rest(goal, starts[goal.craft], things) for goal in plan.goals):
        message = tr("Who does nothing wins this level: each goal already holds at the start.")
        mend = tr("Add a goal that asks for something, as `hold_altitude` or a `reach` farther away.")
        yield Finding(("goals",), "won-at-start", message, mend, "warning", is_about_key=True)


def _holds_at_rest(goal: Goal, start_m: float, things: Mapping[str, float]) -> bool:
    place_m = goal.at_m if goal.thing is None else things[goal.thing]
    is_near = place_m is None or abs(place_m - start_m) <= goal.within_m
    return goal.kind == "stay_within" or (goal.kind in {"land", "reach", "stop"} and is_near)
