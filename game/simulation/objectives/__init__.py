"""Goals: one small class for each kind, found through one table. See README.md."""

from game.simulation.objectives.catalogue import Objective, build_objective, goal_kinds

__all__ = ["Objective", "build_objective", "goal_kinds"]
