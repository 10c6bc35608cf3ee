"""What an uploaded plan is, as frozen data: steps, each with a word, its figures, and what it waits for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

UPLINK_PILOT: Final = "uplink"
"""Who flew, in results and recordings, where an uploaded plan did."""


class Word(StrEnum):
    """What a step asks for. The values stand in plan files."""

    CLIMB = "climb"
    DESCEND = "descend"
    FORWARD = "forward"
    BACK = "back"
    FLY_TO = "fly_to"
    HOLD = "hold"
    LAND = "land"
    ROTOR = "rotor"
    PICTURE = "picture"
    DRIVE = "drive"
    REVERSE = "reverse"
    DRIVE_TO = "drive_to"
    STOP = "stop"
    CORE = "core"
    SEAL = "seal"
    LAY_TUBE = "lay_tube"
    WITNESS = "witness"
    LASER = "laser"
    ABRADE = "abrade"
    PIXL = "pixl"
    MAKE_OXYGEN = "make_oxygen"
    AIM = "aim"
    PITCH = "pitch"
    LAUNCH = "launch"


class Signal(StrEnum):
    """What a step may wait for. The values stand in plan files."""

    AT_S = "at_s"
    """A time of the mission."""
    AFTER_S = "after_s"
    """A time since the craft's step before began."""
    ABOVE_M = "above_m"
    """The craft is higher above the ground than this."""
    BELOW_M = "below_m"
    AT_M = "at_m"
    """The craft has come to this distance along the ground, from either side."""
    LANDED = "landed"
    """The craft stands on the ground."""
    GOAL = "goal"
    """The goal with this number, counted from 1, is reached, by any craft."""


@dataclass(frozen=True, slots=True)
class When:
    """A condition: the signal, and its figure in the unit of the signal's name; landed has none."""

    signal: Signal
    figure: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a plan."""

    craft: str
    word: Word
    figures: Mapping[str, float] = field(default_factory=dict)
    """By the names in `words`, units in the names; an optional one may be missing."""
    when: When | None = None
    """None: as soon as the craft's step before is done."""
    within_s: float | None = None
    """Give the plan up so long after the craft's step before began; None waits until the mission ends."""


@dataclass(frozen=True, slots=True)
class UplinkPlan:
    """A list of steps for one level. Each craft works down its own steps, in the order of the list."""

    level: str
    steps: tuple[Step, ...]
    title: str = ""
