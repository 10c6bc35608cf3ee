"""Season and sunlight on level ground of Mars: the sun's way over the sky, its distance, and what dust leaves of it."""

from __future__ import annotations

import math
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.facts import source_table, table, value
from game.science.sunlight import flux_w_m2
from game.simulation.tables import share_between
from game.simulation.units import DEGREES_PER_TURN, HOURS_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.plan import Place

_HORIZON_DEG: Final = 90.0
"""The sun's angle from overhead when it rises: a right angle."""
_STEPS_PER_SOL: Final = 4
"""In which the season is followed: finer ones change it by less than a hundredth of a degree."""
_LOOKS_PER_SOL: Final = 160
"""At the sun over a sol: every nine minutes, in which it climbs by little more than two degrees."""
_LATITUDES: Final[Mapping[str, str]] = MappingProxyType(
    {"jezero": "mars.jezero_latitude_deg", "arcadia_planitia": "mars.arcadia_latitude_deg"}
)
"""The facts with the latitude of each site that has one; light elsewhere is that of Jezero."""


def seasons_ls_deg(start_ls_deg: float, sols: int) -> tuple[float, ...]:
    """Return the season at the beginning of each sol from a first one on.

    The angle at the Sun grows as 1 / r^2 does (Kepler's second law), and in a year by a whole turn.
    """
    eccentricity = value("mars.orbit_eccentricity")
    mean_deg = DEGREES_PER_TURN / value("mars.year_sols") / _STEPS_PER_SOL
    mean_deg /= (1.0 - eccentricity**2) ** 1.5
    found, ls_deg = [], start_ls_deg
    for _sol in range(sols):
        found.append(ls_deg % DEGREES_PER_TURN)
        for _step in range(_STEPS_PER_SOL):
            ls_deg += mean_deg * _nearness(ls_deg) ** 2
    return tuple(found)


def ground_flux_w_m2(
    ls_deg: float, hour_h: float, optical_depth: float, *, site: str = "jezero", horizon_deg: float = 0.0
) -> float:
    """Return the sunlight on level ground, direct and scattered (Appelbaum and Flood 1989).

    G = S cos(z) f(z, tau) / (1 - A): S above the air, z the sun's angle from overhead, f the published net flux, A the
    ground's albedo. Valid for depths from 0.1; beyond 6, where the table ends, f goes on falling by the same share.

    Heights all around hide the low sun, whose beam is S cos(z) exp(-tau / cos(z)), and of the scattered light, taken as
    even, they leave cos² of their own height.
    """
    height = _sun_height(ls_deg, hour_h, value(_LATITUDES.get(site, _LATITUDES["jezero"])))
    if height <= 0.0:
        return 0.0
    away_deg = math.degrees(math.acos(height))
    kept = _net_flux(away_deg, optical_depth) / (1.0 - value("plant.surface_albedo"))
    above_w_m2 = flux_w_m2(_distance_au(ls_deg)) * height
    all_w_m2 = above_w_m2 * kept
    if horizon_deg <= 0.0:
        return all_w_m2
    beam_w_m2 = min(all_w_m2, above_w_m2 * math.exp(-optical_depth / height))
    around = math.radians(horizon_deg)
    is_up = height > math.sin(around)
    return (all_w_m2 - beam_w_m2) * math.cos(around) ** 2 + (beam_w_m2 if is_up else 0.0)


def sol_mean_flux_w_m2(place: Place, optical_depth: float, horizon_deg: float) -> float:
    """Return the sunlight on level ground of a place on average over a sol, night and all."""
    hours = (HOURS_PER_DAY * (n + 0.5) / _LOOKS_PER_SOL for n in range(_LOOKS_PER_SOL))
    found = (
        ground_flux_w_m2(place.season_ls_deg, hour, optical_depth, site=place.site, horizon_deg=horizon_deg)
        for hour in hours
    )
    return sum(found) / _LOOKS_PER_SOL


def _sun_height(ls_deg: float, hour_h: float, latitude_deg: float) -> float:
    """Return the sine of the sun's height over the horizon."""
    tilt = math.sin(math.radians(value("mars.obliquity_deg"))) * math.sin(math.radians(ls_deg))
    latitude = math.radians(latitude_deg)
    turn = math.tau * (hour_h / HOURS_PER_DAY - 0.5)
    level = math.cos(latitude) * math.sqrt(1.0 - tilt**2) * math.cos(turn)
    return min(1.0, math.sin(latitude) * tilt + level)


def _distance_au(ls_deg: float) -> float:
    eccentricity = value("mars.orbit_eccentricity")
    return value("mars.orbit_semi_major_axis_au") * (1.0 - eccentricity**2) / _nearness(ls_deg)


def _nearness(ls_deg: float) -> float:
    """Return 1 + e cos(angle from perihelion): the orbit's parameter over the distance."""
    angle = math.radians(ls_deg - value("mars.perihelion_ls_deg"))
    return 1.0 + value("mars.orbit_eccentricity") * math.cos(angle)


def _net_flux(away_deg: float, optical_depth: float) -> float:
    depths, angles, rows = _net_flux_table()
    beyond = max(0.0, optical_depth - depths[-1])
    row, up = share_between(depths, optical_depth)
    column, along = share_between(angles, min(away_deg, _HORIZON_DEG))

    def at(number: int) -> float:
        low, high = rows[number][column], rows[number][column + 1]
        return low + (high - low) * along

    found = at(row) + (at(row + 1) - at(row)) * up
    return found * (at(-1) / at(-2)) ** (beyond / (depths[-1] - depths[-2])) if beyond else found


@cache
def _net_flux_table() -> tuple[tuple[float, ...], tuple[float, ...], tuple[tuple[float, ...], ...]]:
    """Return depths, the sun's angles and the net flux. At the horizon it is what it was at the last angle."""
    found = source_table("plant.net_flux_by_depth")
    angles = tuple(float(name.split("_")[1]) for name in found.columns[1:])
    rows = table("plant.net_flux_by_depth")
    return tuple(row[0] for row in rows), angles, tuple(tuple(row[1:]) for row in rows)
