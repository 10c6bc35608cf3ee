"""The lunar rover against what is published of it and against the formulas of a textbook."""

from __future__ import annotations

import math

import pytest

from game.facts import value
from game.simulation.commands import HandController
from game.simulation.lunar_rover.soil import soil_grip
from game.simulation.plan import GroundKind, World
from game.simulation.units import KM_H_PER_M_S
from tests.simulation.lunar_rover.harness import BRAKE, DRIVE, ROLL, Ride, slope

STRONG = {"brake_torque_n_m": 1500.0}
"""Drums that can lock the wheels on the Earth, too: then grip alone decides."""


def braking_way_m(world: World, speed_m_s: float) -> float:
    """Return the way to a stand with locked wheels, and check that the formula says the same."""
    ride = Ride(world=world, overrides=STRONG)
    ride.run(ROLL, 3.0)
    ride.push(speed_m_s)
    began = ride.state
    ended = ride.run(BRAKE, 8.0)
    way_m = ended.x_m - began.x_m
    formula_m = speed_m_s**2 / (2.0 * began.traction * began.gravity_m_s2)
    assert abs(ended.speed_m_s) < 0.05
    assert way_m == pytest.approx(formula_m, rel=0.06)
    return way_m


@pytest.mark.parametrize("speed_m_s", [2.8, 4.5])
def test_braking_takes_six_times_as_long_as_on_the_earth(speed_m_s: float) -> None:
    """The way is v^2 / (2 mu g): the ratio is that of gravity (6.04), but for the soil's little cohesion."""
    ratio = braking_way_m(World.MOON, speed_m_s) / braking_way_m(World.EARTH, speed_m_s)
    assert ratio == pytest.approx(9.807 / 1.624, rel=0.08)


def test_top_speed_on_level_ground() -> None:
    """Published as about 16 km/h on smooth, level ground (Apollo 15 press kit), held to 8 %."""
    speed_km_h = KM_H_PER_M_S * Ride().run(DRIVE, 150.0).speed_m_s
    assert speed_km_h == pytest.approx(value("lunar_rover.level_speed_km_h"), rel=0.08)


def test_energy_for_a_kilometre() -> None:
    """Apollo 15 used 52 of 242 A h for 27.8 km, 67 Wh/km; at its mean speed of 9.6 km/h the model is within 15 %."""
    ride = Ride()
    for _ in range(300):
        ride.run(DRIVE if ride.state.speed_m_s < 2.67 else ROLL, 0.1)
    before = ride.state
    for _ in range(900):
        ride.run(DRIVE if ride.state.speed_m_s < 2.67 else ROLL, 0.1)
    after = ride.state
    used_wh_km = (
        1000.0 * (after.energy_used_wh - before.energy_used_wh) / (after.odometer_m - before.odometer_m)
    )
    assert used_wh_km == pytest.approx(value("lunar_rover.drive_wh_km"), rel=0.15)


def test_it_climbs_and_holds_the_published_slope() -> None:
    """With the full load it climbs 25 degrees, and its brakes hold it there."""
    ride = Ride(slope(math.tan(math.radians(25.0))), at_m=70.0)
    climbing = ride.run(DRIVE, 12.0)
    assert climbing.speed_m_s > 0.3
    assert climbing.tilt_deg == pytest.approx(25.0, abs=4.0)
    standing = ride.run(BRAKE, 4.0)
    assert ride.run(BRAKE, 4.0).x_m == pytest.approx(standing.x_m, abs=0.05)


def test_no_slope_is_climbed_that_the_soil_does_not_hold() -> None:
    """Beyond the friction angle of 35 degrees, less what pressing the rut takes, wheels spin and it slides."""
    ride = Ride(slope(math.tan(math.radians(38.0))), at_m=70.0)
    assert ride.run(DRIVE, 10.0).x_m < 70.0


def test_ways_on_a_slope_follow_the_formula() -> None:
    """Downhill at 15 degrees braking takes v^2 / (2 g (mu cos a - sin a)), half as much again and more."""
    ride = Ride(slope(-math.tan(math.radians(15.0))), at_m=70.0)
    ride.run(BRAKE, 3.0)
    ride.run(ROLL, 3.0)
    began = ride.state
    ended = ride.run(BRAKE, 12.0)
    way_m = math.hypot(ended.x_m - began.x_m, ended.y_m - began.y_m)
    assert way_m == pytest.approx(began.braking_m, rel=0.10)
    level_m, began_rad = began.speed_m_s**2 / (2.0 * began.traction * began.gravity_m_s2), math.radians(15.0)
    assert began.braking_m == pytest.approx(
        level_m / (math.cos(began_rad) - math.sin(began_rad) / began.traction), rel=0.05
    )


@pytest.mark.parametrize("up_m", [0.3, 0.8, 1.5])
def test_falls_take_as_long_as_falls_do(up_m: float) -> None:
    """Let go at a height it falls for sqrt(2 h / g), two and a half times as long as on the Earth; there is no air."""
    ride = Ride()
    ride.run(ROLL, 2.0)
    sag_m = ride.craft.gear.compressions_m[0]
    ride.lift(up_m)
    for wheel in ride.craft.gear.wheels:
        wheel.position -= (0.0, sag_m)  # wheels hang before they touch
    ride.run(ROLL, 3.0)
    (landing,) = [each for each in ride.events if type(each).__name__ == "JumpLanded"][:1]
    fall_m = up_m - sag_m
    assert landing.air_s == pytest.approx(math.sqrt(2.0 * fall_m / 1.624), rel=0.06)
    assert landing.down_m_s == pytest.approx(math.sqrt(2.0 * 1.624 * fall_m), rel=0.06)


def test_over_a_crest_wheels_leave_the_ground_beyond_the_root_of_g_r() -> None:
    """A crest bent with a radius of 8 m lets go above sqrt(g R) = 3.6 m/s and holds well below."""
    radius_m = 8.0
    arc = [
        (100.0 + dx, math.sqrt(radius_m**2 - dx * dx) - radius_m)
        for dx in (-3.0, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3.0)
    ]
    foot_m = arc[0][1] - 0.40 * 30.0
    profile = ((0.0, foot_m), (67.0, foot_m), *arc, (133.0, foot_m), (300.0, foot_m))
    jumps = {}
    for share in (0.6, 1.5):
        ride = Ride(profile, at_m=95.0)
        ride.push(share * math.sqrt(1.624 * radius_m))
        for _ in range(40):
            ride.run(ROLL, 0.1)
            jumps[share] = max(jumps.get(share, 0.0), ride.state.height_m)
    assert jumps[0.6] < 0.05
    assert jumps[1.5] > 0.10


def test_springs_swing_as_the_published_clearances_say() -> None:
    """490 kg press it from 43.2 to 35.6 cm on the Moon: 10.4 kN/m, which swings the load at 0.63 Hz."""
    ride = Ride()
    ride.run(ROLL, 3.0)
    frame = ride.craft.gear.frame
    rest_m = frame.position.y
    frame.velocity = (0.0, -0.25)
    crossings = []
    was_below = True
    for tick in range(480):
        ride.run(ROLL, 1.0 / 120.0)
        is_below = frame.position.y < rest_m
        if is_below != was_below:
            crossings.append(tick / 120.0)
        was_below = is_below
    half_s = crossings[1] - crossings[0]
    damped_hz = 0.63 * math.sqrt(1.0 - value("lunar_rover.damping_ratio") ** 2)
    assert 0.5 / half_s == pytest.approx(damped_hz, rel=0.10)


def test_slip_on_level_soil_is_small() -> None:
    """Tests of these wheels found a pull near its most at 15 to 25 % of slip; rolling on the level takes a few percent."""
    slips = [wheel.slip for wheel in Ride().run(DRIVE, 40.0).wheels]
    assert all(0.01 < slip < 0.05 for slip in slips)
    grip = soil_grip(284.0)
    share = 1.0 - math.exp(-0.20 / grip.slip_constant)
    assert share > 0.85
    assert 1.0 - math.exp(-0.05 / grip.slip_constant) < 0.5


def test_soil_figures_are_those_of_the_textbook() -> None:
    """W = 284 N on 23 cm of width: sinks 1.8 cm, pulls 0.73 of the load, resists with 0.11 of it."""
    grip = soil_grip(284.0)
    assert grip.sinkage_m == pytest.approx(0.018, rel=0.05)
    assert grip.traction == pytest.approx(math.tan(math.radians(35.0)) + 170.0 * 0.23 * 0.2 / 284.0, rel=1e-6)
    assert grip.rolling_resistance == pytest.approx(0.11, rel=0.05)


def test_full_brake_on_a_slope_does_not_tip_it_over() -> None:
    """Locked wheels take mu h / L of the load off the rear axle, on any slope alike: 0.27 of it, and it stays upright."""
    ride = Ride(slope(-math.tan(math.radians(20.0))), at_m=70.0, kind=GroundKind.REGOLITH)
    ride.run(HandController(throttle=0.5), 5.0)
    ride.run(BRAKE, 1.5)
    state = ride.run(BRAKE, 0.5)
    front, rear = (wheel.load_n for wheel in state.wheels)
    shift = 0.73 * value("lunar_rover.mass_centre_height_m") / value("machines.lunar_rover_wheelbase_m")
    assert rear / (front + rear) == pytest.approx(0.5 - shift, abs=0.05)
    assert not state.is_over
