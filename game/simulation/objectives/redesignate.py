"""The goal of a lander to take another landing point, clear of what lies at the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation.events import LandingPointMoved
from game.simulation.objectives.goals import Objective
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal


class Redesignate(Objective):
    """Move the landing point once, during the approach."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._moved_m = 0.0

    @property
    def reason(self) -> str:
        """How far it was moved."""
        if not self.is_done:
            return tr("Landing point still to move")
        way = quantity(abs(self._moved_m), "m", 0)
        words = (
            tr("Landing point moved {way} on")
            if self._moved_m > 0.0
            else tr("Landing point moved {way} back")
        )
        return words.format(way=way)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Done when the computer has taken another point."""
        del world, are_others_done
        for event in events:
            if isinstance(event, LandingPointMoved) and event.craft == self.goal.craft:
                self._moved_m = event.to_m - event.from_m
                self.is_done, self.progress = True, 1.0
