"""Published figures of Perseverance that the rover must reach (NASA/JPL; sources in assets/facts/perseverance.yaml)."""

from __future__ import annotations

import math

import pytest

from game.facts import value
from game.simulation.clock import TICK_S
from game.simulation.commands import Drive
from game.simulation.events import RolledOver, TiltAlarmed
from game.simulation.plan import GroundKind
from game.simulation.rover.power import Power
from game.simulation.rover.specification import RoverSpecification
from tests.simulation.rover.harness import RoverWorld, step_up

FORWARD = Drive(speed_m_s=1.0)


def brink() -> tuple[tuple[float, float], ...]:
    """Return level ground that bends down, ever steeper, to 52 degrees."""
    points = [(-100.0, 0.0), (3.0, 0.0)]
    for degrees in (10.0, 20.0, 30.0, 40.0, 48.0, 52.0, 52.0, 52.0):
        x_m, y_m = points[-1]
        points.append((x_m + 1.5, y_m - 1.5 * math.tan(math.radians(degrees))))
    x_m, y_m = points[-1]
    return (*points, (x_m + 3.0, y_m - 2.0), (500.0, y_m - 2.0))


def test_18_a_wheel_turn_is_1_65_m() -> None:
    """Distance per wheel turn without slip: 1.65 m, within 0.5 % (NASA, Mars 2020 rover wheels)."""
    world = RoverWorld()
    before = world.run(FORWARD, 5.0)
    after = world.run(FORWARD, 60.0)
    turns = (before.wheels[1].angle_rad - after.wheels[1].angle_rad) / math.tau
    way_m = (after.x_m - before.x_m) / (1.0 - after.wheels[1].slip)
    assert way_m / turns == pytest.approx(1.65, rel=0.005)


def test_19_a_hundred_metres_take_39_5_minutes() -> None:
    """100 m on flat hard ground at top speed: 39.5 min, within 2 % (NASA: 152 m/h). Driven in full."""
    world = RoverWorld()
    while world.rover.x_m < 100.0:
        world.run(FORWARD, 1.0)
    assert world.tick * TICK_S / 60.0 == pytest.approx(39.5, rel=0.02)


@pytest.mark.parametrize("roughness_m", [0.03, 0.15])
def test_20_a_record_day_of_autonav_is_411_7_m(roughness_m: float) -> None:
    """264 min of AutoNav: 411.7 m, within 10 %, never above 120 m/h (JPL on the drive of 19 June 2025).

    Driven for 22 min, a twelfth of the day, on gently rolling regolith as at Jezero, and scaled.
    """
    rolling = ((-100.0, 0.0), (30.0, 0.5), (80.0, -0.5), (500.0, 2.0))
    world = RoverWorld(rolling, GroundKind.REGOLITH, roughness_m=roughness_m)
    fastest_m = 0.0
    for _ in range(22):
        before_m = world.rover.x_m
        world.run(Drive(autonav_to_m=400.0), 60.0)
        fastest_m = max(fastest_m, world.rover.x_m - before_m)
    assert 12.0 * world.rover.x_m == pytest.approx(411.7, rel=0.1)
    assert fastest_m <= 120.0 / 60.0


def test_20_a_record_day_fits_the_battery() -> None:
    """The energy of 264 min of AutoNav is there: generator and less than the whole battery suffice."""
    world = RoverWorld(kind=GroundKind.REGOLITH, roughness_m=0.05)
    world.run(Drive(autonav_to_m=400.0), 600.0)
    drawn_pct = 100.0 - world.rover.power.battery_pct
    assert 264.0 / 10.0 * drawn_pct < 80.0


def test_21_the_generator_gives_2_71_kwh_a_sol() -> None:
    """MMRTG energy in one sol: 2.71 kWh, within 3 % (110 W for 24.66 h), counted minute by minute."""
    power = Power(RoverSpecification(), 50.0)
    for _ in range(round(value("mars.sol_s") / 60.0)):
        power.draw(0.0, 60.0)
    assert power.generated_wh / 1000.0 == pytest.approx(2.71, rel=0.03)


@pytest.mark.parametrize("height_m", [0.2, 0.4])
def test_22_a_step_of_0_40_m_passes(height_m: float) -> None:
    """All wheels get up a step of 0.40 m, nearly vertical, of rock (NASA: knee-high rocks)."""
    world = RoverWorld(step_up(height_m))
    state = world.run(FORWARD, 200.0)
    assert min(wheel.y_m for wheel in state.wheels) > height_m + 0.25
    assert world.highest_tilt_deg < 16.0


@pytest.mark.parametrize("height_m", [0.55, 0.7, 1.0])
def test_22_a_step_beyond_a_wheel_diameter_fails(height_m: float) -> None:
    """Above 0.525 m, one wheel diameter, no wheel pair follows the first, and the rover says that it is stuck."""
    state = RoverWorld(step_up(height_m)).run(FORWARD, 200.0)
    assert state.wheels[1].y_m < height_m
    assert state.is_stuck


def test_22_the_tilt_alarm_comes_at_30_degrees() -> None:
    """Driving over a brink raises one alarm, at 30 degrees and a little."""
    world = RoverWorld(brink())
    world.run(FORWARD, 180.0)
    (alarm,) = world.happened(TiltAlarmed)
    assert isinstance(alarm, TiltAlarmed)
    assert 30.0 < alarm.tilt_deg < 31.0


def test_22_beyond_45_degrees_the_rover_is_lost() -> None:
    """Past 45 degrees it has rolled over, which ends it; before that it is whole."""
    world = RoverWorld(brink())
    while world.highest_tilt_deg <= 45.0 and world.tick * TICK_S < 400.0:
        assert world.rover.loss == ""
        world.run(FORWARD, 0.1)
    world.run(FORWARD, 1.0)
    (rolled,) = world.happened(RolledOver)
    assert isinstance(rolled, RolledOver)
    assert 45.0 < rolled.tilt_deg < 50.0
    assert world.rover.loss
    assert world.rover.damage == 1.0
