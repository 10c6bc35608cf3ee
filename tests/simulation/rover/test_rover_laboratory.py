"""Measuring with a rover: what must be true for an instrument to work, and what comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import TEAM, Answer, Command, Drive
from game.simulation.events import AnswerGiven, Event, PointMeasured
from game.simulation.objectives.findings import Identify
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, Thing, ThingKind
from game.simulation.snapshot import Outcome, RoverState, ThingState

ROVER = "percy"
ROCK = Thing(
    "Brac", ThingKind.OUTCROP, 31.9, radius_m=0.6, rock="olivine", chemistry="Dourbes", dust_share=0.9
)
IDENTIFY = Goal("identify", ROVER, thing="Brac", answer="seitah", tries=2)
PLAN = LevelPlan(
    "laboratory",
    "Laboratory",
    Place(wind_m_s=0.0, gust_m_s=0.0),
    TerrainPlan(((0.0, 0.0), (100.0, 0.0)), roughness_m=0.0),
    (CraftPlan(ROVER, "rover", 30.0),),
    (IDENTIFY,),
    (ROCK,),
    time_limit_s=1e6,
)
ARM_OUT = Drive(is_arm_out=True)


class Bench:
    """A rover before a rock."""

    def __init__(self, plan: LevelPlan = PLAN, seed: int = 1) -> None:
        self.simulation = Simulation(plan, seed)
        self.events: list[Event] = []

    def do(self, command: Command, seconds: float, name: str = ROVER) -> list[Event]:
        """Tell something and let time pass; return what has happened meanwhile."""
        found: list[Event] = []
        for _ in range(round(seconds * TICKS_PER_SECOND)):
            found += self.simulation.step({name: command})
        self.events += found
        return found

    def points(self, events: list[Event]) -> list[PointMeasured]:
        """Return the points among some events."""
        return [event for event in events if isinstance(event, PointMeasured)]

    @property
    def rover(self) -> RoverState:
        """Return the rover."""
        state = self.simulation.snapshot().crafts[ROVER]
        assert isinstance(state, RoverState)
        return state

    @property
    def rock(self) -> ThingState:
        """Return the rock."""
        return self.simulation.things()[0]


@pytest.fixture
def bench() -> Bench:
    """Return a rover whose arm is out, on the rock."""
    found = Bench()
    found.do(ARM_OUT, 61.0)
    return found


def test_pixl_takes_a_point_every_ten_seconds(bench: Bench) -> None:
    """Thirty seconds are three points of six oxides, on a surface that is not abraded yet."""
    events = bench.do(Drive(is_arm_out=True, instrument="pixl"), 30.2)
    assert len(bench.points(events)) == len(bench.rock.measurements) == 3
    assert all(len(each.oxides_pct) == 6 and not each.is_abraded for each in bench.rock.measurements)


def test_a_clean_patch_shows_the_rock(bench: Bench) -> None:
    """After twenty minutes of grinding the magnesium of the olivine comes out from under the dust."""
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 300.2)
    dusty = [each.oxides_pct[3] for each in bench.rock.measurements]
    bench.do(Drive(is_arm_out=True, instrument="abrader"), 1200.2)
    assert bench.rock.is_abraded
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 300.2)
    clean = [each.oxides_pct[3] for each in bench.rock.measurements if each.is_abraded]
    assert len(dusty) == len(clean) == 30
    assert sum(clean) > 1.8 * sum(dusty)


def test_a_patch_is_ground_once(bench: Bench) -> None:
    """The abrader stops when its patch is done."""
    events = bench.do(Drive(is_arm_out=True, instrument="abrader"), 3000.0)
    assert len(bench.points(events)) == 1
    assert bench.rover.measuring.thing is None


def test_the_arm_must_be_out_for_pixl() -> None:
    """With the arm stowed nothing is measured; SuperCam needs no arm."""
    bench = Bench()
    assert not bench.points(bench.do(Drive(instrument="pixl"), 60.0))
    assert bench.points(bench.do(Drive(instrument="supercam"), 61.0))


def test_the_laser_reaches_seven_metres() -> None:
    """A rock eight metres before the mast is too far, one six metres before it is not."""
    for away_m, number in ((9.5, 0), (6.0, 1)):
        bench = Bench(replace(PLAN, things=(replace(ROCK, at_m=30.7 + away_m),)))
        assert len(bench.points(bench.do(Drive(instrument="supercam"), 60.5))) == number


def test_nothing_is_measured_while_it_drives() -> None:
    """Driving by, no instrument works."""
    bench = Bench(replace(PLAN, things=(replace(ROCK, at_m=34.0),)))
    assert not bench.points(bench.do(Drive(speed_m_s=0.02, instrument="supercam"), 90.0))


def test_another_instrument_begins_its_point_anew(bench: Bench) -> None:
    """Nine seconds of PIXL are lost when the laser is asked for in between."""
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 9.0)
    bench.do(ARM_OUT, 1.0)
    assert not bench.points(bench.do(Drive(is_arm_out=True, instrument="pixl"), 9.0))


def test_measuring_takes_energy(bench: Bench) -> None:
    """An hour of PIXL draws its 25 W on top of the arm's."""
    before = bench.rover.energy_used_wh
    bench.do(ARM_OUT, 60.0)
    idle = bench.rover.energy_used_wh - before
    before = bench.rover.energy_used_wh
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 60.0)
    assert bench.rover.energy_used_wh - before - idle == pytest.approx(25.0 / 60.0, rel=0.05)


def test_an_unknown_instrument_is_none(bench: Bench) -> None:
    """A recording may name anything: what the rover has not does nothing."""
    assert not bench.points(bench.do(Drive(is_arm_out=True, instrument="tricorder"), 30.0))


def test_the_right_answer_wins_after_a_measurement(bench: Bench) -> None:
    """Naming the rock counts once there is a point; a guess before changes nothing."""
    events = bench.do(Answer("Brac", "seitah"), 0.2, TEAM)
    assert any(isinstance(event, AnswerGiven) for event in events)
    assert bench.simulation.outcome is Outcome.UNFINISHED
    assert "guess" in bench.simulation.goal_states()[0].reason
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 10.2)
    bench.do(Answer("Brac", "seitah"), 0.2, TEAM)
    assert bench.simulation.outcome is Outcome.WON


def test_dust_fools_the_assistant_and_a_right_answer_catches_it(bench: Bench) -> None:
    """Twenty points of dust: it is sure of dust. Who says what the rock is all the same has caught it."""
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 200.2)
    (goal,) = bench.simulation.objectives
    assert isinstance(goal, Identify)
    assert (goal.has_mistake, goal.is_caught) == (True, False)
    bench.do(Answer("Brac", "seitah"), 1.0, TEAM)
    assert goal.is_caught
    assert "the assistant said dust" in goal.reason


def test_who_repeats_the_mistake_has_not_caught_it(bench: Bench) -> None:
    """The first answer was the assistant's own; the second is right, and too late for that."""
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 200.2)
    bench.do(Answer("Brac", "dusty_surface"), 1.0, TEAM)
    bench.do(Answer("Brac", "seitah"), 1.0, TEAM)
    (goal,) = bench.simulation.objectives
    assert isinstance(goal, Identify)
    assert (goal.is_done, goal.is_caught) == (True, False)


def test_the_team_s_answer_stands_on_the_rock(bench: Bench) -> None:
    """The last one counts, right or wrong; an answer about nothing changes nothing."""
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 20.2)
    bench.do(Answer("Atlantis", "maaz"), 1.0, TEAM)
    assert bench.rock.answer == ""
    bench.do(Answer("Brac", "maaz"), 1.0, TEAM)
    assert bench.rock.answer == "maaz"


def test_two_wrong_answers_lose(bench: Bench) -> None:
    """The first wrong answer halves what the goal is worth, the second ends it."""
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 10.2)
    bench.do(Answer("Brac", "soil"), 0.2, TEAM)
    assert "1 answer left" in bench.simulation.goal_states()[0].reason
    bench.do(Answer("Brac", "maaz"), 0.2, TEAM)
    assert bench.simulation.outcome is Outcome.LOST


def test_a_second_right_answer_is_worth_half(bench: Bench) -> None:
    """Right at the second try: the goal is done, at half its progress."""
    bench.do(Drive(is_arm_out=True, instrument="pixl"), 10.2)
    bench.do(Answer("Brac", "soil"), 0.2, TEAM)
    bench.do(Answer("Brac", "seitah"), 0.2, TEAM)
    (goal,) = bench.simulation.goal_states()
    assert (goal.is_done, goal.progress) == (True, 0.5)


def test_the_seed_draws_the_points() -> None:
    """The same seed gives the same points and fingerprint; another seed gives others."""
    benches = [Bench(seed=seed) for seed in (1, 1, 2)]
    for bench in benches:
        bench.do(ARM_OUT, 61.0)
        bench.do(Drive(is_arm_out=True, instrument="pixl"), 20.2)
    first, again, other = ([each.oxides_pct for each in bench.rock.measurements] for bench in benches)
    assert first == again != other
    assert benches[0].simulation.fingerprint() == benches[1].simulation.fingerprint()


def test_an_answer_is_part_of_the_course() -> None:
    """Two runs that differ in an answer alone differ in their fingerprints."""
    one, two = Bench(), Bench()
    one.do(Answer("Brac", "soil"), 1.0, TEAM)
    two.do(Answer("Brac", "maaz"), 1.0, TEAM)
    assert one.simulation.fingerprint() != two.simulation.fingerprint()
