"""The goal of coming to a stand: near a thing, and for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.clock import SLOW_S
from game.simulation.objectives.goals import SMALL_M, Objective
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal

STILL_M_S: Final = 0.05
"""Slower than this counts as standing: springs still settle for a moment after the wheels have stopped."""
WAY_SHARE: Final = 0.8
"""Of the progress; the rest is earned standing (game)."""


class Stop(Objective):
    """Stand near a thing for a time, once the goals before it are done; moving on starts the time again."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._furthest_m = SMALL_M
        self._away_m = 0.0
        self._stood_s = 0.0
        self._is_early = False

    @property
    def reason(self) -> str:
        """Where it stands, or how far still."""
        if self.is_done:
            return tr("Stopped {away} away").format(away=quantity(self._away_m, "m", 1))
        if self._is_early:
            return tr("Here, but the goals before it come first")
        if self._away_m <= self.goal.within_m:
            return tr("Stand here for {time}").format(time=quantity(self.goal.for_s, "s"))
        return tr("{way} to go").format(way=quantity(self._away_m, "m", 1))

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Count the time that it stands near the thing."""
        del events
        if self.is_done:
            return
        craft = world.crafts[self.goal.craft]
        thing = next(each for each in world.things() if each.name == self.goal.thing)
        self._away_m = abs(craft.x_m - thing.x_m)
        self._furthest_m = max(self._furthest_m, self._away_m)
        stands = self._away_m <= self.goal.within_m and craft.body.velocity.length < STILL_M_S
        self._is_early = stands and not are_others_done
        stands = stands and are_others_done
        self._stood_s = self._stood_s + SLOW_S if stands else 0.0
        self.is_done = stands and self._stood_s >= self.goal.for_s
        way = 1.0 - max(self._away_m - self.goal.within_m, 0.0) / self._furthest_m
        stood = self._stood_s / self.goal.for_s if self.goal.for_s else 0.0
        self.progress = 1.0 if self.is_done else WAY_SHARE * way + (1.0 - WAY_SHARE) * stood
