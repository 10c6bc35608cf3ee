"""An Apollo lunar rover; `lunar_rover` is the door."""

from game.simulation.lunar_rover.lunar_rover import LunarRover

__all__ = ["LunarRover"]
