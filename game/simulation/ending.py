"""When a run is over, and why, in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.simulation.snapshot import Outcome
from game.texts import tr

if TYPE_CHECKING:
    from game.simulation.simulation import Simulation


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended, for which craft, and the sentence for the debrief."""

    outcome: Outcome
    craft: str
    reason: str


def ending(simulation: Simulation) -> Ending | None:
    """Return the end of a run, or None while it goes on."""
    first = simulation.plan.crafts[0].name
    for craft in simulation.crafts.values():
        if craft.loss:
            return Ending(Outcome.LOST, craft.name, craft.loss)
    for objective in simulation.objectives:
        if objective.is_failed:
            return Ending(Outcome.LOST, objective.goal.craft, objective.reason)
    if all(objective.is_done for objective in simulation.objectives):
        return Ending(Outcome.WON, first, tr("All goals are done"))
    if simulation.time_s >= simulation.plan.time_limit_s:
        return Ending(Outcome.UNFINISHED, first, tr("Time is up"))
    return None
