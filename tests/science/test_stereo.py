"""Errors of stereo pictures: their growth with range, and a figure worked by hand."""

from __future__ import annotations

import pytest

from game.science.stereo import chance_above, height_error_m, pixel_rad, range_error_m


def test_a_range_worked_by_hand() -> None:
    """A quarter of a pixel of 1.32 mrad over a base of 0.424 m: 7.8 cm at 10 m."""
    assert pixel_rad() == pytest.approx(0.33e-3 * 4)
    assert range_error_m(10.0, 0.25) == pytest.approx(100.0 * 1.32e-3 * 0.25 / 0.424)
    assert range_error_m(10.0, 0.25) == pytest.approx(0.078, abs=0.001)


def test_errors_grow_with_the_square_of_the_range() -> None:
    """Twice as far, four times the error in range; heights, seen more and more along the ground, err twice as much."""
    assert range_error_m(20.0, 0.25) == pytest.approx(4.0 * range_error_m(10.0, 0.25))
    assert height_error_m(20.0, 2.0, 0.25) == pytest.approx(2.0 * height_error_m(10.0, 2.0, 0.25))


def test_chances_follow_the_normal_distribution() -> None:
    """At the limit a half; one deviation above it 84 %."""
    assert chance_above(0.3, 0.3, 0.1) == pytest.approx(0.5)
    assert chance_above(0.3, 0.4, 0.1) == pytest.approx(0.8413, abs=1e-4)
