"""Goals of staying in a band for a time without a break."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import TYPE_CHECKING, cast

from game.simulation.clock import SLOW_S
from game.simulation.objectives.goals import Objective
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, Flyer, GoalWorld
    from game.simulation.plan import Goal


class Hold(Objective):
    """Stay between two lengths for a time without a break; what is measured is the kind's own."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._held_s = 0.0

    @property
    def reason(self) -> str:
        """How long the place has been held."""
        low_m, high_m = self.goal.between_m
        return tr("Held {low} to {high} for {held} of {asked}").format(
            low=f"{low_m:g}",
            high=quantity(high_m, "m"),
            held=quantity(min(math.floor(self._held_s), self.goal.for_s), "s", 0),
            asked=quantity(self.goal.for_s, "s", 0),
        )

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Count the time in the band; it starts again after leaving."""
        del events, are_others_done
        if self.is_done:
            return
        low_m, high_m = self.goal.between_m
        measured_m = self.measured_m(world)
        is_there = measured_m is not None and low_m <= measured_m <= high_m
        self._held_s = self._held_s + SLOW_S if is_there else 0.0
        self.progress = min(self._held_s / self.goal.for_s, 1.0)
        self.is_done = self._held_s >= self.goal.for_s

    @abstractmethod
    def measured_m(self, world: GoalWorld) -> float | None:
        """Return the length that has to stay in the band; None while it does not count."""


class HoldAltitude(Hold):
    """Stay between two heights above the ground."""

    def measured_m(self, world: GoalWorld) -> float:
        """Return the height above the ground."""
        return cast("Flyer", world.crafts[self.goal.craft]).height_m
