"""A rover as one craft of the simulation. See README.md."""

from game.simulation.rover.rocks import rock_names
from game.simulation.rover.rover import Rover
from game.simulation.rover.specification import RoverSpecification

__all__ = ["Rover", "RoverSpecification", "rock_names"]
