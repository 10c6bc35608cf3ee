"""What goals may look at: a narrow view of the running simulation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from game.simulation.craft import Craft
from game.simulation.events import Event
from game.simulation.snapshot import ThingState


class GoalWorld(Protocol):
    """The part of a simulation that a goal sees."""

    @property
    def time_s(self) -> float:
        """Time since the start."""

    @property
    def crafts(self) -> Mapping[str, Craft]:
        """Craft by name."""

    def things(self) -> tuple[ThingState, ...]:
        """What lies on the ground."""


Events = list[Event]
