"""Whether every craft has room where it starts, from other craft and from things."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.wording import metres
from game.simulation.machines import half_length_m
from game.simulation.plan import ROCKS
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import CraftPlan, LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield craft that start in each other, and things that a craft would start in."""
    for first, second in combinations(plan.crafts, 2):
        needed_m = half_length_m(first.kind) + half_length_m(second.kind)
        if abs(first.at_m - second.at_m) < needed_m:
            message = tr("`{second}` starts {gap} from `{first}`, but the two need {needed}.")
            message = message.format(
                first=first.name,
                second=second.name,
                gap=metres(abs(first.at_m - second.at_m)),
                needed=metres(needed_m),
            )
            yield Finding(("craft", second.name, "at"), "too-near", message, tr("Move one of them."))
    for craft in plan.crafts:
        yield from _things_in_the_way(craft, plan)


def _things_in_the_way(craft: CraftPlan, plan: LevelPlan) -> Iterator[Finding]:
    for index, thing in enumerate(plan.things):
        needed_m = half_length_m(craft.kind) + thing.radius_m
        if thing.kind in ROCKS and abs(thing.at_m - craft.at_m) < needed_m:
            message = tr("`{thing}` stands {gap} from the start of `{craft}`, which needs {needed}.")
            message = message.format(
                thing=thing.name,
                craft=craft.name,
                gap=metres(abs(thing.at_m - craft.at_m)),
                needed=metres(needed_m),
            )
            yield Finding(("things", index, "at"), "too-near", message, tr("Move the thing or the craft."))
