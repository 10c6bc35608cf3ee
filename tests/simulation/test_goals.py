"""Every kind of goal: when it is done, when it has failed, and what it says of itself."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from pymunk import Vec2d

from game.simulation.commands import GuidedFlight
from game.simulation.events import (
    GoalFailed,
    GoalReached,
    MissionEnded,
    PhotographTaken,
    ThingDiscovered,
    TouchedDown,
)
from game.simulation.objectives.catalogue import build_objective, goal_kinds
from game.simulation.plan import CraftPlan, Goal, TerrainPlan, Thing, ThingKind
from game.simulation.snapshot import Outcome
from game.simulation.terrain import Terrain
from tests.simulation.worlds import DOWN, FLAT, GINNY, HOLD, NAME, START_M, UP, Trial, level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.events import Event
    from game.simulation.objectives.goals import Objective
    from game.simulation.objectives.world import GoalWorld
    from game.simulation.snapshot import GoalState

EVERY_KIND = (
    Goal(kind="reach", craft=NAME, at_m=80.0, within_m=2.0),
    Goal(kind="hold_altitude", craft=NAME, between_m=(2.0, 4.0), for_s=5.0),
    Goal(kind="land", craft=NAME, at_m=80.0, within_m=3.0, max_down_m_s=1.5),
    Goal(kind="photograph", craft=NAME, thing="ledge", within_m=10.0),
    Goal(kind="travel", craft=NAME, distance_m=100.0),
    Goal(kind="sample", craft=NAME, thing="ledge", count=2),
    Goal(kind="depot", craft=NAME, between_m=(5.0, 15.0), count=2),
    Goal(kind="stay_within", craft=NAME, time_s=60.0),
    Goal(kind="measure", craft=NAME, thing="ledge", instrument="pixl", count=3),
    Goal(kind="identify", craft=NAME, thing="ledge", answer="maaz"),
    Goal(kind="ice", craft=NAME, reach_m=3.0, within_m=0.3),
    Goal(kind="hand_over", craft=NAME, to=NAME, within_m=10.0, for_s=5.0),
    Goal(kind="settle", craft=NAME),
    Goal(kind="stop", craft=NAME, thing="ledge", within_m=2.0, for_s=3.0),
    Goal(kind="redesignate", craft=NAME),
    Goal(kind="plant", craft=NAME, tonnes=25.0, months=14.0, mass_kg=9_500.0),
    Goal(kind="cards", craft=NAME, thing="ledge", count=3),
    Goal(kind="claim", craft=NAME, thing="ledge", answer="1"),
    Goal(kind="order", craft=NAME, events=("lake", "delta")),
    Goal(kind="oxygen", craft=NAME, grams=6.0, purity_pct=98.0),
)

OF_OTHER_CRAFT = {"hold_point", "capture", "contain", "entry", "land_home", "orbit"}
"""Those of orbiters, capsules and rockets, which are tested with these."""


@dataclass
class World:
    """As much of a world as goals look at, and a craft that is wherever a test puts it."""

    time_s: float = 0.0
    tubes: list[SimpleNamespace] = field(default_factory=list)
    craft: SimpleNamespace = field(
        default_factory=lambda: SimpleNamespace(
            x_m=START_M,
            height_m=0.0,
            odometer_m=0.0,
            tilt_rad=0.0,
            energy_used_wh=0.0,
            damage=0.0,
            is_at_rest=True,
            terrain=Terrain(FLAT),
            body=SimpleNamespace(velocity=Vec2d(0.0, 0.0)),
        )
    )

    def __post_init__(self) -> None:
        """Give the craft a rack of tubes and an oxygen maker."""
        self.craft.sampling = SimpleNamespace(rack=SimpleNamespace(sealed=self.tubes, laid=()))
        self.craft.oxygen = SimpleNamespace(made_g=0.0, purity_pct=100.0, is_dead=False)
        self.crafts = {NAME: self.craft}

    def things(self) -> tuple[Any, ...]:
        """Return a rock that nobody has measured."""
        return (SimpleNamespace(name="ledge", x_m=80.0, measurements=()),)


class Follower:
    """A goal and the world that it follows."""

    def __init__(self, goal: Goal) -> None:
        self.world = World()
        self.goal: Objective = build_objective(goal)

    def look(self, *events: Event, are_others_done: bool = True, **changes: float) -> Objective:
        """Let the goal look once, after the craft has been changed."""
        self.change(changes)
        self.goal.look(cast("GoalWorld", self.world), list(events), are_others_done=are_others_done)
        return self.goal

    def change(self, changes: Mapping[str, float]) -> Follower:
        """Change the craft, or the time."""
        for name, value in changes.items():
            setattr(self.world if name == "time_s" else self.world.craft, name, value)
        return self


def touchdown(down_m_s: float, craft: str = NAME) -> TouchedDown:
    """Return a touchdown at a speed."""
    return TouchedDown(1.0, craft, down_m_s, 0.0, START_M)


def test_all_kinds_are_here() -> None:
    """The kinds that a level may ask for are those tested here."""
    assert set(goal_kinds()) - OF_OTHER_CRAFT == {goal.kind for goal in EVERY_KIND}


@pytest.mark.parametrize("goal", EVERY_KIND, ids=lambda goal: goal.kind)
def test_a_goal_always_says_how_it_stands(goal: Goal) -> None:
    """Before and after the first look every goal has a reason in words, and progress from 0 to 1."""
    follower = Follower(goal)
    assert follower.goal.reason
    follower.look()
    assert follower.goal.reason[0].isalnum()
    assert 0.0 <= follower.goal.progress <= 1.0
    assert not follower.goal.is_failed


def test_reach_is_done_within_its_tolerance() -> None:
    """At 77.9 m of 80 +- 2 it is not there, at 78.1 it is, and stays so after leaving."""
    reach = Follower(EVERY_KIND[0])
    assert not reach.look(x_m=START_M).is_done
    assert reach.goal.progress == pytest.approx(0.0)
    assert not reach.look(x_m=64.0).is_done
    assert reach.goal.progress == pytest.approx(0.5)
    assert reach.goal.reason == "14.0\u202fm to go"
    assert not reach.look(x_m=77.9).is_done
    assert reach.look(x_m=78.1).is_done
    assert reach.look(x_m=0.0).is_done
    assert (reach.goal.progress, reach.goal.reason) == (1.0, "Reached 80\u202fm")


def test_hold_altitude_counts_anew_after_leaving_the_band() -> None:
    """Four seconds, a dip, and four seconds are not five in a row; the sixth makes it."""
    hold = Follower(EVERY_KIND[1])
    for height_m, looks in ((3.0, 40), (1.9, 1), (3.0, 40)):
        for _ in range(looks):
            assert not hold.look(height_m=height_m).is_done
    assert hold.goal.progress == pytest.approx(0.8)
    assert "4\u202fs of 5\u202fs" in hold.goal.reason or "3\u202fs of 5\u202fs" in hold.goal.reason
    for _ in range(11):
        hold.look(height_m=4.0)
    assert hold.goal.is_done
    assert hold.look(height_m=0.0).is_done


def test_land_wants_a_touchdown_at_the_place() -> None:
    """Standing there is not landing; a touchdown 4 m away is not there; 2 m away is."""
    land = Follower(EVERY_KIND[2])
    assert not land.look(x_m=80.0).is_done
    assert land.goal.reason == "Still to land"
    assert not land.look(touchdown(1.0), x_m=84.0).is_done
    assert land.goal.reason == "Landed 4.0\u202fm from the place; 3.0\u202fm is allowed"
    assert land.look(touchdown(1.0), x_m=82.0).is_done
    assert land.goal.reason == "Landed at 1.0\u202fm/s"


def test_land_wants_a_craft_at_rest_with_the_rest_done() -> None:
    """It counts only when the craft stands still and the goals before it are done; taking off again undoes it."""
    land = Follower(EVERY_KIND[2])
    assert not land.look(touchdown(1.0), x_m=80.0, is_at_rest=False).is_done
    assert not land.look(is_at_rest=True, are_others_done=False).is_done
    assert land.goal.reason == "Landed before the goals above were done"
    assert land.look().is_done
    assert not land.look(is_at_rest=False).is_done


def test_land_fails_when_it_is_too_hard() -> None:
    """Beyond the allowed speed it has failed for good, and says both speeds; another craft's landing is not its own."""
    land = Follower(EVERY_KIND[2])
    land.look(touchdown(9.0, craft="another"), x_m=80.0)
    assert not land.goal.is_failed
    land.look(touchdown(1.6))
    land.look(touchdown(1.0))
    assert land.goal.is_failed
    assert not land.goal.is_done
    assert land.goal.reason == "Touched down at 1.6\u202fm/s; 1.5\u202fm/s was allowed"


def test_travel_counts_the_way() -> None:
    """Progress is the share of the way over the ground, whichever way it went."""
    travel = Follower(EVERY_KIND[4])
    assert travel.look(odometer_m=25.0).progress == pytest.approx(0.25)
    assert travel.goal.reason == "25\u202fm of 100\u202fm"
    assert not travel.look(odometer_m=99.9).is_done
    assert travel.look(odometer_m=100.0).is_done


def test_sample_counts_sealed_tubes_of_its_thing() -> None:
    """One of two tubes is half, a tube of another rock does not count."""
    sample = Follower(EVERY_KIND[5])
    sample.world.tubes += [SimpleNamespace(thing="ledge"), SimpleNamespace(thing="pebble")]
    assert sample.look().progress == pytest.approx(0.5)
    assert sample.goal.reason == "1 of 2 tubes sealed"
    sample.world.tubes.append(SimpleNamespace(thing="ledge"))
    assert sample.look().is_done


@pytest.mark.parametrize(
    ("limit", "allowed", "beyond", "words"),
    [
        ({"time_s": 60.0}, {"time_s": 60.0}, {"time_s": 60.1}, "time limit"),
        ({"energy_wh": 5.0}, {"energy_used_wh": 5.0}, {"energy_used_wh": 5.1}, "5\u202fWh"),
        ({"tilt_deg": 20.0}, {"tilt_rad": math.radians(19.9)}, {"tilt_rad": math.radians(20.1)}, "20°"),
        ({"damage": 0.0}, {"damage": 0.0}, {"damage": 0.25}, "damaged"),
    ],
    ids=["time", "energy", "tilt", "damage"],
)
def test_stay_within_fails_beyond_a_limit(
    limit: dict[str, float], allowed: dict[str, float], beyond: dict[str, float], words: str
) -> None:
    """Done at the limit itself, failed beyond it for good, and the reason names the limit."""
    stay = Follower(Goal(kind="stay_within", craft=NAME, **limit))  # type: ignore[arg-type]  # numbers by name
    assert stay.change(allowed).look().is_done
    assert stay.goal.reason == "Within all limits"
    assert stay.change(beyond).look().is_failed
    assert not stay.goal.is_done
    assert words in stay.goal.reason
    assert stay.change(allowed).look().is_failed


LEDGE = Thing("ledge", ThingKind.OUTCROP, at_m=START_M + 45.0, is_known=False)
PICTURE = GuidedFlight(is_photographing=True)


def photographed(goal: Goal, command: GuidedFlight = PICTURE, *, from_m: float = START_M) -> Trial:
    """Return a trial in which a picture was taken from a distance while hovering, with the goal to follow."""
    trial = Trial(
        level(
            goals=(goal, replace(goal, kind="reach", at_m=-1e6)),
            things=(LEDGE,),
            crafts=(replace(GINNY, at_m=from_m),),
        )
    )
    trial.take_off(3.0)
    trial.fly(command, 1.0)
    return trial


def standing(trial: Trial) -> GoalState:
    """Return how the first goal stands."""
    return trial.simulation.goal_states()[0]


def test_photograph_is_done_by_a_picture_from_near_enough() -> None:
    """A picture within 10 m of the ledge does it; it shows the ledge, which is on the map from then on."""
    trial = photographed(EVERY_KIND[3], from_m=LEDGE.at_m - 8.0)
    assert standing(trial).is_done
    assert standing(trial).reason == "ledge photographed"
    (picture,) = trial.found(PhotographTaken)
    assert picture.things == ("ledge",)
    assert [event.thing for event in trial.found(ThingDiscovered)] == ["ledge"]
    assert trial.simulation.snapshot().things[0].is_known


def test_photograph_wants_the_asked_nearness() -> None:
    """From 45 m away, with 10 m asked for, a picture does not count yet, though the camera shows the ledge."""
    trial = photographed(EVERY_KIND[3])
    assert trial.found(PhotographTaken)[0].things == ("ledge",)
    assert not standing(trial).is_done


def test_photograph_wants_its_own_craft() -> None:
    """A picture that another craft has taken does not fulfil the goal of this one."""
    other = CraftPlan(name="other", kind="helicopter", at_m=LEDGE.at_m - 8.0)
    trial = Trial(level(goals=(EVERY_KIND[3],), things=(LEDGE,), crafts=(GINNY, other)))
    for _ in range(60):
        trial.events += trial.simulation.step({"other": PICTURE})
    assert trial.found(PhotographTaken)[0].craft == "other"
    assert not standing(trial).is_done


def test_a_picture_shows_what_is_near_and_in_sight() -> None:
    """Beyond the camera's 60 m nothing is shown, and nothing behind a ridge; from higher up the ridge hides nothing."""
    assert photographed(EVERY_KIND[3], from_m=LEDGE.at_m - 70.0).found(PhotographTaken)[0].things == ()
    ridge = TerrainPlan(((0.0, 0.0), (70.0, 0.0), (75.0, 5.0), (80.0, 0.0), (200.0, 0.0)), roughness_m=0.0)
    shown = []
    for height_m in (2.0, 14.0):
        trial = Trial(level(terrain=ridge, things=(LEDGE,)))
        trial.take_off(height_m)
        trial.fly(PICTURE, 1.0)
        shown.append(trial.found(PhotographTaken)[0].things)
    assert shown == [(), ("ledge",)]


def test_oxygen_counts_by_weight_and_purity() -> None:
    """Half is half; enough of it is done, and told in minutes of breath; what is too impure is not done."""
    oxygen = Follower(EVERY_KIND[-1])
    maker = oxygen.world.craft.oxygen
    maker.made_g = 3.0
    assert oxygen.look().progress == 0.5
    maker.made_g, maker.purity_pct = 6.0, 97.9
    assert not oxygen.look().is_done
    assert "97.9" in oxygen.goal.reason
    maker.purity_pct = 98.0
    assert oxygen.look().is_done
    assert oxygen.goal.reason == "6.0\u202fg of 6\u202fg · 10 min of breath"


def test_ruined_cells_lose_the_oxygen_goal() -> None:
    """Cells full of carbon before enough is made are the end of it; afterwards they no longer matter."""
    for made_g, is_failed in ((5.9, True), (6.0, False)):
        oxygen = Follower(EVERY_KIND[-1])
        oxygen.world.craft.oxygen.made_g = made_g
        oxygen.world.craft.oxygen.is_dead = True
        assert oxygen.look().is_failed is is_failed


def test_no_picture_no_photograph() -> None:
    """Hovering next to it without taking a picture leaves the goal open, and a held button takes one picture only."""
    assert not standing(photographed(EVERY_KIND[3], HOLD, from_m=LEDGE.at_m - 8.0)).is_done
    held = photographed(EVERY_KIND[3], from_m=LEDGE.at_m - 8.0)
    held.fly(PICTURE, 2.0)
    assert len(held.found(PhotographTaken)) == 1


def test_a_mission_is_won_when_all_goals_are_done() -> None:
    """Hold and land: each is told when it is done, then the end, once; the outcome is won."""
    goals = (
        Goal(kind="hold_altitude", craft=NAME, between_m=(2.0, 4.5), for_s=3.0),
        Goal(kind="land", craft=NAME, at_m=START_M, within_m=2.0),
    )
    trial = Trial(level(goals=goals))
    trial.fly(UP, 15.5)
    trial.fly(HOLD, 4.0)
    assert [event.goal for event in trial.found(GoalReached)] == [0]
    trial.fly(DOWN, 12.0)
    assert [event.goal for event in trial.found(GoalReached)] == [0, 1]
    assert len(trial.found(MissionEnded)) == 1
    assert trial.simulation.outcome is Outcome.WON
    assert all(state.is_done and state.progress == 1.0 for state in trial.simulation.goal_states())


def test_a_broken_limit_loses_the_mission() -> None:
    """Failing one goal ends the run as lost, with that goal's reason, and tells which goal it was."""
    goals = (EVERY_KIND[0], Goal(kind="stay_within", craft=NAME, energy_wh=0.2))
    trial = Trial(level(goals=goals))
    trial.fly(UP, 14.0)
    (failed,) = trial.found(GoalFailed)
    assert failed.goal == 1
    assert trial.simulation.outcome is Outcome.LOST
    assert trial.simulation.reason == failed.reason
    assert "0.2\u202fWh" in failed.reason


def test_time_runs_out() -> None:
    """A run that is neither won nor lost by its time limit ends there as unfinished."""
    trial = Trial(level(time_limit_s=2.0))
    trial.fly(HOLD, 1.9)
    assert not trial.simulation.is_over
    trial.fly(HOLD, 0.3)
    assert trial.simulation.is_over
    assert trial.simulation.outcome is Outcome.UNFINISHED
    (end,) = trial.found(MissionEnded)
    assert end.time_s == pytest.approx(2.0, abs=0.11)


def test_doing_nothing_wins_nothing() -> None:
    """On the ground from start to end no goal but a limit is done, and the run is not won."""
    goals = (
        *(goal for goal in EVERY_KIND if goal.kind not in {"sample", "depot", "oxygen", "hand_over"}),
        replace(EVERY_KIND[0], at_m=90.0),
    )
    trial = Trial(level(goals=goals, things=(LEDGE,)))
    trial.fly(HOLD, 5.0)
    done = [state.kind for state in trial.simulation.goal_states() if state.is_done]
    assert done == ["stay_within"]
    assert trial.simulation.outcome is Outcome.UNFINISHED
