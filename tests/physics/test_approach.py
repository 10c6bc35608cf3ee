"""The way to an entry: where a capsule is let go, and how a push there turns into an angle (two bodies only)."""

from __future__ import annotations

import pytest

from game.facts import value
from game.science.entry.approach import Arrival, arrival_of, before_entry, steepening_deg
from game.science.orbits import body, coast

EARTH = body("earth")
EDGE_M = EARTH.radius_m + value("entry.interface_height_m")
THREE_DAYS_S = 86_400.0 * value("entry.release_before_days")


def test_three_days_out_is_2_8_lunar_distances() -> None:
    """Within the published speeds of 11.5 to 13 km/s; at 11.7 km/s it is the published distance within 5 %."""
    state = before_entry(EARTH, EDGE_M, Arrival(20.0, 11_700.0), THREE_DAYS_S)
    moons = state.radius_m / (1000.0 * value("entry.lunar_distance_km"))
    assert moons == pytest.approx(value("entry.release_lunar_distances"), rel=0.05)


def test_the_way_leads_to_the_entry() -> None:
    """Coasted for three days it meets the air at the angle and speed that were wanted."""
    wanted = Arrival(20.0, 12_000.0)
    state = before_entry(EARTH, EDGE_M, wanted, THREE_DAYS_S)
    met = arrival_of(EARTH, EDGE_M, state)
    assert met is not None
    assert (met.angle_deg, met.speed_m_s) == pytest.approx((20.0, 12_000.0))
    assert coast(state, THREE_DAYS_S, EARTH.gm_m3_s2).radius_m == pytest.approx(EDGE_M)


def test_a_small_push_far_out_is_a_large_one_near() -> None:
    """A push of a centimetre a second does three times as much three days before the entry as one day before."""
    early, late = (
        before_entry(EARTH, EDGE_M, Arrival(20.0, 12_000.0), days * 86_400.0) for days in (3.0, 1.0)
    )
    ratio = steepening_deg(EARTH, EDGE_M, early, 0.01) / steepening_deg(EARTH, EDGE_M, late, 0.01)
    assert ratio == pytest.approx(3.0, rel=0.15)


def test_what_passes_outside_does_not_enter() -> None:
    """Pushed away from the Earth by 20 m/s three days out it misses the air, which is told, not computed."""
    state = before_entry(EARTH, EDGE_M, Arrival(6.0, 12_000.0), THREE_DAYS_S).pushed(20.0)
    assert arrival_of(EARTH, EDGE_M, state) is None
    with pytest.raises(ValueError, match="outside of the air"):
        steepening_deg(EARTH, EDGE_M, state, 0.01)
