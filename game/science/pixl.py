"""PIXL's points: each is 0.12 mm wide, so it meets a grain rather than the rock, and they scatter.

An oxide's points follow a gamma distribution with the published mean and scatter: never below zero, and skewed where
a few grains hold most of it. Oxides are drawn one by one, which is simplified: in a grain, iron takes silica's place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Protocol

from game.facts import value
from game.science.oxides import OXIDES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.science.oxides import Composition


class Chance(Protocol):
    """A generator of random numbers, handed in by the caller."""

    def gammavariate(self, alpha: float, beta: float) -> float:
        """Return a number of the gamma distribution with mean alpha beta."""


@dataclass(frozen=True, slots=True)
class Average:
    """The mean of many points in weight percent, and how far it may be off (one standard error)."""

    mean_pct: Composition
    standard_error_pct: Composition


def draw_point(mean_pct: Composition, scatter_pct: Composition, chance: Chance) -> Composition:
    """Return one point of a rock with this mean and scatter."""
    return tuple(_draw(mean, scatter, chance) for mean, scatter in zip(mean_pct, scatter_pct, strict=True))


def draw_mean(mean_pct: Composition, scatter_pct: Composition, points: float, chance: Chance) -> Composition:
    """Return the mean of so many points, drawn at once.

    It follows a gamma distribution too, with the same mean and a scatter that is smaller by the root of the number.
    """
    root = math.sqrt(points)
    return draw_point(mean_pct, tuple(each / root for each in scatter_pct), chance)


def average(points: Sequence[Composition]) -> Average:
    """Return the mean of at least one point; the error of a single one is not known and told as 0."""
    mean = tuple(fmean(point[n] for point in points) for n in range(len(OXIDES)))
    return Average(mean, tuple(_standard_error([point[n] for point in points]) for n in range(len(OXIDES))))


def integration_h(points: int) -> float:
    """Return how long PIXL looks at so many points: ten seconds each."""
    return points * value("perseverance.pixl_point_time_s") / 3600.0


def _draw(mean: float, scatter: float, chance: Chance) -> float:
    if mean <= 0.0 or scatter <= 0.0:
        return max(0.0, mean)
    return chance.gammavariate((mean / scatter) ** 2, scatter * scatter / mean)


def _standard_error(values: Sequence[float]) -> float:
    if len(values) < 2:
        return 0.0
    mean = fmean(values)
    variance = sum((entry - mean) ** 2 for entry in values) / (len(values) - 1)
    return math.sqrt(variance / len(values))
