"""The three depths of control: what the player moves goes the right way, and the computer does the rest."""

from __future__ import annotations

import itertools
import math

import pytest

from game.simulation.commands import AssistedFlight, DirectFlight, FlightCommand, GuidedFlight
from game.simulation.events import RotorStalled, TookOff
from game.simulation.helicopter.guidance import RATE_GAIN_S
from game.simulation.plan import ControlDepth
from tests.simulation.worlds import DOWN, HOLD, Trial

HOVER_RAD = math.radians(10.1)


def after(command: FlightCommand, seconds: float = 1.0) -> Trial:
    """Return a craft that was hovering at 5 m and has followed a command for a while."""
    trial = Trial()
    trial.take_off(5.0)
    trial.fly(command, seconds)
    return trial


@pytest.mark.parametrize("tilt_deg", [-12.0, -4.0, 6.0, 15.0])
def test_assisted_holds_the_tilt_asked(tilt_deg: float) -> None:
    """The nose goes down by the tilt asked for, within a degree in a second and without swinging, and stays."""
    trial = Trial()
    trial.take_off(5.0)
    states = trial.watch(AssistedFlight(tilt_rad=math.radians(tilt_deg), collective_rad=HOVER_RAD), 2.0)
    pitches_deg = [math.degrees(state.pitch_rad) for state in states]
    assert pitches_deg[10:] == pytest.approx([-tilt_deg] * 10, abs=1.0)
    assert max(map(abs, pitches_deg)) < abs(tilt_deg) * 1.2


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_assisted_tilt_flies_that_way(side: float) -> None:
    """Positive tilt flies to the right, negative to the left, at about g tan(tilt)."""
    trial = after(AssistedFlight(tilt_rad=side * math.radians(8.0), collective_rad=HOVER_RAD), 2.0)
    assert trial.state.velocity_x_m_s * side == pytest.approx(
        3.71 * math.tan(math.radians(8.0)) * 1.7, rel=0.3
    )


def test_assisted_tilt_has_a_limit() -> None:
    """A tilt of 80 degrees is cut to the 20 that the guidance allows itself."""
    trial = after(AssistedFlight(tilt_rad=math.radians(80.0), collective_rad=HOVER_RAD), 1.5)
    assert math.degrees(trial.state.pitch_rad) == pytest.approx(-20.0, abs=1.5)


@pytest.mark.parametrize("kind", [AssistedFlight, DirectFlight])
def test_collective_is_height(kind: type[AssistedFlight | DirectFlight]) -> None:
    """More collective climbs, less sinks, in both depths where it is the player's."""
    climbing = after(kind(collective_rad=HOVER_RAD + math.radians(1.5)))
    sinking = after(kind(collective_rad=HOVER_RAD - math.radians(1.5)))
    assert climbing.state.velocity_y_m_s > 0.3
    assert sinking.state.velocity_y_m_s < -0.3


def test_collective_has_its_range() -> None:
    """Blades turn from -4.5 to 17.5 degrees (Balaram et al., AIAA 2018-0023), whatever is asked."""
    for asked_rad, reached_deg in ((2.0, 17.5), (-2.0, -4.5)):
        trial = after(AssistedFlight(collective_rad=asked_rad))
        assert math.degrees(trial.state.collective_rad) == pytest.approx(reached_deg)


def test_collective_takes_time() -> None:
    """Servos turn the blades at no more than their 120 degrees a second."""
    trial = Trial()
    trial.take_off(5.0)
    before_rad = trial.state.collective_rad
    trial.fly(AssistedFlight(collective_rad=math.radians(17.5)), 1.0 / 120.0)
    assert math.degrees(trial.state.collective_rad - before_rad) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_direct_cyclic_tips_that_way(side: float) -> None:
    """Positive cyclic tips the nose down and flies to the right; it keeps turning, since nobody holds the tilt."""
    trial = after(DirectFlight(cyclic_rad=side * 0.01, collective_rad=HOVER_RAD), 0.5)
    first = trial.state
    trial.fly(DirectFlight(cyclic_rad=side * 0.01, collective_rad=HOVER_RAD), 0.3)
    assert first.pitch_rad * side < 0.0
    assert trial.state.pitch_rad * side < first.pitch_rad * side
    assert trial.state.velocity_x_m_s * side > 0.0


def test_direct_control_damps_the_rates() -> None:
    """With the stick let go a turning craft stops turning within a second and keeps its lean."""
    trial = after(DirectFlight(cyclic_rad=0.02, collective_rad=HOVER_RAD), 0.3)
    trial.fly(DirectFlight(collective_rad=HOVER_RAD), 1.0)
    leaning = trial.state
    assert abs(leaning.pitch_rate_rad_s) < 0.05
    assert leaning.pitch_rad < -0.02


def test_a_turn_dies_away_as_hub_and_inertia_say() -> None:
    """With the stick let go the rate falls by e in I / (M (k + 1 / Omega)): rate feedback, and the rotors' own damping."""
    trial = after(DirectFlight(collective_rad=HOVER_RAD), 0.2)
    craft, centre = trial.craft, trial.craft.body.position
    bodies = trial.simulation.space.bodies
    inertia = sum(body.moment + body.mass * (body.position - centre).length ** 2 for body in bodies)
    rate_gain_s = RATE_GAIN_S + 1.0 / (2537.0 * math.tau / 60.0)
    falls_in_s = inertia / (craft.rotors.hub_moment_n_m * rate_gain_s)
    for body in bodies:
        body.angular_velocity = 1.0
        body.velocity += (body.position - centre).perpendicular()
    trial.fly(DirectFlight(collective_rad=HOVER_RAD), 0.2)
    early = trial.state.pitch_rate_rad_s
    trial.fly(DirectFlight(collective_rad=HOVER_RAD), 0.2)
    assert math.log(early / trial.state.pitch_rate_rad_s) == pytest.approx(0.2 / falls_in_s, rel=0.12)


def test_direct_take_off_needs_no_computer() -> None:
    """Collective alone lifts it once the rotors are fast enough."""
    trial = Trial()
    trial.fly(DirectFlight(collective_rad=math.radians(12.0)), 14.0)
    assert trial.found(TookOff)[0].time_s > 8.0
    assert trial.state.height_m > 0.5


def test_the_computer_takes_over_in_the_air() -> None:
    """Who took off by hand and hands over hovers on: the rotors keep turning and the climb ends within two metres."""
    trial = Trial()
    trial.fly(AssistedFlight(collective_rad=math.radians(11.0)), 17.0)
    height_m = trial.state.height_m
    trial.fly(GuidedFlight(), 5.0)
    assert height_m > 1.0
    assert trial.state.rotor_speed_rpm == pytest.approx(2537.0, rel=0.01)
    assert height_m <= trial.state.height_m < height_m + 2.0
    assert abs(trial.state.velocity_y_m_s) < 0.1


def test_spinning_up_is_no_stall() -> None:
    """Blades that stand at a high pitch while the rotors are still slow are not told to have stalled."""
    trial = Trial()
    trial.fly(DirectFlight(collective_rad=math.radians(12.0)), 5.0)
    assert trial.found(RotorStalled) == []


@pytest.mark.parametrize(
    ("command", "depth"),
    [
        (GuidedFlight(), ControlDepth.GUIDED),
        (AssistedFlight(collective_rad=HOVER_RAD), ControlDepth.ASSISTED),
        (DirectFlight(collective_rad=HOVER_RAD), ControlDepth.DIRECT),
    ],
)
def test_the_command_chooses_the_depth(command: FlightCommand, depth: ControlDepth) -> None:
    """The last command decides how much the computer does, and the snapshot tells."""
    assert after(command, 0.1).state.control is depth


def test_the_computer_takes_over_again() -> None:
    """From a lean and a sink in direct control the guidance recovers to a hover within 6 s, and lands."""
    trial = after(DirectFlight(cyclic_rad=0.02, collective_rad=HOVER_RAD - 0.02), 0.6)
    trial.fly(HOLD, 6.0)
    state = trial.state
    assert math.hypot(state.velocity_x_m_s, state.velocity_y_m_s) < 0.15
    assert abs(state.pitch_rad) < 0.03
    trial.fly(DOWN, 10.0)
    assert trial.state.is_landed
    assert trial.state.damage == 0.0


@pytest.mark.parametrize("command", [AssistedFlight(climb_m_s=0.0), DirectFlight(climb_m_s=0.0)])
def test_a_climb_of_nothing_holds_the_height(command: FlightCommand) -> None:
    """Asked for no climb, the computer stays within a tenth of a metre, wherever the collective of the command is."""
    trial = Trial()
    trial.take_off(5.0)
    height_m = trial.state.height_m
    heights_m = [state.height_m for state in trial.watch(command, 5.0)]
    assert heights_m == pytest.approx([height_m] * len(heights_m), abs=0.1)


def test_height_is_held_while_the_tilt_flies() -> None:
    """Leaning by 8 degrees to the right the craft gains speed, and its height stays within 0.15 m."""
    trial = Trial()
    trial.take_off(5.0)
    height_m = trial.state.height_m
    trial.fly(AssistedFlight(tilt_rad=math.radians(8.0), climb_m_s=0.0), 4.0)
    assert trial.state.velocity_x_m_s > 1.5
    assert trial.state.height_m == pytest.approx(height_m, abs=0.15)


@pytest.mark.parametrize("climb_m_s", [1.0, -0.5])
def test_the_climb_asked_for_is_kept(climb_m_s: float) -> None:
    """Two seconds after it was asked for the climb is there."""
    trial = after(AssistedFlight(climb_m_s=climb_m_s), 2.0)
    assert trial.state.velocity_y_m_s == pytest.approx(climb_m_s, abs=0.05)


def test_the_computer_takes_the_collective_without_a_jerk() -> None:
    """Taking over in a sink it starts from that sink, and no acceleration exceeds what it allows itself."""
    trial = after(AssistedFlight(collective_rad=HOVER_RAD - math.radians(1.5)))
    sinking = [trial.state, *trial.watch(AssistedFlight(climb_m_s=0.0), 3.0)]
    speeds = [state.velocity_y_m_s for state in sinking]
    steps = [after - before for before, after in itertools.pairwise(speeds)]
    assert speeds[0] < -0.3
    assert max(map(abs, steps)) < 0.2
    assert speeds[-1] == pytest.approx(0.0, abs=0.05)


def test_assisted_flight_takes_off_and_lands_by_climb_alone() -> None:
    """A climb asked for on the ground spins up and lifts off; a sink ends on whole legs with the rotors at rest."""
    trial = Trial()
    trial.fly(AssistedFlight(climb_m_s=1.0), 16.0)
    assert trial.state.height_m > 2.0
    trial.fly(AssistedFlight(climb_m_s=-1.0), 12.0)
    assert trial.state.is_landed
    assert trial.state.damage == 0.0
    trial.fly(AssistedFlight(climb_m_s=0.0), 12.0)
    assert trial.state.rotor_speed_rpm == 0.0
