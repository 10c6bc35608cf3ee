"""Published figures of rockets, parachutes and tosses (sources in assets/facts).

The number in a test's name is that of the validation target.
"""

from __future__ import annotations

import pytest

from game.facts import value
from game.science.entry.terminal import ballistic_coefficient_kg_m2, terminal_speed_m_s
from game.science.rocketry.equation import delta_v_m_s, mass_ratio, propellant_share
from game.science.rocketry.toss import toss

MARS_M_S2 = value("mars.gravity_jezero_m_s2")


def test_27_a_toss_at_five_metres_a_second() -> None:
    """On Mars it rises 3.37 m and is back after 2.69 s, within 2 %."""
    found = toss(5.0, MARS_M_S2)
    assert found.apex_m == pytest.approx(3.37, rel=0.02)
    assert found.return_s == pytest.approx(2.69, rel=0.02)


@pytest.mark.parametrize(
    ("isp_s", "ratio", "propellant_pct"),
    [
        (293.0, 4.17, 76.0),
        (225.0, 6.41, 84.4),
        (320.0, 3.69, 72.9),
        (370.0, 3.10, 67.7),
        (450.0, 2.53, 60.5),
        (900.0, 1.59, 37.2),
        (3500.0, 1.13, 11.3),
    ],
)
def test_29_what_four_kilometres_a_second_cost(isp_s: float, ratio: float, propellant_pct: float) -> None:
    """Mass ratio and propellant for 4.1 km/s of seven propellants, within 0.5 %."""
    assert mass_ratio(isp_s, 4100.0) == pytest.approx(ratio, rel=0.005)
    assert 100.0 * propellant_share(isp_s, 4100.0) == pytest.approx(propellant_pct, rel=0.005)


def test_36_the_lunar_modules_descent_stage() -> None:
    """8248 kg of propellant out of 15 103 kg at 311 s give 2409 m/s, within 0.5 %."""
    given_m_s = delta_v_m_s(311.0, 15_103.0, 15_103.0 - 8248.0)
    assert given_m_s == pytest.approx(2409.0, rel=0.005)
    assert mass_ratio(311.0, given_m_s) == pytest.approx(15_103.0 / 6855.0)


def test_33_under_perseverances_parachute() -> None:
    """21.5 m, cd 0.62, 2700 kg in 0.0105 kg/m3 fall at 92 m/s, within 10 %; the call-outs went from 100 to 90."""
    coefficient = ballistic_coefficient_kg_m2(2700.0, 0.62, 21.5)
    assert terminal_speed_m_s(coefficient, 0.0105, MARS_M_S2) == pytest.approx(92.0, rel=0.1)


def test_apollos_main_parachutes() -> None:
    """Three canopies of 25.4 m with cd 0.9 let 5300 kg into the sea at 8.5 m/s (Apollo Experience Report: Parachutes)."""
    coefficient = ballistic_coefficient_kg_m2(5300.0 / 3.0, 0.9, 25.4)
    density_kg_m3, gravity_m_s2 = value("earth.sea_level_density_kg_m3"), value("earth.gravity_m_s2")
    assert terminal_speed_m_s(coefficient, density_kg_m3, gravity_m_s2) == pytest.approx(8.5, rel=0.1)
