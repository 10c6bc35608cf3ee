"""The assistant's arithmetic agrees with scikit-learn's GaussianNB, an independent library, to 1e-9."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.naive_bayes import GaussianNB

from game.science.assistant import ALL_OXIDES, opinion, published_units
from game.science.gaussian import Cluster
from game.science.instruments import Instrument, device
from game.science.pixl import draw_point
from game.science.targets import targets
from game.simulation.random_source import stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.science.oxides import Composition

POINTS = st.lists(st.tuples(*[st.floats(0.0, 100.0)] * 6), min_size=2, max_size=40)


def oracle(points: float, oxides: Sequence[int], error_pct: Composition) -> GaussianNB:
    """Return scikit-learn's classifier with the units' own means and variances in it."""
    units = published_units()
    found = GaussianNB()
    found.classes_ = np.array([str(unit) for unit in units])
    found.theta_ = np.array([[model.mean_pct[n] for n in oxides] for model in units.values()])
    found.var_ = np.array(
        [[model.variance(points, error_pct)[n] for n in oxides] for model in units.values()]
    )
    found.class_prior_ = np.full(len(units), 1.0 / len(units))
    found.n_features_in_ = len(oxides)
    return found


@pytest.mark.parametrize("instrument", [Instrument.PIXL, Instrument.SUPERCAM])
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), points=st.integers(1, 3333))
def test_the_opinion_is_that_of_scikit_learn(instrument: Instrument, seed: int, points: int) -> None:
    """For points of every target, by either instrument, both give each unit the same probability, to 1e-9."""
    chance, found = stream(seed, "asked"), device(instrument)
    theirs = oracle(points, found.oxides, found.error_pct)
    for target in targets():
        asked = draw_point(target.mean_pct, target.scatter_pct, chance)
        ours = opinion(asked, points, published_units(), oxides=found.oxides, error_pct=found.error_pct)
        expected = theirs.predict_proba(np.array([[asked[n] for n in found.oxides]]))[0]
        said = [ours.probabilities[unit] for unit in published_units()]
        assert said == pytest.approx(list(expected), abs=1e-9)


@settings(deadline=None)
@given(points=POINTS)
def test_learning_point_by_point_is_learning_at_once(points: list[Composition]) -> None:
    """The mean and the variance of a growing cluster are those that scikit-learn fits to all points together."""
    theirs = GaussianNB(var_smoothing=0.0).fit(np.array(points), np.zeros(len(points)))
    ours = Cluster.of(points)
    assert ours is not None
    assert ours.count == len(points)
    assert ours.mean == pytest.approx(tuple(theirs.theta_[0]), rel=1e-9, abs=1e-9)
    assert ours.variance == pytest.approx(tuple(theirs.var_[0]), rel=1e-9, abs=1e-8)


def test_the_order_of_points_does_not_matter() -> None:
    """Forwards and backwards the same is learned."""
    chance = stream(7, "order")
    points = [draw_point(targets()[0].mean_pct, targets()[0].scatter_pct, chance) for _ in range(50)]
    forwards, backwards = Cluster.of(points), Cluster.of(reversed(points))
    assert forwards is not None
    assert backwards is not None
    assert backwards.variance == pytest.approx(forwards.variance, rel=1e-12)
    assert len(forwards.mean) == len(ALL_OXIDES)


def test_no_points_are_no_class() -> None:
    """A class that nobody has measured is not there."""
    assert Cluster.of(()) is None
