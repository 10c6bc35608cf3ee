"""Capsules through the air of Earth and Mars, against published entries (sources in assets/facts/entry.yaml).

The number in a test's name is that of the validation target.
"""

from __future__ import annotations

import math

import pytest

from game.facts import table, value
from game.science.entry.capsule import (
    Capsule,
    fly_entry,
    heating_w_m2,
    impact_g,
    sample_capsule,
    shallowest_deg,
    steady_fall_m_s,
)
from game.science.entry.terminal import terminal_speed_m_s
from game.science.orbits import body
from game.science.trajectory.air import sampled
from game.science.trajectory.shape import round_shape
from game.science.trajectory.surroundings import Surroundings
from game.simulation.plan import Place, World
from game.simulation.surroundings import still_surroundings

EARTH = still_surroundings(Place(world=World.EARTH))
MARS = still_surroundings(Place(world=World.MARS))
UTAH_M = value("entry.utah_elevation_m")
BLUNT = 1.5
"""Drag coefficient of a cone of 60 degrees by Newton's flow: 2 sin^2 60."""


def capsule(mass_kg: float, diameter_m: float, drag: float, nose_m: float = 0.5) -> Capsule:
    """Return a capsule with a drag coefficient at high Mach numbers."""
    rows = table("entry.drag")
    share = drag / rows[-1][1]
    return Capsule(mass_kg, round_shape(diameter_m, tuple((mach, share * cd) for mach, cd in rows)), nose_m)


def test_30_the_sample_capsule_falls_at_forty_metres_a_second() -> None:
    """Flown to Utah's ground it meets it at the published 40 m/s, within 10 %, as fast as it falls steadily there."""
    flown = fly_entry(sample_capsule(), EARTH, 12_000.0, value("entry.usual_angle_deg"), UTAH_M)
    assert flown.touchdown_m_s == pytest.approx(value("entry.touchdown_speed_m_s"), rel=0.1)
    assert flown.touchdown_m_s == pytest.approx(steady_fall_m_s(sample_capsule(), EARTH, UTAH_M), rel=0.01)


def test_what_was_worked_out_from_published_figures_gives_them_back() -> None:
    """Arithmetic, and no proof of the model: 86 kg/m2 fall at 40 m/s in 1.05 kg/m3, and 40 m/s on 6.3 cm are 1300 g."""
    coefficient_kg_m2 = value("entry.touchdown_ballistic_coefficient_kg_m2")
    fall_m_s = terminal_speed_m_s(coefficient_kg_m2, 1.05, value("earth.gravity_m_s2"))
    assert fall_m_s == pytest.approx(value("entry.touchdown_speed_m_s"), rel=0.01)
    assert impact_g(40.0, value("entry.crush_stroke_m")) == pytest.approx(1300.0, rel=0.05)
    assert value("entry.impact_limit_gees") == pytest.approx(1300.0)


def test_30_it_takes_about_six_minutes() -> None:
    """From the edge of the air to the ground, within 20 %."""
    flown = fly_entry(sample_capsule(), EARTH, 12_000.0, value("entry.usual_angle_deg"), UTAH_M)
    assert flown.time_s == pytest.approx(60.0 * value("entry.usual_time_min"), rel=0.2)


@pytest.mark.parametrize(
    ("name", "craft", "speed_m_s", "angle_deg", "published_g"),
    [
        ("Stardust, 2006", capsule(45.8, 0.811, BLUNT), 12_400.0, 8.2, 34.0),
        ("Genesis, 2004", capsule(210.0, 1.51, BLUNT), 11_000.0, 8.0, 28.0),
        ("study of a capsule from Mars, NASA Langley 1998", capsule(44.0, 0.9, 1.05), 11_560.0, 25.0, 130.0),
    ],
)
def test_published_loads_of_entries_into_the_earths_air(
    name: str, craft: Capsule, speed_m_s: float, angle_deg: float, published_g: float
) -> None:
    """The hardest brake of three capsules, within 10 %; speeds are those against the air."""
    assert fly_entry(craft, EARTH, speed_m_s, angle_deg).brake.peak_g == pytest.approx(
        published_g, rel=0.1
    ), name


@pytest.mark.parametrize(
    ("name", "craft", "speed_m_s", "angle_deg", "published_g"),
    [
        ("Mars Pathfinder, 1997", capsule(585.0, 2.65, 1.65), 7260.0, 14.06, 15.9),
        ("Spirit, 2004", capsule(830.0, 2.65, 1.65), 5480.0, 11.5, 6.4),
        ("Phoenix, 2008", capsule(600.0, 2.65, 1.65), 5530.0, 12.5, 9.0),
    ],
)
def test_published_loads_of_entries_into_the_air_of_mars(
    name: str, craft: Capsule, speed_m_s: float, angle_deg: float, published_g: float
) -> None:
    """The hardest brake of three landers, within 15 %: their seasons and places were not Jezero's."""
    assert fly_entry(craft, MARS, speed_m_s, angle_deg).brake.peak_g == pytest.approx(
        published_g, rel=0.15
    ), name


def test_stardusts_heating() -> None:
    """The convective part of the published 942 W/cm2 (with some ten percent of glow) at the nose, within 25 %."""
    flown = fly_entry(capsule(45.8, 0.811, BLUNT, nose_m=0.23), EARTH, 12_400.0, 8.2)
    assert flown.brake.peak_heating_w_m2 == pytest.approx(0.9 * 942e4, rel=0.25)
    assert heating_w_m2("earth", 1e-4, 12_000.0, 0.25) == pytest.approx(1.7415e-4 * 0.02 * 12_000.0**3)


@pytest.mark.parametrize("drag", [0.7, 1.4])
def test_the_peak_is_allens_and_eggers_whatever_the_drag(drag: float) -> None:
    """In air of one scale height a steep, fast entry is braked by v^2 sin(angle) / (2 e H) at most (NACA 1381, 1958)."""
    height_m, speed_m_s, angle_deg = 7000.0, 9000.0, 60.0
    air = sampled(lambda h: (1.5 * math.exp(-h / height_m), 300.0), 200_000.0)
    around = Surroundings(body("earth").from_latitude(90.0), air)
    constant = Capsule(1000.0, round_shape(1.0, ((0.0, drag),)), 0.5)
    told_m_s2 = speed_m_s**2 * math.sin(math.radians(angle_deg)) / (2.0 * math.e * height_m)
    flown = fly_entry(constant, around, speed_m_s, angle_deg)
    assert flown.brake.peak_g * value("physics.standard_gravity_m_s2") == pytest.approx(told_m_s2, rel=0.03)


def test_too_flat_skips_like_a_stone() -> None:
    """Flatter than the corridor it leaves the air again; steeper brakes harder and heats more for a shorter time."""
    craft = sample_capsule()
    edge_deg = shallowest_deg(craft, EARTH, 12_000.0)
    assert 4.5 < edge_deg < 6.5  # Apollo came home from the Moon at 6.5 degrees
    assert fly_entry(craft, EARTH, 12_000.0, edge_deg - 0.1, UTAH_M).has_skipped
    flat, steep = (fly_entry(craft, EARTH, 12_000.0, angle, UTAH_M).brake for angle in (edge_deg + 0.1, 25.0))
    assert steep.peak_g > 3.0 * flat.peak_g
    assert steep.peak_heating_w_m2 > flat.peak_heating_w_m2
    assert steep.heat_j_m2 < flat.heat_j_m2
