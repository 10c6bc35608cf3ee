"""Where the sun stands on the screen at a place, a season and an hour. Its light is left to the palettes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from game.simulation.plan import Place, World

SUN_DIAMETER_DEG: Final = {World.MARS: 0.35, World.EARTH: 0.53, World.MOON: 0.53}
"""On Mars two thirds of its size on Earth."""
_OBLIQUITY_DEG: Final = 25.19
"""Mars's axial tilt (NASA Mars fact sheet)."""
_JEZERO_LATITUDE_DEG: Final = 18.44
_POLAR_SUN_HEIGHT: Final = 0.03
"""At the Moon's south pole the sun never climbs above about 1.5 degrees."""
EARTH_X01: Final = 0.70
"""From there one looks towards the Earth, which keeps its place; the sun goes round, leftwards, once in a lunar day."""
PIXELS_PER_DEGREE: Final = 30.0
"""At 720 rows: the screen takes in about 43 degrees, as a 50 mm lens does."""


_SCREEN_DEG: Final = 1280.0 / PIXELS_PER_DEGREE


@dataclass(frozen=True, slots=True)
class Sun:
    """Place on the screen, sine of elevation, and the hour counted so that sunrise is 6 and sunset is 18."""

    x01: float
    height: float
    solar_hour: float


def sun_over(place: Place, local_time_h: float) -> Sun:
    """Return the sun at an hour. Lookups are cheap enough for every frame."""
    if place.world is World.MOON:
        return Sun(EARTH_X01 - from_earth_deg(local_time_h) / _SCREEN_DEG, _POLAR_SUN_HEIGHT, 12.0)
    hour = local_time_h % 24.0
    declination = _declination_rad(place.season_ls_deg) if place.world is World.MARS else 0.0
    solar_hour = _stretched(hour, _half_day_h(declination))
    return Sun(_across(solar_hour), _sine_of_elevation(hour, declination), solar_hour)


def from_earth_deg(local_time_h: float) -> float:
    """Return how far the sun stands to the left of the Earth, -180 to 180, as seen from the Moon's south pole."""
    return (local_time_h * 15.0) % 360.0 - 180.0


def _declination_rad(season_ls_deg: float) -> float:
    """Return the sun's declination: sin d = sin(obliquity) sin(Ls)."""
    return math.asin(math.sin(math.radians(_OBLIQUITY_DEG)) * math.sin(math.radians(season_ls_deg)))


def _sine_of_elevation(hour: float, declination_rad: float) -> float:
    """Return sin e = sin(lat) sin(d) + cos(lat) cos(d) cos(hour angle), 15 degrees to the hour."""
    latitude = math.radians(_JEZERO_LATITUDE_DEG)
    angle = math.radians(15.0 * (hour - 12.0))
    return math.sin(latitude) * math.sin(declination_rad) + math.cos(latitude) * math.cos(
        declination_rad
    ) * math.cos(angle)


def _half_day_h(declination_rad: float) -> float:
    """Return the hours from noon to sunset: cos H = -tan(lat) tan(d)."""
    cosine = -math.tan(math.radians(_JEZERO_LATITUDE_DEG)) * math.tan(declination_rad)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine)))) / 15.0


def _stretched(hour: float, half_day_h: float) -> float:
    from_noon = abs(hour - 12.0)
    if from_noon <= half_day_h:
        stretched = from_noon * 6.0 / half_day_h
    else:
        stretched = 6.0 + (from_noon - half_day_h) * 6.0 / (12.0 - half_day_h)
    return 12.0 + math.copysign(stretched, hour - 12.0)


def _across(solar_hour: float) -> float:
    """Return the place on screen: left in the morning, right of the instruments at noon, right at sunset."""
    day01 = max(0.0, min(1.15, (solar_hour - 6.0) / 12.0))
    return float(0.10 + 0.70 * day01**0.45)
