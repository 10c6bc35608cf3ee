"""Published figures of orbits (sources in assets/facts), and the promises of the propagation.

The number in a test's name is that of the validation target.
"""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.science.orbits import State, body, coast, conic_of
from game.science.orbits.conic import between_apsides
from game.science.orbits.relative import Relative, beside, drifted, seen_from, velocity_to_arrive_m_s
from game.science.orbits.state import state_at

MARS = body("mars")
ORBIT_M = MARS.radius_m + 380_000.0
TURN_S = math.tau / MARS.mean_motion_rad_s(ORBIT_M)


def circular(radius_m: float = ORBIT_M) -> State:
    """Return a state on a circular orbit of Mars."""
    return state_at(radius_m, 0.3, 0.0, MARS.circular_speed_m_s(radius_m))


@pytest.mark.parametrize(
    ("world", "altitude_m", "speed_m_s", "minutes"),
    [
        ("mars", 380_000.0, 3371.0, 117.1),
        ("mars", 343_000.0, 3387.0, 115.4),
        ("moon", 100_000.0, 1633.5, 117.8),
    ],
)
def test_26_35_circular_orbits(world: str, altitude_m: float, speed_m_s: float, minutes: float) -> None:
    """380 km over Mars 3.371 km/s and 117.1 min, 100 km over the Moon 1.6335 km/s and 117.8 min, within 0.1 %."""
    place = body(world)
    radius_m = place.radius_m + altitude_m
    assert place.circular_speed_m_s(radius_m) == pytest.approx(speed_m_s, rel=1e-3)
    assert between_apsides(place, radius_m, radius_m).period_s == pytest.approx(60.0 * minutes, rel=1e-3)


def test_apollos_descent_orbit() -> None:
    """111 by 15.2 km over the Moon runs at 1.695 km/s where it is lowest (Apollo 11 Mission Report)."""
    moon = body("moon")
    orbit = between_apsides(moon, moon.radius_m + 15_200.0, moon.radius_m + 111_000.0)
    assert orbit.state(0.0).speed_m_s == pytest.approx(1695.0, rel=1e-3)


@pytest.mark.parametrize(("world", "escape_m_s"), [("mars", 5030.0), ("moon", 2376.0), ("earth", 11_186.0)])
def test_escape_speeds(world: str, escape_m_s: float) -> None:
    """From the surface: 5.03, 2.376 and 11.186 km/s (NASA fact sheets)."""
    assert body(world).escape_speed_m_s(body(world).radius_m) == pytest.approx(escape_m_s, rel=1e-3)


def test_a_stationary_orbit_of_mars() -> None:
    """A satellite 17 032 km over the equator turns with Mars (areostationary radius 20 428 km)."""
    assert MARS.mean_motion_rad_s(20_428e3) == pytest.approx(MARS.spin_rad_s, rel=1e-3)


def test_energy_and_shape_hold_for_a_hundred_turns() -> None:
    """Coasted in 6000 steps over a hundred turns, the energy drifts by less than 1e-6, and so does the place."""
    start = circular().pushed(200.0, 30.0)
    period_s = conic_of(start, MARS.gm_m3_s2).period_s
    state = start
    for _ in range(6000):
        state = coast(state, period_s / 60.0, MARS.gm_m3_s2)
    assert state.energy_j_kg(MARS.gm_m3_s2) == pytest.approx(start.energy_j_kg(MARS.gm_m3_s2), rel=1e-9)
    assert math.hypot(state.x_m - start.x_m, state.y_m - start.y_m) < 1e-6 * start.radius_m


@given(
    speed_share=st.floats(0.3, 3.0),
    climb_rad=st.floats(-1.3, 1.3),
    time_s=st.floats(-1e6, 1e6),
    is_clockwise=st.booleans(),
)
def test_a_coast_comes_back_on_any_conic(
    *, speed_share: float, climb_rad: float, time_s: float, is_clockwise: bool
) -> None:
    """There and back is where it began, with the same energy and the same areas swept, on any conic either way round."""
    speed_m_s = speed_share * MARS.escape_speed_m_s(ORBIT_M)
    along_m_s = speed_m_s * math.cos(climb_rad) * (-1.0 if is_clockwise else 1.0)
    start = state_at(ORBIT_M, 1.0, speed_m_s * math.sin(climb_rad), along_m_s)
    there = coast(start, time_s, MARS.gm_m3_s2)
    back = coast(there, -time_s, MARS.gm_m3_s2)
    assert math.hypot(back.x_m - start.x_m, back.y_m - start.y_m) < 1e-5 * ORBIT_M
    assert there.angular_momentum_m2_s == pytest.approx(start.angular_momentum_m2_s, rel=1e-7)
    scale = MARS.gm_m3_s2 / min(start.radius_m, there.radius_m)
    assert abs(there.energy_j_kg(MARS.gm_m3_s2) - start.energy_j_kg(MARS.gm_m3_s2)) < 1e-7 * scale


@given(speed_share=st.floats(0.3, 1.5), climb_rad=st.floats(-1.3, 1.3), is_clockwise=st.booleans())
def test_apsides_are_met_on_time(*, speed_share: float, climb_rad: float, is_clockwise: bool) -> None:
    """A coast to the time of an apsis ends there, at its distance and without climbing."""
    speed_m_s = speed_share * MARS.escape_speed_m_s(ORBIT_M)
    along_m_s = speed_m_s * math.cos(climb_rad) * (-1.0 if is_clockwise else 1.0)
    start = state_at(ORBIT_M, -2.0, speed_m_s * math.sin(climb_rad), along_m_s)
    conic = conic_of(start, MARS.gm_m3_s2)
    low = coast(start, conic.time_to_periapsis_s(start), MARS.gm_m3_s2)
    assert low.radius_m == pytest.approx(conic.periapsis_m, rel=1e-5)
    if conic.eccentricity < 0.99:
        high = coast(start, conic.time_to_apoapsis_s(start), MARS.gm_m3_s2)
        assert high.radius_m == pytest.approx(conic.apoapsis_m, rel=1e-5)


def test_what_leaves_never_comes_back() -> None:
    """On a hyperbola the greatest distance, the period and the time to the apoapsis are infinite."""
    conic = conic_of(circular().pushed(3000.0), MARS.gm_m3_s2)
    assert conic.apoapsis_m == conic.period_s == conic.time_to_apoapsis_s(circular()) == math.inf


@pytest.mark.parametrize(
    "start",
    [
        Relative(100.0, -500.0, 0.02, -0.15),
        Relative(0.0, -500.0, 0.0, 0.05),
        Relative(-40.0, 300.0, -0.1, 0.06),
        Relative(0.0, 0.0, 0.1, 0.1),
    ],
)
def test_relative_motion_is_the_difference_of_two_orbits(start: Relative) -> None:
    """Within 1 km and one turn the drift agrees with two coasts, to 1 % of the way that the chaser goes."""
    target = circular()
    chaser = beside(target, start)
    farthest_m, way_m, last = 0.0, 0.0, start
    for step in range(1, 61):
        time_s = step / 60.0 * TURN_S
        seen = seen_from(coast(target, time_s, MARS.gm_m3_s2), coast(chaser, time_s, MARS.gm_m3_s2))
        way_m += math.hypot(seen.x_m - last.x_m, seen.y_m - last.y_m)
        last = seen
        if seen.distance_m > 1000.0:
            break
        told = drifted(start, time_s, MARS.mean_motion_rad_s(ORBIT_M))
        farthest_m = max(farthest_m, math.hypot(told.x_m - seen.x_m, told.y_m - seen.y_m))
        assert farthest_m < 0.01 * max(way_m, seen.distance_m)
    assert step > 20  # a third of a turn at least was compared


def test_a_push_arrives() -> None:
    """The velocity that is told for an arrival in half an hour leads to the target."""
    start, rate = Relative(-70.0, -400.0, 0.0, 0.0), MARS.mean_motion_rad_s(ORBIT_M)
    vx, vy = velocity_to_arrive_m_s(start, 1800.0, rate)
    end = drifted(Relative(start.x_m, start.y_m, vx, vy), 1800.0, rate)
    assert end.distance_m < 1e-9
    with pytest.raises(ValueError, match="whole turns"):
        velocity_to_arrive_m_s(start, TURN_S, rate)
