"""What a rover finds out at a site: the slope from a stereo picture, and the weather from a block of MEDA's.

Each look has a stream of chance of its own, by seed, site and number, so that looking elsewhere changes nothing.
"""

from __future__ import annotations

import math
from statistics import fmean
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science import meda
from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA
from game.science.stereo import height_error_m
from game.simulation.atmosphere import air
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan, Thing
    from game.simulation.snapshot import ThingState
    from game.simulation.terrain import Terrain
    from game.simulation.weather import Weather

_LISTENS_EVERY_S: Final = 10.0
"""The wind of a block is the mean of so many looks at it: gusts last longer than that."""
_NEAREST_M: Final = 3.0
"""A picture shows nothing nearer than this: there the rover itself stands."""


def pad_slope_deg(terrain: Terrain, at_m: float) -> float:
    """Return how steep the ground is over the length of a pad, uphill or downhill."""
    pad_m = value("settlement.pad_m")
    rise_m = terrain.height_m(at_m + pad_m / 2.0) - terrain.height_m(at_m - pad_m / 2.0)
    return math.degrees(math.atan(abs(rise_m) / pad_m))


class SiteSurvey:
    """One run's looks at its sites."""

    def __init__(self, plan: LevelPlan, terrain: Terrain, weather: Weather, seed: int) -> None:
        self._plan, self._terrain, self._weather, self._seed = plan, terrain, weather, seed
        self._sites = {thing.name: thing for thing in plan.things}

    def slope(self, site: ThingState, from_m: float) -> Measurement:
        """Return slope and its error by a stereo picture from a distance: both ends of the pad err."""
        range_m = max(_NEAREST_M, abs(site.x_m - from_m))
        eye_m = value("rover_model.mast_camera_height_m")
        end_m = height_error_m(range_m, eye_m, value("rover_model.stereo_match_px"))
        error_deg = math.degrees(math.sqrt(2.0) * end_m / value("settlement.pad_m"))
        true_deg = pad_slope_deg(self._terrain, site.x_m)
        found_deg = abs(self._chance(site).gauss(true_deg, error_deg))
        return Measurement(MAST_CAMERA, (), is_abraded=False, values=(found_deg, error_deg))

    def weather(self, site: ThingState, time_s: float, hour_h: float) -> Measurement:
        """Return what MEDA has read in the block that ends now."""
        looks = round(value("perseverance.meda_block_s") / _LISTENS_EVERY_S)
        wind_m_s = fmean(self._wind_m_s(site.x_m, time_s - n * _LISTENS_EVERY_S) for n in range(looks))
        thing = self._sites[site.name]
        true = sheltered(weather_at(self._plan, hour_h), thing, wind_m_s)
        found = meda.read(true, self._chance(site))
        return Measurement(str(Instrument.MEDA), (), is_abraded=False, values=tuple(found))

    def _wind_m_s(self, x_m: float, time_s: float) -> float:
        return abs(self._weather.wind_m_s(x_m, value("perseverance.meda_boom_m"), time_s)[0])

    def _chance(self, site: ThingState) -> meda.NormalChance:
        return stream(self._seed, f"survey/{site.name}/{len(site.measurements)}")


def weather_at(plan: LevelPlan, hour_h: float) -> meda.Weather:
    """Return the weather over open ground of a level at an hour, without wind."""
    still = air(plan.place, local_time_h=hour_h)
    humidity_pct = meda.humidity_pct(still.pressure_pa, still.temperature_k)
    return meda.Weather(
        hour_h,
        still.pressure_pa,
        still.temperature_k,
        0.0,
        humidity_pct,
        plan.place.dust_optical_depth,
        0.0,
    )


def sheltered(weather: meda.Weather, site: Thing, wind_m_s: float) -> meda.Weather:
    """Return the weather as it is at a site, by the wind over open ground."""
    return weather._replace(wind_m_s=site.wind_share * wind_m_s, horizon_deg=site.horizon_deg)
