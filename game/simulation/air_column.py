"""The still air over one place during one run: worked out every few seconds, read by height in between."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.orbits import body
from game.simulation.atmosphere import StillAir, air
from game.simulation.plan import World
from game.simulation.snapshot import Air
from game.simulation.units import HOURS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.plan import Place

RENEW_S: Final = 10.0
"""The air of a place changes by less than a ten-thousandth in this time."""
SPAN_M: Final = 100.0
"""Height between the two points that straight lines by height are drawn through."""

DAY_OF: Final[Mapping[World, str]] = MappingProxyType(
    {World.MARS: "mars.sol_s", World.EARTH: "earth.day_s", World.MOON: "moon.day_s"}
)
"""The fact that holds the length of each world's day."""


class AirColumn:
    """Air by height and time above one place."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._hours_per_s = HOURS_PER_DAY / _day_s(place)
        self._renewed_s = -RENEW_S
        self._low = self._high = StillAir(0.0, 0.0, 0.0, 0.0)

    def local_time_h(self, time_s: float) -> float:
        """Return the local time after so many seconds of the run."""
        return (self._place.local_time_h + time_s * self._hours_per_s) % HOURS_PER_DAY

    def sun_share(self, time_s: float) -> float:
        """Return how high the sun stands, from 0 (down) to 1: the cosine of its hour. Simplified: overhead at noon."""
        noon_turns = self.local_time_h(time_s) / HOURS_PER_DAY - 0.5
        return max(0.0, math.cos(math.tau * noon_turns))

    def air(self, height_m: float, time_s: float, wind: tuple[float, float]) -> Air:
        """Return the air at a height, with a wind."""
        if time_s - self._renewed_s >= RENEW_S:
            self._renewed_s = time_s
            hour_h = self.local_time_h(time_s)
            self._low = air(self._place, local_time_h=hour_h)
            self._high = air(self._place, local_time_h=hour_h, height_m=SPAN_M)
        low, high, share = self._low, self._high, height_m / SPAN_M
        return Air(
            low.density_kg_m3 + (high.density_kg_m3 - low.density_kg_m3) * share,
            low.pressure_pa + (high.pressure_pa - low.pressure_pa) * share,
            low.temperature_k + (high.temperature_k - low.temperature_k) * share,
            low.speed_of_sound_m_s + (high.speed_of_sound_m_s - low.speed_of_sound_m_s) * share,
            *wind,
        )


def _day_s(place: Place) -> float:
    """Return how long it takes from noon to noon: a day on the ground, a turn in orbit, where the ground passes below."""
    if place.orbit_altitude_m is None:
        return value(DAY_OF[place.world])
    planet = body(place.world.value)
    return math.tau / planet.mean_motion_rad_s(planet.radius_m + place.orbit_altitude_m)
