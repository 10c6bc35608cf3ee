"""The figures themselves: named with their unit, sourced, and agreeing with each other."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest

from game.facts import Truth, all_facts, all_tables, table, value

SPELLED = {"deg": "deg", "%": "pct", "°C": "c", "Ω": "ohm", "1": ""}
PLACEHOLDER = re.compile(
    r"\b(todo|tbd|fixme|unknown|memory|various|somewhere|source)\b|github|https?:|\?", re.IGNORECASE
)
EVERYTHING = {**all_facts(), **all_tables()}


def suffix_of(unit: str) -> str:
    """Return how a unit is spelled at the end of a name: J/(kg K) is _j_kg_k, m/s² is _m_s2, 1 is nothing."""
    words = SPELLED.get(unit, re.sub(r"[^a-z0-9]+", "_", unit.lower().translate(str.maketrans("²³", "23"))))
    return f"_{words.strip('_')}" if words else ""


@pytest.mark.parametrize("key", all_facts())
def test_the_name_ends_with_the_unit(key: str) -> None:
    """Of all units in use, the longest that the name ends with is the unit; plain numbers end with none."""
    suffixes = {suffix_of(fact.unit) for fact in all_facts().values()}
    in_name = max((suffix for suffix in suffixes if key.endswith(suffix)), key=len)
    assert in_name == suffix_of(all_facts()[key].unit)


@pytest.mark.parametrize("key", EVERYTHING)
def test_the_source_is_a_publication(key: str) -> None:
    """Every entry names who published it, and when or where; a placeholder or a mirror is no source."""
    source = EVERYTHING[key].source
    assert len(source.split()) >= 3
    assert not PLACEHOLDER.search(source)


@pytest.mark.parametrize("key", EVERYTHING)
def test_what_is_less_than_a_fact_says_why(key: str) -> None:
    """An estimate or a simplification carries a note, and so does a number chosen for play."""
    entry = EVERYTHING[key]
    assert entry.truth is Truth.FACT or entry.note


def test_the_blade_has_the_published_solidity() -> None:
    """Thrust-weighted chord of four blades over one disk gives 0.1478 within 1 % (NASA/TM-20240001510)."""
    rows = table("ingenuity.blade")
    weighted = sum(
        (outer[0] - inner[0]) * (inner[1] * inner[0] ** 2 + outer[1] * outer[0] ** 2) / 2
        for inner, outer in pairwise(rows)
    )
    blades = value("ingenuity.rotors_count") * value("ingenuity.blades_per_rotor_count")
    assert blades * 3 * weighted / math.pi == pytest.approx(value("ingenuity.solidity"), rel=0.01)


def test_the_radius_gives_the_published_disk() -> None:
    """The disk of 0.605 m radius has the published 1.150 m²."""
    area_m2 = math.pi * value("ingenuity.rotor_radius_m") ** 2
    assert area_m2 == pytest.approx(value("ingenuity.disk_area_m2"), rel=0.001)


def test_all_72_flights_add_up() -> None:
    """The log sums to 7735.4 s and 18 138.8 m, but for rounded rows, and peaks at 24 m and 10 m/s."""
    flights = table("flights.log")
    assert [row[0] for row in flights] == list(range(1, 73))
    assert sum(row[2] for row in flights) == pytest.approx(7735.4, abs=0.5)
    assert sum(row[3] for row in flights) == pytest.approx(18138.8, abs=0.5)
    assert max(row[4] for row in flights) == value("ingenuity.highest_altitude_m")
    assert max(row[5] for row in flights) == value("ingenuity.highest_ground_speed_m_s")
    assert sum(row[2] for row in flights) / 60 == pytest.approx(
        value("flights.published_total_time_min"), rel=0.002
    )


def test_the_tubes_add_up() -> None:
    """38 sample tubes and 5 witness tubes are the 43 aboard."""
    tubes = value("perseverance.sample_tubes") + value("perseverance.witness_tubes")
    assert tubes == value("perseverance.tubes_count")


def test_top_speed_is_152_metres_an_hour() -> None:
    """The speed in m/s is the published 152 m/h."""
    assert value("perseverance.top_speed_m_s") * 3600 == pytest.approx(152, rel=0.001)


@pytest.mark.parametrize(
    ("world", "gravity"),
    [("mars", "gravity_jezero_m_s2"), ("earth", "gravity_m_s2"), ("moon", "gravity_m_s2")],
)
def test_gravity_follows_from_mass_and_radius(world: str, gravity: str) -> None:
    """GM over the square of the mean radius is the gravity used, within 0.6 % (rotation and flattening)."""
    expected_m_s2 = value(f"{world}.gm_km3_s2") / value(f"{world}.mean_radius_km") ** 2 * 1000
    assert value(f"{world}.{gravity}") == pytest.approx(expected_m_s2, rel=0.006)


@pytest.mark.parametrize("world", ["earth", "mars"])
def test_the_gas_constant_follows_from_the_molar_mass(world: str) -> None:
    """R over the molar mass is the gas constant of the air, within 0.1 %."""
    molar_mass_kg_mol = value(f"{world}.molar_mass_kg_mol")
    expected = value("physics.gas_constant_j_mol_k") / molar_mass_kg_mol
    assert value(f"{world}.gas_constant_j_kg_k") == pytest.approx(expected, rel=0.001)


def test_sea_level_density_follows_from_pressure_and_temperature() -> None:
    """Pressure over R T is the 1.225 kg/m³ of the standard atmosphere."""
    density = value("earth.sea_level_pressure_pa") / (
        value("earth.gas_constant_j_kg_k") * value("earth.sea_level_temperature_k")
    )
    assert density == pytest.approx(value("earth.sea_level_density_kg_m3"), rel=0.001)


def test_the_year_of_pressure_has_the_published_swing() -> None:
    """Highest over lowest sol-mean is 1.25 to 1.31, and the lowest comes at Ls 145 to 155."""
    rows = table("mars.pressure_by_season")
    lowest, highest = min(rows, key=lambda row: row[1]), max(rows, key=lambda row: row[1])
    assert 1.25 <= highest[1] / lowest[1] <= 1.31
    assert 145 <= lowest[0] <= 155


def test_the_ground_is_ranked_from_firm_to_loose() -> None:
    """From bedrock to ripples traction falls; rolling resistance, sinkage and slip never do."""
    kinds = ("bedrock", "regolith", "sand", "ripples")
    traction = [value(f"ground.{kind}_traction") for kind in kinds]
    assert traction == sorted(traction, reverse=True)
    for name in ("rolling_resistance", "sinkage_m", "slip_constant"):
        column = [value(f"ground.{kind}_{name}") for kind in kinds]
        assert column == sorted(column)


@pytest.mark.parametrize("key", all_tables())
def test_the_first_column_of_a_table_rises(key: str) -> None:
    """A table can be looked up by its first column."""
    first = [row[0] for row in all_tables()[key].rows]
    assert first == sorted(set(first))
