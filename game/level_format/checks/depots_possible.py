"""Whether a depot can be laid at all: enough tubes, and a stretch that is long enough and lies on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.wording import metres
from game.simulation.plan import ROCKS
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import Goal, LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield depots without enough tubes or room."""
    aboard = {craft.name: len(craft.tubes) for craft in plan.crafts}
    has_rocks = any(thing.kind in ROCKS for thing in plan.things)
    for index, goal in enumerate(plan.goals):
        if goal.kind != "depot":
            continue
        if goal.count > aboard.get(goal.craft, 0) and not has_rocks:
            message = tr(
                "The depot asks for {count} tubes, but {aboard} are aboard and there is no rock to core."
            )
            message = message.format(count=goal.count, aboard=aboard.get(goal.craft, 0))
            mend = tr("Name more samples in `tubes` of the craft, or lower `count`.")
            yield Finding(("goals", index), "too-few-tubes", message, mend)
        yield from _room(index, goal, plan)


def _room(index: int, goal: Goal, plan: LevelPlan) -> Iterator[Finding]:
    first_m, last_m = plan.terrain.profile[0][0], plan.terrain.profile[-1][0]
    for key, at_m in (("from_m", goal.from_m), ("to_m", goal.to_m)):
        if at_m is not None and not first_m <= at_m <= last_m:
            message = tr("`{key}` is {at}, but the terrain goes from {first} to {last}.")
            message = message.format(key=key, at=metres(at_m), first=metres(first_m), last=metres(last_m))
            mend = tr("Move it inside, or add points to `profile` of `terrain`.")
            yield Finding(("goals", index, key), "outside-terrain", message, mend)
    from_m = first_m if goal.from_m is None else goal.from_m
    to_m = last_m if goal.to_m is None else goal.to_m
    needed_m = (goal.count - 1) * goal.between_m[0]
    if needed_m > to_m - from_m:
        message = tr("{count} tubes {apart} apart take {needed}, but the depot is only {room} long.")
        message = message.format(
            count=goal.count,
            apart=metres(goal.between_m[0]),
            needed=metres(needed_m),
            room=metres(max(0.0, to_m - from_m)),
        )
        mend = tr("Move `from_m` and `to_m` apart, or ask for fewer tubes or less distance between them.")
        yield Finding(("goals", index), "too-little-room", message, mend)
