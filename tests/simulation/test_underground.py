"""What is buried, how it is dealt, and what a rover's radar keeps of it."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from game.facts import value
from game.science.radar import Body, Matter
from game.simulation import Simulation
from game.simulation.commands import TEAM, Answer, Drive
from game.simulation.events import AnswerGiven
from game.simulation.objectives.ice import ICE, claim_words, claimed
from game.simulation.plan import CraftPlan, Goal, LevelPlan, TerrainPlan
from game.simulation.snapshot import Outcome, RoverState
from game.simulation.underground import DEPTH_SPREAD, SHIFT_M, Underground
from tests.simulation.worlds import STILL

BODIES = tuple(
    Body(matter, at_m, 8.0, depth_m, 1.5, 6.0)
    for matter, at_m, depth_m in (
        (Matter.ICE, 10.0, 2.0),
        (Matter.LAVA, 25.0, 1.0),
        (Matter.RUBBLE, 40.0, 1.5),
    )
)
GROUND = TerrainPlan(profile=((0.0, 0.0), (60.0, 0.0)), roughness_m=0.0, buried=BODIES, is_dealt=True)
FIND = Goal("ice", "percy", reach_m=3.0, within_m=0.25, tries=2)
PLAN = LevelPlan(
    "radar",
    "Radar",
    STILL,
    replace(GROUND, is_dealt=False),
    (CraftPlan("percy", "rover", 9.0),),
    (FIND,),
    time_limit_s=1e6,
)


def test_each_seed_deals_anew_and_the_same_seed_the_same() -> None:
    """Bodies change places, move a little, and keep their matter; two runs of one seed hear the same."""
    orders = set()
    for seed in range(12):
        bodies = Underground(GROUND, seed).section.bodies
        assert {each.matter for each in bodies} == {each.matter for each in BODIES}
        for body, place in zip(bodies, BODIES, strict=True):
            assert abs(body.at_m - place.at_m) <= SHIFT_M
            (origin,) = [each for each in BODIES if each.matter is body.matter]
            assert body.depth_m == pytest.approx(origin.depth_m, rel=DEPTH_SPREAD)
        orders.add(tuple(each.matter for each in bodies))
    assert len(orders) > 3
    assert Underground(GROUND, 5).trace(123) == Underground(GROUND, 5).trace(123)
    assert Underground(GROUND, 5).trace(123) != Underground(GROUND, 6).trace(123)


def test_what_is_not_dealt_lies_where_the_level_says() -> None:
    """Without dealing, every seed has the level's own bodies."""
    assert Underground(replace(GROUND, is_dealt=False), 3).section.bodies == BODIES


def driven(metres: float, seed: int = 1) -> Simulation:
    """Return a world in which the rover has driven on."""
    world = Simulation(PLAN, seed)
    told = {"percy": Drive(autonav_to_m=9.0 + metres)}
    while world.crafts["percy"].x_m < 9.0 + metres - 0.1:
        world.step(told)
    return world


def rover(world: Simulation) -> RoverState:
    """Return the rover's state."""
    state = world.snapshot().crafts["percy"]
    assert isinstance(state, RoverState)
    return state


def test_a_rover_sounds_every_ten_centimetres_once() -> None:
    """Driving two metres gives a trace in each cell between, in order; driving back gives none."""
    world = driven(2.0)
    places = [trace.at_m for trace in rover(world).traces]
    assert places == sorted(places)
    gaps = [after - before for before, after in itertools.pairwise(places)]
    assert gaps == pytest.approx([value("radar.trace_spacing_m")] * len(gaps))
    assert places[0] == pytest.approx(9.0 - value("radar.antenna_behind_m"), abs=0.06)
    told = {"percy": Drive(autonav_to_m=9.5)}
    for _ in range(120 * 20):
        world.step(told)
    assert [trace.at_m for trace in rover(world).traces] == places


def test_other_levels_have_no_radar() -> None:
    """Where nothing is buried no trace is taken, and no power goes into it."""
    world = Simulation(replace(PLAN, terrain=replace(PLAN.terrain, buried=())), 1)
    for _ in range(240):
        world.step({"percy": Drive(speed_m_s=0.04)})
    assert world.underground is None
    assert rover(world).traces == ()


@pytest.mark.parametrize(
    ("at_m", "off_m", "words", "tries_used"),
    [
        (9.0, 0.0, "Ice at 9", 0),
        (9.0, 0.24, "Ice at 9", 0),
        (9.0, 0.3, "not so deep: is the speed right?", 1),
        (9.0, -0.3, "deeper than said", 1),
        (30.0, 0.0, "a guess does not count", 0),
    ],
)
def test_a_claim_is_held_against_what_is_there(
    at_m: float, off_m: float, words: str, tries_used: int
) -> None:
    """Right within the tolerance; else the reason says in which way it is wrong, and unsounded ground is no claim."""
    world = driven(2.5)
    depth_m = BODIES[0].top_m(at_m) + off_m
    events = world.step({TEAM: Answer(ICE, claim_words(at_m, depth_m))})
    events = [*events, *(event for _ in range(12) for event in world.step({}))]
    assert any(isinstance(event, AnswerGiven) for event in events)
    (state,) = world.goal_states()
    assert words in state.reason
    assert state.is_done == (tries_used == 0 and "guess" not in words)
    assert ("1 claim left" in state.reason) == (tries_used == 1)


def test_two_wrong_claims_fail_the_goal() -> None:
    """The last wrong one decides, and the run is lost."""
    world = driven(2.5)
    for depth_m in (0.5, 4.0):
        world.step({TEAM: Answer(ICE, claim_words(9.0, depth_m))})
        for _ in range(12):
            world.step({})
    assert world.outcome is Outcome.LOST


@pytest.mark.parametrize(
    "answer", ["", "maaz", "9 m", "1e9 m, 2 m deep", "-3.0 m, 2.00 m deep", "9.0 m, nan m deep"]
)
def test_what_is_no_claim_is_not_heard(answer: str) -> None:
    """Anything else that a recording may hold costs nothing."""
    assert claimed(answer) is None
    world = driven(0.5)
    world.step({TEAM: Answer(ICE, answer)})
    for _ in range(12):
        world.step({})
    assert world.goal_states()[0].reason == "Nothing claimed yet"


def test_a_claim_can_be_read_back() -> None:
    """What is written as an answer is understood as the same place and depth."""
    assert claimed(claim_words(57.34, 2.126)) == (57.3, 2.13)
