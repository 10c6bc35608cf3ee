"""The battery: energy is accounted for to the last joule, and voltage keeps within what cells can bear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.simulation.helicopter.energy import Battery
from tests.physics.lean import lean

CELLS = 6
FULL_V, EMPTY_V = CELLS * 4.2, CELLS * 2.5
OUTSIDE_K = 235.0
ENERGY_WH = 35.75
STEP_S = 0.1

powers_w = st.lists(st.floats(0.0, 1500.0), min_size=1, max_size=40)
charges = st.floats(0.0, 1.0)


@lean
@given(charges, powers_w)
def test_charge_never_rises(charge: float, asked_w: list[float]) -> None:
    """Whatever is drawn, there is never more left than before, and never less than nothing."""
    battery = Battery(ENERGY_WH, charge)
    for power_w in asked_w:
        before = battery.charge
        battery.draw(power_w, STEP_S, OUTSIDE_K)
        assert 0.0 <= battery.charge <= before


@lean
@given(charges, powers_w)
def test_voltage_keeps_within_limits(charge: float, asked_w: list[float]) -> None:
    """Terminals stay between 2.5 and 4.2 V a cell under any load (Sony US18650VTC4 data sheet)."""
    battery = Battery(ENERGY_WH, charge)
    for power_w in asked_w:
        battery.draw(power_w, STEP_S, OUTSIDE_K)
        assert 0.999 * EMPTY_V <= battery.voltage_v <= 1.001 * FULL_V


@lean
@given(st.floats(0.1, 1.0), powers_w)
def test_energy_is_accounted_for(charge: float, asked_w: list[float]) -> None:
    """What left the cells is what was delivered and what warmed them; the charge fell by exactly that."""
    battery = Battery(ENERGY_WH, charge)
    delivered_j = heat_j = 0.0
    for power_w in asked_w:
        most_w = battery.highest_power_w()
        battery.draw(power_w, STEP_S, OUTSIDE_K)
        delivered_w = min(power_w, most_w)
        current_a = delivered_w / battery.voltage_v
        delivered_j += delivered_w * STEP_S
        heat_j += (battery.drawn_w - current_a * battery.voltage_v) * STEP_S
    assert battery.used_j == pytest.approx(delivered_j + heat_j)
    assert heat_j >= -1e-9
    if battery.charge > 0.0:
        assert (charge - battery.charge) * ENERGY_WH * 3600.0 == pytest.approx(battery.used_j, abs=1e-6)


@lean
@given(charges, st.floats(0.0, 2000.0))
def test_no_more_than_the_highest_power_comes(charge: float, asked_w: float) -> None:
    """Beyond the highest power, asking for more changes nothing."""
    told, limited = Battery(ENERGY_WH, charge), Battery(ENERGY_WH, charge)
    most_w = told.highest_power_w()
    told.draw(max(asked_w, most_w), STEP_S, OUTSIDE_K)
    limited.draw(most_w, STEP_S, OUTSIDE_K)
    assert (told.drawn_w, told.voltage_v) == (limited.drawn_w, limited.voltage_v)


def test_a_full_battery_gives_the_rated_peak() -> None:
    """Full and warmed before a flight it can give the rated 510 W (NASA status update, April 2021)."""
    assert Battery(ENERGY_WH, 1.0).highest_power_w() > 510.0


def test_an_empty_battery_gives_nothing() -> None:
    """Without charge nothing is delivered and nothing is used."""
    battery = Battery(ENERGY_WH, 0.0)
    battery.draw(300.0, 10.0, OUTSIDE_K)
    assert (battery.highest_power_w(), battery.drawn_w, battery.used_j) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("charge", [0.9, 0.5, 0.2])
def test_load_and_discharge_lower_the_voltage(charge: float) -> None:
    """More load, less voltage; less charge, less voltage."""
    light, heavy, fuller = (
        Battery(ENERGY_WH, charge),
        Battery(ENERGY_WH, charge),
        Battery(ENERGY_WH, charge + 0.1),
    )
    light.draw(50.0, STEP_S, OUTSIDE_K)
    heavy.draw(400.0, STEP_S, OUTSIDE_K)
    fuller.draw(50.0, STEP_S, OUTSIDE_K)
    assert heavy.voltage_v < light.voltage_v < fuller.voltage_v


def test_cold_costs_power() -> None:
    """A cell that has cooled down by 40 K can give clearly less, and turns more into heat."""
    warm, cold = Battery(ENERGY_WH, 0.8), Battery(ENERGY_WH, 0.8)
    cold.temperature_k -= 40.0
    assert cold.highest_power_w() < 0.75 * warm.highest_power_w()
    warm.draw(300.0, STEP_S, OUTSIDE_K)
    cold.draw(300.0, STEP_S, OUTSIDE_K)
    assert cold.drawn_w > warm.drawn_w


def test_flying_warms_and_waiting_cools() -> None:
    """A minute of flight warms the pack by some kelvins; an hour on the ground at Jezero cools it down again."""
    battery = Battery(ENERGY_WH, 1.0)
    start_k = battery.temperature_k
    battery.draw(290.0, 1.0, OUTSIDE_K)
    for _ in range(60):
        battery.draw(290.0, 1.0, OUTSIDE_K)
    flown_k = battery.temperature_k
    assert 1.0 < flown_k - start_k < 15.0
    for _ in range(3600):
        battery.draw(8.0, 1.0, OUTSIDE_K)
    assert OUTSIDE_K < battery.temperature_k < start_k


def test_a_whole_charge_is_the_published_energy() -> None:
    """Discharged gently it gives 35.75 Wh but for the little that warms the cells (Balaram et al., AIAA 2018-0023)."""
    battery = Battery(ENERGY_WH, 1.0)
    delivered_j = 0.0
    while battery.charge > 0.0:
        delivered_j += min(60.0, battery.highest_power_w()) * 10.0
        battery.draw(60.0, 10.0, OUTSIDE_K)
    assert delivered_j / 3600.0 == pytest.approx(ENERGY_WH, rel=0.03)
