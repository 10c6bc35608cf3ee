"""What goals may look at: a narrow view of the running simulation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.simulation.craft import Craft
from game.simulation.events import Event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import ThingState
    from game.simulation.underground import Underground


class GoalWorld(Protocol):
    """The part of a simulation that a goal sees."""

    @property
    def plan(self) -> LevelPlan:
        """The level."""

    @property
    def seed(self) -> int:
        """What the run's chance comes from."""

    @property
    def time_s(self) -> float:
        """Time since the start."""

    @property
    def crafts(self) -> Mapping[str, Craft]:
        """Craft by name."""

    @property
    def underground(self) -> Underground | None:
        """What lies below the ground, in levels that say so."""

    def things(self) -> tuple[ThingState, ...]:
        """Return what lies on the ground."""


class Flyer(Craft, Protocol):
    """A craft that can leave the ground."""

    height_m: float
    """Of what stands on the ground above it."""

    @property
    def is_at_rest(self) -> bool:
        """Standing on the ground without moving, and done with flying."""


Events = list[Event]
