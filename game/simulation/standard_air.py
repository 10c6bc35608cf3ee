"""The Earth's air by height: the U.S. Standard Atmosphere 1976, which is ICAO's up to 32 km, without seasons and hours.

Up to 86 km the air is well mixed and its layers have closed forms; above, published rows are joined by straight lines,
of the density in its logarithm.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise

from game.facts import table, value
from game.simulation.tables import interpolate
from game.simulation.units import METRES_PER_KILOMETRE


def standard_air(height_m: float) -> tuple[float, float, float]:
    """Return pressure (Pa), temperature (K) and density (kg/m3) at a height above the sea, from -5 to 200 km."""
    gas_j_kg_k = value("earth.gas_constant_j_kg_k")
    rows = table("earth.thin_air")
    if height_m < rows[0][0]:
        pressure_pa, temperature_k = _mixed(_geopotential_m(height_m))
        return pressure_pa, temperature_k, pressure_pa / (gas_j_kg_k * temperature_k)
    density_kg_m3 = math.exp(interpolate(_log_densities(), height_m))
    temperature_k = interpolate(rows, height_m, column=2)
    return density_kg_m3 * gas_j_kg_k * temperature_k, temperature_k, density_kg_m3


def _mixed(height_m: float) -> tuple[float, float]:
    """Return pressure and temperature at a geopotential height below 84.9 km."""
    for base_m, lapse_k_m, base_pa, base_k in reversed(_bases()):
        if height_m >= base_m or base_m == 0.0:
            return _within(height_m - base_m, lapse_k_m, base_pa, base_k)
    message = "the lowest layer begins at 0"
    raise AssertionError(message)


def _within(rise_m: float, lapse_k_m: float, base_pa: float, base_k: float) -> tuple[float, float]:
    """Return pressure and temperature so far above the base of a layer: the hydrostatic equation in closed form."""
    fall_per_m = value("physics.standard_gravity_m_s2") / value("earth.gas_constant_j_kg_k")
    if lapse_k_m == 0.0:
        return base_pa * math.exp(-fall_per_m * rise_m / base_k), base_k
    temperature_k = base_k - lapse_k_m * rise_m
    return base_pa * (temperature_k / base_k) ** (fall_per_m / lapse_k_m), temperature_k


@cache
def _bases() -> tuple[tuple[float, float, float, float], ...]:
    """Return for each layer its base (m), lapse rate (K/m), and the pressure (Pa) and temperature (K) at the base."""
    layers = table("earth.air_layers")
    bases = [(*layers[0][:2], value("earth.sea_level_pressure_pa"), value("earth.sea_level_temperature_k"))]
    for low, high in pairwise(layers):
        _, lapse_k_m, base_pa, base_k = bases[-1]
        bases.append((*high[:2], *_within(high[0] - low[0], lapse_k_m, base_pa, base_k)))
    return tuple((base[0], base[1], base[2], base[3]) for base in bases)


@cache
def _log_densities() -> tuple[tuple[float, float], ...]:
    return tuple((row[0], math.log(row[1])) for row in table("earth.thin_air"))


def _geopotential_m(height_m: float) -> float:
    """Return the height in which the fall of gravity is taken in: H = r h / (r + h)."""
    radius_m = value("earth.mean_radius_km") * METRES_PER_KILOMETRE
    return height_m * radius_m / (radius_m + height_m)
