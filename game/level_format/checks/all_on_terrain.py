"""Whether craft, things and the places of goals lie on the terrain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.wording import metres
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.level_format.finding import Path
    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield every `at` that is or may come to lie outside the profile, and landing points too."""
    first_m, last_m = plan.terrain.profile[0][0], plan.terrain.profile[-1][0]
    for path, at_m in _places(plan):
        if not first_m <= at_m <= last_m:
            message = tr("`{key}` is {at}, but the terrain goes from {first} to {last}.")
            message = message.format(
                key=path[-1], at=metres(at_m), first=metres(first_m), last=metres(last_m)
            )
            mend = tr("Move it inside, or add points to `profile` of `terrain`.")
            yield Finding(path, "outside-terrain", message, mend)
    for craft in plan.crafts:
        is_inside = first_m <= craft.at_m <= last_m
        off_m = craft.scatter_m
        if is_inside and not first_m + off_m <= craft.at_m <= last_m - off_m:
            message = tr("`{craft}` starts at {at}, and chance may move it {off}, off the terrain.")
            message = message.format(craft=craft.name, at=metres(craft.at_m), off=metres(off_m))
            mend = tr("Lower `scatter_m`, or start further inside.")
            yield Finding(("craft", craft.name, "scatter_m"), "outside-terrain", message, mend)


def _places(plan: LevelPlan) -> Iterator[tuple[Path, float]]:
    for craft in plan.crafts:
        yield ("craft", craft.name, "at"), craft.at_m
        if craft.flight is not None:
            yield ("craft", craft.name, "aim"), craft.flight.aim_m
    for index, thing in enumerate(plan.things):
        yield ("things", index, "at"), thing.at_m
    for index, goal in enumerate(plan.goals):
        if goal.at_m is not None:
            yield ("goals", index, "at"), goal.at_m
