"""What a word's deed is: what the craft is told while it lasts, and when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.pilots.uplink.plan import Step
    from game.simulation.commands import Command
    from game.simulation.snapshot import CraftState, Snapshot

State = TypeVar("State", bound="CraftState")


@dataclass(frozen=True, slots=True)
class Moment(Generic[State]):
    """How things stand for one craft while it does a step."""

    step: Step
    before: Sequence[Step]
    """The craft's steps that were begun before this one, oldest first: some set what lasts."""
    state: State
    snapshot: Snapshot
    begun: Snapshot
    """How everything stood when the step began."""

    @property
    def since_s(self) -> float:
        """Return how long the step has lasted."""
        return self.snapshot.time_s - self.begun.time_s

    def figure(self, name: str, usual: float) -> float:
        """Return a figure of the step, or what is taken without it."""
        return self.step.figures.get(name, usual)


@dataclass(frozen=True, slots=True)
class Deed(Generic[State]):
    """How a kind of craft does a word."""

    command: Callable[[Moment[State]], Command]
    is_done: Callable[[Moment[State]], bool]


def never(_moment: Moment[State]) -> bool:
    """Return that it goes on until the next step."""
    return False
