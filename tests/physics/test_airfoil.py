"""The blade's section: close to the wind tunnel, smooth beyond it, and faster is steeper."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.facts import table
from game.simulation.rotor.airfoil import published_airfoil
from tests.physics.lean import lean

FOIL = published_airfoil()
TUNNEL_MACH = 0.6
angles = st.floats(math.radians(-30.0), math.radians(40.0))
machs = st.floats(0.0, 1.2)
SMALL_RAD = 1e-7

ROWS = list(zip(table("ingenuity.polar_us_fp"), table("ingenuity.polar_jp_f"), strict=True))


def drag(angle_rad: float, mach: float) -> float:
    """Return the drag of the section at its own lift."""
    return FOIL.drag(angle_rad, FOIL.lift(angle_rad, mach)[0], mach)


@pytest.mark.parametrize(("first", "second"), ROWS)
def test_lift_lies_between_the_two_tests(first: tuple[float, ...], second: tuple[float, ...]) -> None:
    """Each published point: lift between both series or within 0.03 of them (NASA/TM-20240004230, Tables A.1, A.2)."""
    lift, _ = FOIL.lift(math.radians(first[0]), TUNNEL_MACH)
    assert min(first[1], second[1]) - 0.03 < lift < max(first[1], second[1]) + 0.03


@pytest.mark.parametrize(("first", "second"), ROWS)
def test_drag_lies_between_the_two_tests(first: tuple[float, ...], second: tuple[float, ...]) -> None:
    """Each published point: drag between both series or within 0.006 of them (NASA/TM-20240004230, Tables A.1, A.2)."""
    found = drag(math.radians(first[0]), TUNNEL_MACH)
    assert min(first[2], second[2]) - 0.006 < found < max(first[2], second[2]) + 0.006


@lean
@given(angles, machs)
def test_lift_and_drag_have_no_jumps(angle_rad: float, mach: float) -> None:
    """A hair's change of angle or Mach number changes lift and drag by a hair, through stall and divergence."""
    lift, slope = FOIL.lift(angle_rad, mach)
    assert FOIL.lift(angle_rad + SMALL_RAD, mach)[0] == pytest.approx(lift, abs=1e-4)
    assert FOIL.lift(angle_rad, mach + SMALL_RAD)[0] == pytest.approx(lift, abs=1e-4)
    assert drag(angle_rad + SMALL_RAD, mach) == pytest.approx(drag(angle_rad, mach), abs=1e-4)
    assert drag(angle_rad, mach + SMALL_RAD) == pytest.approx(drag(angle_rad, mach), abs=1e-4)
    assert slope >= 0.0


@lean
@given(angles, st.floats(0.0, 0.89))
def test_the_slope_is_the_slope(angle_rad: float, mach: float) -> None:
    """The slope that Newton's method relies on is the change of lift with angle."""
    step_rad = 1e-5
    low, high = FOIL.lift(angle_rad - step_rad, mach)[0], FOIL.lift(angle_rad + step_rad, mach)[0]
    assert (high - low) / (2.0 * step_rad) == pytest.approx(FOIL.lift(angle_rad, mach)[1], abs=0.02)


@lean
@given(angles, machs)
def test_lift_has_an_end_and_drag_a_floor(angle_rad: float, mach: float) -> None:
    """Lift stays below the highest one, drag above the lowest one."""
    assert abs(FOIL.lift(angle_rad, mach)[0]) <= FOIL.highest_lift
    assert drag(angle_rad, mach) >= FOIL.lowest_drag > 0.04


@lean
@given(st.floats(0.0, 0.88))
def test_lift_grows_with_mach_by_prandtl_and_glauert(mach: float) -> None:
    """Lift slope goes with 1 / sqrt(1 - M^2), and is that of the tunnel at Mach 0.6."""
    share = math.sqrt((1.0 - TUNNEL_MACH**2) / (1.0 - mach**2))
    slope_at_test, slope = (FOIL.lift(0.0, each)[1] for each in (TUNNEL_MACH, mach))
    assert slope == pytest.approx(share * slope_at_test)


def test_drag_rises_beyond_divergence() -> None:
    """At one angle drag falls nowhere with Mach number, and rises steeply beyond 0.74."""
    angle_rad = math.radians(3.0)
    assert drag(angle_rad, 0.85) - drag(angle_rad, 0.75) > 2.0 * (
        drag(angle_rad, 0.70) - drag(angle_rad, 0.60)
    )


def test_stall_costs_lift_and_drag() -> None:
    """From 8 to 14 degrees lift gains less than a quarter of what it gained before, and drag more than doubles."""
    before = FOIL.lift(math.radians(4.0), TUNNEL_MACH)[0] - FOIL.lift(math.radians(-2.0), TUNNEL_MACH)[0]
    after = FOIL.lift(math.radians(14.0), TUNNEL_MACH)[0] - FOIL.lift(math.radians(8.0), TUNNEL_MACH)[0]
    assert after < 0.25 * before
    assert drag(math.radians(14.0), TUNNEL_MACH) > 2.0 * drag(math.radians(4.0), TUNNEL_MACH)
