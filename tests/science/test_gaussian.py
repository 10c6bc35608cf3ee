"""The classifier agrees with scikit-learn's GaussianNB, an independent library, to 1e-9."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.naive_bayes import GaussianNB

from game.science.gaussian import Cluster, log_likelihood, posterior, smallest_variance
from game.science.pixl import draw_point
from game.science.targets import RockUnit, targets
from game.simulation.random_source import stream

LEARNED = (RockUnit.MAAZ, RockUnit.SEITAH, RockUnit.DUSTY_SURFACE, RockUnit.MAAZ_EVOLVED)


def labelled(seed: int, each: int) -> tuple[list[tuple[float, ...]], list[str]]:
    """Return points of all targets and the units that they belong to."""
    chance = stream(seed, "labelled")
    points, names = [], []
    for target in targets():
        for _ in range(each):
            points.append(draw_point(target.mean_pct, target.scatter_pct, chance))
            names.append(str(target.unit))
    return points, names


def probabilities(
    points: list[tuple[float, ...]], names: list[str], asked: tuple[float, ...]
) -> dict[str, float]:
    """Return what our classifier says after these points."""
    found = {
        unit: Cluster.of(point for point, name in zip(points, names, strict=True) if name == unit)
        for unit in sorted(set(names))
    }
    clusters = {unit: cluster for unit, cluster in found.items() if cluster is not None}
    least = smallest_variance(list(clusters.values()))
    return posterior(
        {
            unit: log_likelihood(asked, cluster.mean, tuple(v + least for v in cluster.variance))
            for unit, cluster in clusters.items()
        }
    )


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), each=st.integers(2, 30))
def test_the_posterior_is_that_of_scikit_learn(seed: int, each: int) -> None:
    """After the same labelled points both give each unit the same probability, to 1e-9."""
    points, names = labelled(seed, each)
    asked, _ = labelled(seed + 1, 1)
    units = sorted(set(names))
    oracle = GaussianNB(priors=[1.0 / len(units)] * len(units)).fit(np.array(points), np.array(names))
    for point in asked:
        ours = probabilities(points, names, point)
        theirs = oracle.predict_proba(np.array([point]))[0]
        assert [ours[unit] for unit in units] == pytest.approx(list(theirs), abs=1e-9)


def test_learning_one_by_one_is_learning_at_once() -> None:
    """Welford's update gives the mean and the variance of all points, whatever their order."""
    points, _ = labelled(7, 50)
    forwards, backwards = Cluster.of(points), Cluster.of(reversed(points))
    assert forwards is not None
    assert backwards is not None
    assert forwards.mean == pytest.approx(tuple(np.mean(points, axis=0)), rel=1e-12)
    assert forwards.variance == pytest.approx(tuple(np.var(points, axis=0)), rel=1e-12)
    assert backwards.variance == pytest.approx(forwards.variance, rel=1e-12)


def test_points_that_are_all_alike_divide_nothing_by_zero() -> None:
    """Two classes of equal points still have a posterior: the likelier one is that of the point."""
    here, there = (1.0,) * 6, (2.0,) * 6
    points, names = [here, here, there, there], ["here", "here", "there", "there"]
    assert probabilities(points, names, here)["here"] == pytest.approx(1.0)


def test_no_points_are_no_class() -> None:
    """A class that nobody has measured is not there."""
    assert Cluster.of(()) is None
