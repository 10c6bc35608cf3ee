"""The Lunar Module's way back to orbit, a published flight that nothing here was fitted to.

Apollo 11, planned: 15.6 kN and 311 s, 4888 kg at lift-off, ten seconds straight up, then into an orbit of 17 by 83 km at
a height of 18 km, after about 435 s and with 1846 m/s (Apollo by the Numbers; Bennett, NASA TN D-6846, 1972).
"""

from __future__ import annotations

import math

import pytest

from game.science.orbits import Conic, conic_of
from game.science.rocketry.equation import exhaust_speed_m_s
from game.science.rocketry.flight import Flight, burnt, direction_rad
from game.science.rocketry.rocket import Rocket, Stage
from game.science.trajectory.shape import Shape
from game.simulation.plan import Place, World
from game.simulation.surroundings import still_surroundings

MOON = still_surroundings(Place(world=World.MOON))
LIFT_OFF_KG, PROPELLANT_KG, THRUST_N, IMPULSE_S = 4888.0, 2353.0, 15_600.0, 311.0
UP_S, TURN_S = 10.0, 8.0
TANGENT, LEVEL_AFTER_S = 0.76, 380.0
"""The steering: the tangent of the pitch falls evenly to 0, the known best for a flat, airless world."""


def pitch_deg(time_s: float) -> float:
    """Return the pitch of the linear-tangent steering, reached in a few seconds after the vertical rise."""
    since_s = max(time_s - UP_S, 0.0)
    steered_deg = math.degrees(math.atan(TANGENT * (1.0 - since_s / LEVEL_AFTER_S)))
    return 90.0 + (steered_deg - 90.0) * min(since_s / TURN_S, 1.0)


def flown() -> tuple[Flight, Conic]:
    """Return the flight when its apoapsis is 83 km high, and its orbit."""
    burn_s = PROPELLANT_KG * exhaust_speed_m_s(IMPULSE_S) / THRUST_N
    stage = Stage(PROPELLANT_KG, 0.0, IMPULSE_S, burn_s)
    rocket = Rocket((stage,), LIFT_OFF_KG - PROPELLANT_KG, Shape(0.0, ((0.0, 0.0),)))
    flight = Flight(MOON.at_ground(), PROPELLANT_KG)
    while True:
        nose_rad = direction_rad(flight.state, pitch_deg(flight.time_s))
        flight, _ = burnt(flight, rocket, MOON, nose_rad, 0.1)
        orbit = conic_of(flight.state, MOON.world.gm_m3_s2)
        is_fast = flight.state.along_m_s > 1500.0
        if is_fast and orbit.apoapsis_m - MOON.world.radius_m >= 83_000.0:
            return flight, orbit


def test_it_reaches_the_orbit_with_the_published_burn() -> None:
    """17 by 83 km, 435 s and 1846 m/s, within 1 %; 2 km for heights."""
    flight, orbit = flown()
    assert orbit.periapsis_m - MOON.world.radius_m == pytest.approx(17_000.0, abs=2000.0)
    assert orbit.apoapsis_m - MOON.world.radius_m == pytest.approx(83_000.0, abs=2000.0)
    assert MOON.height_m(flight.state) == pytest.approx(18_000.0, abs=2000.0)
    assert flight.time_s == pytest.approx(435.0, rel=0.01)
    assert flight.budget.delta_v_m_s == pytest.approx(1846.0, rel=0.01)
    assert flight.propellant_kg > 0.0
