"""What MEDA has measured as curves over the sol: figures by the hour, the model between them, and what to learn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from game.science import meda
from game.simulation.plant.light import ground_flux_w_m2
from game.simulation.settling.sites import weather_of
from game.simulation.settling.survey import weather_at
from game.simulation.units import CELSIUS_ZERO_K, HOURS_PER_DAY
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.simulation.plan import LevelPlan, Place
    from game.simulation.snapshot import ThingState

_LOOKS: Final = 96
"""Points of a curve: one for each quarter of an hour."""
_FULL_PCT: Final = 100.0
_CLEAREST: Final = 0.1
"""Optical depth: no air of Mars is clearer."""


class Kind(StrEnum):
    """What the weather station measures."""

    PRESSURE = "pressure"
    TEMPERATURE = "temperature"
    WIND = "wind"
    HUMIDITY = "humidity"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Reading:
    """One block of one place: when, how much, and one standard deviation."""

    letter: str
    hour_h: float
    value: float
    error: float


class Band(NamedTuple):
    """The model at an hour: its value, and between which values it may be."""

    hour_h: float
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Series:
    """Readings of all places, and what the model draws through the sol."""

    readings: tuple[Reading, ...]
    band: tuple[Band, ...]
    unit: str


_UNITS: Final[Mapping[Kind, str]] = {
    Kind.PRESSURE: "Pa",
    Kind.TEMPERATURE: "°C",
    Kind.WIND: "m/s",
    Kind.HUMIDITY: "%",
    Kind.LIGHT: "W/m²",
}


def kind_words(kind: Kind) -> str:
    """Return what is measured."""
    return {
        Kind.PRESSURE: tr("Pressure"),
        Kind.TEMPERATURE: tr("Temperature"),
        Kind.WIND: tr("Wind"),
        Kind.HUMIDITY: tr("Humidity"),
        Kind.LIGHT: tr("Light"),
    }[kind]


def note_words(kind: Kind) -> str:
    """Return what the curve is, and what it teaches."""
    return {
        Kind.PRESSURE: tr(
            "The air presses alike on all places here: one block tells it for all. Warmth makes it swing over the sol."
        ),
        Kind.TEMPERATURE: tr(
            "The band is the model of the season. Places this near each other share their air."
        ),
        Kind.WIND: tr(
            "Each block is the mean of five minutes in gusts. The band is what all blocks here have in common."
        ),
        Kind.HUMIDITY: tr("The same vapour in colder air is nearer to frost: humid nights, dry days."),
        Kind.LIGHT: tr(
            "Dust dims the light, and walls around hide the low sun: the band follows what was measured here."
        ),
    }[kind]


def series(kind: Kind, plan: LevelPlan, places: Sequence[tuple[str, ThingState]], chosen: int) -> Series:
    """Return what is to be seen of one quantity, with the band of the chosen place."""
    readings = tuple(
        Reading(letter, each.hour_h, *_figure(kind, plan.place, each))
        for letter, site in places
        for each in weather_of(site)
    )
    own = weather_of(places[chosen][1])
    hours = [HOURS_PER_DAY * n / _LOOKS for n in range(_LOOKS + 1)]
    band = _BANDS.get(kind, _model_band)
    return Series(readings, tuple(band(kind, plan, own, hour) for hour in hours) if own else (), _UNITS[kind])


def _figure(kind: Kind, place: Place, each: meda.Weather) -> tuple[float, float]:
    """Return figure and error of a reading."""
    if kind is Kind.LIGHT:
        light = _light(place, each.hour_h, each, meda.accuracy())
        return light.middle, (light.high - light.low) / 2.0
    return _pick(kind, each, is_error=False), _pick(kind, meda.accuracy(), is_error=True)


def _pick(kind: Kind, each: meda.Weather, *, is_error: bool) -> float:
    match kind:
        case Kind.PRESSURE:
            return each.pressure_pa
        case Kind.TEMPERATURE:
            return each.temperature_k if is_error else each.temperature_k - CELSIUS_ZERO_K
        case Kind.WIND:
            return each.wind_m_s
        case _:
            return each.humidity_pct


def _model_band(kind: Kind, plan: LevelPlan, own: Sequence[meda.Weather], hour: float) -> Band:
    """Return the model of the season, moved to where the place was measured, and as wide as its error."""
    mean, error = meda.mean(own)
    model = _pick(kind, weather_at(plan, hour), is_error=False)
    off = _pick(kind, mean, is_error=False) - _pick(kind, weather_at(plan, mean.hour_h), is_error=False)
    wide = _pick(kind, error, is_error=True)
    return Band(hour, model + off - wide, model + off, model + off + wide)


def _humidity_band(kind: Kind, plan: LevelPlan, own: Sequence[meda.Weather], hour: float) -> Band:
    """Return the model alone: by day nearly nothing is measured that could move it."""
    model, wide = _pick(kind, weather_at(plan, hour), is_error=False), meda.mean(own)[1].humidity_pct
    return Band(hour, max(0.0, model - wide), model, min(_FULL_PCT, model + wide))


def _wind_band(kind: Kind, plan: LevelPlan, own: Sequence[meda.Weather], hour: float) -> Band:
    """Return the mean of the blocks at any hour: more is not known."""
    del kind, plan
    mean, error = meda.mean(own)
    return Band(hour, max(0.0, mean.wind_m_s - error.wind_m_s), mean.wind_m_s, mean.wind_m_s + error.wind_m_s)


def _light_band(kind: Kind, plan: LevelPlan, own: Sequence[meda.Weather], hour: float) -> Band:
    del kind
    return _light(plan.place, hour, *meda.mean(own))


def _light(place: Place, hour: float, mean: meda.Weather, error: meda.Weather) -> Band:
    """Return the light at an hour by dust and walls as measured, and the least and the most that their errors leave."""
    high, middle, low = (
        ground_flux_w_m2(
            place.season_ls_deg,
            hour,
            max(_CLEAREST, mean.optical_depth + side * error.optical_depth),
            site=place.site,
            horizon_deg=max(0.0, mean.horizon_deg + side * error.horizon_deg),
        )
        for side in (-1.0, 0.0, 1.0)
    )
    return Band(hour, low, middle, high)


_BANDS: Final[Mapping[Kind, Callable[[Kind, LevelPlan, Sequence[meda.Weather], float], Band]]] = {
    Kind.WIND: _wind_band,
    Kind.LIGHT: _light_band,
    Kind.HUMIDITY: _humidity_band,
}
