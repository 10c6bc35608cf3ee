"""What goes wrong in the air and on the ground, and how a run ends for it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.simulation.commands import AssistedFlight, DirectFlight, GuidedFlight
from game.simulation.events import (
    BatteryEmptied,
    BladeBroke,
    LegBroke,
    MissionEnded,
    RolledOver,
    RotorStalled,
    TookOff,
    TouchedDown,
)
from game.simulation.plan import CraftPlan, Goal, Place, Thing, ThingKind, World
from game.simulation.snapshot import Outcome
from tests.simulation.worlds import DOWN, GINNY, HOLD, NAME, START_M, STILL, UP, Trial, level


def dropped(speed_m_s: float) -> Trial:
    """Return a craft with still rotors that has met flat ground at about a speed, some seconds later."""
    height_m = speed_m_s**2 / (2.0 * 3.71)
    trial = Trial()
    trial.fly(HOLD, 0.2)
    trial.put(up_m=height_m)
    trial.fly(HOLD, math.sqrt(2.0 * height_m / 3.71) + 3.0)
    return trial


@pytest.mark.parametrize("speed_m_s", [1.6, 2.0, 2.3])
def test_a_landing_that_the_legs_can_take(speed_m_s: float) -> None:
    """Below the legs' 2.5 m/s nothing breaks and the run goes on."""
    trial = dropped(speed_m_s)
    assert trial.found(TouchedDown)[0].down_m_s == pytest.approx(speed_m_s, abs=0.1)
    assert trial.found(LegBroke) == []
    assert trial.state.damage == 0.0
    assert trial.state.is_landed
    assert not trial.simulation.is_over


@pytest.mark.parametrize("speed_m_s", [2.7, 4.0, 6.0, 9.0, 13.0, 20.0])
def test_a_hard_landing_wrecks_the_craft(speed_m_s: float) -> None:
    """Whatever the speed beyond what legs can take: the ground is felt, the run is lost, and the wreck lies on it."""
    trial = dropped(speed_m_s)
    assert trial.found(TouchedDown)[0].down_m_s == pytest.approx(speed_m_s, rel=0.05)
    assert trial.state.damage == 1.0
    assert trial.simulation.outcome is Outcome.LOST
    assert "hard" in trial.simulation.reason
    assert trial.state.y_m > 0.05


@pytest.mark.parametrize("speed_m_s", [2.7, 4.0, 6.0, 9.0])
def test_a_hard_landing_breaks_the_legs(speed_m_s: float) -> None:
    """Beyond 2.5 m/s each leg breaks, once, the snapshot shows it, and no foot is left in the ground."""
    trial = dropped(speed_m_s)
    assert sorted(event.leg for event in trial.found(LegBroke)) == [0, 1, 2, 3]
    assert all(leg.is_broken for leg in trial.state.legs)
    assert min(trial.craft.foot_heights_m()) > -0.05


@pytest.mark.parametrize("tilt_deg", [-75.0, -60.0, 50.0, 70.0])
def test_a_tilted_landing_breaks_the_blades(tilt_deg: float) -> None:
    """Leaning far when it meets the ground, the turning blades strike it (as on Flight 72); it is lost."""
    trial = Trial()
    trial.take_off(1.0)
    trial.put(tilt_rad=math.radians(tilt_deg), velocity_m_s=(0.0, -1.0))
    trial.fly(DirectFlight(), 4.0)
    assert trial.found(BladeBroke)[0].blades_left == 0
    assert trial.state.blades_left == 0
    assert trial.state.damage == 1.0
    assert trial.simulation.outcome is Outcome.LOST


def test_a_landing_with_side_speed_and_tilt_topples() -> None:
    """Sliding at 5 m/s, leaning 40 degrees forward: it goes over, and the reason names blades or toppling."""
    trial = Trial()
    trial.take_off(1.0)
    trial.put(tilt_rad=math.radians(-40.0), velocity_m_s=(5.0, -1.0))
    trial.fly(DirectFlight(collective_rad=math.radians(3.0)), 5.0)
    assert trial.simulation.outcome is Outcome.LOST
    assert "blades" in trial.simulation.reason or "toppled" in trial.simulation.reason


def test_a_craft_on_its_side_has_toppled() -> None:
    """Laid on its side with still rotors it cannot get up: rolled over once, lost, blades whole."""
    trial = Trial()
    trial.put(up_m=0.5, tilt_rad=math.radians(80.0))
    trial.fly(HOLD, 4.0)
    assert len(trial.found(RolledOver)) == 1
    assert trial.found(RolledOver)[0].tilt_deg > 65.0
    assert trial.found(BladeBroke) == []
    assert trial.simulation.outcome is Outcome.LOST
    assert "toppled" in trial.simulation.reason


def test_blades_break_on_a_boulder() -> None:
    """Flown into a boulder as high as its rotors, it loses its blades and the run."""
    boulder = Thing("rock", ThingKind.BOULDER, at_m=START_M + 6.0, radius_m=1.5)
    trial = Trial(level(things=(boulder,)))
    trial.take_off(0.6)
    trial.fly(GuidedFlight(forward_m_s=3.0), 8.0)
    assert len(trial.found(BladeBroke)) == 1
    assert trial.simulation.outcome is Outcome.LOST
    assert abs(trial.state.x_m - START_M) < 8.0


def test_a_boulder_below_is_no_danger() -> None:
    """Flown over with room to spare the same boulder changes nothing."""
    boulder = Thing("rock", ThingKind.BOULDER, at_m=START_M + 6.0, radius_m=1.5)
    trial = Trial(level(things=(boulder,)))
    trial.take_off(4.0)
    trial.fly(GuidedFlight(forward_m_s=3.0), 8.0)
    assert trial.state.damage == 0.0
    assert trial.state.x_m > START_M + 10.0


def test_a_wreck_stays_a_wreck() -> None:
    """Without blades it makes no thrust, needs no rotor power, and never takes off again."""
    trial = Trial()
    trial.take_off(1.0)
    trial.put(tilt_rad=math.radians(80.0), velocity_m_s=(0.0, -1.0))
    trial.fly(DirectFlight(), 3.0)
    trial.events.clear()
    states = trial.watch(UP, 15.0)
    assert {state.thrust_coefficient for state in states} == {0.0}
    assert {math.hypot(state.thrust_x_n, state.thrust_y_n) for state in states} == {0.0}
    assert trial.found(TookOff) == []
    assert trial.found(RotorStalled) == []
    assert len(trial.found(TouchedDown)) <= 1


def test_a_run_ends_once() -> None:
    """The loss is told once, with the reason that the snapshot keeps, and the outcome stays."""
    trial = dropped(5.0)
    trial.fly(UP, 5.0)
    (end,) = trial.found(MissionEnded)
    assert (end.outcome, end.reason) == ("lost", trial.simulation.reason)
    assert trial.simulation.snapshot().outcome is Outcome.LOST
    assert trial.simulation.snapshot().reason == end.reason


def test_an_empty_battery_brings_it_down_and_ends_the_run() -> None:
    """At the last charge the rotors run down, it comes down within 10 s, and the run is lost for the battery."""
    trial = Trial(level(crafts=(replace(GINNY, battery_pct=6.0),)))
    trial.take_off()
    while not trial.found(BatteryEmptied):
        trial.fly(HOLD, 0.1)
    assert not trial.state.is_landed
    trial.fly(HOLD, 10.0)
    assert len(trial.found(BatteryEmptied)) == 1
    assert trial.state.rotor_speed_rpm < 100.0
    assert trial.state.is_landed
    assert trial.simulation.outcome is Outcome.LOST
    assert "battery" in trial.simulation.reason.lower()


def test_an_empty_battery_on_the_ground_ends_the_run_too() -> None:
    """A craft that was never charged cannot start, and the run says why."""
    trial = Trial(level(crafts=(replace(GINNY, battery_pct=1.0),)))
    trial.fly(UP, 5.0)
    assert trial.state.rotor_speed_rpm < 200.0
    assert trial.simulation.outcome is Outcome.LOST
    assert "battery" in trial.simulation.reason.lower()


def test_too_thin_air_stalls_the_rotors() -> None:
    """In 0.010 kg/m3 2537 rpm cannot lift it (margin -10 %): the stall is told, and the feet stay down."""
    trial = Trial(level(place=replace(STILL, density_kg_m3=0.010)))
    trial.fly(UP, 25.0)
    assert trial.found(TookOff) == []
    assert trial.found(RotorStalled)[0].blade_loading > 0.13
    assert trial.state.height_m < 0.1
    assert trial.state.damage == 0.0


def test_faster_rotors_lift_it_in_thin_air() -> None:
    """In 0.010 kg/m3 2537 rpm do not suffice and 2800 rpm do: the choice of the thin season."""
    heights_m = []
    for rotor_speed_rpm in (2537.0, 2800.0):
        trial = Trial(level(place=replace(STILL, density_kg_m3=0.010)))
        trial.fly(replace(UP, rotor_speed_rpm=rotor_speed_rpm), 25.0)
        heights_m.append(trial.state.height_m)
    assert heights_m[0] < 0.1
    assert heights_m[1] > 5.0


def test_asking_for_too_much_lift_stalls_in_flight() -> None:
    """Full collective in flight is beyond the blade loading of 0.137 that these blades reach; letting go recovers."""
    trial = Trial()
    trial.take_off(4.0)
    trial.fly(AssistedFlight(collective_rad=math.radians(17.5)), 1.0)
    (event,) = trial.found(RotorStalled)
    assert event.blade_loading == pytest.approx(0.137, rel=0.05)
    trial.fly(HOLD, 5.0)
    assert abs(trial.state.velocity_y_m_s) < 0.1


def test_a_weak_battery_lets_the_rotors_sag() -> None:
    """Where the battery gives 180 W in all, and 290 are needed, the rotors take what is left and slow down; it sinks."""
    strong, weak = Trial(), Trial()
    for trial in (strong, weak):
        trial.take_off(12.0)
    weak.craft.specification = replace(weak.craft.specification, peak_power_w=180.0)
    weak.fly(HOLD, 0.5)
    states = weak.watch(HOLD, 3.0)
    assert max(state.rotor_power_w for state in states) < 180.0 - 70.0
    assert weak.state.rotor_speed_rpm < 0.95 * strong.state.rotor_speed_rpm
    assert weak.state.velocity_y_m_s < -0.1
    weak.craft.specification = strong.craft.specification
    weak.fly(HOLD, 5.0)
    assert weak.state.rotor_speed_rpm == pytest.approx(2537.0, rel=0.01)


def test_nothing_flies_on_the_moon() -> None:
    """Without air there is no thrust at any rotor speed: it stands, and shows neither lift nor blade loading."""
    trial = Trial(level(place=Place(world=World.MOON, wind_m_s=0.0, gust_m_s=0.0)))
    states = trial.watch(UP, 20.0)
    assert max(abs(state.thrust_y_n) for state in states) == 0.0
    assert max(abs(state.blade_loading) for state in states) == 0.0
    assert max(state.height_m for state in states) < 0.01
    assert states[-1].rotor_speed_rpm == pytest.approx(2537.0, rel=0.001)
    assert trial.events == []


def test_a_limit_on_landing_speed_judges_a_crash() -> None:
    """A land goal fails with a hard touchdown, and its reason tells both speeds."""
    goal = Goal(kind="land", craft=NAME, max_down_m_s=1.5)
    trial = Trial(level(goals=(goal,)))
    trial.fly(HOLD, 0.2)
    trial.put(up_m=0.8)
    trial.fly(HOLD, 3.0)
    (state,) = trial.simulation.goal_states()
    assert state.is_failed
    assert "1.5" in state.reason


def test_a_second_craft_can_be_lost_too() -> None:
    """Whichever craft is wrecked, the run is lost, and the end names that craft."""
    second = CraftPlan(name="second", kind="helicopter", at_m=80.0)
    trial = Trial(level(crafts=(GINNY, second)))
    boulder_free = trial.simulation.crafts["second"]
    for body in (boulder_free.body, *(leg.body for leg in boulder_free.frame.legs)):  # type: ignore[attr-defined]  # a helicopter
        body.position += (0.0, 8.0)
    for _ in range(4 * 120):
        trial.events += trial.simulation.step({NAME: DOWN})
    assert trial.found(MissionEnded)[0].craft == "second"
    assert {event.craft for event in trial.found(LegBroke)} <= {"second"}
    assert trial.state.damage == 0.0
