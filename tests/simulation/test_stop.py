"""The goal of coming to a stand near a thing."""

from __future__ import annotations

from game.simulation.plan import Goal, Thing, ThingKind
from tests.simulation.lunar_rover.harness import BRAKE, DRIVE, NAME, ROLL, Ride

FLAG = Thing("flag", ThingKind.MARKER, 60.0)
STOP = Goal("stop", NAME, thing="flag", within_m=1.0, for_s=2.0)


def ride_at(at_m: float) -> Ride:
    """Return a ride with a flag at 60 m to stop at."""
    return Ride(at_m=at_m, things=(FLAG,), goals=(STOP,))


def test_driving_past_is_no_stop() -> None:
    """Who passes the flag at speed has not stopped there."""
    ride = ride_at(55.0)
    ride.run(DRIVE, 10.0)
    (goal,) = ride.simulation.goal_states()
    assert not goal.is_done
    assert goal.progress < 1.0


def test_standing_there_for_the_time_asked_is_one() -> None:
    """Standing within a metre counts after two seconds, not before."""
    ride = ride_at(60.5)
    ride.run(BRAKE, 1.5)
    assert not ride.simulation.goal_states()[0].is_done
    ride.run(BRAKE, 1.0)
    assert ride.simulation.goal_states()[0].is_done


def test_standing_beside_it_is_none() -> None:
    """Two metres off is too far, however long."""
    ride = ride_at(62.0)
    ride.run(BRAKE, 10.0)
    (goal,) = ride.simulation.goal_states()
    assert not goal.is_done
    assert goal.reason.startswith("2.0")


def test_moving_on_starts_the_time_again() -> None:
    """A second, a push, and a second are not two seconds."""
    ride = ride_at(60.0)
    ride.run(BRAKE, 1.0)
    ride.push(0.4)
    ride.run(ROLL, 0.5)
    ride.run(BRAKE, 1.2)
    assert not ride.simulation.goal_states()[0].is_done


def test_stops_count_in_their_order() -> None:
    """Standing at the second flag counts only after the first, and the list says why."""
    other = Thing("other", ThingKind.MARKER, 63.0)
    second = Goal("stop", NAME, thing="other", within_m=1.0, for_s=1.0)
    ride = Ride(at_m=63.0, things=(FLAG, other), goals=(STOP, second))
    ride.run(BRAKE, 3.0)
    first_state, second_state = ride.simulation.goal_states()
    assert not first_state.is_done
    assert not second_state.is_done
    assert "come first" in second_state.reason
