"""What happens to a rover on its way to the ground of Mars, as frozen past-tense objects beside those of `events`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.simulation.events import Event

if TYPE_CHECKING:
    from game.simulation.commands import LandingStep


@dataclass(frozen=True, slots=True)
class LandingStepDone(Event):
    """It has done a step of its procedure, so high above the ground and so fast."""

    step: LandingStep
    height_m: float
    speed_m_s: float


@dataclass(frozen=True, slots=True)
class ArrivalFailed(Event):
    """It is lost, and why."""

    why: str
