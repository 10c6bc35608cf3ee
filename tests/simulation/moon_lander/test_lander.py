"""The lunar module in flight: what its computer does, what its engine can, and how it meets the ground."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from game.facts import value
from game.simulation.commands import Approach, Descend, HandFlight
from game.simulation.events import (
    EngineStopped,
    GatePassed,
    LandingPointMoved,
    LegBroke,
    ProbeTouched,
    PropellantCalled,
    TouchedDown,
)
from game.simulation.plan import Goal, Thing, ThingKind
from game.simulation.snapshot import Outcome
from tests.simulation.moon_lander.worlds import HIGH_GATE, LOW, NAME, fly, lander_of, state_of, world

if TYPE_CHECKING:
    from game.simulation.commands import LanderCommand
    from game.simulation.events import Event
    from game.simulation.snapshot import MoonLanderState


def by_procedure(state: MoonLanderState) -> LanderCommand:
    """Let the computer come down by the published rate, and stop the engine at contact."""
    if state.program == "approach":
        return Approach()
    return Descend(0.0, -0.9, is_engine_on=not state.is_contact)


def _always(command: LanderCommand, _state: MoonLanderState) -> LanderCommand:
    return command


def one(events: list[Event], kind: type[Event]) -> Event:
    """Return the only event of a kind."""
    (found,) = (event for event in events if isinstance(event, kind))
    return found


def test_approach_takes_as_long_as_planned() -> None:
    """Low gate (156 m) comes 100 s after high gate in Apollo 11's plan; here within 15 %, and sinking at 4.9 m/s +- 1.5."""
    simulation = world(HIGH_GATE)
    speeds: list[float] = []
    events = fly(simulation, 115.0, lambda state: speeds.append(state.velocity_y_m_s))
    low = next(event for event in events if isinstance(event, GatePassed) and event.gate == "low")
    assert low.time_s == pytest.approx(100.0, rel=0.15)
    assert speeds[round(low.time_s * 10.0)] == pytest.approx(-4.9, abs=1.5)


def test_landing_by_procedure_keeps_the_limits() -> None:
    """The computer meets its landing point to two metres, and the drop after the engine's stop is within the limits."""
    simulation = world(HIGH_GATE)
    touchdown = one(fly(simulation, 400.0, by_procedure), TouchedDown)
    assert isinstance(touchdown, TouchedDown)
    assert touchdown.at_m == pytest.approx(HIGH_GATE.aim_m, abs=2.0)
    assert touchdown.down_m_s < value("lunar_module.gear_vertical_limit_m_s")
    assert touchdown.sideways_m_s < 0.2
    assert simulation.outcome is Outcome.WON
    assert lander_of(simulation).damage == 0.0


def test_contact_light_comes_before_the_pads() -> None:
    """The probe reaches 1.73 m below the pads: the light, the engine's stop, and then the ground."""
    events = fly(world(LOW), 120.0, lambda state: by_procedure(replace(state, program="descent")))
    order = [type(e) for e in events if isinstance(e, ProbeTouched | EngineStopped | TouchedDown)]
    assert order == [ProbeTouched, EngineStopped, TouchedDown]


def test_landing_point_moves_once() -> None:
    """The first wish is granted, cut to what the engine and the tanks allow; the second is not."""
    simulation = world(HIGH_GATE)
    events = fly(simulation, 1.0, lambda _state: Approach(8700.0))
    events += fly(simulation, 1.0, lambda _state: Approach(7000.0))
    moved = one(events, LandingPointMoved)
    assert isinstance(moved, LandingPointMoved)
    assert (moved.from_m, moved.to_m) == (8100.0, 8700.0)
    assert state_of(simulation).aim_m == 8700.0
    far = world(HIGH_GATE)
    fly(far, 1.0, lambda _state: Approach(50_000.0))
    assert state_of(far).aim_m == 8100.0 + value("lunar_module.redesignation_highest_m")


@pytest.mark.parametrize("move_m", [-800.0, 400.0, 900.0, 1500.0])
def test_moved_point_is_met_without_touching_ground_before(move_m: float) -> None:
    """Wherever it is moved to, the craft stays above 20 m until it is over its point, and arrives upright."""
    simulation = world(HIGH_GATE)
    fly(simulation, 10.0)
    fly(simulation, 1.0, lambda _state: Approach(HIGH_GATE.aim_m + move_m))
    lowest_m, program = math.inf, "approach"
    while program == "approach":
        fly(simulation, 1.0)
        state = state_of(simulation)
        lowest_m, program = min(lowest_m, state.height_m), state.program
    assert lowest_m > 20.0
    assert state.x_m == pytest.approx(HIGH_GATE.aim_m + move_m, abs=25.0)
    assert abs(state.pitch_rad) < math.radians(12.0)


@pytest.mark.parametrize(("forward_m_s", "climb_m_s"), [(0.0, 0.0), (4.0, -1.5), (-3.0, 1.0)])
def test_descent_program_holds_what_is_asked(forward_m_s: float, climb_m_s: float) -> None:
    """Asked for speeds are there after fifteen seconds, to a tenth of a metre a second."""
    simulation = world(replace(LOW, height_m=100.0))
    fly(simulation, 18.0, lambda _state: Descend(forward_m_s, climb_m_s))
    state = state_of(simulation)
    assert state.velocity_x_m_s == pytest.approx(forward_m_s, abs=0.1)
    assert state.velocity_y_m_s == pytest.approx(climb_m_s, abs=0.1)


def test_hover_throttle_is_the_weight() -> None:
    """In a hover the thrust is the weight, and propellant goes as thrust over Isp g0."""
    simulation = world(LOW)
    fly(simulation, 10.0, lambda _state: Descend())
    before = state_of(simulation)
    fly(simulation, 10.0, lambda _state: Descend())
    after = state_of(simulation)
    assert after.thrust_y_n == pytest.approx(after.weight_n, rel=0.01)
    mean_n = (before.weight_n + after.weight_n) / 2.0
    used_kg = mean_n * 10.0 / (311.0 * value("physics.standard_gravity_m_s2"))
    assert before.propellant_kg - after.propellant_kg == pytest.approx(used_kg, rel=0.01)


def test_no_throttle_between_the_bands() -> None:
    """Whatever a hand asks for, the engine is between 10 and 60 percent, or at 93."""
    simulation = world(replace(LOW, height_m=1000.0))
    for asked in range(0, 105, 5):
        command = HandFlight(0.0, asked / 100.0)
        fly(simulation, 0.2, partial(_always, command))
        throttle = state_of(simulation).throttle
        assert 0.1 <= throttle <= 0.6 or throttle == pytest.approx(0.93)


def test_hand_holds_the_tilt_and_jets_turn_freely() -> None:
    """Assisted, the asked tilt is held; direct, the jets turn it on and on: torque over inertia, to 3 %."""
    simulation = world(replace(LOW, height_m=1000.0))
    fly(simulation, 8.0, lambda _state: HandFlight(math.radians(10.0), 0.3))
    assert state_of(simulation).pitch_rad == pytest.approx(-math.radians(10.0), abs=0.01)
    before = state_of(simulation)
    fly(simulation, 1.0, lambda _state: HandFlight(0.0, 0.3, jets=1.0))
    turned_rad_s = state_of(simulation).pitch_rate_rad_s - before.pitch_rate_rad_s
    torque_n_m = 445.0 * 4 * value("lunar_module.jet_arm_m")
    inertia_kg_m2 = before.mass_kg * value("lunar_module.gyration_radius_m") ** 2
    assert turned_rad_s == pytest.approx(torque_n_m / inertia_kg_m2, rel=0.03)


def test_propellant_is_called_and_runs_dry() -> None:
    """A hover too long: 60 and 30 seconds are called, then bingo; 20 seconds later the engine is dry and it falls."""
    simulation = world(replace(LOW, propellant_pct=5.5))
    events = fly(simulation, 300.0, lambda _state: Descend())
    calls = {event.left_s: event.time_s for event in events if isinstance(event, PropellantCalled)}
    assert list(calls) == [60, 30, 0]
    assert calls[0] - calls[60] == pytest.approx(60.0, abs=3.0)
    stopped = one(events, EngineStopped)
    assert isinstance(stopped, EngineStopped)
    assert stopped.is_dry
    assert stopped.time_s - calls[0] == pytest.approx(20.0, abs=1.5)
    assert simulation.outcome is Outcome.LOST


def test_engine_stopped_too_high_breaks_the_legs() -> None:
    """A fall from 15 m ends at 7 m/s: twice the legs' limit."""
    simulation = world(replace(LOW, height_m=15.0), goals=(Goal("land", NAME, max_down_m_s=20.0),))
    events = fly(simulation, 30.0, lambda _state: Descend(is_engine_on=False))
    assert [event for event in events if isinstance(event, LegBroke)]
    assert simulation.outcome is Outcome.LOST


def test_boulder_under_one_pad_tilts_it() -> None:
    """A pad on a boulder leaves the lander further out of level than a landing may."""
    boulder = Thing("rock", ThingKind.BOULDER, 195.3, radius_m=1.3)
    simulation = world(replace(LOW, height_m=20.0), things=(boulder,))
    fly(simulation, 60.0, lambda state: by_procedure(replace(state, program="descent")))
    assert abs(state_of(simulation).pitch_rad) > math.radians(5.0)


def test_standing_start_lifts_off_and_lands() -> None:
    """Without a start in flight it stands on its pads, climbs when asked to, and lands again."""
    simulation = world(None)
    fly(simulation, 2.0)
    assert state_of(simulation).is_landed
    fly(simulation, 10.0, lambda _state: Descend(0.0, 2.0))
    assert state_of(simulation).height_m > 5.0
    fly(simulation, 60.0, lambda state: Descend(0.0, -0.9, is_engine_on=not state.is_contact))
    assert simulation.outcome is Outcome.WON


def test_coast_is_round() -> None:
    """At 15 km and 1.6 km/s, engine off, it sinks as on a round Moon: far less than over a flat one."""
    start = replace(HIGH_GATE, height_m=15_000.0, speed_m_s=1600.0, descent_m_s=0.0)
    simulation = world(start, profile=((0.0, 0.0), (1_000_000.0, 0.0)))
    fly(simulation, 60.0, lambda _state: HandFlight(is_engine_on=False))
    radius_m = value("moon.mean_radius_km") * 1000.0 + 15_000.0
    pull_m_s2 = value("moon.gm_km3_s2") * 1e9 / radius_m**2
    carried_m_s2 = radius_m * (1600.0 / (value("moon.mean_radius_km") * 1000.0)) ** 2
    sunk_m = 15_000.0 - state_of(simulation).height_m
    assert sunk_m == pytest.approx((pull_m_s2 - carried_m_s2) / 2.0 * 60.0**2, rel=0.03)


def test_moving_the_landing_point_is_a_goal() -> None:
    """The goal is open until the computer has taken another point, and says how far it moved."""
    simulation = world(HIGH_GATE, goals=(Goal("redesignate", NAME), Goal("land", NAME)))
    fly(simulation, 1.0)
    assert not simulation.goal_states()[0].is_done
    fly(simulation, 1.0, lambda _state: Approach(HIGH_GATE.aim_m + 300.0))
    goal = simulation.goal_states()[0]
    assert goal.is_done
    assert "300" in goal.reason


def test_standing_too_far_out_of_level_fails_a_landing() -> None:
    """With a limit of 6 degrees a landing on a slope of 9 is lost, and the reason says so."""
    slope = ((0.0, 0.0), (400.0, 400.0 * math.tan(math.radians(9.0))))
    simulation = world(
        replace(LOW, height_m=20.0),
        profile=slope,
        goals=(Goal("land", NAME, max_down_m_s=3.05, slope_deg=6.0),),
    )
    fly(simulation, 90.0, lambda state: by_procedure(replace(state, program="descent")))
    assert simulation.outcome is Outcome.LOST
    assert "out of level" in simulation.reason


def test_flying_past_the_map_is_a_loss() -> None:
    """Beyond the last point of the ground there is nothing to land on."""
    simulation = world(replace(HIGH_GATE, aim_m=900.0), profile=((0.0, 0.0), (1000.0, 0.0)))
    fly(simulation, 60.0, lambda _state: HandFlight(0.0, 0.1))
    assert simulation.outcome is Outcome.LOST
    assert "past the end of the map" in simulation.reason


def test_same_commands_give_the_same_course() -> None:
    """Two landings by the same hand have one fingerprint."""
    prints = []
    for _ in range(2):
        simulation = world(LOW)
        fly(simulation, 80.0, lambda state: by_procedure(replace(state, program="descent")))
        prints.append(simulation.fingerprint())
    assert prints[0] == prints[1]
