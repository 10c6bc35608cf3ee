"""The world and its physics: pure, deterministic, and unaware of any screen. See README.md."""

from game.simulation.simulation import Simulation

__all__ = ["Simulation"]
