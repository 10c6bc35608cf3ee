"""A rocket leaves Mars: what its order is, what a programme and a hand make of it, and the ways to come down again."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.facts import value
from game.science.rocketry.ascent import ascend
from game.science.rocketry.pitch import programme_from, usual_programme, written
from game.science.rocketry.rocket import mars_ascent_vehicle
from game.simulation import Simulation
from game.simulation.ascent_rocket.course import Ship, Steering, flown, next_step, on_pad
from game.simulation.ascent_rocket.start import LaunchStart
from game.simulation.clock import SLOW_S, TICKS_PER_SECOND
from game.simulation.commands import Launch
from game.simulation.events_ascent import (
    IgnitionNear,
    MotorBurntOut,
    MotorLit,
    OrbitReached,
    RocketFell,
    RocketTossed,
    StageDropped,
)
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan
from game.simulation.snapshot import AscentRocketState
from game.simulation.surroundings import jezero_surroundings

if TYPE_CHECKING:
    from game.simulation.events import Event

PLACE = Place(wind_m_s=0.0, gust_m_s=0.0)
FLAT = TerrainPlan(((0.0, 0.0), (120.0, 0.0)), roughness_m=0.0)
USUAL = usual_programme().points
STEEP = "0 90, 5 90, 15 75, 66 70"


def world(*, scatter_pct: float = 0.0, seed: int = 1, most_gees: float = 15.0) -> Simulation:
    """Return a rocket on its lander."""
    start = LaunchStart(PLACE, USUAL, scatter_pct)
    craft = CraftPlan("mav", "ascent_rocket", 60.0, launch=start)
    goal = Goal("orbit", "mav", between_km=(300.0, 450.0), max_load_gees=most_gees)
    return Simulation(LevelPlan("up", "Up", PLACE, FLAT, (craft,), (goal,), time_limit_s=900.0), seed)


def state(simulation: Simulation) -> AscentRocketState:
    """Return how it stands."""
    found = simulation.snapshot().crafts["mav"]
    assert isinstance(found, AscentRocketState)
    return found


def let_pass(simulation: Simulation, seconds: float, command: Launch) -> list[Event]:
    """Let time pass and return what happened, until the run is over."""
    events: list[Event] = []
    for _ in range(round(seconds * TICKS_PER_SECOND)):
        events += simulation.step({"mav": command})
        if simulation.is_over:
            break
    return events


@cache
def planned() -> tuple[Simulation, tuple[Event, ...]]:
    """Return the planned flight, flown once for all that ask about it."""
    simulation = world()
    return simulation, tuple(let_pass(simulation, 700.0, Launch(1)))


def test_flown_tick_by_tick_it_is_the_published_ascent() -> None:
    """The course of the craft agrees with the model that `lab ascent` shows: apsides to 100 m, time to a second."""
    rocket, around = mars_ascent_vehicle(), jezero_surroundings(PLACE)
    whole = ascend(rocket, usual_programme(), around, value("ascent.toss_speed_m_s"))
    simulation, events = planned()
    reached = next(event for event in events if isinstance(event, OrbitReached))
    assert reached.periapsis_m == pytest.approx(whole.periapsis_m, abs=100.0)
    assert reached.apoapsis_m == pytest.approx(whole.apoapsis_m, abs=100.0)
    assert simulation.time_s == pytest.approx(whole.time_s, abs=1.0)
    assert simulation.outcome == "won"


def test_the_order_is_toss_light_drop_light() -> None:
    """Each step is reported once, and the second burn is called before it begins."""
    _, events = planned()
    order = [type(event) for event in events if not type(event).__module__.endswith("events")]
    assert order == [
        *(RocketTossed, MotorLit, MotorBurntOut, StageDropped),
        *(IgnitionNear, MotorLit, MotorBurntOut, OrbitReached),
    ]


def test_the_hardest_push_is_the_last_moment_of_the_second_burn() -> None:
    """F = m a: the emptier the stage the harder it pushes, 12 times the Earth's gravity at the end."""
    assert state(planned()[0]).peak_gees == pytest.approx(12.4, abs=0.1)


def test_what_is_told_on_the_pad_is_what_is_flown() -> None:
    """The way ahead, flown coarsely, ends within two kilometres of the real one."""
    simulation = world()
    let_pass(simulation, 2.0, Launch())
    told, flew = state(simulation), state(planned()[0])
    assert told.phase == "pad"
    assert told.ahead is not None
    assert told.ahead.lowest_m == pytest.approx(flew.orbit.lowest_m, abs=2000.0)
    assert told.ahead.highest_m == pytest.approx(flew.orbit.highest_m, abs=2000.0)


def test_a_steep_programme_is_told_to_come_down() -> None:
    """Height alone does not stay up: the periapsis ahead lies deep below the ground."""
    simulation = world()
    let_pass(simulation, 2.0, Launch(programme=STEEP))
    told = state(simulation)
    assert written(told.programme) == STEEP
    assert told.ahead is not None
    assert told.ahead.lowest_m < 0.0


def test_a_programme_that_no_rocket_can_follow_changes_nothing() -> None:
    """One that never pitches, pitches backwards or runs backwards in time leaves the one that is aboard."""
    for programme in ("0 90, 40 90", "0 60, 40 70", "40 60, 0 50", "nonsense", "0 90"):
        simulation = world()
        let_pass(simulation, 0.2, Launch(programme=programme))
        assert state(simulation).programme == USUAL


def test_a_refused_programme_throws_the_rocket_only_once() -> None:
    """The step that came with it is done; looking at another point of the same programme asks for no second one."""
    simulation = world()
    refused = Launch(1, programme="0 90, 40 90")
    let_pass(simulation, 0.5, refused)
    assert state(simulation).phase == "tossed"
    let_pass(simulation, 90.0, refused)
    before = state(simulation)
    let_pass(simulation, 0.5, replace(refused, point=1))
    assert (
        (state(simulation).phase, state(simulation).stage) == (before.phase, before.stage) == ("coasting", 1)
    )


def test_nobody_lights_it_by_hand_and_it_falls_back() -> None:
    """Tossed at 5 m/s it is back after 2.7 s, and the sentence says why."""
    simulation = world()
    events = let_pass(simulation, 10.0, Launch(1, is_by_hand=True))
    fell = next(event for event in events if isinstance(event, RocketFell))
    assert fell.time_s == pytest.approx(2.7, abs=0.15)
    assert fell.highest_m == pytest.approx(3.36, abs=0.1)
    assert "nobody lit the motor" in simulation.reason


def test_by_hand_every_step_is_asked_for_and_the_nose_follows() -> None:
    """Light, turn, drop: nothing happens by itself, and the nose turns no faster than the nozzle can."""
    simulation = world()
    let_pass(simulation, 1.0, Launch(1, is_by_hand=True))
    let_pass(simulation, 5.0, Launch(2, is_by_hand=True, pitch_rate_deg_s=-60.0))
    led = state(simulation)
    assert led.phase == "burning"
    assert led.pitch_rad == pytest.approx(1.5708 - 0.5236, abs=0.03)  # five seconds at six degrees
    let_pass(simulation, 80.0, Launch(2, is_by_hand=True))
    assert state(simulation).phase == "spent"
    let_pass(simulation, 1.0, Launch(3, is_by_hand=True))
    assert state(simulation).phase == "coasting"
    assert state(simulation).stage == 1


def test_given_back_to_the_computer_the_second_burn_comes_by_itself() -> None:
    """Whoever took over may let the programme go on: the orbit is the same within a few kilometres."""
    simulation = world()
    let_pass(simulation, 3.0, Launch(1))
    let_pass(simulation, 2.0, Launch(1, is_by_hand=True))
    let_pass(simulation, 700.0, Launch(1))
    assert simulation.outcome == "won"


def test_an_orbit_outside_of_the_band_fails_with_its_figures() -> None:
    """A flatter way has a top above the band: the goal says so in kilometres."""
    simulation = world()
    let_pass(simulation, 700.0, Launch(1, "0 90, 5 90, 15 55, 66 25"))
    assert simulation.outcome == "lost"
    assert simulation.reason.startswith("Orbit of 3")


def test_too_hard_a_push_fails_too() -> None:
    """Samples that stand only ten times the Earth's gravity do not survive the second motor."""
    simulation = world(most_gees=10.0)
    let_pass(simulation, 700.0, Launch(1))
    assert simulation.outcome == "lost"


def test_a_seed_is_a_motor_and_the_same_one_is_the_same_flight() -> None:
    """Cold motors burn slowly: within what the level allows, and repeatable to the fingerprint."""
    prints = []
    for seed in (1, 2, 1):
        simulation = world(scatter_pct=2.0, seed=seed)
        let_pass(simulation, 20.0, Launch(1))
        prints.append(simulation.fingerprint())
    assert prints[0] == prints[2] != prints[1]


def test_the_length_of_steps_decides_little() -> None:
    """In steps of half a second, as ahead, the first motor ends a tenth of a second later: 150 m higher at most."""
    around = jezero_surroundings(PLACE)
    ship = Ship(mars_ascent_vehicle(), around, 5.0, 6.0)
    steering, heights_m = Steering(usual_programme()), []
    for step_s in (SLOW_S, 0.5):
        course = next_step(on_pad(ship), ship, is_by_hand=False)
        while course.flight.stage == 0:
            course = flown(course, ship, steering, step_s)
        heights_m.append(course.flight.state.radius_m - around.world.radius_m)
    assert heights_m[0] == pytest.approx(heights_m[1], abs=150.0)


def test_a_programme_is_written_and_read_back() -> None:
    """The line that commands carry holds every point."""
    assert programme_from(written(USUAL)).points == USUAL


def test_the_empty_stage_stands_on_the_ledger() -> None:
    """58 kg fall back into the desert; the container and its motor stay up."""
    ledger = planned()[0].waste
    assert [(part.kind, part.mass_kg) for part in ledger.placed] == [("stage", value("ascent.first_dry_kg"))]
    assert ledger.is_clean


def test_in_flight_the_way_ahead_is_always_known() -> None:
    """An older look stands until the newer one is ready, so that the dashed line never goes out."""
    simulation = world()
    let_pass(simulation, 2.0, Launch())
    for _ in range(60):
        let_pass(simulation, 0.1, Launch(1))
        assert state(simulation).ahead is not None
