"""Published figures of PIXL, MOXIE, dust devils and radar (sources in assets/facts).

The number in a test's name is that of the validation target.
"""

from __future__ import annotations

import pytest

from game.facts import table, value
from game.science.assistant import classify
from game.science.moxie import (
    breathing_min,
    carbon_limit_share,
    cell_voltage_v,
    equilibrium_share,
    least_power_w,
    plant,
    power_w,
    production,
    rate_g_h,
    warm_up_s,
    whole_intake_a,
)
from game.science.pixl import average, draw_point, integration_h
from game.science.radar import delay_ns
from game.science.sunlight import flux_w_m2
from game.science.targets import RockUnit, target
from game.science.vortex import pressure_drop_pa
from game.simulation.random_source import stream

MAPS = 200
SINGLES = 1000
BEDROCK = {RockUnit.MAAZ, RockUnit.MAAZ_EVOLVED, RockUnit.SEITAH}
HELD = ("Bellegarde", "Montpezat", "Dourbes 257", "Naltsos", "Beaujeu 138")


def test_23_a_map_of_3333_points_takes_9_hours() -> None:
    """3333 points at 10 s each are 9.3 h of integration within 5 % (PIXL, Allwood et al. 2021)."""
    points = int(value("perseverance.pixl_map_points_count"))
    assert integration_h(points) == pytest.approx(9.3, rel=0.05)


@pytest.mark.parametrize("name", HELD)
def test_24_a_hundred_points_tell_the_unit(name: str) -> None:
    """The mean of 100 points is given the right unit in at least 99 of 100 cases."""
    found, chance = target(name), stream(24, name)
    right = 0
    for _ in range(MAPS):
        points = [draw_point(found.mean_pct, found.scatter_pct, chance) for _ in range(100)]
        right += classify(average(points).mean_pct, 100).unit is found.unit
    assert right >= 0.99 * MAPS


@pytest.mark.parametrize("name", HELD)
def test_24_a_single_point_can_mislead(name: str) -> None:
    """One point is given the right unit in 60 to 100 % of cases, by target: a single grain really can mislead."""
    found, chance = target(name), stream(24, f"single {name}")
    singles = [draw_point(found.mean_pct, found.scatter_pct, chance) for _ in range(SINGLES)]
    right = sum(classify(point, 1).unit is found.unit for point in singles)
    assert 0.60 * SINGLES <= right < SINGLES


def test_24_points_scatter_as_published() -> None:
    """Many points have the published mean and scatter, within 3 %, and none is below zero."""
    found, chance = target("Dourbes"), stream(1, "scatter")
    points = [draw_point(found.mean_pct, found.scatter_pct, chance) for _ in range(40_000)]
    seen = average(points)
    scatter = [error * len(points) ** 0.5 for error in seen.standard_error_pct]
    assert seen.mean_pct == pytest.approx(found.mean_pct, rel=0.03, abs=0.03)
    assert scatter == pytest.approx(found.scatter_pct, rel=0.05)
    assert min(min(point) for point in points) >= 0.0


def test_25_average_soil_is_no_bedrock() -> None:
    """Mars's average soil (Taylor and McLennan 2009) is not taken for bedrock, as a map or as one point."""
    soil = table("pixl.average_soil")[0]
    assert classify(soil).unit not in BEDROCK
    assert classify(soil, 1).unit not in BEDROCK


def test_31_faraday_ties_oxygen_to_current() -> None:
    """12 g/h are 4.02 A through ten cells, use 33.0 g/h of CO2 and make 21.0 g/h of CO, within 1 %."""
    made = production(12.0)
    assert made.current_a == pytest.approx(4.02, rel=0.01)
    assert made.co2_g_h == pytest.approx(33.0, rel=0.01)
    assert made.co_g_h == pytest.approx(21.0, rel=0.01)
    assert rate_g_h(made.current_a) == pytest.approx(12.0, rel=1e-12)
    assert made.co2_g_h == pytest.approx(made.co_g_h + 12.0, rel=1e-4)  # nothing is lost


def test_31_the_least_power_is_a_fifth_of_what_moxie_drew() -> None:
    """At 12 g/h the reaction asks for 59 W (enthalpy 566 kJ/mol); MOXIE drew the published 300 W."""
    assert least_power_w(12.0) == pytest.approx(59.0, rel=0.01)
    assert power_w(12.0) == pytest.approx(value("moxie.power_w"))
    assert least_power_w(12.0) < power_w(0.0) < power_w(6.0) < power_w(12.0)


def test_31_the_first_run_was_ten_minutes_of_breath() -> None:
    """5.37 g of oxygen are about ten minutes of one person's breathing (NASA, April 2021)."""
    assert breathing_min(value("moxie.first_run_g")) == pytest.approx(10.0, rel=0.1)


def test_31_carbon_falls_out_where_nine_tenths_are_turned() -> None:
    """2 CO -> C + CO2 is in equilibrium at 89 percent of CO at 800 degrees and 62 at 700, at 1 bar (NIST-JANAF)."""
    assert equilibrium_share(800.0) == pytest.approx(0.888, abs=0.003)
    assert equilibrium_share(700.0) == pytest.approx(0.618, abs=0.003)


def test_31_air_over_the_year_gives_45_to_75_grams_an_hour() -> None:
    """The compressor's intake from the thinnest afternoon to the densest night of Jezero; it bears 7 to 12 g/h."""
    for density_kg_m3, taken_g_h, safe_g_h in ((0.0132, 45.6, 7.4), (0.0215, 74.3, 12.0)):
        whole_a = whole_intake_a(density_kg_m3)
        assert production(rate_g_h(whole_a)).co2_g_h == pytest.approx(taken_g_h, rel=0.01)
        assert rate_g_h(carbon_limit_share(800.0) * whole_a) == pytest.approx(safe_g_h, rel=0.02)


def test_31_the_cells_take_a_sixth_of_the_power() -> None:
    """Ten cells at 4 A and 1.28 V; the rest is heat, compressor and electronics, and the compressor stands when idle."""
    cells_w = 10.0 * 4.0 * cell_voltage_v(4.0)
    assert cells_w == pytest.approx(51.0, rel=0.02)
    assert power_w(0.0) == value("moxie.heat_leak_w") + value("moxie.electronics_w")
    assert warm_up_s(value("moxie.rest_temperature_c"), value("moxie.cell_temperature_c")) == pytest.approx(
        3600.0 * value("moxie.warm_up_h")
    )


def test_32_a_crew_needs_two_hundred_of_them() -> None:
    """25 t in 14 months are 2.44 kg/h, 204 times MOXIE's best, within 3 %; published power 25 to 30 kW."""
    wanted = plant(25.0, 14.0)
    assert wanted.rate_kg_h == pytest.approx(2.44, rel=0.03)
    assert wanted.moxie_equivalents == pytest.approx(204.0, rel=0.03)
    assert 25_000.0 <= wanted.power_w <= 30_000.0


def test_a_wind_of_25_metres_a_second_is_a_drop_of_9_pascals() -> None:
    """The strongest vortex seen at Jezero: 25 m/s and 9.0 Pa, in the day's 0.0145 kg/m3 (Hueso et al. 2023)."""
    drop_pa = pressure_drop_pa(value("mars.vortex_strongest_wind_m_s"), 0.0145)
    assert drop_pa == pytest.approx(value("mars.vortex_strongest_pressure_drop_pa"), rel=0.05)


def test_sunlight_at_mars_is_586_watts() -> None:
    """At the mean distance 586 W/m2, at the Earth 1361."""
    distance_au = value("mars.orbit_semi_major_axis_au")
    assert flux_w_m2(distance_au) == pytest.approx(value("mars.solar_irradiance_mean_w_m2"), rel=0.002)
    assert flux_w_m2(1.0) == value("physics.solar_constant_w_m2")


def test_an_echo_from_ten_metres_takes_200_nanoseconds() -> None:
    """In rock of permittivity 9 radar runs at 0.1 m/ns (Hamran et al. 2022); empty space is three times faster."""
    assert delay_ns(10.0, 9.0) == pytest.approx(200.0, rel=0.01)
    assert delay_ns(10.0, 1.0) == pytest.approx(66.7, rel=0.01)
