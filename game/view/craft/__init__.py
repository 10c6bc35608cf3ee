"""The machines, drawn from the simulation's numbers."""

from __future__ import annotations

from game.view.craft.forces import ForcesOverlay
from game.view.craft.painter import CraftPainter

__all__ = ["CraftPainter", "ForcesOverlay"]
