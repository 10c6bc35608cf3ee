"""Goals of an orbiter: keep a place beside the container, catch it, shut it away."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from game.simulation.events import ContainerCaptured
from game.simulation.objectives.goals import Objective
from game.simulation.objectives.hold import Hold
from game.simulation.orbiter.containment import STEPS
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.orbiter.orbiter import Orbiter
    from game.simulation.plan import Goal


class HoldPoint(Hold):
    """Stay between two distances from the container, slowly."""

    def measured_m(self, world: GoalWorld) -> float | None:
        """Return the distance, while it is free and the orbiter does not hurry past it."""
        orbiter = cast("Orbiter", world.crafts[self.goal.craft])
        is_slow = math.hypot(*orbiter.relative_m_s) <= self.goal.max_speed_m_s
        return orbiter.distance_m if is_slow and not orbiter.is_captured else None


class Capture(Objective):
    """Shut the lid over the container, once the goals before are done."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._speed_m_s = 0.0
        self._away_m = 0.0
        self._furthest_m = 0.0

    @property
    def reason(self) -> str:
        """How fast it came in, or how far it is."""
        if self.is_failed:
            return tr("Caught before the goals above were done")
        if self.is_done:
            return tr("Caught at {speed}").format(speed=quantity(PERCENT * self._speed_m_s, "cm/s", 1))
        return tr("{way} to go").format(way=quantity(self._away_m, "m", 1))

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Done when the lid has shut; one that shuts too early has passed over the checks."""
        orbiter = cast("Orbiter", world.crafts[self.goal.craft])
        if not orbiter.is_captured:
            self._away_m = orbiter.distance_m
            self._furthest_m = max(self._furthest_m, self._away_m)
            self.progress = 1.0 - self._away_m / max(self._furthest_m, 1.0)
        for event in events:
            if isinstance(event, ContainerCaptured) and event.craft == self.goal.craft:
                self._speed_m_s = event.speed_m_s
                self.is_done, self.is_failed = are_others_done, not are_others_done
                self.progress = float(self.is_done)


class Contain(Objective):
    """Shut the container away in all steps."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._done = 0
        self._chance = 1.0

    @property
    def reason(self) -> str:
        """What chance is left that anything gets out."""
        if self._done == 0:
            return tr("Nothing is shut away yet")
        chance = number(1.0 / self._chance, 0)
        return tr("{done} of {all} steps: 1 in {chance}").format(
            done=self._done, all=len(STEPS), chance=chance
        )

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Count the steps."""
        del events, are_others_done
        containment = cast("Orbiter", world.crafts[self.goal.craft]).containment
        self._done, self._chance = containment.done, containment.release_share
        self.progress = (self._done + containment.progress) / len(STEPS)
        self.is_done = containment.is_complete
