"""The weather station, and the frost that its humidity is measured against."""

from __future__ import annotations

from statistics import fmean, stdev

import pytest

from game.science.meda import Weather, accuracy, humidity_pct, mean, read
from game.science.settling import NO_ICE, Figure, Need, Verdict, limit, spare, verdict
from game.science.settling_words import figure_words, limit_words
from game.science.vapour import frost_pressure_pa, relative_humidity_pct
from game.simulation.random_source import stream

TRUE = Weather(11.0, 800.0, 220.0, 6.0, 20.0, 0.4, 8.0)


def test_readings_scatter_by_the_published_accuracy() -> None:
    """Of 4000 readings each figure's mean is the truth and its scatter the accuracy, to a twentieth of that."""
    chance = stream(1, "meda")
    readings = [read(TRUE, chance) for _ in range(4000)]
    for figures, true, error in zip(zip(*readings, strict=True), TRUE, accuracy(), strict=True):
        assert fmean(figures) == pytest.approx(true, abs=0.05 * error + 1e-9)
        assert stdev(figures) == pytest.approx(error, rel=0.05)


def test_four_blocks_err_half_as_much() -> None:
    """The error of a mean shrinks with the root of the number."""
    figure, error = mean([TRUE] * 4)
    assert figure == pytest.approx(TRUE)
    assert error.wind_m_s == pytest.approx(accuracy().wind_m_s / 2.0)


def test_the_pressure_sensor_is_as_good_as_published() -> None:
    """3.5 Pa (Harri et al. 2024)."""
    assert accuracy().pressure_pa == 3.5


@pytest.mark.parametrize(
    ("temperature_k", "pressure_pa"), [(273.16, 611.657), (220.0, 2.654), (200.0, 0.1632)]
)
def test_frost_pressure_is_the_published_one(temperature_k: float, pressure_pa: float) -> None:
    """Murphy and Koop 2005, at the triple point and in the cold, to half a percent."""
    assert frost_pressure_pa(temperature_k) == pytest.approx(pressure_pa, rel=0.005)


def test_nights_are_humid_and_days_dry() -> None:
    """At 190 K the usual vapour is more than air can hold, at 250 K less than a percent."""
    assert humidity_pct(730.0, 190.0) == 100.0
    assert humidity_pct(730.0, 250.0) < 1.0
    assert relative_humidity_pct(0.1632, 200.0) == pytest.approx(100.0, rel=0.01)


def test_a_figure_near_its_limit_says_nothing_for_sure() -> None:
    """Within one standard deviation it is unsure; on the good side it fits, on the other it fails."""
    most = limit(Need.WIND)
    assert verdict(Need.WIND, Figure(most - 0.5, 1.0)) is Verdict.UNSURE
    assert verdict(Need.WIND, Figure(most - 1.5, 1.0)) is Verdict.FITS
    assert verdict(Need.WIND, Figure(most + 1.5, 1.0)) is Verdict.FAILS
    assert verdict(Need.LIGHT, Figure(limit(Need.LIGHT) + 2.0, 1.0)) is Verdict.FITS
    assert verdict(Need.SCIENCE, Figure(limit(Need.SCIENCE))) is Verdict.FITS
    assert spare(Need.ICE, NO_ICE) < 0.0


def test_figures_are_told_with_their_errors() -> None:
    """With units, and no ice as none."""
    assert figure_words(Need.WIND, 4.26, 0.71) == "4.3 ± 0.7\u202fm/s"
    assert figure_words(Need.ICE, NO_ICE) == "none"
    assert limit_words(Need.LIGHT) == "at least 40\u202fW/m²"
