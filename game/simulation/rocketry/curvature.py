"""What a world with flat ground misses of a round planet: gravity that falls with height, and the turn around the planet.

The world measures s along the ground and h above it. On a planet of radius R and gravity parameter mu, with r = R + h
and s = R theta, motion in polar coordinates (Curtis, Orbital Mechanics for Engineering Students) is
    h'' = r theta'^2 - mu / r^2 + a_up,    s'' = R theta'' = R (a_along - 2 h' theta') / r.
The space knows only h'' = -g + a_up and s'' = a_along; `correction` is the difference. The local vertical turns by theta'
while the craft goes round, so a body that nobody turns leans by as much: its turning against the vertical changes with
theta''. Valid at any height and speed; nothing changes at rest on the ground where g = mu / R^2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Correction(NamedTuple):
    """What to add to the accelerations of a flat world."""

    along_m_s2: float
    up_m_s2: float
    turn_rad_s2: float
    """Of the body against the local vertical, positive nose up."""


@dataclass(frozen=True, slots=True)
class RoundWorld:
    """A planet by gravity parameter and radius, and the even gravity of the space that stands for it."""

    gm_m3_s2: float
    radius_m: float
    flat_gravity_m_s2: float

    def gravity_m_s2(self, height_m: float) -> float:
        """Return mu / r^2."""
        return self.gm_m3_s2 / (self.radius_m + height_m) ** 2

    def circular_speed_m_s(self, height_m: float) -> float:
        """Return the speed over the ground of a circular orbit: sqrt(mu / r) R / r."""
        r_m = self.radius_m + height_m
        return float((self.gm_m3_s2 / r_m) ** 0.5 * self.radius_m / r_m)

    def correction(
        self, height_m: float, velocity_m_s: tuple[float, float], push_m_s2: tuple[float, float]
    ) -> Correction:
        """Return the difference for a body at a height, with velocities and pushes (along, up)."""
        along_m_s, climb_m_s = velocity_m_s
        r_m = self.radius_m + height_m
        turn_rad_s = along_m_s / self.radius_m
        turn_rad_s2 = (push_m_s2[0] - 2.0 * climb_m_s * turn_rad_s) / r_m
        return Correction(
            along_m_s2=self.radius_m * turn_rad_s2 - push_m_s2[0],
            up_m_s2=r_m * turn_rad_s * turn_rad_s - self.gm_m3_s2 / (r_m * r_m) + self.flat_gravity_m_s2,
            turn_rad_s2=turn_rad_s2,
        )
