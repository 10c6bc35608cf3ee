"""Published figures of Jezero's air, sound and dust devils, and of the light from there (sources in assets/facts).

The number in a test's name is that of the validation target.
"""

from __future__ import annotations

import json
from statistics import fmean
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.facts import value
from game.simulation.atmosphere import air, mars_sol_mean_pressure_pa, mars_speed_of_sound_m_s
from game.simulation.plan import Place
from game.simulation.weather import Weather

if TYPE_CHECKING:
    from game.simulation.snapshot import DustDevil

SOL_H = 24.66
RUN_H = 2.0
"""Dust devils are drawn for the first two hours of a run."""
RUNS = 500


def sol(season_ls_deg: float) -> list[float]:
    """Return the pressures of a sol, every quarter of an hour."""
    place = Place(season_ls_deg=season_ls_deg)
    return [air(place, local_time_h=quarter / 4.0).pressure_pa for quarter in range(96)]


def visits(seed: int) -> set[DustDevil]:
    """Return the dust devils of one run at the published rate, each as it is when it passes the middle."""
    place = Place(wind_m_s=5.0, dust_devils_per_hour=value("mars.vortices_per_sol") / SOL_H)
    weather = Weather(place, seed, 0.0)
    found = {}
    for minute in range(int(RUN_H * 60)):
        for devil in weather.dust_devils(minute * 60.0):
            found[devil.radius_m, devil.wind_m_s] = devil
    return set(found.values())


@pytest.fixture(scope="module")
def devils() -> list[DustDevil]:
    """Return the dust devils of many runs."""
    return [devil for seed in range(RUNS) for devil in visits(seed)]


def test_12_the_gas_law_gives_the_measured_density() -> None:
    """745 Pa and 236 K with R = 191.8 J/(kg K): 0.01646 kg/m3 within 1.5 % (MEDA; Grip, April 2021)."""
    assert 745.0 / (value("mars.gas_constant_j_kg_k") * 236.0) == pytest.approx(0.01646, rel=0.015)


def test_12_the_model_meets_the_density_of_flight_1() -> None:
    """19 April 2021, Ls 33, 12:33: 0.0165 kg/m3 was measured; the model is within 1.5 % (Grip, April 2021)."""
    found = air(Place(season_ls_deg=33.0, local_time_h=12.55))
    assert found.density_kg_m3 == pytest.approx(0.0165, rel=0.015)
    assert found.density_kg_m3 == pytest.approx(found.pressure_pa / (191.8 * found.temperature_k), rel=1e-6)


def test_13_the_speed_of_sound() -> None:
    """At 230 K: 240 to 242 m/s within 2 %, as the helicopter's hum showed (Maurice et al., Nature 605, 2022)."""
    assert mars_speed_of_sound_m_s(230.0) == pytest.approx(241.0, rel=0.02)


def test_14_the_yearly_swing_of_pressure() -> None:
    """Highest over lowest mean of a sol: 1.25 to 1.31, lowest at Ls 145 to 155 within 10 degrees (Viking, MEDA)."""
    means_pa = {ls_deg: mars_sol_mean_pressure_pa(ls_deg) for ls_deg in range(360)}
    assert 1.25 <= max(means_pa.values()) / min(means_pa.values()) <= 1.31
    assert 135 <= min(means_pa, key=lambda ls_deg: means_pa[ls_deg]) <= 165


@pytest.mark.parametrize("season_ls_deg", range(0, 360, 45))
def test_15_the_daily_swing_of_pressure(season_ls_deg: int) -> None:
    """Within a sol the pressure swings by 10 to 35 Pa (Harri et al., JGR Planets 129, 2024)."""
    pressures_pa = sol(season_ls_deg)
    assert 10.0 <= max(pressures_pa) - min(pressures_pa) <= 35.0


@pytest.mark.parametrize("season_ls_deg", range(0, 360, 45))
def test_15_the_sol_mean_is_the_yearly_table(season_ls_deg: int) -> None:
    """The daily waves leave the mean of the sol as it is, within a thousandth."""
    assert fmean(sol(season_ls_deg)) == pytest.approx(mars_sol_mean_pressure_pa(season_ls_deg), rel=1e-3)


def test_16_dust_devils_come_as_often_as_counted(devils: list[DustDevil]) -> None:
    """At the rate of 4.9 a sol, 4.9 a sol pass the middle of a level, within 25 % (Hueso et al., JGR Planets 128)."""
    assert len(devils) / (RUNS * RUN_H) * SOL_H == pytest.approx(4.9, rel=0.25)


def test_16_dust_devils_are_as_wide_as_measured(devils: list[DustDevil]) -> None:
    """Diameters from 5 to 135 m, 20 m in the mean, within 25 % (Hueso et al., JGR Planets 128, 2023)."""
    diameters_m = [2.0 * devil.radius_m for devil in devils]
    assert fmean(diameters_m) == pytest.approx(20.0, rel=0.25)
    assert min(diameters_m) >= 5.0
    assert max(diameters_m) <= 135.0


def test_16_dust_devils_blow_no_harder_than_the_strongest_seen(devils: list[DustDevil]) -> None:
    """The strongest vortex at Jezero blew at 25 m/s (Hueso et al., JGR Planets 128, 2023)."""
    assert min(devil.wind_m_s for devil in devils) > 0.0
    assert max(devil.wind_m_s for devil in devils) <= 25.0


@pytest.mark.parametrize(("distance_au", "minutes"), [(0.373, 3.1), (2.68, 22.3)])
def test_17_light_takes_minutes(
    distance_au: float, minutes: float, capsys: pytest.CaptureFixture[str]
) -> None:
    """Closest 0.373 au, 3.1 min; farthest 2.68 au, 22.3 min, within 1 % (au and c by definition; NASA Mars Fact Sheet)."""
    assert main(["lab", "light-time", "--au", str(distance_au), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["minutes"] == pytest.approx(minutes, rel=0.01)
