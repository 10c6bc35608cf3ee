"""Gaussian naive Bayes: what is learned of a class point by point, and how likely each class is.

A cluster keeps the count, mean and sum of squared deviations of its points (Welford's update, which needs no second
look at the points). Both parts are compared with scikit-learn's `GaussianNB` in the tests.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.science.oxides import Composition

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The points of one class so far; `add` returns the next state."""

    count: float
    mean: Composition
    squares: Composition
    """Sum of squared deviations from the mean."""

    @classmethod
    def of(cls, points: Iterable[Composition]) -> Cluster | None:
        """Return the cluster of some points; None without any."""
        found: Cluster | None = None
        for point in points:
            found = found.add(point) if found is not None else cls(1.0, point, (0.0,) * len(point))
        return found

    @property
    def variance(self) -> Composition:
        """Return the variance of the points that are there, as `GaussianNB` takes it."""
        return tuple(squares / self.count for squares in self.squares)

    def add(self, point: Composition) -> Cluster:
        """Return the cluster with one more point."""
        count = self.count + 1.0
        mean = tuple(m + (x - m) / count for m, x in zip(self.mean, point, strict=True))
        squares = tuple(
            s + (x - old) * (x - new)
            for s, x, old, new in zip(self.squares, point, self.mean, mean, strict=True)
        )
        return Cluster(count, mean, squares)


def log_likelihood(point: Sequence[float], mean: Sequence[float], variance: Sequence[float]) -> float:
    """Return the logarithm of a Gaussian's density at a point, features independent."""
    return -0.5 * sum(
        (x - m) ** 2 / v + math.log(math.tau * v) for x, m, v in zip(point, mean, variance, strict=True)
    )


def distance(point: Sequence[float], mean: Sequence[float], variance: Sequence[float]) -> float:
    """Return the squared distance in standard deviations: for a point of the class about one for each feature."""
    return sum((x - m) ** 2 / v for x, m, v in zip(point, mean, variance, strict=True))


def posterior(log_likelihoods: Mapping[Name, float]) -> dict[Name, float]:
    """Return the probability of each class, all equally likely beforehand, the likeliest first."""
    highest = max(log_likelihoods.values())
    weights = {name: math.exp(found - highest) for name, found in log_likelihoods.items()}
    total = sum(weights.values())
    ranked = sorted(weights, key=lambda name: weights[name], reverse=True)
    return {name: weights[name] / total for name in ranked}
