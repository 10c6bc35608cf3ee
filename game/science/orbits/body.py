"""A world as an orbit sees it: its pull, its size and its turning."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from game.facts import value

WORLDS: Final = ("mars", "moon", "earth")
_METRES: Final = 1000.0
_GM_METRES: Final = 1e9
"""From km³/s² to m³/s²."""


@dataclass(frozen=True, slots=True)
class Body:
    """A round world; its flattening is left out, which moves an orbit of Mars by less than 0.3 % in a turn."""

    name: str
    gm_m3_s2: float
    radius_m: float
    spin_rad_s: float
    """Eastwards, which is counterclockwise seen from the north; against the stars, not against the Sun."""

    def from_latitude(self, latitude_deg: float) -> Body:
        """Return the world as a plane through a site sees it in which a craft leaves due east.

        The ground moves there with its full speed, omega R cos(latitude); the plane is then inclined by the latitude.
        """
        return replace(self, spin_rad_s=self.spin_rad_s * math.cos(math.radians(latitude_deg)))

    def gravity_m_s2(self, radius_m: float) -> float:
        """Return g = GM / r^2 at a distance from the centre."""
        return self.gm_m3_s2 / radius_m**2

    def circular_speed_m_s(self, radius_m: float) -> float:
        """Return v = sqrt(GM / r)."""
        return math.sqrt(self.gm_m3_s2 / radius_m)

    def escape_speed_m_s(self, radius_m: float) -> float:
        """Return v = sqrt(2 GM / r)."""
        return math.sqrt(2.0 * self.gm_m3_s2 / radius_m)

    def mean_motion_rad_s(self, radius_m: float) -> float:
        """Return n = sqrt(GM / r^3), the rate at which a circular orbit turns."""
        return math.sqrt(self.gm_m3_s2 / radius_m**3)


@cache
def body(name: str) -> Body:
    """Return one of `WORLDS` from the facts; its radius is the mean one."""
    return Body(
        name=name,
        gm_m3_s2=value(f"{name}.gm_km3_s2") * _GM_METRES,
        radius_m=value(f"{name}.mean_radius_km") * _METRES,
        spin_rad_s=math.tau / value(f"{name}.sidereal_day_s"),
    )
