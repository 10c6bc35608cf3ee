"""Axes of plots."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from game.ui import axes

spans = st.tuples(st.floats(-1e4, 1e4), st.floats(1e-3, 1e5)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(span=spans, most=st.integers(2, 10))
def test_ticks_are_round_and_cover_the_values(span: tuple[float, float], most: int) -> None:
    """Ticks enclose the values, and their step is 1, 2 or 5 times a power of ten."""
    low, high = span
    ticks = axes.ticks(low, high, most)
    step = ticks[1] - ticks[0]
    assert ticks[0] <= low + step * 1e-6
    assert ticks[-1] >= high - step * 1e-6
    mantissa = step / 10 ** math.floor(math.log10(step) + 1e-6)
    assert min(abs(mantissa - digit) for digit in (1, 2, 5)) < 1e-3
    assert len(ticks) <= most + 2


def test_labels_have_just_enough_decimals() -> None:
    """Steps of 0.5 need one decimal, steps of 10 none."""
    assert axes.decimals((0.0, 0.5, 1.0)) == 1
    assert axes.decimals((0.0, 10.0)) == 0
    assert axes.decimals((0.0, 0.02)) == 2
