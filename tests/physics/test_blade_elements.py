"""The rotor by blade elements: against a second solution, against momentum theory, and the laws it must keep."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.facts import value
from game.simulation.atmosphere import mars_speed_of_sound_m_s
from game.simulation.performance import RotorScale, disk_area_m2, hover, tip_speed_m_s
from game.simulation.rotor.blade_element import OperatingPoint, merged_rings, published_rings, solve
from tests.physics.blade_oracle import solution
from tests.physics.lean import lean

SIGMA = 0.1478
HOVER = OperatingPoint(math.radians(10.2), 0.67)
STALL_RAD = math.radians(13.0)
"""Up to here all sections of a hovering blade work below their highest lift."""

collectives = st.floats(math.radians(-4.0), STALL_RAD)
attached = st.floats(0.0, math.radians(10.0))
machs = st.floats(0.55, 0.80)


def trimmed(thrust: float, climb: float = 0.0, advance: float = 0.0) -> OperatingPoint:
    """Return the setting that gives a thrust coefficient, found by halving."""
    low_rad, high_rad = math.radians(-4.5), math.radians(17.5)
    for _ in range(40):
        middle_rad = (low_rad + high_rad) / 2.0
        if solve(OperatingPoint(middle_rad, 0.67, climb, advance)).thrust < thrust:
            low_rad = middle_rad
        else:
            high_rad = middle_rad
    return OperatingPoint(high_rad, 0.67, climb, advance)


@pytest.mark.parametrize("climb", [0.0, 0.01])
@pytest.mark.parametrize("tip_mach", [0.6, 0.67, 0.74, 0.8])
@pytest.mark.parametrize("collective_deg", [2.0, 6.0, 10.0])
def test_a_second_solution_agrees(collective_deg: float, tip_mach: float, climb: float) -> None:
    """Fixed-point iteration on 1500 elements gives the same thrust and power within 1 % (Leishman 2006, chapter 3)."""
    second = solution(math.radians(collective_deg), tip_mach, climb)
    game = solve(OperatingPoint(math.radians(collective_deg), tip_mach, climb))
    assert game.thrust == pytest.approx(second.thrust, rel=0.01)
    assert game.power == pytest.approx(second.power, rel=0.01)
    assert game.induced_flow == pytest.approx(second.flow, rel=0.01)


@lean
@given(attached, machs)
def test_fewer_rings_change_little(collective_rad: float, tip_mach: float) -> None:
    """Rings taken two by two, as in flight, give thrust and power within 1.2 % of the published table's own."""
    point = OperatingPoint(collective_rad, tip_mach)
    fine, coarse = solve(point, published_rings()), solve(point, merged_rings(2))
    assert coarse.thrust == pytest.approx(fine.thrust, rel=0.012)
    assert coarse.power == pytest.approx(fine.power, rel=0.012)


def full_thrust_n(*, rotor_speed_rpm: float, density_kg_m3: float, temperature_k: float) -> float:
    """Return the thrust of both rotors at full collective."""
    scale = RotorScale.of(rotor_speed_rpm, density_kg_m3, mars_speed_of_sound_m_s(temperature_k))
    full_rad = math.radians(value("ingenuity.highest_collective_deg"))
    return solve(OperatingPoint(full_rad, scale.tip_mach)).thrust * scale.thrust_n


def test_merging_rings_keeps_the_blade() -> None:
    """Merged rings have the area and the length of the blade they came from, within 0.1 %."""
    fine, coarse = published_rings(), merged_rings(2)
    for weight in (0, 2):
        before = sum(ring.solidity * ring.width * ring.y**weight for ring in fine)
        after = sum(ring.solidity * ring.width * ring.y**weight for ring in coarse)
        assert after == pytest.approx(before, rel=1e-3)
    assert sum(ring.width for ring in coarse) == pytest.approx(1.0 - 0.0908)


def test_power_lies_between_ideal_and_double() -> None:
    """At the hover the induced power is that of a disk with losses: more than two rotors far apart would need.

    Two isolated rotors need 2 (CT/2)^1.5 / sqrt 2, all thrust through one disk CT^1.5 / sqrt 2; a close coaxial pair lies
    between, and losses of tip and swirl add 10 to 40 % (Leishman 2006, section 2.14).
    """
    load = solve(HOVER)
    together = load.thrust**1.5 / math.sqrt(2.0)
    apart = 2.0 * (load.thrust / 2.0) ** 1.5 / math.sqrt(2.0)
    assert 1.1 * apart < load.induced_power < 1.4 * together


def test_the_figure_of_merit_is_that_of_the_chamber() -> None:
    """Ideal over shaft power in the hover: 0.48 within 10 % (tests in the 25-foot space simulator, NASA/JPL)."""
    figures = hover(
        density_kg_m3=0.0165, rotor_speed_rpm=2537.0, mass_kg=1.8, gravity_m_s2=3.71, temperature_k=230.0
    )
    assert figures.figure_of_merit == pytest.approx(0.48, rel=0.10)


@lean
@given(st.floats(math.radians(1.0), STALL_RAD), machs)
def test_no_rotor_beats_the_ideal_one(collective_rad: float, tip_mach: float) -> None:
    """The figure of merit is above 0 and below 1 wherever the rotor lifts (Froude, Glauert)."""
    load = solve(OperatingPoint(collective_rad, tip_mach))
    apart = 2.0 * (load.thrust / 2.0) ** 1.5 / math.sqrt(2.0)
    assert 0.0 < apart / load.power < 1.0


@lean
@given(st.floats(0.8, 4.0), st.floats(0.012, 0.02))
def test_the_ideal_power_is_froudes(mass_kg: float, density_kg_m3: float) -> None:
    """P = T sqrt(T / (2 rho A)): the lab's ideal power for any weight the rotor can hold."""
    figures = hover(
        density_kg_m3=density_kg_m3,
        rotor_speed_rpm=2537.0,
        mass_kg=mass_kg,
        gravity_m_s2=3.71,
        temperature_k=230.0,
    )
    thrust_n = min(mass_kg * 3.71, mass_kg * 3.71 * (1.0 + figures.thrust_margin_pct / 100.0))
    assert figures.ideal_power_w == pytest.approx(
        thrust_n * math.sqrt(thrust_n / (2.0 * density_kg_m3 * disk_area_m2()))
    )
    assert figures.can_hover == (figures.thrust_margin_pct >= 0.0)


@lean
@given(collectives, machs)
def test_thrust_rises_with_collective(collective_rad: float, tip_mach: float) -> None:
    """Up to stall more pitch gives more thrust, and never less power above no lift."""
    step_rad = math.radians(0.5)
    low = solve(OperatingPoint(collective_rad, tip_mach))
    high = solve(OperatingPoint(collective_rad + step_rad, tip_mach))
    assert high.thrust > low.thrust
    if low.thrust > 0.01:
        assert high.power > low.power


@lean
@given(st.floats(0.008, 0.02), st.floats(1.05, 1.5), st.floats(2300.0, 2800.0), st.floats(205.0, 250.0))
def test_thrust_rises_with_the_density(
    density_kg_m3: float, denser: float, rotor_speed_rpm: float, temperature_k: float
) -> None:
    """In equally cold air thrust is proportional to density: the coefficients do not know it."""
    thin_n, dense_n = (
        full_thrust_n(
            rotor_speed_rpm=rotor_speed_rpm, density_kg_m3=density_kg_m3 * more, temperature_k=temperature_k
        )
        for more in (1.0, denser)
    )
    assert dense_n == pytest.approx(thin_n * denser)


@lean
@given(st.floats(2300.0, 2700.0), st.floats(1.01, 1.1))
def test_thrust_rises_with_the_square_of_the_rotor_speed(rotor_speed_rpm: float, faster: float) -> None:
    """Twice the speed, four times the thrust: within 5 % for small steps, the rest is the Mach number's."""
    slow_n, fast_n = (
        full_thrust_n(rotor_speed_rpm=rotor_speed_rpm * more, density_kg_m3=0.0165, temperature_k=230.0)
        for more in (1.0, faster)
    )
    assert fast_n > slow_n
    assert fast_n / slow_n == pytest.approx(faster**2, rel=0.05)


@lean
@given(collectives, machs, st.floats(-0.02, 0.05))
def test_no_power_comes_from_nothing(collective_rad: float, tip_mach: float, climb: float) -> None:
    """A rotor can give back at most what it loses in height: P >= T times climb, so in a hover it always costs power."""
    load = solve(OperatingPoint(collective_rad, tip_mach, climb))
    assert load.power > load.thrust * climb
    if climb == 0.0:
        assert load.power > 0.0


@pytest.mark.parametrize("climb", [0.005, 0.01, 0.02])
def test_climbing_costs_power(climb: float) -> None:
    """At the same thrust a climb costs about half of the work of lifting, since the induced flow falls meanwhile.

    Momentum theory: P = T (climb / 2 + sqrt(climb^2 / 4 + v^2)), v the induced flow of the hover (Leishman 2006, 2.13).
    """
    thrust = solve(HOVER).thrust
    more = solve(trimmed(thrust, climb)).power - solve(trimmed(thrust)).power
    induced = math.sqrt(thrust / 2.0)
    theory = thrust * (climb / 2.0 + math.hypot(climb / 2.0, induced) - induced)
    assert more == pytest.approx(theory, rel=0.2)


@pytest.mark.parametrize("advance", [0.12, 0.16, 0.2])
def test_forward_flight_needs_less_induced_power(advance: float) -> None:
    """Glauert at speed: P = CT^2 / (2 mu) through one disk, half of that for two rotors apart; the pair lies between."""
    thrust = solve(HOVER).thrust
    load = solve(trimmed(thrust, advance=advance))
    together = thrust**2 / (2.0 * advance)
    assert together / 2.0 < load.induced_power < 1.2 * together
    assert load.induced_power < 0.75 * solve(HOVER).induced_power


def test_some_speed_saves_power() -> None:
    """The power curve has a bucket: 5 to 15 m/s take less than a hover, 30 m/s more profile power again."""
    thrust = solve(HOVER).thrust
    still, easy = (solve(trimmed(thrust, advance=advance)) for advance in (0.0, 0.08))
    fast = solve(trimmed(thrust, advance=0.2))
    assert easy.power < still.power
    assert fast.power - fast.induced_power > still.power - still.induced_power


@lean
@given(collectives, machs, st.floats(0.0, 0.2), st.floats(-0.02, 0.02))
def test_every_answer_is_a_number(
    collective_rad: float, tip_mach: float, advance: float, climb: float
) -> None:
    """Newton's method leads nowhere else: thrust within the blades' reach, power and flow finite."""
    load = solve(OperatingPoint(collective_rad, tip_mach, climb, advance))
    assert all(
        math.isfinite(figure) for figure in (load.thrust, load.power, load.induced_power, load.induced_flow)
    )
    assert abs(load.thrust) < 0.3 * SIGMA


def test_full_collective_meets_the_blade_loading_limit() -> None:
    """At 17.5 degrees CT / sigma is 0.137 within 3 % (from the 30 % margin; Grip, NASA status update, September 2021)."""
    highest = solve(OperatingPoint(math.radians(17.5), 0.67)).thrust / SIGMA
    assert highest == pytest.approx(value("ingenuity.highest_blade_loading"), rel=0.03)


def test_disk_and_tip_speed_are_the_published_ones() -> None:
    """One disk has 1.150 m2; the tips move at 160.7 m/s at 2537 rpm (NASA/TM-20240001510)."""
    assert disk_area_m2() == pytest.approx(1.150, rel=1e-3)
    assert tip_speed_m_s(2537.0) == pytest.approx(160.7, abs=0.1)
