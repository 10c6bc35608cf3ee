"""What `Simulation` expects of any craft, and the catalogue of those that exist. A new craft is one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol

from game.simulation.commands import AssistedFlight, DirectFlight, Drive, GuidedFlight
from game.simulation.helicopter.helicopter import Helicopter
from game.simulation.rover.rover import Rover

if TYPE_CHECKING:
    import pymunk

    from game.simulation.events import Event
    from game.simulation.plan import CraftPlan
    from game.simulation.snapshot import Air, CraftState, ThingState
    from game.simulation.terrain import Terrain


class Craft(Protocol):
    """A machine in the world. `slow_step` comes before the space's step, `after_step` behind it."""

    name: str

    @property
    def body(self) -> pymunk.Body:
        """The body that the craft's place is measured at."""

    @property
    def x_m(self) -> float:
        """Distance along the level."""

    @property
    def tilt_deg(self) -> float:
        """Lean from upright or level, never negative."""

    @property
    def odometer_m(self) -> float:
        """Way over the ground so far."""

    @property
    def energy_used_wh(self) -> float:
        """Energy used so far."""

    @property
    def damage(self) -> float:
        """0 is whole, 1 is wrecked."""

    @property
    def is_lost(self) -> bool:
        """Whether it can never go on."""

    @property
    def loss_reason(self) -> str:
        """Why it cannot go on, in one sentence; empty while it can."""

    def slow_step(self, tick: int, air: Air, things: Sequence[ThingState]) -> None:
        """Do what needs doing ten times a second."""

    def before_step(self) -> None:
        """Do what needs doing at every tick."""

    def after_step(self, events: list[Event]) -> None:
        """Append what has happened."""

    def state(self, air: Air) -> CraftState:
        """Return how it stands, for the snapshot."""

    def digest(self) -> Sequence[float]:
        """Return the numbers that decide how it goes on, for the fingerprint."""

    def obey(self, command: Any) -> None:  # noqa: ANN401  # the catalogue says which commands a kind takes
        """Take a command of its own kind."""


@dataclass(frozen=True, slots=True)
class CraftKind:
    """How to build a kind of craft and what it can be told."""

    build: Callable[[pymunk.Space, Terrain, CraftPlan], Craft]
    commands: tuple[type, ...]


CATALOGUE: Final[Mapping[str, CraftKind]] = MappingProxyType(
    {
        "helicopter": CraftKind(Helicopter, (GuidedFlight, AssistedFlight, DirectFlight)),
        "rover": CraftKind(Rover, (Drive,)),
    }
)
