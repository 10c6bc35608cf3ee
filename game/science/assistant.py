"""The science assistant: which rock unit a measurement belongs to, how sure that is, and when it is none it knows.

Two scatters matter and must not be confused. From point to point a rock varies by its grains: that shrinks with the
number of points. From target to target a unit varies as a whole: that does not, and only several targets of a unit
show it. A unit with one target borrows it from its kin: rocks from rocks, and dust and soil, which the wind has mixed
over the whole planet, from each other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.gaussian import distance, log_likelihood, posterior
from game.science.oxides import OXIDES
from game.science.targets import RockUnit, soils, targets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.science.oxides import Composition

USUAL_POINTS: Final = 100
"""A small map: the mean of so many points is what is usually classified."""
STRANGER: Final = 0.05
"""A measurement is of no known unit where fewer of the nearest unit's own would lie so far out."""
SURE: Final = 0.9
"""Probability from which the assistant no longer says that it is not sure."""
NO_ERROR_PCT: Final = (0.0,) * len(OXIDES)
ALL_OXIDES: Final = tuple(range(len(OXIDES)))
_KIN: Final = (
    (RockUnit.MAAZ, RockUnit.MAAZ_EVOLVED, RockUnit.SEITAH),
    (RockUnit.DUSTY_SURFACE, RockUnit.SOIL),
)


@dataclass(frozen=True, slots=True)
class UnitModel:
    """What is known of a unit: its middle, its scatter from point to point and from target to target (variances)."""

    mean_pct: Composition
    grain_variance: Composition
    target_variance: Composition

    def variance(self, points: float, error_pct: Composition = NO_ERROR_PCT) -> Composition:
        """Return how far the mean of so many points of a new target may lie from the middle, squared.

        `error_pct` is what the instrument adds, one standard deviation of the mean.
        """
        calibration = value("pixl.calibration_pct") / 100.0
        return tuple(
            between + grains / points + (calibration * mean) ** 2 + error * error
            for mean, grains, between, error in zip(
                self.mean_pct, self.grain_variance, self.target_variance, error_pct, strict=True
            )
        )


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the assistant makes of a measurement."""

    unit: RockUnit
    probability: float
    """Of that unit among the known ones; of a stranger, the share of known rocks that would lie nearer than it does."""
    runner_up: RockUnit
    distance: float
    """Squared, in standard deviations, to the nearest unit."""
    probabilities: Mapping[RockUnit, float]

    @property
    def is_sure(self) -> bool:
        """Return whether it would say so without 'perhaps'."""
        return self.unit is not RockUnit.UNKNOWN and self.probability >= SURE


def classify(measured_pct: Composition, points: float = USUAL_POINTS) -> Opinion:
    """Return the unit of a measurement that is the mean of so many points, by the published targets."""
    return opinion(measured_pct, points, published_units())


def opinion(
    measured_pct: Composition,
    points: float,
    units: Mapping[RockUnit, UnitModel],
    *,
    oxides: Sequence[int] = ALL_OXIDES,
    error_pct: Composition = NO_ERROR_PCT,
) -> Opinion:
    """Return the likeliest of these units (two or more), or that it is none of them.

    Only the `oxides` that were measured count, an even number of them.
    """
    seen = [measured_pct[n] for n in oxides]
    means = {unit: [model.mean_pct[n] for n in oxides] for unit, model in units.items()}
    spreads = {unit: model.variance(points, error_pct) for unit, model in units.items()}
    variances = {unit: [spread[n] for n in oxides] for unit, spread in spreads.items()}
    likely = posterior({unit: log_likelihood(seen, means[unit], variances[unit]) for unit in units})
    nearest = min(distance(seen, means[unit], variances[unit]) for unit in units)
    first, second = list(likely)[:2]
    farther = _farther(nearest, len(oxides))
    if farther < STRANGER:
        return Opinion(RockUnit.UNKNOWN, 1.0 - farther, first, nearest, likely)
    return Opinion(first, likely[first], second, nearest, likely)


def _farther(squared: float, oxides: int) -> float:
    """Return the share of a known unit's measurements that lie farther out: the tail of chi-squared, in closed form."""
    half = squared / 2.0
    return math.exp(-half) * sum(half**n / math.factorial(n) for n in range(oxides // 2))


@dataclass(frozen=True, slots=True)
class Summary:
    """One target that the assistant learns from: its unit, mean and scatter from point to point, where that is known."""

    unit: RockUnit
    mean_pct: Composition
    scatter_pct: Composition | None = None


@cache
def published_summaries() -> tuple[Summary, ...]:
    """Return every published target and soil."""
    rocks = tuple(Summary(target.unit, target.mean_pct, target.scatter_pct) for target in targets())
    return (*rocks, *(Summary(RockUnit.SOIL, soil) for soil in soils()))


@cache
def published_units() -> Mapping[RockUnit, UnitModel]:
    """Return what the published targets say of each unit."""
    return units_of(published_summaries())


def units_of(summaries: Sequence[Summary]) -> Mapping[RockUnit, UnitModel]:
    """Return what some targets say of their units; a unit without a target is not known."""
    found: dict[RockUnit, UnitModel] = {}
    for kin in _KIN:
        known = {unit: [each for each in summaries if each.unit is unit] for unit in kin}
        known = {unit: group for unit, group in known.items() if group}
        between = _between_targets([[each.mean_pct for each in group] for group in known.values()])
        kin_grains = [each.scatter_pct for group in known.values() for each in group if each.scatter_pct]
        for unit, group in known.items():
            # The middle of k targets is itself uncertain by a k-th of their variance.
            widened = tuple(variance * (1.0 + 1.0 / len(group)) for variance in between)
            grains = [each.scatter_pct for each in group if each.scatter_pct] or kin_grains
            middle = _middle([each.mean_pct for each in group])
            found[unit] = UnitModel(middle, _mean_square(grains), widened)
    return found


def _middle(means: Sequence[Composition]) -> Composition:
    return tuple(fmean(mean[n] for mean in means) for n in range(len(OXIDES)))


def _mean_square(scatters: Sequence[Composition]) -> Composition:
    """Return the mean variance from point to point. Soils are published without one and take their kin's, the dust's."""
    return tuple(fmean(scatter[n] ** 2 for scatter in scatters) for n in range(len(OXIDES)))


def _between_targets(groups: Sequence[Sequence[Composition]]) -> Composition:
    """Return the variance between targets, pooled over units of one kin.

    It rests on few targets and so is itself uncertain: it is widened to the variance that Student's t has with so
    many degrees of freedom f, f / (f - 2), and never rests on fewer than three.
    """
    freedom = sum(len(means) - 1 for means in groups)
    squares = [0.0] * len(OXIDES)
    for means in groups:
        middle = _middle(means)
        for mean in means:
            squares = [s + (x - m) ** 2 for s, x, m in zip(squares, mean, middle, strict=True)]
    return tuple(total / max(freedom - 2, 1) for total in squares)
