"""What goals mean for the pilots, and where a picture is taken from."""

from __future__ import annotations

from game.pilots.flying import SETTLE_S
from game.pilots.route import CRUISE_M, drive_errands, flight_stops
from game.pilots.viewpoint import NEAR_SHARE, Eye, rover_eye, viewpoint_m
from game.simulation.objectives.hand_over import is_in_sight
from game.simulation.plan import Goal
from game.simulation.terrain import Terrain
from tests.pilots.states import FLAT_TERRAIN, GINNY, PERCY, RIDGE, ROCK, plan

HOLD = Goal("hold_altitude", "ginny", between_m=(8.0, 12.0), for_s=20.0)
LAND = Goal("land", "ginny", at_m=90.0)


def test_a_flight_follows_its_goals() -> None:
    """Hold, then fly at that height to the landing place; the rover's goals are no business of the helicopter."""
    hold, land = flight_stops(plan(HOLD, Goal("reach", "percy", at_m=40.0), LAND), GINNY)
    assert (hold.at_m, hold.height_m) == (GINNY.at_m, 10.0)
    assert HOLD.for_s < hold.wait_s + SETTLE_S < HOLD.for_s + 2.0
    assert (land.at_m, land.height_m, land.is_landing) == (90.0, 10.0, True)


def test_a_flight_ends_on_the_ground_wherever_the_landing_is_listed() -> None:
    """A level that lists its landing first is landed again, at the same place, once the rest is done."""
    first, hold, last = flight_stops(plan(LAND, HOLD), GINNY)
    assert (first.is_landing, hold.is_landing) == (True, False)
    assert (last.at_m, last.is_landing) == (90.0, True)


def test_without_a_height_it_flies_at_the_usual_one() -> None:
    """A level that asks for no height is flown at five metres."""
    (land,) = flight_stops(plan(Goal("land", "ginny")), GINNY)
    assert (land.at_m, land.height_m) == (GINNY.at_m, CRUISE_M)


def test_a_drive_follows_its_goals() -> None:
    """Reach a place, travel on from there, and stop before the rock so that the arm reaches its middle."""
    goals = (
        Goal("reach", "percy", at_m=40.0),
        Goal("travel", "percy", distance_m=5.0),
        Goal("sample", "percy", thing="rock", count=2),
    )
    errands = drive_errands(plan(*goals), PERCY)
    assert [errand.at_m for errand in errands[:2]] == [40.0, 45.0]
    assert 1.0 < ROCK.at_m - errands[2].at_m < 3.0
    assert errands[2].tubes == 2


def test_a_picture_is_taken_from_the_nearest_place_that_is_near_enough() -> None:
    """On flat ground from here if that is near, and else from the allowed distance."""
    at_m = viewpoint_m(FLAT_TERRAIN, ROCK, rover_eye(), here_m=60.0, within_m=20.0)
    assert at_m == 60.0
    at_m = viewpoint_m(FLAT_TERRAIN, ROCK, rover_eye(), here_m=30.0, within_m=20.0)
    assert 20.0 * NEAR_SHARE - 1.0 < ROCK.at_m - at_m <= 20.0 * NEAR_SHARE


def test_a_ridge_must_be_looked_over() -> None:
    """With a ridge between, a low eye goes up to its top, and a high one stays where it is."""
    low = viewpoint_m(Terrain(RIDGE), ROCK, Eye(2.0, 0.0, 60.0), here_m=20.0, within_m=60.0)
    high = viewpoint_m(Terrain(RIDGE), ROCK, Eye(15.0, 0.0, 60.0), here_m=20.0, within_m=60.0)
    assert 45.0 < low < 52.0
    assert high == 20.0


def test_the_rover_photographs_from_its_viewpoint() -> None:
    """The errand of a photograph goal stands where the mast sees the thing."""
    (errand,) = drive_errands(
        plan(Goal("photograph", "percy", thing="rock", within_m=60.0), terrain=RIDGE), PERCY
    )
    assert errand.is_photographing
    assert 45.0 < errand.at_m < 52.0


def test_data_are_handed_over_before_what_needs_them() -> None:
    """The rover waits with the rock until then, the helicopter lands in sight, near, and out of the rover's way."""
    goals = (
        Goal("reach", "percy", at_m=40.0),
        Goal("hand_over", "ginny", to="percy", within_m=30.0, for_s=20.0),
        Goal("sample", "percy", thing="rock", count=1),
        Goal("reach", "ginny", at_m=90.0),
    )
    level = plan(*goals)
    errands = drive_errands(level, PERCY)
    assert [errand.is_after_hand_over for errand in errands] == [False, True]
    link, on, _home = flight_stops(level, GINNY)
    assert (link.is_landing, link.is_after_hand_over, on.is_after_hand_over) == (True, False, True)
    assert abs(link.at_m - 40.0) < 30.0
    assert not errands[0].at_m - 6.0 < link.at_m < errands[1].at_m + 6.0
    ridge = flight_stops(plan(*goals, terrain=RIDGE), GINNY)[0]
    assert is_in_sight(Terrain(RIDGE), ridge.at_m, 40.0)
