"""Still air of three worlds against published tables and the laws it must follow."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.simulation.air_column import AirColumn
from game.simulation.atmosphere import air, gravity_m_s2, mars_speed_of_sound_m_s
from game.simulation.plan import Place, World
from tests.physics.lean import lean

EARTH = Place(world=World.EARTH)
seasons = st.floats(0.0, 360.0)
hours = st.floats(0.0, 24.0)
heights = st.floats(0.0, 20_000.0)


@pytest.mark.parametrize(
    ("height_m", "temperature_k", "pressure_pa", "density_kg_m3", "sound_m_s"),
    [
        (0.0, 288.15, 101_325.0, 1.2250, 340.29),
        (5000.0, 255.676, 54_048.0, 0.73643, 320.55),
        (11_000.0, 216.774, 22_700.0, 0.36480, 295.15),
        (30_000.0, 226.509, 1197.0, 0.018410, 301.71),
        (50_000.0, 270.65, 79.779, 1.0269e-3, 329.80),
        (80_000.0, 198.639, 1.0524, 1.8458e-5, 282.54),
    ],
)
def test_earth_is_the_icao_standard_atmosphere(
    height_m: float, temperature_k: float, pressure_pa: float, density_kg_m3: float, sound_m_s: float
) -> None:
    """ICAO Standard Atmosphere (Doc 7488/3, 1993) up to 11 km, U.S. Standard Atmosphere 1976 above, within 0.1 %."""
    found = air(EARTH, height_m=height_m)
    assert found.temperature_k == pytest.approx(temperature_k, rel=1e-3)
    assert found.pressure_pa == pytest.approx(pressure_pa, rel=1e-3)
    assert found.density_kg_m3 == pytest.approx(density_kg_m3, rel=1e-3)
    assert found.speed_of_sound_m_s == pytest.approx(sound_m_s, rel=1e-3)


def test_the_earths_air_thins_out_without_a_step() -> None:
    """From 80 to 200 km the density only falls, by less than a fifth for each kilometre; at 120 km it is 2.222e-8."""
    densities = [air(EARTH, height_m=1000.0 * km).density_kg_m3 for km in range(80, 201)]
    assert all(0.8 < high / low < 1.0 for low, high in pairwise(densities))
    assert densities[40] == pytest.approx(2.222e-8)


def test_the_moon_has_no_air() -> None:
    """On the Moon pressure and density are nothing at any height, so that nothing can fly."""
    found = air(Place(world=World.MOON), height_m=10.0)
    assert (found.pressure_pa, found.density_kg_m3) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("world", "published_m_s2"), [(World.MARS, 3.71), (World.EARTH, 9.81), (World.MOON, 1.62)]
)
def test_gravity_is_the_published_one(world: World, published_m_s2: float) -> None:
    """NASA planetary fact sheets: 3.71 at Jezero, 9.81 on Earth, 1.62 m/s2 on the Moon."""
    assert gravity_m_s2(world) == pytest.approx(published_m_s2, abs=0.015)


@pytest.mark.parametrize("world", World)
def test_gravity_falls_with_the_square_of_the_distance(world: World) -> None:
    """Newton: a height of 0.1 % of the radius costs 0.2 % of gravity, and at the ground nothing is lost."""
    radius_m = {World.MARS: 3.3895e6, World.EARTH: 6.371e6, World.MOON: 1.7374e6}[world]
    ratio = gravity_m_s2(world, radius_m / 1000.0) / gravity_m_s2(world)
    assert ratio == pytest.approx(1.001**-2, rel=1e-6)


@pytest.mark.parametrize(
    ("season_ls_deg", "hour_h"), [(0.0, 12.0), (33.0, 12.55), (150.0, 16.0), (250.0, 12.0)]
)
def test_flight_hours_have_flight_densities(season_ls_deg: float, hour_h: float) -> None:
    """By day, in every season flown, 0.012 to 0.0185 kg/m3 within 5 % (Grip, NASA status update, September 2021)."""
    density_kg_m3 = air(Place(season_ls_deg=season_ls_deg, local_time_h=hour_h)).density_kg_m3
    assert 0.95 * 0.012 < density_kg_m3 < 1.05 * 0.0185


def test_late_summer_is_the_thin_season() -> None:
    """Afternoons near Ls 150 have the thinnest air of the year, a fifth thinner than at Flight 1 (Grip, September 2021)."""
    by_season = {
        ls: air(Place(season_ls_deg=ls, local_time_h=15.0)).density_kg_m3 for ls in range(0, 360, 10)
    }
    thinnest = min(by_season, key=lambda ls: by_season[ls])
    assert 130 <= thinnest <= 170
    assert by_season[thinnest] < 0.0165 * 0.82


def test_nights_are_cold_and_afternoons_warm() -> None:
    """Spring at Jezero: 190 to 195 K before dawn, 50 K more after noon (Munguira et al., JGR Planets 128, 2023)."""
    temperatures_k = [air(Place(local_time_h=hour)).temperature_k for hour in range(24)]
    assert 190.0 <= min(temperatures_k) <= 195.0
    assert 240.0 <= max(temperatures_k) <= 255.0
    assert 4 <= temperatures_k.index(min(temperatures_k)) <= 7
    assert 13 <= temperatures_k.index(max(temperatures_k)) <= 16


@lean
@given(seasons, hours, heights)
def test_mars_follows_the_gas_law(season_ls_deg: float, hour_h: float, height_m: float) -> None:
    """Everywhere p = rho R T with R = 191.8 J/(kg K), and sound follows the temperature alone."""
    found = air(Place(season_ls_deg=season_ls_deg, local_time_h=hour_h), height_m=height_m)
    assert found.pressure_pa == pytest.approx(found.density_kg_m3 * 191.8 * found.temperature_k, rel=1e-9)
    assert found.speed_of_sound_m_s == pytest.approx(mars_speed_of_sound_m_s(found.temperature_k))


@lean
@given(seasons, hours, st.floats(0.0, 5000.0), st.sampled_from([World.MARS, World.EARTH]))
def test_pressure_falls_by_the_weight_of_the_air(
    season_ls_deg: float, hour_h: float, height_m: float, world: World
) -> None:
    """Hydrostatics: dp/dh = -rho g, within 0.2 %; the standard atmosphere of Earth keeps one gravity."""
    place = Place(world=world, season_ls_deg=season_ls_deg, local_time_h=hour_h)
    low, middle, high = (air(place, height_m=height_m + step_m) for step_m in (-50.0, 0.0, 50.0))
    fall_pa_m = (low.pressure_pa - high.pressure_pa) / 100.0
    gravity = gravity_m_s2(world, height_m) if world is World.MARS else 9.80665
    assert fall_pa_m == pytest.approx(middle.density_kg_m3 * gravity, rel=0.002)


@pytest.mark.parametrize("top_m", [1000.0, 10_000.0, 30_000.0, 60_000.0])
def test_the_air_of_mars_carries_itself_up_to_60_km(top_m: float) -> None:
    """The weight of the air, added up step by step, gives the model's pressure within 3 % where it is said to hold."""
    place, step_m, height_m = Place(), 20.0, 0.0
    pressure_pa = air(place).pressure_pa
    while height_m < top_m:
        middle_m = height_m + step_m / 2.0
        temperature_k = air(place, height_m=middle_m).temperature_k
        pressure_pa *= math.exp(-gravity_m_s2(World.MARS, middle_m) * step_m / (191.8 * temperature_k))
        height_m += step_m
    assert air(place, height_m=top_m).pressure_pa == pytest.approx(pressure_pa, rel=0.03)


@lean
@given(seasons, st.floats(0.0, 24.0))
def test_a_day_closes(season_ls_deg: float, hour_h: float) -> None:
    """Air changes without a jump: a second makes no difference, midnight to midnight and year to year."""
    second_h = 1.0 / 3600.0
    place = Place(season_ls_deg=season_ls_deg)
    now = air(place, local_time_h=hour_h)
    soon = air(place, local_time_h=(hour_h + second_h) % 24.0)
    assert soon.density_kg_m3 == pytest.approx(now.density_kg_m3, rel=1e-4)


def test_a_year_closes() -> None:
    """Ls 360 is Ls 0, and the days around it differ by little."""
    last, first, next_ = (air(Place(season_ls_deg=ls)).pressure_pa for ls in (359.99, 0.0, 0.01))
    assert last == pytest.approx(first, rel=1e-4)
    assert next_ == pytest.approx(first, rel=1e-4)
    assert air(Place(season_ls_deg=360.0)).pressure_pa == pytest.approx(first)


@lean
@given(st.floats(0.005, 0.03), heights)
def test_a_level_may_name_its_density(density_kg_m3: float, height_m: float) -> None:
    """A named density holds at the ground, and thins with height as the place's own air does."""
    named = Place(density_kg_m3=density_kg_m3)
    assert air(named).density_kg_m3 == pytest.approx(density_kg_m3)
    ratio = air(named, height_m=height_m).density_kg_m3 / density_kg_m3
    assert ratio == pytest.approx(air(Place(), height_m=height_m).density_kg_m3 / air(Place()).density_kg_m3)


@lean
@given(st.floats(0.0, 100.0), st.floats(0.0, 600.0))
def test_the_column_of_a_run_is_the_still_air(height_m: float, time_s: float) -> None:
    """What a craft is told, by straight lines and a few seconds old, is the air there within a thousandth."""
    place = Place()
    column = AirColumn(place)
    told = column.air(height_m, time_s, (1.0, -2.0))
    true = air(place, local_time_h=column.local_time_h(time_s), height_m=height_m)
    assert told.density_kg_m3 == pytest.approx(true.density_kg_m3, rel=1e-3)
    assert told.speed_of_sound_m_s == pytest.approx(true.speed_of_sound_m_s, rel=1e-3)
    assert (told.wind_x_m_s, told.wind_y_m_s) == (1.0, -2.0)


def test_the_clock_of_a_run_is_martian() -> None:
    """A sol has 24 hours of local time and takes 88 775 s (Allison and McEwen 2000)."""
    column = AirColumn(Place(local_time_h=23.0))
    hour_h = column.local_time_h(88_775.244 / 24.0)
    assert min(hour_h, 24.0 - hour_h) == pytest.approx(0.0, abs=1e-9)
    assert math.isclose(column.local_time_h(88_775.244), 23.0, abs_tol=1e-9)
