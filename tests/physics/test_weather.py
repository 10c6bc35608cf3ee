"""Wind: the asked mean and gustiness, the profile near the ground, dust devils, and nothing that depends on history."""

from __future__ import annotations

import math
from dataclasses import replace
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.simulation.plan import Place
from game.simulation.weather import Weather
from tests.physics.lean import lean

WINDY = Place(wind_m_s=5.0, gust_m_s=1.5)
DUSTY = replace(WINDY, dust_devils_per_hour=30.0)
LONG_S = 6000
places = st.tuples(st.floats(-200.0, 200.0), st.floats(0.0, 40.0), st.floats(0.0, 3000.0))


def along(weather: Weather, height_m: float = 10.0) -> list[float]:
    """Return the wind along at one place, twice a second for a long time."""
    return [weather.wind_m_s(50.0, height_m, half_s / 2.0)[0] for half_s in range(2 * LONG_S)]


@pytest.mark.parametrize("height_m", [0.5, 3.0, 10.0, 24.0])
def test_the_mean_wind_is_the_profiles(height_m: float) -> None:
    """Over long the wind is u ln(z / z0) / ln(10 / z0), z0 = 1 cm, within 2 % (Sutton 1953; Hebrard et al. 2012)."""
    share = math.log(height_m / 0.01) / math.log(10.0 / 0.01)
    assert fmean(along(Weather(WINDY, 3, 0.0), height_m)) == pytest.approx(5.0 * share, rel=0.02)


@pytest.mark.parametrize("wind_m_s", [-8.0, 0.0, 5.0])
@pytest.mark.parametrize("seed", range(4))
def test_gusts_are_as_strong_as_asked(seed: int, wind_m_s: float) -> None:
    """The wind's standard deviation at 10 m is the level's gustiness within 15 %, for any seed and mean wind."""
    weather = Weather(Place(wind_m_s=wind_m_s, gust_m_s=1.5), seed, 0.0)
    assert pstdev(along(weather)) == pytest.approx(1.5, rel=0.15)


def test_updrafts_are_half_as_strong() -> None:
    """Vertical gusts at 10 m have no mean and half of the lengthwise strength (Kaimal et al. 1972)."""
    weather = Weather(WINDY, 1, 0.0)
    ups = [weather.wind_m_s(50.0, 10.0, half_s / 2.0)[1] for half_s in range(2 * LONG_S)]
    assert fmean(ups) == pytest.approx(0.0, abs=0.05)
    assert pstdev(ups) == pytest.approx(0.75, rel=0.15)


def test_no_gusts_means_steady_wind() -> None:
    """Without gustiness the wind at 10 m is the level's wind at every moment."""
    weather = Weather(Place(wind_m_s=-4.0, gust_m_s=0.0), 1, 0.0)
    winds = [weather.wind_m_s(x, 10.0, 7.0 * x) for x in range(50)]
    assert [along_m_s for along_m_s, _ in winds] == pytest.approx([-4.0] * 50)
    assert {up_m_s for _, up_m_s in winds} == {0.0}


def test_gusts_drift_with_the_wind() -> None:
    """Taylor's frozen turbulence: what blows here now blows 50 m downwind 10 s later, at 5 m/s."""
    weather = Weather(WINDY, 2, 0.0)
    for time_s in range(0, 300, 7):
        here = weather.wind_m_s(0.0, 10.0, time_s)[0]
        assert weather.wind_m_s(50.0, 10.0, time_s + 10.0)[0] == pytest.approx(here)


@lean
@given(places, st.floats(0.001, 0.02))
def test_wind_has_no_jumps(where: tuple[float, float, float], step: float) -> None:
    """Wind changes smoothly with place, height and time: at most some metres a second within a metre or a second."""
    weather = Weather(WINDY, 1, 0.0)
    x_m, height_m, time_s = where
    here = weather.wind_m_s(x_m, height_m, time_s)
    for shifted in ((x_m + step, height_m, time_s), (x_m, height_m, time_s + step)):
        assert math.dist(weather.wind_m_s(*shifted), here) < 10.0 * step


@lean
@given(st.lists(places, min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_wind_does_not_depend_on_what_was_asked_before(
    asked: list[tuple[float, float, float]], chance: object
) -> None:
    """Wind is a function of seed, place and time: the order of questions changes nothing."""
    first, second = Weather(DUSTY, 7, 0.0), Weather(DUSTY, 7, 0.0)
    winds = {where: first.wind_m_s(*where) for where in asked}
    shuffled = list(asked)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random, which hypothesis does not name
    assert {where: second.wind_m_s(*where) for where in shuffled} == winds


def test_another_seed_is_another_wind() -> None:
    """Two runs of one level meet different gusts and different dust devils."""
    one, other = Weather(DUSTY, 1, 0.0), Weather(DUSTY, 2, 0.0)
    assert one.wind_m_s(0.0, 10.0, 100.0) != other.wind_m_s(0.0, 10.0, 100.0)
    times_s = [60.0 * minute for minute in range(60)]
    assert [one.dust_devils(time_s) for time_s in times_s] != [
        other.dust_devils(time_s) for time_s in times_s
    ]


def test_dust_devils_leave_the_gusts_alone() -> None:
    """One seed's gusts are the same with and without dust devils: chance for one thing never shifts another."""
    calm, dusty = Weather(WINDY, 5, 0.0), Weather(DUSTY, 5, 0.0)
    free_s = next(time_s for time_s in range(0, 7200, 5) if not dusty.dust_devils(float(time_s)))
    assert dusty.wind_m_s(0.0, 5.0, float(free_s)) == calm.wind_m_s(0.0, 5.0, float(free_s))


def test_a_dust_devil_comes_blows_and_goes() -> None:
    """It drifts with the wind past the middle, blows near there up to its own strength, and is gone at the end."""
    place = Place(wind_m_s=5.0, gust_m_s=0.0, dust_devils_per_hour=2.0)
    weather = Weather(place, 4, 100.0)
    seen = {time_s: weather.dust_devils(float(time_s)) for time_s in range(7200)}
    first_s = next(time_s for time_s, devils in seen.items() if devils)
    devil = seen[first_s][0]
    course = [
        (time_s, each.x_m)
        for time_s, devils in seen.items()
        for each in devils
        if each.radius_m == devil.radius_m and each.wind_m_s == devil.wind_m_s
    ]
    assert (course[-1][1] - course[0][1]) / (course[-1][0] - course[0][0]) == pytest.approx(5.0)
    assert course[0][1] < 100.0 < course[-1][1]
    blown = [abs(weather.wind_m_s(100.0, 10.0, float(time_s))[0] - 5.0) for time_s, _ in course]
    assert 0.2 * devil.wind_m_s < max(blown) <= devil.wind_m_s * 1.01
    assert blown[0] < 0.1 * devil.wind_m_s
    assert course[-1][0] - course[0][0] < 1000.0
