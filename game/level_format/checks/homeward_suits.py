"""Whether an entry corridor is the right way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level_format.finding import Finding
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.plan import LevelPlan


def find(plan: LevelPlan) -> Iterator[Finding]:
    """Yield corridors whose steep end comes first."""
    for index, goal in enumerate(plan.goals):
        low_deg, high_deg = goal.between_deg
        if goal.kind == "entry" and low_deg >= high_deg:
            message = tr("The corridor goes from {low:g} to {high:g} degrees.").format(
                low=low_deg, high=high_deg
            )
            mend = tr("Write the flatter angle first.")
            yield Finding(("goals", index, "between_deg"), "wrong-order", message, mend)
