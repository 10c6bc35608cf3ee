"""Pictures of a plant for a crew's oxygen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.pilots import pilot
from game.scenes.flight import TIME_LAPSES
from game.scenes.plant_desk import PlantDeskScene
from game.simulation.commands import TEAM, Answer
from game.simulation.plant import PLANT, Design, design_text
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.gallery_stage import Stage
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot

_HASTY: Final = Design(units=5, unit_g_h=500, reactors=3, load_pct=95)
"""Too small for filters that let less through than clean ones."""
_BETTER: Final = Design(units=4, unit_g_h=1000, reactors=3, wings=12, load_pct=95)
"""Enough in a clear year, and not in a bad one."""


class HastyPlanner:
    """Runs MOXIE as the reference pilot does, and hands in what it would have handed in before."""

    def __init__(self, plan: LevelPlan) -> None:
        self._driver = pilot(plan.pilot, plan)
        self._answer = Answer(PLANT, design_text(_HASTY))

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return the driver's commands, and the plant once the filter is known."""
        told = dict(self._driver.commands(snapshot))
        is_known = any(
            isinstance(state, RoverState) and state.oxygen.filter_share is not None
            for state in snapshot.crafts.values()
        )
        return {**told, TEAM: self._answer} if is_known else told


def plant_desk(stage: Stage) -> None:
    """Show a plant that is being planned anew, beside what came of the first one."""
    plan = stage.plan("a-crews-oxygen")
    percy = replace(plan.crafts[0], at_m=61.0, cells_c=760.0)
    plan = replace(plan, crafts=(percy,))
    mission = stage.fly(plan, 0.0, HastyPlanner(plan))
    mission.flight.time_lapse = TIME_LAPSES[-1]
    stage.watch(16.0)
    mission.flight.design = _BETTER
    stage.scene = PlantDeskScene(stage.context, mission)


PICTURES: Final[Mapping[str, Callable[[Stage], None]]] = {"plant-desk": plant_desk}
