"""What happens to a rocket on its way up, as frozen past-tense objects beside those of `events`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.simulation.events import Event


@dataclass(frozen=True, slots=True)
class RocketTossed(Event):
    """Its lander has thrown it up."""

    speed_m_s: float


@dataclass(frozen=True, slots=True)
class MotorLit(Event):
    """A motor burns; stages count from 0."""

    stage: int


@dataclass(frozen=True, slots=True)
class MotorBurntOut(Event):
    """A motor has used up its propellant."""

    stage: int


@dataclass(frozen=True, slots=True)
class StageDropped(Event):
    """An empty stage has been left behind."""

    stage: int


@dataclass(frozen=True, slots=True)
class IgnitionNear(Event):
    """The next motor is to be lit soon."""

    in_s: float


@dataclass(frozen=True, slots=True)
class OrbitReached(Event):
    """The last motor is empty, and it will come round again."""

    periapsis_m: float
    apoapsis_m: float


@dataclass(frozen=True, slots=True)
class RocketFell(Event):
    """A rocket has come back to the ground, after rising so high."""

    highest_m: float


MARKED: Final = (RocketTossed, MotorLit, MotorBurntOut, StageDropped, OrbitReached, RocketFell)
"""What a debrief marks; that a burn is near was only said for the pilot."""
