"""Perseverance's landing, flown, against the published marks (sources in assets/facts/landing.yaml).

The number in a test's name is that of the validation target.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise

import pytest

from game.facts import value
from game.science.entry.mars_landing import (
    Mark,
    MarsLanding,
    Moment,
    descent_rate_m_s,
    entry_capsule,
    land_on_mars,
)
from game.simulation.plan import Place
from game.simulation.surroundings import still_surroundings


@cache
def landed(angle_deg: float | None = None, mass_kg: float | None = None) -> MarsLanding:
    """Return a landing on the afternoon of 18 February 2021."""
    place = Place(season_ls_deg=value("mars.landing_ls_deg"), local_time_h=value("landing.local_time_h"))
    angle_deg = value("landing.entry_angle_deg") if angle_deg is None else angle_deg
    capsule = entry_capsule(mass_kg)
    return land_on_mars(capsule, still_surroundings(place), value("landing.entry_speed_m_s"), angle_deg)


def mark(moment: Moment) -> Mark:
    """Return a mark of the usual landing."""
    found = landed().mark(moment)
    assert found is not None
    return found


def test_the_entry_brakes_by_ten_times_the_earths_gravity() -> None:
    """10 to 11 g as published, within 5 %."""
    lowest, highest = value("landing.peak_load_lowest_gees"), value("landing.peak_load_highest_gees")
    assert 0.95 * lowest < landed().brake.peak_g < 1.05 * highest


def test_the_parachute_opens_where_it_did() -> None:
    """Mach 1.75 after about 240 s, 11 km up, within 10 %, at the published 420 to 450 m/s."""
    fired = mark(Moment.PARACHUTE)
    assert landed().parachute_mach == pytest.approx(value("landing.parachute_mach"), rel=0.01)
    assert fired.time_s == pytest.approx(value("landing.parachute_time_s"), rel=0.1)
    assert fired.height_m == pytest.approx(value("landing.parachute_height_m"), rel=0.1)
    assert 410.0 < fired.speed_m_s < 460.0


def test_the_lines_hold() -> None:
    """The load stays below half of what the parachute was made for; its elder sister's was 150 kN, within a quarter."""
    assert landed().parachute_load_n < value("landing.parachute_limit_n") / 2.0
    assert landed().parachute_load_n == pytest.approx(150_000.0, rel=0.25)


def test_33_on_the_parachute() -> None:
    """145 m/s where the heat shield falls off, and about 90 m/s where the backshell lets go, within 12 %."""
    shield = mark(Moment.HEAT_SHIELD)
    assert shield.speed_m_s == pytest.approx(value("landing.heat_shield_speed_m_s"), rel=0.12)
    assert shield.height_m == pytest.approx(value("landing.heat_shield_height_m"), rel=0.2)
    assert mark(Moment.BACKSHELL).speed_m_s == pytest.approx(value("landing.backshell_speed_m_s"), rel=0.12)


def test_34_the_sky_crane_lets_down_at_three_quarters_of_a_metre_a_second() -> None:
    """The wheels touch at 0.75 m/s, straight down, under cables of 7 m, which swing once in 8.6 s."""
    assert landed().down_m_s == pytest.approx(0.75, rel=0.02)
    assert landed().sideways_m_s < 0.1
    cable_m = value("machines.descent_stage_cable_length_m")
    assert cable_m == pytest.approx(7.0)
    assert mark(Moment.TOUCHDOWN).height_m == pytest.approx(cable_m, abs=0.1)
    swing_s = math.tau * math.sqrt(cable_m / value("mars.gravity_jezero_m_s2"))
    assert swing_s == pytest.approx(8.6, rel=0.01)


def test_it_takes_about_seven_minutes() -> None:
    """From the edge of the air to the ground 6 to 7.5 minutes, with propellant left."""
    assert 360.0 < mark(Moment.TOUCHDOWN).time_s < 450.0
    assert landed().propellant_kg < value("landing.propellant_kg")


def test_the_rate_of_descent_has_no_step() -> None:
    """90 m/s at the backshell, 30 m/s at 300 m as called out, 0.75 m/s at 21 m, and never a jump in between."""
    marks = {2100.0: 90.0, 300.0: 30.0, 200.0: 30.0, 142.0: 30.0, 21.0: 0.75, 5.0: 0.75}
    for height_m, rate_m_s in marks.items():
        assert descent_rate_m_s(height_m)[0] == pytest.approx(rate_m_s)
    rates = [descent_rate_m_s(float(height_m))[0] for height_m in range(2100)]
    assert max(abs(high - low) for low, high in pairwise(rates)) < 3.0


def test_too_flat_too_steep_and_too_heavy() -> None:
    """Too flat leaves the air again, too steep meets the ground before the parachute, too heavy has too little thrust."""
    assert landed(angle_deg=6.0).has_skipped
    assert landed(angle_deg=80.0).marks == ()
    assert landed(angle_deg=80.0).down_m_s > 100.0
    heavy = landed(mass_kg=12_000.0)
    assert heavy.mark(Moment.TOUCHDOWN) is None or heavy.down_m_s > 3.0
