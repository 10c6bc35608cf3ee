"""What the coach says to someone who drives a lunar rover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.coach import Lesson, coach
from game.simulation.plan import Goal, Thing, ThingKind
from game.simulation.terrain import Terrain
from tests.simulation.lunar_rover.harness import BRAKE, DRIVE, NAME, ROLL, Ride

if TYPE_CHECKING:
    from collections.abc import Sequence

FLAG = Thing("flag", ThingKind.MARKER, 90.0)
STOP = Goal("stop", NAME, thing="flag", within_m=1.0, for_s=2.0)
FLAT = ((0.0, 0.0), (200.0, 0.0))
BUMP = ((0.0, 0.0), (55.0, 0.0), (58.0, 1.2), (61.0, 0.0), (200.0, 0.0))


def ride_from(
    at_m: float, things: Sequence[Thing] = (), profile: Sequence[tuple[float, float]] = FLAT
) -> Ride:
    """Return a ride with a flag at 90 m to stop at."""
    return Ride(profile, at_m=at_m, things=(FLAG, *things), goals=(STOP,))


def said(ride: Ride) -> str:
    """Return what the coach says now."""
    return coach(Lesson(ride.plan, Terrain(ride.plan.terrain)), ride.simulation.snapshot(), NAME)


def test_it_says_where_to() -> None:
    """From a stand before the flag the way is to the right, beyond it to the left."""
    assert said(ride_from(50.0)) == "Hold →: 40\u202fm to go."
    assert said(ride_from(120.0)) == "Hold ←: 30\u202fm to go."


def test_it_says_brake_before_it_is_too_late() -> None:
    """At speed it speaks while the way left is still more than braking takes."""
    ride = ride_from(60.0)
    ride.push(3.5)
    while not said(ride).startswith("Brake"):
        ride.run(DRIVE, 0.1)
    state = ride.state
    assert 90.0 - state.x_m > state.braking_m
    ride.run(BRAKE, 8.0)
    assert abs(ride.state.x_m - 90.0) < 5.0


def test_it_warns_of_crests_and_stones() -> None:
    """A bump that would throw it, and a stone, are told of at speed and not at a crawl."""
    fast, slow = ride_from(50.0, profile=BUMP), ride_from(50.0, profile=BUMP)
    fast.push(4.0)
    slow.push(0.8)
    assert "crest" in said(fast)
    assert "crest" not in said(slow)
    stony = ride_from(50.0, (Thing("stone", ThingKind.BOULDER, 55.0, radius_m=0.2),))
    stony.push(3.0)
    assert "stone" in said(stony)


def test_in_the_air_there_is_nothing_to_do() -> None:
    """It says so."""
    ride = ride_from(50.0)
    ride.lift(2.0)
    ride.run(ROLL, 0.6)
    assert said(ride).startswith("In the air")


def test_at_the_flag_it_says_stay() -> None:
    """Standing there it asks for patience."""
    assert said(ride_from(90.2)) == "Stay where you are."
