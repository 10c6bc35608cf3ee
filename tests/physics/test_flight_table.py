"""What a flying helicopter reads of its rotors: prepared rows and ground effect, against the theory behind them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.simulation.helicopter.rotors import Rotors, ground_effect
from game.simulation.rotor.blade_element import OperatingPoint, solve
from game.simulation.rotor.table import row
from tests.physics.lean import lean
from tests.simulation.worlds import HOLD, UP, Trial

RADIUS_M = 0.605
SOUND_M_S = 240.0
FAR_M = 100.0


def rotors(
    density_kg_m3: float = 0.0165, *, rpm: float = 2537.0, along_m_s: float = 0.0, hub_m: float = FAR_M
) -> Rotors:
    """Return turning rotors, ready to be asked for thrust."""
    found = Rotors(RADIUS_M)
    found.speed_rpm = rpm
    found.prepare(
        density_kg_m3=density_kg_m3, speed_of_sound_m_s=SOUND_M_S, along_m_s=along_m_s, hub_height_m=hub_m
    )
    return found


@lean
@given(st.floats(4.0, 13.0), st.floats(0.6, 0.78), st.floats(0.0, 0.08), st.floats(-0.006, 0.012))
def test_a_row_is_the_theory(collective_deg: float, tip_mach: float, advance: float, climb: float) -> None:
    """Straight lines between prepared points: thrust and power within 3 % of the blade elements, where it flies."""
    pair = Rotors(RADIUS_M)
    pair.speed_rpm = 2537.0
    tip_m_s = 2537.0 * math.tau / 60.0 * RADIUS_M
    pair.prepare(
        density_kg_m3=0.0165,
        speed_of_sound_m_s=tip_m_s / tip_mach,
        along_m_s=advance * tip_m_s,
        hub_height_m=FAR_M,
    )
    pair.thrust_n(math.radians(collective_deg), climb * tip_m_s)
    theory = solve(OperatingPoint(math.radians(collective_deg), tip_mach, climb, advance))
    assert pair.thrust_coefficient == pytest.approx(theory.thrust, rel=0.03)
    assert pair.power_coefficient == pytest.approx(theory.power, rel=0.03)


@lean
@given(st.floats(0.0, 2.0), st.floats(-1.0, 1.0))
def test_rows_go_on_at_the_ends_of_the_grid(tip_mach: float, advance: float) -> None:
    """Any rotor speed and any wind give a row of finite numbers, the same for wind from either side."""
    found = row(tip_mach, advance)
    columns = (found.thrust, found.thrust_by_climb, found.power, found.power_by_climb, found.flow)
    assert all(math.isfinite(number) for column in columns for number in column)
    assert found == row(tip_mach, -advance)


@lean
@given(st.floats(0.0, 13.0))
def test_the_table_rises_with_collective(collective_deg: float) -> None:
    """More pitch, more thrust; `thrust_per_rad` tells how much more, as the guidance needs."""
    pair = rotors()
    low_n, high_n = (pair.thrust_n(math.radians(collective_deg + step), 0.0) for step in (0.0, 0.01))
    gain_n_rad = pair.thrust_per_rad
    assert (high_n - low_n) / math.radians(0.01) == pytest.approx(gain_n_rad, rel=0.2)


@lean
@given(st.floats(0.005, 0.02), st.floats(1.1, 2.0))
def test_thrust_is_proportional_to_density(density_kg_m3: float, denser: float) -> None:
    """At one Mach number thrust and power go with the density."""
    thin, dense = rotors(density_kg_m3), rotors(density_kg_m3 * denser)
    collective_rad = math.radians(10.0)
    assert dense.thrust_n(collective_rad, 0.0) == pytest.approx(denser * thin.thrust_n(collective_rad, 0.0))


@pytest.mark.parametrize("changes", [{"density_kg_m3": 0.0}, {"rpm": 0.0}])
def test_no_air_or_no_turning_gives_nothing(changes: dict[str, float]) -> None:
    """On the Moon, or with the rotors standing: no thrust, no power, no coefficient to show."""
    pair = rotors(**changes)
    assert pair.thrust_n(math.radians(15.0), 0.0) == 0.0
    assert (pair.thrust_coefficient, pair.power_coefficient, pair.hub_moment_n_m) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("height_in_radii", "thrust_share"), [(0.5, 4.0 / 3.0), (1.0, 16.0 / 15.0), (2.0, 64.0 / 63.0)]
)
def test_ground_effect_is_cheeseman_and_bennetts(height_in_radii: float, thrust_share: float) -> None:
    """T / T_far = 1 / (1 - (R / 4z)^2): 1.333, 1.067 and 1.016 at half, one and two radii (ARC R&M 3021, 1955)."""
    assert ground_effect(height_in_radii) == pytest.approx(thrust_share, rel=1e-9)


@lean
@given(st.floats(0.0, 50.0), st.floats(0.01, 5.0))
def test_ground_effect_fades_with_height(height_in_radii: float, higher: float) -> None:
    """It never takes thrust away, never gives more than a third, and fades."""
    low, high = ground_effect(height_in_radii), ground_effect(height_in_radii + higher)
    assert 4.0 / 3.0 >= low >= high >= 1.0


def test_a_hover_near_the_ground_is_cheaper() -> None:
    """Flown: with the feet at half a metre the hover takes 1 to 8 % less rotor power than out of ground effect."""
    powers_w = []
    for height_m in (0.5, 6.0):
        trial = Trial()
        trial.fly(UP, 12.0)
        while trial.state.height_m < height_m - 0.35:
            trial.fly(UP, 0.1)
        trial.fly(HOLD, 3.0)
        states = trial.watch(HOLD, 4.0)
        powers_w.append(sum(state.rotor_power_w for state in states) / len(states))
    assert 0.01 < 1.0 - powers_w[0] / powers_w[1] < 0.08
