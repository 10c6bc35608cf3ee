"""An orbiter beside the container: how both drift, what a push does, when the bay shuts, and what a hard touch ends."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.facts import value
from game.science.orbits import State, body, coast
from game.science.orbits.relative import beside, seen_from
from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import Thrusters
from game.simulation.events import ContainerCaptured, ContainerStruck, ContainerTouched, ContainmentStepDone
from game.simulation.orbiter.orbiter import Orbiter
from game.simulation.orbiter.start import OrbitStart
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, World

ALTITUDE_M = 380e3
AT_M = 400.0
PLACE = Place(World.MARS, "orbit", wind_m_s=0.0, gust_m_s=0.0, orbit_altitude_m=ALTITUDE_M)
FAR_BELOW = TerrainPlan(((0.0, -ALTITUDE_M), (1000.0, -ALTITUDE_M)), roughness_m=0.0)
GOALS = (
    Goal("hold_point", "ero", between_m=(15.0, 25.0), max_speed_m_s=0.03, for_s=20.0),
    Goal("capture", "ero"),
    Goal("contain", "ero"),
)


def world(at_m: float, up_m: float = 0.0, *, scatter_m: float = 0.0, seed: int = 1) -> Simulation:
    """Return an orbiter at a place, and the container at 400 m."""
    orbit = OrbitStart(World.MARS, ALTITUDE_M, AT_M, up_m)
    craft = CraftPlan("ero", "orbiter", at_m, orbit=orbit, scatter_m=scatter_m)
    return Simulation(LevelPlan("catch", "Catch", PLACE, FAR_BELOW, (craft,), GOALS, time_limit_s=1e5), seed)


def orbiter(simulation: Simulation) -> Orbiter:
    """Return the craft itself."""
    craft = simulation.crafts["ero"]
    assert isinstance(craft, Orbiter)
    return craft


def let_pass(simulation: Simulation, seconds: float, command: Thrusters | None = None) -> list[object]:
    """Let time pass and return what happened."""
    commands = {"ero": command} if command is not None else {}
    return [event for _ in range(round(seconds * TICKS_PER_SECOND)) for event in simulation.step(commands)]


def test_a_container_alone_stays_where_it_is() -> None:
    """On its own orbit, in the frame that turns with it, nothing moves it."""
    simulation = world(100.0)
    let_pass(simulation, 60.0)
    assert tuple(orbiter(simulation).container.position) == pytest.approx((AT_M, 0.0), abs=1e-9)


def test_a_drift_is_the_difference_of_two_orbits_of_kepler() -> None:
    """Ten minutes of free drift from 120 m away agree with two real orbits to a centimetre."""
    simulation = world(300.0, -60.0)
    craft = orbiter(simulation)
    craft.body.velocity = (0.12, -0.05)
    planet = body("mars")
    radius_m = planet.radius_m + ALTITUDE_M
    target = State(radius_m, 0.0, 0.0, planet.circular_speed_m_s(radius_m))
    start = seen_from(target, target)
    chaser = beside(target, replace(start, x_m=-60.0, y_m=-100.0, vx_m_s=-0.05, vy_m_s=0.12))
    let_pass(simulation, 600.0)
    end = seen_from(coast(target, 600.0, planet.gm_m3_s2), coast(chaser, 600.0, planet.gm_m3_s2))
    assert craft.body.position.x - AT_M == pytest.approx(end.y_m, abs=0.01)
    assert craft.body.position.y == pytest.approx(end.x_m, abs=0.01)


def test_who_is_lower_is_faster() -> None:
    """Left alone 50 m below, it passes with 3/2 n h, as every lower orbit does, and keeps its height."""
    simulation = world(100.0, -50.0)
    craft = orbiter(simulation)
    let_pass(simulation, 120.0)
    n = craft.drift.mean_motion_rad_s
    assert craft.body.velocity.x == pytest.approx(1.5 * n * 50.0, rel=1e-6)
    assert craft.body.position.y == pytest.approx(-50.0, abs=1e-6)


def test_a_push_forwards_ends_higher_and_farther_back() -> None:
    """The orbit's trick: half a turn after a push along the motion it is higher by 4 v / n, and later behind."""
    simulation = world(AT_M - 100.0)
    craft = orbiter(simulation)
    craft.body.velocity = (0.01, 0.0)
    half_turn_s = math.pi / craft.drift.mean_motion_rad_s
    place, _velocity = craft.drift.ahead((AT_M - 100.0, 0.0), (0.01, 0.0), half_turn_s)
    assert place[1] == pytest.approx(4.0 * 0.01 / craft.drift.mean_motion_rad_s, rel=1e-6)
    assert place[0] < AT_M - 100.0


def test_thrusters_obey_newton_and_the_rocket_equation() -> None:
    """44 N on 4.5 t for ten seconds are 9.8 cm/s, and cost F t / (Isp g0) of propellant."""
    simulation = world(100.0)
    craft = orbiter(simulation)
    let_pass(simulation, 10.0, Thrusters(along=1.0))
    speed_m_s = value("orbiter.thruster_force_n") * 10.0 / value("orbiter.mass_kg")
    assert craft.body.velocity.x == pytest.approx(speed_m_s, rel=1e-3)
    burnt_kg = value("orbiter.propellant_kg") - craft.propellant_kg
    assert burnt_kg == pytest.approx(44.0 * 10.0 / (290.0 * 9.80665), rel=1e-6)


def test_without_propellant_nothing_pushes() -> None:
    """Dry tanks: the command stands, the orbiter drifts on."""
    simulation = world(100.0)
    craft = orbiter(simulation)
    craft.propellant_kg = 0.0
    let_pass(simulation, 5.0, Thrusters(along=1.0, is_holding=True))
    assert craft.body.velocity.x == pytest.approx(0.0, abs=1e-9)


def test_the_computer_brings_it_to_rest_and_keeps_the_place() -> None:
    """Asked to hold at 20 cm/s, it stands within two minutes and is at the same place ten minutes later."""
    simulation = world(300.0, -20.0)
    craft = orbiter(simulation)
    craft.body.velocity = (0.2, 0.1)
    hold = Thrusters(is_holding=True)
    let_pass(simulation, 120.0, hold)
    place = tuple(craft.body.position)
    let_pass(simulation, 600.0, hold)
    assert math.hypot(*craft.relative_m_s) < 0.002
    assert math.dist(place, craft.body.position) < 0.2


@pytest.mark.parametrize("speed_m_s", [0.03, 0.09])
def test_what_comes_in_slowly_is_caught(speed_m_s: float) -> None:
    """At 3 or 9 cm/s the lid shuts once the container has been inside for five seconds."""
    simulation = world(AT_M - 3.5)
    orbiter(simulation).body.velocity = (speed_m_s, 0.0)
    events = let_pass(simulation, 120.0)
    assert any(isinstance(event, ContainerCaptured) for event in events)
    assert not any(isinstance(event, ContainerStruck) for event in events)


def test_what_comes_in_fast_bounces_and_is_not_caught_at_once() -> None:
    """At 20 cm/s it meets the floor of the bay before the lid may shut, and comes back slower than it came."""
    simulation = world(AT_M - 3.5)
    craft = orbiter(simulation)
    craft.body.velocity = (0.2, 0.0)
    events = let_pass(simulation, 14.0)
    touches = [event for event in events if isinstance(event, ContainerTouched)]
    assert touches
    assert touches[0].speed_m_s == pytest.approx(0.2, rel=0.02)
    assert math.hypot(*craft.relative_m_s) == pytest.approx(0.3 * 0.2, rel=0.1)


def test_a_hard_blow_ends_the_mission_and_says_why() -> None:
    """At half a metre a second the container is struck, and the run is lost with its speed and the limit."""
    simulation = world(AT_M - 3.5)
    orbiter(simulation).body.velocity = (0.5, 0.0)
    events = let_pass(simulation, 10.0)
    assert any(isinstance(event, ContainerStruck) for event in events)
    assert simulation.reason == "The container was struck at 50\u202fcm/s; it stands 30\u202fcm/s"


def test_a_catch_before_the_check_fails_the_mission() -> None:
    """Whoever goes straight in has passed over the hold point."""
    simulation = world(AT_M - 3.5)
    orbiter(simulation).body.velocity = (0.05, 0.0)
    let_pass(simulation, 120.0)
    assert simulation.reason == "Caught before the goals above were done"


def test_three_steps_leave_one_in_a_million() -> None:
    """Each asking begins one step; the shares of the three multiply to the published figure, and the catch moves along."""
    simulation = world(AT_M - 3.5)
    craft = orbiter(simulation)
    craft.body.velocity = (0.05, 0.0)
    let_pass(simulation, 120.0)
    ask, wait = Thrusters(is_containing=True), Thrusters()
    events: list[object] = []
    for _ in range(3):
        events += let_pass(simulation, 1.0, ask)
        events += let_pass(simulation, value("orbiter.step_s") + 1.0, wait)
    assert sum(isinstance(event, ContainmentStepDone) for event in events) == 3
    assert craft.containment.release_share == pytest.approx(value("orbiter.release_asked_share"))
    assert math.dist(craft.container.position, craft.body.position) < 2.0


def test_another_seed_starts_elsewhere_and_the_same_one_at_the_same_place() -> None:
    """What navigation did not know: within the scatter, and repeatable."""
    places = [tuple(orbiter(world(100.0, scatter_m=6.0, seed=seed)).body.position) for seed in (1, 2, 1)]
    assert places[0] == places[2] != places[1]
    assert all(abs(x - 100.0) <= 6.0 and abs(y) <= 6.0 for x, y in places)


def test_a_run_in_orbit_is_repeatable() -> None:
    """The same plan, seed and commands give the same fingerprint."""
    prints = []
    for _ in range(2):
        simulation = world(AT_M - 3.5, scatter_m=0.1)
        orbiter(simulation).body.velocity = (0.2, 0.0)
        let_pass(simulation, 20.0, Thrusters(along=0.3, up=-0.2))
        prints.append(simulation.fingerprint())
    assert prints[0] == prints[1]
