"""What the player has asked to see on top of the world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pygame

    from game.simulation.snapshot import CraftState


@dataclass(frozen=True, slots=True)
class Ghost:
    """A machine that is not there, drawn faintly to fly against, and what it is called; empty says nothing."""

    state: CraftState
    label: str = ""


@dataclass(frozen=True, slots=True)
class ScienceNote:
    """How it stands with the instrument that is chosen, in words."""

    instrument: str
    thing: str
    points: str
    share: float
    """Of the point that is being taken."""
    word: str
    is_at_work: bool
    is_hindered: bool
    """Whether it cannot work from here, or not yet."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that a class has given, and where what has it lies."""

    words: str
    at_m: float
    is_advice: bool = False
    """No name, but what the assistant would do there next."""


@dataclass(frozen=True, slots=True)
class UplinkStep:
    """One step of a plan in words, and how it stands: waiting, active, done or dropped."""

    words: str
    state: str


@dataclass(frozen=True, slots=True)
class UplinkNote:
    """Who commands, in words: a title, the steps around the present one, what signals do, and what may be done."""

    title: str
    steps: tuple[UplinkStep, ...] = ()
    signal: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Whom to follow and what to show; built by the mission's screen for each frame."""

    craft: str
    shows_forces: bool = False
    shows_equation: bool = False
    shows_path: bool = False
    """Whether a line ahead says where the present command leads."""
    shows_hazards: bool = False
    """Whether what the hazard finder marks ahead of a rover is drawn on the ground."""
    shows_instruments: bool = True
    shows_map: bool = True
    """Whether the strip with the level's profile is among the instruments."""
    time_lapse: int = 1
    coach: str = ""
    switch_sign: str = "Tab"
    """What takes the player to another craft, as it is written on the device in hand."""
    kept: str = ""
    """What was pressed once and lasts, in a few signs."""
    frames_per_second: float | None = None
    """Shown when it is given."""
    taken: tuple[pygame.Rect, ...] = ()
    """Where the screen has words of its own: instruments and labels keep clear of it."""
    ghosts: tuple[Ghost, ...] = ()
    science: ScienceNote | None = None
    """Shown where there is a rock to measure."""
    names: tuple[PlaceName, ...] = ()
    """What has been named in this place."""
    uplink: UplinkNote | None = None
    """Shown where somebody else flies, or where signals take their time."""
    mark_m: float | None = None
    """Where the player of a lander would rather land."""
    call: str = ""
    """What was just called out to a crew."""
    player: str = ""
    """Whose craft it is, where two play."""
    beside: Overlay | None = None
    """What the second player needs, of another craft."""
