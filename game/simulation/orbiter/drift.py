"""What a body feels beside a neighbour on a circular orbit, in the frame that turns with that neighbour.

Clohessy and Wiltshire's equations with x along the motion and y away from the planet: x'' = -2 n y',
y'' = 3 n^2 y + 2 n x'. Good to 1 % within a kilometre and a turn. Their closed solution, for looking ahead, is in
`game.science.orbits.relative`, which calls the axes the other way round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.science.orbits import body
from game.science.orbits.relative import Relative, drifted

if TYPE_CHECKING:
    import pymunk

    from game.simulation.plan import World

Place = tuple[float, float]


class Drift:
    """The turning frame of one circular orbit."""

    def __init__(self, world: World, altitude_m: float, origin_x_m: float) -> None:
        """Take the world, the height of the orbit, and where on the level's x axis its traveller is."""
        planet = body(world.value)
        self.mean_motion_rad_s = planet.mean_motion_rad_s(planet.radius_m + altitude_m)
        self.origin_x_m = origin_x_m

    def push(self, moved: pymunk.Body) -> None:
        """Add the frame's acceleration to a body's forces."""
        n, (vx, vy) = self.mean_motion_rad_s, moved.velocity
        fx, fy = moved.force
        mass = moved.mass
        up_m_s2 = 3.0 * n * n * moved.position.y + 2.0 * n * vx
        moved.force = fx - mass * 2.0 * n * vy, fy + mass * up_m_s2

    def ahead(self, place_m: Place, velocity_m_s: Place, time_s: float) -> tuple[Place, Place]:
        """Return place and velocity after a time without thrust."""
        start = Relative(place_m[1], place_m[0] - self.origin_x_m, velocity_m_s[1], velocity_m_s[0])
        end = drifted(start, time_s, self.mean_motion_rad_s)
        return (self.origin_x_m + end.y_m, end.x_m), (end.vy_m_s, end.vx_m_s)
