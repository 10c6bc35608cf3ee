"""Whether the time limit allows the goals at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.checks.least_time import least_time_s
from game.level_format.finding import Finding
from game.level_format.wording import seconds
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield goals that take longer than the level lasts, even at the craft's highest speed."""
    for index, goal in enumerate(plan.goals):
        needed_s = least_time_s(goal, plan)
        if needed_s > plan.time_limit_s:
            message = tr("This goal takes `{craft}` at least {needed}, but the level ends after {limit}.")
            message = message.format(
                craft=goal.craft, needed=seconds(needed_s), limit=seconds(plan.time_limit_s)
            )
            mend = tr("Raise `time_limit_s`, or ask for less.")
            yield Finding(("goals", index), "too-little-time", message, mend)
