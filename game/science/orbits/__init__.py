"""Two bodies: worlds, coasts on conics, manoeuvres, and motion beside a neighbour. See README.md of `game.science`."""

from game.science.orbits.body import Body, body
from game.science.orbits.conic import Conic, conic_of
from game.science.orbits.kepler import coast
from game.science.orbits.state import State

__all__ = ["Body", "Conic", "State", "body", "coast", "conic_of"]
