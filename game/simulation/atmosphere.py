"""Still air: pressure, temperature, density and speed of sound of three worlds, by season, hour and height.

Wind is left to `weather`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.facts import table, value
from game.simulation.plan import Place, World
from game.simulation.rocketry.curvature import RoundWorld
from game.simulation.standard_air import standard_air
from game.simulation.tables import interpolate
from game.simulation.units import DEGREES_PER_TURN, HOURS_PER_DAY, METRES_PER_KILOMETRE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class StillAir:
    """Air at one height."""

    pressure_pa: float
    temperature_k: float
    density_kg_m3: float
    speed_of_sound_m_s: float
    """0 where there is no air."""


VACUUM_TEMPERATURE_K: Final = 250.0
"""What a thermometer in the sun on the Moon's surface might show; nothing in the game depends on it (simplified)."""


def air(place: Place, *, local_time_h: float | None = None, height_m: float = 0.0) -> StillAir:
    """Return the air above a place; the place's own hour when none is given, and its density where it names one.

    Valid from -3 to 60 km above the ground of Jezero, within a factor of 3 up to 130 km, and from -5 to 200 km above
    the sea on Earth.
    """
    if place.orbit_altitude_m is not None:
        return StillAir(0.0, VACUUM_TEMPERATURE_K, 0.0, 0.0)
    hour_h = place.local_time_h if local_time_h is None else local_time_h
    found = _AIR_OF[place.world](place.season_ls_deg, hour_h, height_m)
    if place.density_kg_m3 is None or found.density_kg_m3 <= 0.0:
        return found
    at_ground = _AIR_OF[place.world](place.season_ls_deg, hour_h, 0.0)
    ratio = place.density_kg_m3 / at_ground.density_kg_m3
    return replace(found, density_kg_m3=found.density_kg_m3 * ratio, pressure_pa=found.pressure_pa * ratio)


def weight_m_s2(place: Place) -> float:
    """Return what weight a mass has for those who are there: gravity on the ground, nothing in orbit."""
    return gravity_m_s2(place.world) if place.orbit_altitude_m is None else 0.0


def gravity_m_s2(world: World, height_m: float = 0.0) -> float:
    """Return gravity at a height above the ground: g0 (R / (R + h))^2."""
    surface_m_s2, radius_km = _surface(world)
    return surface_m_s2 * (radius_km / (radius_km + height_m / METRES_PER_KILOMETRE)) ** 2


def round_world(world: World, flat_gravity_m_s2: float) -> RoundWorld:
    """Return a world as the planet that it is; its gravity parameter follows from gravity and radius, g R^2."""
    surface_m_s2, radius_km = _surface(world)
    radius_m = radius_km * METRES_PER_KILOMETRE
    return RoundWorld(surface_m_s2 * radius_m * radius_m, radius_m, flat_gravity_m_s2)


def mars_speed_of_sound_m_s(temperature_k: float) -> float:
    """Return a = sqrt(gamma R T) with the heat capacity ratio of CO2 at that temperature (NIST-JANAF), low pitch."""
    gamma = interpolate(table("mars.heat_capacity_ratio"), temperature_k)
    return math.sqrt(gamma * value("mars.gas_constant_j_kg_k") * temperature_k)


def mars_sol_mean_pressure_pa(season_ls_deg: float) -> float:
    """Return the mean pressure of a sol at Jezero: straight lines between the rows of the yearly table."""
    rows = table("mars.pressure_by_season")
    closed = (*rows, (rows[0][0] + DEGREES_PER_TURN, rows[0][1]))
    return interpolate(closed, season_ls_deg % DEGREES_PER_TURN)


def _mars_air(season_ls_deg: float, hour_h: float, height_m: float) -> StillAir:
    gas_j_kg_k = value("mars.gas_constant_j_kg_k")
    temperature_k, share = _mars_aloft(_mars_ground_temperature_k(season_ls_deg, hour_h), height_m)
    pressure_pa = _mars_ground_pressure_pa(season_ls_deg, hour_h) * share
    return StillAir(
        pressure_pa,
        temperature_k,
        pressure_pa / (gas_j_kg_k * temperature_k),
        mars_speed_of_sound_m_s(temperature_k),
    )


def _mars_aloft(ground_k: float, height_m: float) -> tuple[float, float]:
    """Return the temperature aloft (K) and the pressure there over that at the ground.

    Temperature falls along two straight lines (NASA Glenn) and stays where it would get too cold. In each piece the
    hydrostatic equation has a closed form: p = p0 (T / T0)^(g / (R L)), and p0 exp(-g h / (R T)) where T stays.
    Gravity's fall with height is taken into the height (geopotential height).
    """
    fall_per_m = gravity_m_s2(World.MARS) / value("mars.gas_constant_j_kg_k")
    radius_m = value("mars.mean_radius_km") * METRES_PER_KILOMETRE
    left_m = height_m * radius_m / (radius_m + height_m)
    temperature_k, share = ground_k, 1.0
    for lapse_k_m, depth_m in _mars_layers(ground_k):
        step_m = min(left_m, depth_m)
        colder_k = temperature_k - lapse_k_m * step_m
        share *= (colder_k / temperature_k) ** (fall_per_m / lapse_k_m)
        temperature_k = colder_k
        left_m -= step_m
    return temperature_k, share * math.exp(-fall_per_m * left_m / temperature_k)


def _mars_layers(ground_k: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return lapse rate (K/m) and depth (m) of the two layers in which the air gets colder upwards."""
    low_k_m, high_k_m = value("air_model.lapse_low_k_m"), value("air_model.lapse_high_k_m")
    low_m = value("air_model.lapse_change_height_m")
    high_m = (ground_k - low_k_m * low_m - value("air_model.coldest_air_k")) / high_k_m
    return (low_k_m, low_m), (high_k_m, max(high_m, 0.0))


def _mars_ground_pressure_pa(season_ls_deg: float, hour_h: float) -> float:
    """Return the sol's mean with its daily and half-daily wave (thermal tides, Harri et al.)."""
    day = math.tau * (hour_h - value("air_model.tide_diurnal_peak_h")) / HOURS_PER_DAY
    half_day = 2.0 * math.tau * (hour_h - value("air_model.tide_semidiurnal_peak_h")) / HOURS_PER_DAY
    tide = value("air_model.tide_diurnal_share") * math.cos(day)
    tide += value("air_model.tide_semidiurnal_share") * math.cos(half_day)
    return mars_sol_mean_pressure_pa(season_ls_deg) * (1.0 + tide)


def _mars_ground_temperature_k(season_ls_deg: float, hour_h: float) -> float:
    """Return the air's temperature: half a cosine from the coldest to the warmest hour and another one back."""
    coldest_h, warmest_h = value("air_model.coldest_hour_h"), value("air_model.warmest_hour_h")
    since_coldest_h = (hour_h - coldest_h) % HOURS_PER_DAY
    rise_h = warmest_h - coldest_h
    share = (
        since_coldest_h / rise_h
        if since_coldest_h < rise_h
        else 1.0 + (since_coldest_h - rise_h) / (HOURS_PER_DAY - rise_h)
    )
    low_k, high_k = value("air_model.coldest_spring_k"), value("air_model.warmest_spring_k")
    spring_k = low_k + (high_k - low_k) * (1.0 - math.cos(math.pi * share)) / 2.0
    warmest_ls_deg = value("air_model.warmest_season_ls_deg")
    season = math.cos(math.radians(season_ls_deg - warmest_ls_deg))
    season -= math.cos(math.radians(value("mars.first_flight_ls_deg") - warmest_ls_deg))
    return spring_k + value("air_model.seasonal_warmth_k") * season / 2.0


def _earth_air(_season_ls_deg: float, _hour_h: float, height_m: float) -> StillAir:
    pressure_pa, temperature_k, density_kg_m3 = standard_air(height_m)
    gas_j_kg_k = value("earth.gas_constant_j_kg_k")
    sound_m_s = math.sqrt(value("earth.heat_capacity_ratio") * gas_j_kg_k * temperature_k)
    return StillAir(pressure_pa, temperature_k, density_kg_m3, sound_m_s)


def _moon_air(_season_ls_deg: float, _hour_h: float, _height_m: float) -> StillAir:
    return StillAir(0.0, VACUUM_TEMPERATURE_K, 0.0, 0.0)


_AIR_OF: Final[Mapping[World, Callable[[float, float, float], StillAir]]] = MappingProxyType(
    {World.MARS: _mars_air, World.EARTH: _earth_air, World.MOON: _moon_air}
)


@cache
def _surface(world: World) -> tuple[float, float]:
    """Return gravity at the ground (m/s2) and the mean radius (km)."""
    gravity = {
        World.MARS: "mars.gravity_jezero_m_s2",
        World.EARTH: "earth.gravity_m_s2",
        World.MOON: "moon.gravity_m_s2",
    }
    return value(gravity[world]), value(f"{world}.mean_radius_km")
