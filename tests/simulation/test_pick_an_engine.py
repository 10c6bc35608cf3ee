"""The same ascent with seven kinds of propulsion: what is chosen is what flies, and the thriftiest never lifts off."""

from __future__ import annotations

import pytest

from game.science.rocketry.propulsion import (
    Kind,
    Verdict,
    built,
    larger_times,
    propose,
    propulsion,
    tossed_job,
)
from game.science.rocketry.rocket import mars_ascent_vehicle
from game.simulation import Simulation
from game.simulation.ascent_rocket.rocket import AscentRocket
from game.simulation.ascent_rocket.start import LaunchStart
from game.simulation.commands import Launch
from game.simulation.plan import CraftPlan, Goal, LevelPlan
from tests.simulation.test_ascent_rocket import FLAT, PLACE, let_pass, state

WAY = ((0.0, 90.0), (5.0, 90.0), (15.0, 64.0), (72.0, 34.0))


def world() -> Simulation:
    """Return a rocket on its lander, with a choice of engines."""
    start = LaunchStart(PLACE, WAY, propulsion=Kind.SOLID)
    craft = CraftPlan("mav", "ascent_rocket", 60.0, launch=start)
    goal = Goal("orbit", "mav", between_km=(250.0, 450.0), max_load_gees=15.0)
    return Simulation(LevelPlan("pick", "Pick", PLACE, FLAT, (craft,), (goal,), time_limit_s=900.0), 1)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.ION])
def test_the_rocket_that_is_flown_is_the_one_that_was_proposed(kind: Kind) -> None:
    """Its mass is that of the bench to a gram, its change of speed that of the job, its start the push asked for."""
    job = tossed_job()
    rocket = built(propulsion(kind), job)
    assert rocket.lift_off_kg == pytest.approx(propose(propulsion(kind), job).lift_off_kg, abs=0.001)
    assert rocket.delta_v_m_s == pytest.approx(job.delta_v_m_s, rel=1e-9)
    weight_n = rocket.lift_off_kg * job.gravity_m_s2
    assert rocket.stages[0].thrust_n / weight_n == pytest.approx(job.lift_off_thrust_to_weight)


def test_only_ion_is_too_weak() -> None:
    """Six of the seven lift off at five times their weight; ion pushes with less than a ten-thousandth of its own."""
    weak = [kind for kind in Kind if propose(propulsion(kind), tossed_job()).verdict is not Verdict.FLIES]
    assert weak == [Kind.ION]


def test_ion_falls_back_and_says_why() -> None:
    """It burns as it can, the ground comes all the same, and the sentence tells both forces."""
    simulation = world()
    let_pass(simulation, 0.2, Launch(propulsion="ion"))
    let_pass(simulation, 10.0, Launch(1, propulsion="ion"))
    assert simulation.time_s < 4.0
    assert simulation.reason.startswith("It never lifted off: its engine pushes with 0.04")


def test_methane_and_oxygen_reach_orbit_with_half_from_the_air() -> None:
    """The choice is what flies, and only what the air of Mars does not give counts."""
    simulation = world()
    let_pass(simulation, 1.0, Launch(propulsion="methalox"))
    assert state(simulation).propulsion is Kind.METHALOX
    let_pass(simulation, 700.0, Launch(1, propulsion="methalox"))
    assert simulation.outcome == "won"
    assert simulation.landed_kg == pytest.approx(122.0, abs=1.0)
    assert built(propulsion(Kind.METHALOX), tossed_job()).lift_off_kg == pytest.approx(244.0, abs=1.0)


def test_engines_are_chosen_on_the_pad_alone() -> None:
    """Once it is thrown, or by a name that is none, nothing changes."""
    simulation = world()
    let_pass(simulation, 0.2, Launch(propulsion="warp"))
    assert state(simulation).propulsion is Kind.SOLID
    let_pass(simulation, 0.5, Launch(1))
    let_pass(simulation, 0.2, Launch(1, propulsion="hydrolox"))
    assert state(simulation).propulsion is Kind.SOLID


def test_without_a_choice_the_planned_rocket_stays() -> None:
    """A level that offers none flies the two solid motors, whatever is asked, and all 400 kg are from the Earth."""
    craft = CraftPlan("mav", "ascent_rocket", 60.0, launch=LaunchStart(PLACE, WAY))
    goal = Goal("orbit", "mav", between_km=(250.0, 450.0), max_load_gees=15.0)
    simulation = Simulation(LevelPlan("up", "Up", PLACE, FLAT, (craft,), (goal,)), 1)
    let_pass(simulation, 0.2, Launch(propulsion="methalox"))
    rocket = simulation.crafts["mav"]
    assert isinstance(rocket, AscentRocket)
    assert rocket.propulsion is None
    assert rocket.landed_kg == mars_ascent_vehicle().lift_off_kg


def test_room_decides_the_size() -> None:
    """Eight times the room is twice as long and wide."""
    one = larger_times(0.1)
    assert larger_times(0.8) == pytest.approx(2.0 * one)
