"""Sound: a board that plays sounds by id, and what a mission sounds like. See README.md."""

from game.audio.board import SoundBoard
from game.audio.catalogue import Group
from game.audio.mission_sound import MissionSound

__all__ = ["Group", "MissionSound", "SoundBoard"]
