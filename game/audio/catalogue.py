"""All sounds that the game has: to which volume slider each belongs, and its caption.

How they are made is left to `assets/sounds`, playing them to `game.audio.board`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

ROTOR_SPEEDS_RPM: Final = (600, 950, 1400, 1900, 2300, 2537, 2700, 2800)
"""Rotor speeds that have a loop of their own; 2537 and 2700 are those that were flown."""
ROTOR_SOUNDS: Final = tuple(f"rotor_{speed_rpm}" for speed_rpm in ROTOR_SPEEDS_RPM)


class Group(StrEnum):
    """The volume sliders."""

    EFFECTS = "effects"
    WORLD = "world"
    MUSIC = "music"


@dataclass(frozen=True, slots=True)
class Sound:
    """What the board must know of a sound."""

    group: Group
    is_captioned: bool = True
    """Touches of the menus would bury the captions that matter."""


SOUNDS: Final[Mapping[str, Sound]] = {
    "interface_focus": Sound(Group.EFFECTS, is_captioned=False),
    "interface_confirm": Sound(Group.EFFECTS, is_captioned=False),
    "control_blip": Sound(Group.EFFECTS),
    "caution": Sound(Group.EFFECTS),
    "goal_chime": Sound(Group.EFFECTS),
    "mission_won": Sound(Group.EFFECTS),
    "mission_lost": Sound(Group.EFFECTS),
    "menu_pad": Sound(Group.MUSIC),
    **dict.fromkeys(ROTOR_SOUNDS, Sound(Group.WORLD)),
    "wind_light": Sound(Group.WORLD),
    "wind_strong": Sound(Group.WORLD),
    "wheels_on_bedrock": Sound(Group.WORLD),
    "wheels_in_sand": Sound(Group.WORLD),
    "drill": Sound(Group.WORLD),
    "motors": Sound(Group.WORLD),
    "rocket_engine": Sound(Group.WORLD),
    "touchdown": Sound(Group.WORLD),
    "hard_landing": Sound(Group.WORLD),
    "crash": Sound(Group.WORLD),
    "core_broken": Sound(Group.WORLD),
    "core_crumbled": Sound(Group.WORLD),
    "seal": Sound(Group.WORLD),
    "camera_shutter": Sound(Group.WORLD),
}
"""In the order in which they are loaded: what a menu needs comes first."""


def caption(sound_id: str) -> str:
    """Return what a person who does not hear the sound reads instead."""
    return {
        "interface_focus": tr("Tick"),
        "interface_confirm": tr("Two light taps"),
        "control_blip": tr("Radio tone from mission control"),
        "caution": tr("Caution tone"),
        "goal_chime": tr("Chime: goal reached"),
        "mission_won": tr("Three rising notes: mission accomplished"),
        "mission_lost": tr("Three falling notes: mission lost"),
        "menu_pad": tr("Quiet music"),
        **dict.fromkeys(ROTOR_SOUNDS, tr("Rotor hums")),
        "wind_light": tr("Light wind"),
        "wind_strong": tr("Strong wind"),
        "wheels_on_bedrock": tr("Wheels grind on rock"),
        "wheels_in_sand": tr("Wheels hiss through sand"),
        "drill": tr("Drill hammers"),
        "motors": tr("Motors hum through the frame"),
        "rocket_engine": tr("Rocket engine rumbles through the cabin"),
        "touchdown": tr("Soft thump of the legs"),
        "hard_landing": tr("Hard knock"),
        "crash": tr("Blades break"),
        "core_broken": tr("Core snaps off"),
        "core_crumbled": tr("Core crumbles"),
        "seal": tr("Seal closes with a clunk and a hiss"),
        "camera_shutter": tr("Camera clicks"),
    }[sound_id]
