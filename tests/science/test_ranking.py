"""What to measure next: the expected gain in information, checked against chance and against what must be so."""

from __future__ import annotations

import math
from statistics import fmean

import pytest

from game.science.assistant import published_units
from game.science.gaussian import log_likelihood
from game.science.instruments import Instrument, device, measure
from game.science.ranking import (
    ROCK_UNITS,
    Look,
    belief,
    expected_gain_bits,
    looks_at,
    ranking,
)
from game.science.ranking import _predicted as predicted
from game.science.targets import RockUnit, target
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement

UNITS = published_units()
LASER, CLEAN, NATURAL = looks_at(is_abraded=False)


def points(rock: str, look: Look, number: int) -> list[Measurement]:
    """Return points of a published rock, 85 % of it under dust where the look is at the natural surface."""
    chance = stream(3, rock)
    dust = 0.0 if look.is_clean else 0.85
    return [
        Measurement(
            str(look.instrument),
            measure(look.instrument, target(rock), chance, dust_share=dust),
            look.is_clean and look.instrument is Instrument.PIXL,
        )
        for _ in range(number)
    ]


def drawn_information_bits(look: Look, rounds: int = 4000) -> float:
    """Return the mutual information of unit and result by drawing results: the definition itself."""
    now, chance, oxides = belief((), UNITS), stream(5, "drawn"), device(look.instrument).oxides
    ahead = {unit: predicted(now[unit], unit, look, UNITS) for unit in now}
    bits = []
    for n in range(rounds):
        truth = ROCK_UNITS[n % len(ROCK_UNITS)]
        mean, variance = ahead[truth]
        seen = [chance.gauss(mean[k], math.sqrt(variance[k])) for k in oxides]
        likely = {
            unit: math.exp(log_likelihood(seen, [m[k] for k in oxides], [v[k] for k in oxides]))
            for unit, (m, v) in ahead.items()
        }
        bits.append(math.log2(likely[truth] / fmean(likely.values())))
    return fmean(bits)


@pytest.mark.parametrize("look", [LASER, CLEAN, NATURAL])
def test_the_gain_is_a_lower_bound_close_to_the_drawn_information(look: Look) -> None:
    """Never more than what drawn results carry on average, and no less than two thirds of it."""
    drawn = drawn_information_bits(look)
    gain = expected_gain_bits(belief((), UNITS), look, UNITS)
    assert gain <= drawn + 0.05
    assert gain >= 0.6 * drawn - 0.05


def test_no_look_teaches_more_than_there_is_to_know() -> None:
    """Three units are 1.58 bits."""
    for look in (LASER, CLEAN, NATURAL):
        assert 0.0 <= expected_gain_bits(belief((), UNITS), look, UNITS) <= math.log2(len(ROCK_UNITS))


def test_dust_teaches_little() -> None:
    """A natural surface tells the rocks apart far worse than a clean one, or the laser that cleans its spot."""
    now = belief((), UNITS)
    laser, clean, natural = (expected_gain_bits(now, look, UNITS) for look in (LASER, CLEAN, NATURAL))
    assert natural < 0.5 * laser
    assert natural < 0.5 * clean


@pytest.mark.parametrize(("rock", "unit"), [("Dourbes", RockUnit.SEITAH), ("Alfalfa", RockUnit.MAAZ_EVOLVED)])
def test_what_is_clear_need_not_be_measured_again(rock: str, unit: RockUnit) -> None:
    """After a hundred clean points the unit is clear, and another look would teach next to nothing."""
    now = belief(points(rock, CLEAN, 100), UNITS)
    assert now[unit].probability > 0.99
    assert expected_gain_bits(now, CLEAN, UNITS) < 0.05


def test_many_points_narrow_a_mean_down_to_no_less_than_their_own_error() -> None:
    """The mean's variance falls towards that of the points, and the prior no longer counts."""
    now = belief(points("Dourbes", CLEAN, 400), UNITS)
    guess = now[RockUnit.SEITAH]
    grains = UNITS[RockUnit.SEITAH].grain_variance
    for n, variance in enumerate(guess.variance):
        assert variance == pytest.approx(grains[n] / 400, rel=0.1)


def test_the_rock_that_nobody_has_looked_at_comes_first() -> None:
    """Between a clear rock and an unknown one the unknown one is next, and a grinder is worth its time."""
    known = points("Dourbes", CLEAN, 100)
    first, *rest = ranking({"known": (known, True), "unknown": ((), False)}, UNITS)
    assert first.thing == "unknown"
    assert len(rest) == 4
    assert [each.gain_bits for each in (first, *rest)] == sorted(
        (each.gain_bits for each in (first, *rest)), reverse=True
    )


def test_looks_take_their_time() -> None:
    """Ten points of PIXL after grinding: twenty minutes and a hundred seconds."""
    assert CLEAN.time_s == device(Instrument.ABRADER).time_s + 10 * device(Instrument.PIXL).time_s
    assert looks_at(is_abraded=True)[1].time_s == 10 * device(Instrument.PIXL).time_s
