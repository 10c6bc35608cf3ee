"""MEDA, the weather station on the rover: what it reads of the air, the light and the heights around, and how well.

One reading stands for a block of five minutes. The wind itself and what the sky is like are left to the simulation.
"""

from __future__ import annotations

import math
from statistics import fmean
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from game.facts import value
from game.science.vapour import relative_humidity_pct

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACCURACIES: Final = (
    "pressure_accuracy_pa",
    "temperature_accuracy_k",
    "wind_accuracy_m_s",
    "humidity_accuracy_pct",
    "opacity_accuracy_count",
    "horizon_accuracy_deg",
)


class NormalChance(Protocol):
    """A generator of normal numbers."""

    def gauss(self, mu: float, sigma: float) -> float:
        """Return a number of the normal distribution."""


class Weather(NamedTuple):
    """The weather of a place at an hour of the sol; or how far each figure may be off."""

    hour_h: float
    pressure_pa: float
    temperature_k: float
    wind_m_s: float
    """Mean speed of a block at the height of the boom."""
    humidity_pct: float
    optical_depth: float
    horizon_deg: float
    """How high heights around stand over the horizon, all around."""


def accuracy() -> Weather:
    """Return one standard deviation of each figure of one reading; the clock is right."""
    return Weather(0.0, *(value(f"perseverance.meda_{name}") for name in _ACCURACIES))


def read(true: Weather, chance: NormalChance) -> Weather:
    """Return what the station reads: the truth with its errors, and nothing below zero."""
    pairs = zip(true[1:], accuracy()[1:], strict=True)
    return Weather(true.hour_h, *(max(0.0, chance.gauss(figure, error)) for figure, error in pairs))


def mean(readings: Sequence[Weather]) -> tuple[Weather, Weather]:
    """Return the mean of several readings of one place, and its error, which shrinks with the root of their number."""
    shrunk = 1.0 / math.sqrt(len(readings))
    return Weather(*(fmean(each) for each in zip(*readings, strict=True))), Weather(
        *(error * shrunk for error in accuracy())
    )


def humidity_pct(pressure_pa: float, temperature_k: float) -> float:
    """Return the relative humidity of air with the usual share of vapour: dry by day, near frost before sunrise."""
    return relative_humidity_pct(value("settlement.vapour_share") * pressure_pa, temperature_k)
