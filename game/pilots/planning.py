"""A pilot's plan of a plant: the lightest that makes enough even in a bad year, by what the unit on board has shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from game.simulation.commands import Answer
from game.simulation.plant import PLANT, Site, bad_year, design_text
from game.simulation.plant.search import lightest
from game.simulation.units import KILOGRAMS_PER_TONNE

if TYPE_CHECKING:
    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import RoverState, Snapshot

_MARGIN: Final = 1.02
"""Oxygen planned over what is asked: the weather that comes differs from the worst in more than its storm."""


class PlanningPilot:
    """Hands one plant in, once the filters are measured; where no oxygen is asked for, it takes them for clean."""

    def __init__(self, plan: LevelPlan) -> None:
        self._plan = plan
        self._goal: Goal | None = next((goal for goal in plan.goals if goal.kind == "plant"), None)
        self._measures = any(goal.kind == "oxygen" for goal in plan.goals)
        self._answer: Answer | None = None

    def answer(self, snapshot: Snapshot) -> Answer | None:
        """Return the plant that was handed in; None before."""
        if self._goal is None or self._answer is not None:
            return self._answer
        share = cast("RoverState", snapshot.crafts[self._goal.craft]).oxygen.filter_share
        if share is not None or not self._measures:
            site = Site(self._plan.place, self._goal.months, 1.0 if share is None else share)
            design = lightest(site, bad_year(), _MARGIN * self._goal.tonnes * KILOGRAMS_PER_TONNE)
            self._answer = None if design is None else Answer(PLANT, design_text(design))
        return self._answer
