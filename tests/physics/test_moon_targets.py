"""The powered descent to the Moon against Apollo 11's figures (sources in assets/facts/lunar_module.yaml).

The number in a test's name is that of the validation target.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from game.facts import value
from game.science.rocketry.descent import (
    TICK_S,
    Descent,
    Landing,
    Phase,
    at_ignition,
    descended,
    is_safe,
    land,
    start_range_m,
)
from game.science.rocketry.descent_guidance import descent_rate_m_s
from game.science.rocketry.lunar_module import descent_bands, lunar_module
from game.simulation.plan import Place, World
from game.simulation.surroundings import still_surroundings

MOON = still_surroundings(Place(world=World.MOON))


@cache
def landed() -> Landing:
    """Return Apollo 11's descent, flown."""
    return land(lunar_module(), MOON)


@cache
def ticks() -> tuple[Descent, ...]:
    """Return the same descent, tick by tick."""
    lander, bands = lunar_module(), descent_bands()
    descent = at_ignition(lander, MOON, start_range_m(lander, MOON))
    found = []
    while descent.phase is not Phase.DOWN:
        descent = descended(descent, lander, MOON, bands, TICK_S)
        found.append(descent)
    return tuple(found)


def test_36_the_stage_could_give_2409_metres_a_second() -> None:
    """The ideal change of speed of the descent stage, within 0.5 %."""
    assert lunar_module().delta_v_m_s == pytest.approx(2409.0, rel=0.005)


def test_36_the_descent_takes_2_to_2_1_kilometres_a_second() -> None:
    """Planned with 2065 m/s and flown with 7899 kg, which held a search for a smooth place."""
    assert 2000.0 < landed().delta_v_m_s < 2100.0
    assert landed().delta_v_m_s == pytest.approx(value("lunar_module.planned_delta_v_m_s"), rel=0.02)
    assert landed().propellant_kg == pytest.approx(value("lunar_module.propellant_used_kg"), rel=0.08)


def test_the_descent_takes_twelve_minutes() -> None:
    """Between the planned 714 s and the flown 756 s, within 2 %; ignition is about 480 km before the landing place."""
    planned_s, flown_s = value("lunar_module.planned_time_s"), value("lunar_module.flown_time_s")
    assert 0.98 * planned_s < landed().time_s < 1.02 * flown_s
    assert landed().start_range_m == pytest.approx(481_500.0, rel=0.05)


def test_37_the_touchdown_is_within_the_gears_limits() -> None:
    """At most 3.05 m/s down and 1.2 m/s sideways, near the place that was chosen, with propellant left."""
    assert landed().down_m_s <= 3.05
    assert landed().sideways_m_s <= 1.2
    assert is_safe(landed().down_m_s, landed().sideways_m_s)
    assert abs(landed().from_site_m) < 5.0
    assert not landed().has_run_dry
    assert not is_safe(3.1, 0.0)
    assert not is_safe(1.0, 1.3)


def test_the_engine_keeps_out_of_its_forbidden_band() -> None:
    """Every tick is at 10 to 60 % or at 93 %, or silent; the fixed point is left once, before the high gate, for good."""
    throttles = {descent.throttle for descent in ticks()}
    assert all(throttle in {0.0, 0.93} or 0.1 <= throttle <= 0.6 for throttle in throttles)
    fixed = [descent.is_fixed for descent in ticks()]
    assert sum(before != after for before, after in pairwise(fixed)) == 2


def test_the_phases_come_in_order_and_pass_their_gates() -> None:
    """Trim, braking, approach, landing, contact, down; the gates are passed within 15 % of the plan."""
    assert list(dict.fromkeys(descent.phase for descent in ticks())) == list(Phase)
    for name, phase in (("high", Phase.APPROACH), ("low", Phase.LANDING)):
        passed = next(descent.flight.state for descent in ticks() if descent.phase is phase)
        assert MOON.height_m(passed) == pytest.approx(value(f"lunar_module.{name}_gate_height_m"), rel=0.15)
        assert passed.speed_m_s == pytest.approx(value(f"lunar_module.{name}_gate_speed_m_s"), rel=0.15)


@pytest.mark.parametrize(("mass_kg", "propellant_kg"), [(16_456.0, 8838.0), (13_000.0, 7000.0)])
def test_other_modules_land_too(mass_kg: float, propellant_kg: float) -> None:
    """Apollo 17's heavier module and a lighter one land within the limits, for about the same change of speed."""
    flown = land(lunar_module(mass_kg, propellant_kg), MOON)
    assert is_safe(flown.down_m_s, flown.sideways_m_s)
    assert flown.delta_v_m_s == pytest.approx(2060.0, rel=0.03)


def test_the_rate_of_descent_falls_to_three_feet_a_second() -> None:
    """From 16 ft/s at the low gate to 3 ft/s at 150 ft, and so to the ground."""
    assert [descent_rate_m_s(height_m) for height_m in (500.0, 156.0, 46.0, 1.0)] == [4.9, 4.9, 0.91, 0.91]
