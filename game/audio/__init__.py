"""Sound: a board that plays sounds by id, and what a mission sounds like. See README.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.audio.board import SoundBoard
from game.audio.catalogue import Group

if TYPE_CHECKING:
    from game.audio.mission_sound import MissionSound

__all__ = ["Group", "MissionSound", "SoundBoard"]


def __getattr__(name: str) -> object:
    """Load the mission's sound, and with it the simulation's words, when it is first asked for: a quick start."""
    if name != "MissionSound":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from game.audio.mission_sound import MissionSound  # noqa: PLC0415  # that is the point

    return MissionSound
