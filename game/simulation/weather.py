"""Moving air: the steady wind by height, gusts from a seeded spectrum, and dust devils that wander through.

Pressure and temperature are left to `atmosphere`. Nothing here has a history: wind is a function of place and time.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.random_source import Random, stream
from game.simulation.snapshot import DustDevil
from game.simulation.units import SECONDS_PER_HOUR

if TYPE_CHECKING:
    from game.simulation.plan import Place

GUST_WAVES: Final = 8
"""Waves that the gust spectrum is summed from: enough that no pattern is heard or felt, few enough for ten sums a second."""
LOWEST_WIND_HEIGHT_M: Final = 0.05
"""Below this the logarithmic profile is not defined; the wind there is taken from this height."""
USUAL_RUN_S: Final = 2.0 * SECONDS_PER_HOUR
"""Dust devils are drawn for so long unless the level lasts longer or shorter."""
VORTEX_APPROACH_RADII: Final = 20.0
"""A dust devil begins and ends its visit this many radii away, where its wind is a twentieth of its strongest."""


@dataclass(frozen=True, slots=True)
class _Wave:
    rate_rad_s: float
    along_rad_m: float
    phase_rad: float
    amplitude_m_s: float
    vertical_m_s: float


@dataclass(frozen=True, slots=True)
class _Vortex:
    start_s: float
    end_s: float
    from_x_m: float
    drift_m_s: float
    radius_m: float
    wind_m_s: float
    turn: float
    """+1 or -1: which way it turns."""
    aside_m: float
    """Distance of its axis from the plane in which the craft move."""

    def x_m(self, time_s: float) -> float:
        return self.from_x_m + self.drift_m_s * (time_s - self.start_s)


class Weather:
    """The wind of one run."""

    def __init__(self, place: Place, seed: int, middle_m: float, until_s: float = USUAL_RUN_S) -> None:
        self.place = place
        self._waves = _gust_waves(place, stream(seed, "gusts"))
        self._vortices = _vortices(place, stream(seed, "dust devils"), middle_m, until_s)

    def wind_m_s(self, x_m: float, height_m: float, time_s: float) -> tuple[float, float]:
        """Return the wind (along, up) at a place and time."""
        along, up = self._gust_m_s(x_m, time_s)
        share = wind_profile(height_m)
        along, up = (self.place.wind_m_s + along) * share, up * min(share, 1.0)
        for vortex in self._vortices:
            if not vortex.start_s <= time_s <= vortex.end_s:
                continue
            vortex_along, vortex_up = _vortex_wind_m_s(vortex, x_m, time_s)
            along += vortex_along * min(share, 1.0)
            up += vortex_up * min(share, 1.0)
        return along, up

    def dust_devils(self, time_s: float) -> tuple[DustDevil, ...]:
        """Return the vortices under way."""
        return tuple(
            DustDevil(vortex.x_m(time_s), vortex.radius_m, vortex.wind_m_s)
            for vortex in self._vortices
            if vortex.start_s <= time_s <= vortex.end_s
        )

    def _gust_m_s(self, x_m: float, time_s: float) -> tuple[float, float]:
        along = up = 0.0
        for wave in self._waves:
            angle = wave.rate_rad_s * time_s - wave.along_rad_m * x_m + wave.phase_rad
            along += wave.amplitude_m_s * math.sin(angle)
            up += wave.vertical_m_s * math.cos(angle)
        return along, up


def wind_profile(height_m: float) -> float:
    """Return the wind at a height over the wind at 10 m: ln(z / z0) / ln(10 / z0) (Sutton 1953)."""
    height_m = max(height_m, LOWEST_WIND_HEIGHT_M)
    return math.log(height_m / _roughness_length_m()) * _profile_scale()


def _gust_waves(place: Place, chance: Random) -> tuple[_Wave, ...]:
    """Return sines whose energy falls with frequency by f^(-5/3) (Kaimal 1972) and adds up to the asked gustiness.

    Turbulence drifts with the wind unchanged (Taylor): wavenumber = rate / wind speed.
    """
    slowest_hz, fastest_hz = value("air_model.gust_slowest_hz"), value("air_model.gust_fastest_hz")
    step = (fastest_hz / slowest_hz) ** (1.0 / GUST_WAVES)
    edges_hz = [slowest_hz * step**n for n in range(GUST_WAVES + 1)]
    slope = value("air_model.gust_slope")
    energies = [(low * high) ** (-slope / 2.0) * (high - low) for low, high in itertools.pairwise(edges_hz)]
    drift_m_s = math.copysign(max(abs(place.wind_m_s), 1.0), place.wind_m_s)
    share = value("air_model.gust_vertical_share")
    waves = []
    for low_hz, high_hz, energy in zip(edges_hz, edges_hz[1:], energies, strict=False):
        rate_rad_s = math.tau * chance.uniform(low_hz, high_hz)
        amplitude_m_s = place.gust_m_s * math.sqrt(2.0 * energy / sum(energies))
        phase_rad = chance.uniform(0.0, math.tau)
        waves.append(
            _Wave(rate_rad_s, rate_rad_s / drift_m_s, phase_rad, amplitude_m_s, amplitude_m_s * share)
        )
    return tuple(waves)


def _vortices(place: Place, chance: Random, middle_m: float, until_s: float) -> tuple[_Vortex, ...]:
    """Return all visits of a run: Poisson arrivals, diameters of an exponential about the published mean."""
    if place.dust_devils_per_hour <= 0.0:
        return ()
    found: list[_Vortex] = []
    time_s = 0.0
    while True:
        time_s += chance.expovariate(place.dust_devils_per_hour / SECONDS_PER_HOUR)
        if time_s > until_s:
            return tuple(found)
        found.append(_vortex(place, chance, time_s, middle_m))


def _vortex(place: Place, chance: Random, passes_s: float, middle_m: float) -> _Vortex:
    smallest_m = value("mars.vortex_smallest_diameter_m")
    spread_m = value("mars.vortex_mean_diameter_m") - smallest_m
    radius_m = (
        min(smallest_m + chance.expovariate(1.0 / spread_m), value("mars.vortex_largest_diameter_m")) / 2.0
    )
    drift_m_s = math.copysign(max(abs(place.wind_m_s), 1.0), place.wind_m_s)
    approach_m = VORTEX_APPROACH_RADII * radius_m
    wind_m_s = min(
        chance.expovariate(1.0 / value("air_model.vortex_typical_wind_m_s")),
        value("mars.vortex_strongest_wind_m_s"),
    )
    return _Vortex(
        start_s=passes_s - approach_m / abs(drift_m_s),
        end_s=passes_s + approach_m / abs(drift_m_s),
        from_x_m=middle_m - math.copysign(approach_m, drift_m_s),
        drift_m_s=drift_m_s,
        radius_m=radius_m,
        wind_m_s=wind_m_s,
        turn=chance.choice((-1.0, 1.0)),
        aside_m=chance.uniform(0.0, radius_m),
    )


def _vortex_wind_m_s(vortex: _Vortex, x_m: float, time_s: float) -> tuple[float, float]:
    """Return (along, up) of a vortex with a smooth core: v = V 2 s / (1 + s^2), s = r / R (Vatistas et al. 1991, n = 1).

    The updraft over the core is V times a share / (1 + s^2) (simplified: nothing flows inwards).
    """
    distance_m = math.hypot(x_m - vortex.x_m(time_s), vortex.aside_m)
    s = distance_m / vortex.radius_m
    turning_m_s = vortex.wind_m_s * 2.0 * s / (1.0 + s * s)
    along = vortex.turn * turning_m_s * (vortex.aside_m / distance_m if distance_m > 0.0 else 1.0)
    return along, vortex.wind_m_s * value("air_model.vortex_updraft_share") / (1.0 + s * s)


@cache
def _roughness_length_m() -> float:
    return value("air_model.wind_roughness_length_m")


@cache
def _reference_height_m() -> float:
    return value("air_model.wind_reference_height_m")


@cache
def _profile_scale() -> float:
    return 1.0 / math.log(_reference_height_m() / _roughness_length_m())
