"""Whether a helicopter that hands over is asked for anything to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield goals of handing over before which no picture is asked for."""
    photographers: set[str] = set()
    for index, goal in enumerate(plan.goals):
        if goal.kind == "photograph":
            photographers.add(goal.craft)
        elif goal.kind == "hand_over" and goal.craft not in photographers:
            message = tr("No goal before this one asks `{craft}` for a picture, so it may hand over nothing.")
            mend = tr("Put a goal before it: kind `photograph`, `craft: {craft}`.").format(craft=goal.craft)
            yield Finding(
                ("goals", index), "nothing-to-hand-over", message.format(craft=goal.craft), mend, "warning"
            )
