"""Whether the ground goes from left to right, without turning back or standing still."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.level_format.wording import metres
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield each point that is not farther than the one before it."""
    for index, (before, point) in enumerate(pairwise(plan.terrain.profile), start=1):
        if point[0] <= before[0]:
            message = tr("This point is at {here}, but the one before it is at {before} already.")
            message = message.format(here=metres(point[0]), before=metres(before[0]))
            mend = tr("Write the points from left to right: each distance must be larger than the last.")
            yield Finding(("terrain", "profile", index, 0), "order", message, mend)
