"""Whether what is buried lies below the terrain, from left to right, and each thing beside the others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.wording import metres
from game.simulation.underground import SHIFT_M
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield buried things beyond the ends of the terrain, and those that could overlap."""
    buried = plan.terrain.buried
    shift_m = SHIFT_M if plan.terrain.is_dealt else 0.0
    widest_m = max((body.width_m for body in buried), default=0.0)
    halves_m = [(widest_m if plan.terrain.is_dealt else body.width_m) / 2.0 for body in buried]
    first_m, last_m = plan.terrain.profile[0][0], plan.terrain.profile[-1][0]
    for index, body in enumerate(buried):
        if not first_m <= body.at_m <= last_m:
            message = tr("`at` is {at}, but the terrain goes from {first} to {last}.")
            message = message.format(at=metres(body.at_m), first=metres(first_m), last=metres(last_m))
            mend = tr("Move it inside, or add points to `profile` of `terrain`.")
            yield Finding(("terrain", "buried", index, "at"), "outside-terrain", message, mend)
    for index, (before, body) in enumerate(pairwise(buried), start=1):
        least_m = before.at_m + halves_m[index - 1] + halves_m[index] + 2.0 * shift_m
        if body.at_m < least_m:
            message = tr("It can overlap with the one before: here it needs `at` of {least} or more.")
            mend = tr("Move it to the right, or make it narrower. List them from left to right.")
            found = message.format(least=metres(least_m))
            yield Finding(("terrain", "buried", index, "at"), "overlap", found, mend)
