"""Goals: one small class for each kind, found through one table. See README.md."""

from game.simulation.objectives.catalogue import build_objective, goal_kinds
from game.simulation.objectives.goals import Objective

__all__ = ["Objective", "build_objective", "goal_kinds"]
