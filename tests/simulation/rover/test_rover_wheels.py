"""The wheels drive, slip, dig and get stuck as the ground lets them."""

from __future__ import annotations

import math

import pytest

from game.simulation.commands import Drive
from game.simulation.events import GotStuck
from game.simulation.plan import GroundKind, GroundSpan
from game.simulation.rover.terramechanics import grip, mixed_grip, slip
from tests.simulation.rover.harness import RoverWorld, slope, step_up

FORWARD = Drive(speed_m_s=1.0)


def tan(degrees: float) -> float:
    return math.tan(math.radians(degrees))


def test_slip_follows_the_curve_of_shear() -> None:
    """Slip is -k ln(1 - t/mu): none when pushed, all at the largest pull, in between as the formula says."""
    sand = grip(GroundKind.SAND)
    assert slip(-0.1, sand) == 0.0
    assert slip(sand.traction, sand) == 1.0
    half = sand.traction / 2.0
    assert slip(half, sand) == pytest.approx(sand.slip_constant * math.log(2.0))


def test_wheels_on_mixed_ground_share_the_work() -> None:
    """Two wheels on rock and one in sand have two thirds of rock's traction and one third of sand's."""
    mixed = mixed_grip((GroundKind.BEDROCK, GroundKind.BEDROCK, GroundKind.SAND))
    assert mixed.traction == pytest.approx((2.0 * 0.85 + 0.45) / 3.0)


def test_ground_passes_as_fast_as_slip_lets_it() -> None:
    """On a slope of regolith the rover makes the way of its rims less the slip that the state shows."""
    world = RoverWorld(slope(tan(15.0)), GroundKind.REGOLITH)
    start_m = world.run(FORWARD, 10.0).odometer_m
    state = world.run(FORWARD, 50.0)
    wheel = state.wheels[0]
    assert 0.1 < wheel.slip < 0.2
    made_m = state.odometer_m - start_m
    assert made_m == pytest.approx(50.0 * wheel.rim_speed_m_s * (1.0 - wheel.slip), rel=0.01)


@pytest.mark.parametrize(
    ("kind", "passable_deg", "stuck_deg"),
    [(GroundKind.BEDROCK, 25.0, 42.0), (GroundKind.REGOLITH, 20.0, 31.0), (GroundKind.SAND, 8.0, 16.0)],
)
def test_each_ground_has_its_steepest_slope(kind: GroundKind, passable_deg: float, stuck_deg: float) -> None:
    """Every ground is climbed up to some slope; beyond another the wheels only spin and it is reported once."""
    assert not RoverWorld(slope(tan(passable_deg)), kind).run(FORWARD, 30.0).is_stuck
    world = RoverWorld(slope(tan(stuck_deg)), kind)
    assert world.run(FORWARD, 30.0).is_stuck
    stuck = world.happened(GotStuck)
    assert len(stuck) == 1
    assert isinstance(stuck[0], GotStuck)
    assert stuck[0].slip_pct > 90.0


def test_a_rover_stuck_in_sand_comes_out_downhill() -> None:
    """Where wheels spin uphill they roll downhill, and then the rover is no longer stuck."""
    world = RoverWorld(slope(tan(16.0)), GroundKind.SAND)
    world.run(FORWARD, 20.0)
    state = world.run(Drive(speed_m_s=-1.0), 20.0)
    assert not state.is_stuck
    assert state.x_m < -0.3


def test_spinning_wheels_dig_themselves_in() -> None:
    """Sinkage grows with slip to twice that of a rolling wheel, while the wheel turns."""
    world = RoverWorld(slope(tan(16.0)), GroundKind.SAND)
    before_m = world.run(Drive(), 2.0).wheels[0].sinkage_m
    after_m = world.run(FORWARD, 60.0).wheels[0].sinkage_m
    assert before_m == pytest.approx(0.035)
    assert 1.6 * before_m < after_m <= 2.0 * before_m


def test_loose_ground_costs_more_power_and_time() -> None:
    """On level ground power rises and speed falls from bedrock over regolith and sand to ripples."""
    states = [RoverWorld(kind=kind).run(FORWARD, 30.0) for kind in GroundKind]
    assert [state.drive_power_w for state in states] == sorted(state.drive_power_w for state in states)
    assert [state.x_m for state in states] == sorted((state.x_m for state in states), reverse=True)


def test_speeds_are_cut_to_the_rovers_own() -> None:
    """Asked for 1 m/s either way, the rims turn at 4.2 cm/s; asked for 1 cm/s, at that."""
    world = RoverWorld()
    for asked_m_s, rim_m_s in ((1.0, 0.0422), (-1.0, -0.0422), (0.01, 0.01)):
        state = world.run(Drive(speed_m_s=asked_m_s), 3.0)
        assert state.wheels[0].rim_speed_m_s == pytest.approx(rim_m_s)


def test_wheels_do_not_pass_through_a_wall() -> None:
    """Driven against a wall of two metres for five minutes, no wheel's centre comes closer than its radius."""
    state = RoverWorld(step_up(2.0)).run(FORWARD, 300.0)
    assert state.wheels[0].x_m < 3.01 - 0.25
    assert state.is_stuck


def test_drive_stops_itself_when_the_suspension_is_at_its_limit() -> None:
    """Before a step that is too high the rover reports it, refuses to go on, and backs off when told."""
    world = RoverWorld(step_up(0.7))
    stopped = world.run(FORWARD, 120.0)
    assert stopped.is_stuck
    assert len(world.happened(GotStuck)) == 1
    assert world.run(FORWARD, 20.0).x_m == pytest.approx(stopped.x_m, abs=0.01)
    backed = world.run(Drive(speed_m_s=-1.0), 60.0)
    assert backed.x_m < stopped.x_m - 1.0
    assert not backed.is_stuck


def test_ground_under_each_wheel_is_told() -> None:
    """Each wheel knows what it stands on."""
    spans = (GroundSpan(-100.0, 0.5, GroundKind.BEDROCK), GroundSpan(0.5, 100.0, GroundKind.SAND))
    state = RoverWorld(ground=spans).run(Drive(), 1.0)
    assert [wheel.ground for wheel in state.wheels] == [
        GroundKind.SAND,
        GroundKind.BEDROCK,
        GroundKind.BEDROCK,
    ]
