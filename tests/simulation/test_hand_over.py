"""Data that a helicopter hands over to a rover: when the link stands, and what the map shows before and after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.simulation import Simulation
from game.simulation.clock import SLOW_TICKS
from game.simulation.events import ThingDiscovered
from game.simulation.objectives.hand_over import is_in_sight
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, Thing, ThingKind
from game.simulation.terrain import Terrain
from tests.simulation.worlds import FLAT, HOLD, UP

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.snapshot import GoalState

LINK = Goal("hand_over", "ginny", to="percy", within_m=40.0, for_s=2.0)
NEVER = Goal("reach", "percy", at_m=-1e6)
RIDGE = TerrainPlan(((0.0, 0.0), (60.0, 0.0), (65.0, 3.0), (70.0, 0.0), (2000.0, 0.0)), roughness_m=0.0)
LEDGE = Thing("ledge", ThingKind.OUTCROP, at_m=10.0, is_known=False)
PICTURE = replace(HOLD, is_photographing=True)


def world(*goals: Goal, terrain: TerrainPlan = FLAT, rover_at_m: float = 80.0) -> Simulation:
    """Return a helicopter at 50 m and a rover, on windless ground; the ledge lies out of the rover's sight."""
    crafts = (CraftPlan("ginny", "helicopter", 50.0), CraftPlan("percy", "rover", rover_at_m))
    place = Place(wind_m_s=0.0, gust_m_s=0.0)
    return Simulation(LevelPlan("link", "Link", place, terrain, crafts, (*goals, NEVER), (LEDGE,)), 1)


def wait(simulation: Simulation, seconds: float, command: Command = HOLD) -> GoalState:
    """Let time pass under a command of the helicopter; return how the first goal stands."""
    for _ in range(round(10 * seconds)):
        for _ in range(SLOW_TICKS):
            simulation.step({"ginny": command})
    return simulation.goal_states()[0]


def test_two_that_stand_near_and_in_sight_hand_over() -> None:
    """Thirty metres of flat ground: half of the time sends half, all of it sends everything."""
    simulation = world(LINK)
    half = wait(simulation, 1.0)
    assert half.progress == pytest.approx(0.5)
    assert half.reason == "Sending: 50\u202f%"
    assert wait(simulation, 1.1).is_done


@pytest.mark.parametrize(
    ("terrain", "rover_at_m", "words"),
    [(FLAT, 95.0, "45\u202fm from Percy; 40\u202fm is near enough"), (RIDGE, 80.0, "The ground hides Percy")],
)
def test_far_or_hidden_nothing_is_sent(terrain: TerrainPlan, rover_at_m: float, words: str) -> None:
    """Beyond the distance, or with a ridge between, it says why."""
    state = wait(world(LINK, terrain=terrain, rover_at_m=rover_at_m), 3.0)
    assert state.progress == 0.0
    assert words in state.reason


def test_goals_before_come_first_and_what_was_sent_stays_sent() -> None:
    """Without its pictures there is nothing to send; a take-off breaks the link and keeps what was sent."""
    early = world(replace(NEVER, craft="ginny"), LINK)
    wait(early, 3.0)
    assert early.goal_states()[1].reason == "Sending begins when the goals before it are done"
    simulation = world(replace(LINK, for_s=30.0))
    wait(simulation, 10.0)
    flying = wait(simulation, 16.0, UP)
    assert simulation.snapshot().crafts["ginny"].height_m > 1.0
    assert flying.reason == "To send it must stand on the ground"
    assert 0.5 <= flying.progress < 1.0


def test_what_was_photographed_comes_on_the_map_with_the_hand_over() -> None:
    """The picture shows the ledge, but no map does until it was sent; in a level without a hand-over it does at once."""

    def is_known(simulation: Simulation) -> bool:
        return simulation.things()[0].is_known

    simulation, plain = world(LINK), world()
    wait(simulation, 0.2, PICTURE)
    assert (simulation.things()[0].is_photographed, is_known(simulation)) == (True, False)
    wait(simulation, 2.5)
    assert is_known(simulation)
    wait(plain, 0.2, PICTURE)
    assert is_known(plain)


def test_each_hand_over_sends_what_was_seen_since_the_last_one() -> None:
    """A picture between two of them waits for the second; each find is reported once, when it comes on the map."""
    simulation = world(LINK, replace(LINK, for_s=4.0))
    finds: list[str] = []

    def go_on(seconds: float, command: Command = HOLD) -> None:
        for _ in range(round(10 * seconds * SLOW_TICKS)):
            finds.extend(
                event.thing
                for event in simulation.step({"ginny": command})
                if isinstance(event, ThingDiscovered)
            )

    go_on(2.5)
    assert simulation.goal_states()[0].is_done
    for _ in range(2):
        go_on(0.2, PICTURE)
        go_on(0.2)
    assert (simulation.things()[0].is_known, finds) == (False, [])
    go_on(4.0)
    assert (simulation.things()[0].is_known, finds) == (True, ["ledge"])


def test_antennas_look_over_what_hides_the_ground() -> None:
    """Half a metre and a good metre up they see each other over a hump of 0.4 m, and not over one of 1.5 m."""
    for height_m, sees in ((0.4, True), (1.5, False)):
        hump = TerrainPlan(
            ((0.0, 0.0), (45.0, 0.0), (50.0, height_m), (55.0, 0.0), (99.0, 0.0)), roughness_m=0.0
        )
        assert is_in_sight(Terrain(hump), 30.0, 70.0) is sees
