"""The level file as pydantic models: keys, types, units, ranges."""

from game.level_format.model.craft import CraftFile
from game.level_format.model.goals import GoalFile
from game.level_format.model.level import LevelFile, MedalFile

__all__ = ["CraftFile", "GoalFile", "LevelFile", "MedalFile"]
