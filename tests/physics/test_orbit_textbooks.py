"""Worked examples of two textbooks on orbits, in kilometres and seconds as they are printed there.

Vallado, Fundamentals of Astrodynamics and Applications, 4th edition 2013; Curtis, Orbital Mechanics for Engineering
Students, 3rd edition 2014.
"""

from __future__ import annotations

import math

import pytest

from game.science.orbits import Conic, coast, conic_of
from game.science.orbits.manoeuvres import hohmann, phasing
from game.science.orbits.relative import Relative, drifted, velocity_to_arrive_m_s
from tests.physics.in_plane import laid_flat

VALLADO_GM = 398600.4418e9
VALLADO_RADIUS_M = 6_378_136.3
CURTIS_GM = 398600e9


def from_periapsis(radius_km: float, speed_km_s: float) -> Conic:
    """Return the conic of Curtis's Earth with a speed at its periapsis."""
    state, _ = laid_flat((radius_km, 0.0, 0.0), (0.0, speed_km_s, 0.0))
    return conic_of(state, CURTIS_GM)


def test_vallado_2_4_coast_of_40_minutes() -> None:
    """Kepler's problem for a nearly circular orbit, forwards and back."""
    start, plane = laid_flat((1131.340, -2282.343, 6672.423), (-5.64305, 4.30333, 2.42879))
    end = coast(start, 2400.0, VALLADO_GM)
    assert plane.back(end.x_m, end.y_m) == pytest.approx([-4219.7527, 4363.0292, -3958.7666], abs=1e-3)
    assert plane.back(end.vx_m_s, end.vy_m_s) == pytest.approx([3.689866, -1.916735, -6.112511], abs=1e-6)
    assert coast(end, -2400.0, VALLADO_GM).radius_m == pytest.approx(start.radius_m, abs=1e-3)


def test_vallado_2_5_elements() -> None:
    """Semi-latus rectum, semi-major axis, eccentricity and true anomaly of a long ellipse."""
    start, _ = laid_flat((6524.834, 6862.875, 6448.296), (4.901327, 5.533756, -1.976341))
    conic = conic_of(start, VALLADO_GM)
    assert conic.semi_latus_rectum_m == pytest.approx(11_067.790e3, abs=10.0)
    assert conic.semi_major_axis_m == pytest.approx(36_127.343e3, rel=1e-6)
    assert conic.eccentricity == pytest.approx(0.832853, abs=1e-6)
    assert math.degrees(conic.true_anomaly_rad(start)) == pytest.approx(92.335, abs=1e-3)
    again = conic.state(conic.true_anomaly_rad(start))
    assert again.x_m == pytest.approx(start.x_m, rel=1e-12)
    assert again.vy_m_s == pytest.approx(start.vy_m_s, rel=1e-12)


def test_vallado_6_1_hohmann_to_a_stationary_orbit() -> None:
    """From 191.34411 to 35 781.34857 km: 2.457038 and 1.478187 km/s, 315.4 minutes apart."""
    found = hohmann(VALLADO_GM, VALLADO_RADIUS_M + 191_344.11, VALLADO_RADIUS_M + 35_781_348.57)
    assert found.first_m_s == pytest.approx(2457.038, abs=0.05)
    assert found.second_m_s == pytest.approx(1478.187, abs=0.05)
    assert found.time_s == pytest.approx(315.403 * 60.0, rel=1e-4)


def test_vallado_6_14_hubble_drifts_from_the_shuttle() -> None:
    """Released at -0.1 and -0.04 m/s in an orbit of 590 km, after five minutes it is 33.346 m below and 1.474 m behind."""
    rate = math.sqrt(VALLADO_GM / (VALLADO_RADIUS_M + 590_000.0) ** 3)
    end = drifted(Relative(0.0, 0.0, -0.1, -0.04), 300.0, rate)
    assert (end.x_m, end.y_m) == pytest.approx((-33.345724, -1.473560), abs=1e-4)
    assert (end.vx_m_s, end.vy_m_s) == pytest.approx((-0.120337, 0.032388), abs=1e-6)


def test_vallado_6_15_the_push_that_brings_hubble_back() -> None:
    """From 70.933 m below and 20.357 m ahead, 0.27419 and 0.01347 m/s arrive in five minutes."""
    rate = math.sqrt(VALLADO_GM / (VALLADO_RADIUS_M + 590_000.0) ** 3)
    push = velocity_to_arrive_m_s(Relative(-70.933, 20.357, 0.0, 0.0), 300.0, rate)
    assert push == pytest.approx((0.274191, 0.013467), abs=1e-6)


def test_curtis_3_1_time_on_an_ellipse() -> None:
    """Perigee 9600 km, apogee 21 000 km: 4077 s from the perigee to 120 degrees, 18 834 s for a turn."""
    ellipse = Conic(CURTIS_GM, 2.0 * 9600e3 * 21_000e3 / 30_600e3, 11_400.0 / 30_600.0, 0.0)
    assert ellipse.period_s == pytest.approx(18_834.0, abs=2.0)
    assert ellipse.time_since_periapsis_s(math.radians(120.0)) == pytest.approx(4077.0, abs=1.0)


def test_curtis_3_2_place_after_three_hours() -> None:
    """On the same ellipse, three hours after the perigee the true anomaly is 193.2 degrees."""
    ellipse = Conic(CURTIS_GM, 2.0 * 9600e3 * 21_000e3 / 30_600e3, 11_400.0 / 30_600.0, 0.0)
    end = coast(ellipse.state(0.0), 3.0 * 3600.0, CURTIS_GM)
    assert math.degrees(ellipse.true_anomaly_rad(end)) % 360.0 == pytest.approx(193.2, abs=0.05)


def test_curtis_3_4_parabola() -> None:
    """With 10 km/s at the perigee of a parabola, it is 86 977 km out and at 144.75 degrees six hours later."""
    parabola = from_periapsis(2.0 * 398600.0 / 100.0, 10.0)
    end = coast(parabola.state(0.0), 6.0 * 3600.0, CURTIS_GM)
    assert parabola.eccentricity == pytest.approx(1.0, abs=1e-12)
    assert end.radius_m == pytest.approx(86_977e3, rel=5e-4)
    anomaly_rad = parabola.true_anomaly_rad(end)
    assert math.degrees(anomaly_rad) == pytest.approx(144.75, abs=0.02)
    assert parabola.time_since_periapsis_s(anomaly_rad) == pytest.approx(6.0 * 3600.0, rel=1e-9)


def test_curtis_3_5_hyperbola() -> None:
    """Perigee 300 km high at 15 km/s: 100 degrees after 4141 s, and three hours later 163 180 km out at 10.51 km/s."""
    hyperbola = from_periapsis(6678.0, 15.0)
    passed_s = hyperbola.time_since_periapsis_s(math.radians(100.0))
    assert passed_s == pytest.approx(4141.4, abs=1.0)
    end = coast(hyperbola.state(0.0), passed_s + 3.0 * 3600.0, CURTIS_GM)
    assert end.radius_m == pytest.approx(163_180e3, rel=1e-3)
    assert end.speed_m_s == pytest.approx(10_510.0, rel=1e-3)


def test_curtis_3_7_place_after_an_hour() -> None:
    """An hour after (7000, -12 124) km at (2.6679, 4.6210) km/s it is at (-3297.8, 7413.4) km."""
    start, plane = laid_flat((7000.0, -12_124.0, 0.0), (2.6679, 4.6210, 0.0))
    end = coast(start, 3600.0, CURTIS_GM)
    assert plane.back(end.x_m, end.y_m) == pytest.approx([-3297.8, 7413.4, 0.0], abs=0.1)
    assert plane.back(end.vx_m_s, end.vy_m_s) == pytest.approx([-8.2977, -0.96404, 0.0], abs=1e-4)


def test_curtis_6_4_phasing() -> None:
    """To catch a target 1495.7 s ahead on 6800 by 13 600 km in one turn costs 0.497 km/s together."""
    ellipse = Conic(CURTIS_GM, 2.0 * 6800e3 * 13_600e3 / 20_400e3, 1.0 / 3.0, 0.0)
    ahead_s = ellipse.time_since_periapsis_s(math.radians(90.0))
    assert ahead_s == pytest.approx(1495.7, abs=0.5)
    found = phasing(CURTIS_GM, 6800e3, 10_200e3, ahead_s, 1)
    assert found.period_s == pytest.approx(8756.3, abs=1.0)
    assert found.semi_major_axis_m == pytest.approx(9182.1e3, rel=1e-4)
    assert found.total_m_s == pytest.approx(497.0, abs=0.5)
    assert found.first_m_s < 0.0
