"""The goal of a depot: which tubes on the ground count, and what is said of the others."""

from __future__ import annotations

from dataclasses import replace

from game.missions import Run
from game.simulation.commands import Drive
from game.simulation.objectives.depot import boulders, judged
from game.simulation.plan import (
    CraftPlan,
    Goal,
    GroundKind,
    GroundSpan,
    LevelPlan,
    Place,
    TerrainPlan,
    Thing,
    ThingKind,
)
from game.simulation.rover.ledger import published_tube
from game.simulation.snapshot import Outcome, RoverState, ThingState, Tube
from game.simulation.terrain import Terrain

GOAL = Goal("depot", "percy", between_m=(5.0, 15.0), count=3, is_firm=True, slope_deg=8.0, clear_m=1.5)
GROUND = TerrainPlan(
    ((0.0, 0.0), (100.0, 0.0), (110.0, 3.0), (120.0, 3.0)),
    roughness_m=0.0,
    ground=(GroundSpan(40.0, 50.0, GroundKind.SAND),),
)
TERRAIN = Terrain(GROUND)
STONE = ThingState("stone", ThingKind.BOULDER, "basalt", 80.0, 0.0, 0.5, True, False, 0)  # noqa: FBT003 - as they stand


def laid(*places_m: float) -> tuple[Tube, ...]:
    """Return tubes that lie at these distances, numbered in this order."""
    return tuple(
        replace(published_tube(number, "Malay"), laid_at_m=at_m)
        for number, at_m in enumerate(places_m, start=1)
    )


def judgement(*places_m: float, goal: Goal = GOAL) -> tuple[list[int], tuple[str, ...]]:
    """Return the numbers of the tubes that count, and the troubles of the others."""
    good, troubles = judged(goal, laid(*places_m), TERRAIN, [STONE])
    return [tube.number for tube in good], troubles


def test_five_to_fifteen_metres_apart_all_count() -> None:
    """5 m and 15 m still count, to either side, and the order in which they were laid does not matter."""
    assert judgement(20.0, 25.0, 10.0) == ([1, 2, 3], ())


def test_one_too_near_says_to_which_and_by_how_much() -> None:
    """The trouble names both tubes, the distance between them and what is asked."""
    assert judgement(10.0, 20.0, 23.1) == (
        [1, 2],
        ("tube 3 lies 3.1\u202fm from tube 2, 5\u202fm is asked",),
    )


def test_one_too_far_from_all_does_not_count() -> None:
    """16 m from the only other one is too far."""
    assert judgement(10.0, 26.0)[1] == ("tube 2 lies 16.0\u202fm from tube 1, at most 15\u202fm is asked",)


def test_a_tube_that_does_not_count_is_no_neighbour() -> None:
    """After one too near, the next is measured from those that count."""
    assert judgement(10.0, 12.0, 16.0)[0] == [1, 3]


def test_sand_slopes_and_boulders_do_not_count() -> None:
    """Loose ground, a slope beyond the limit, and less than the free ground asked for."""
    assert judgement(45.0) == ([], ("tube 1 lies in loose sand, where wind buries it",))
    assert "slope" in judgement(105.0)[1][0]
    assert judgement(79.0)[1] == ("tube 1 lies 0.5\u202fm from a boulder, 1.5\u202fm is asked",)


def test_without_these_wishes_any_ground_counts() -> None:
    """A goal that asks for spacing alone takes sand, slopes and boulders."""
    plain = Goal("depot", "percy", between_m=(5.0, 100.0))
    assert judgement(45.0, 79.0, 105.0, goal=plain)[0] == [1, 2, 3]


def test_a_depot_has_its_bounds() -> None:
    """Outside of from and to nothing counts."""
    bounded = replace(GOAL, from_m=10.0, to_m=30.0)
    assert judgement(9.0, 12.0, 31.0, goal=bounded)[0] == [2]


def test_only_boulders_are_in_the_way() -> None:
    """Outcrops and markers can be driven past, and so can be laid beside."""
    marker = replace(STONE, kind=ThingKind.MARKER)
    assert boulders([STONE, marker]) == ((80.0, 0.5),)


def test_two_tubes_far_enough_apart_win_a_small_depot() -> None:
    """Drive, lay, drive, lay: progress goes by halves, the reason counts, and the run is won."""
    plan = LevelPlan(
        "depot",
        "Depot",
        Place(),
        replace(GROUND, profile=((0.0, 0.0), (60.0, 0.0))),
        (CraftPlan("percy", "rover", 20.0, tubes=("Malay", "Mageik")),),
        (replace(GOAL, count=2),),
        (Thing("stone", ThingKind.BOULDER, 58.0),),
    )
    run = Run(plan, 1)
    run.advance(70 * 120, {"percy": Drive(is_dropping=True)})
    goal = run.simulation.snapshot().goals[0]
    assert (goal.progress, goal.reason) == (0.5, "1 of 2 laid")
    run.advance(130 * 120, {"percy": Drive(speed_m_s=1.0)})
    run.advance(70 * 120, {"percy": Drive(is_dropping=True)})
    rover = run.simulation.snapshot().crafts["percy"]
    assert isinstance(rover, RoverState)
    assert run.simulation.outcome is Outcome.WON
    assert [round(tube.laid_at_m or 0.0) for tube in rover.tubes] == [20, 25]
