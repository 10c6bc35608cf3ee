"""What was in sight of the crafts of a run."""

from __future__ import annotations

from dataclasses import replace

from game.missions.sight import Sight, span_in_sight_m
from game.scenes.shelf import Shelf
from game.simulation import Simulation
from game.simulation.snapshot import HelicopterState, Snapshot


def start(level: str) -> Snapshot:
    """Return a level's first moment."""
    plan = Shelf().named(level)
    assert plan is not None
    return Simulation(plan, 1).snapshot()


def test_a_helicopter_sees_farther_from_higher_up() -> None:
    """On the ground eight metres to each side, and six more for each metre of height."""
    (state,) = start("first-flight").crafts.values()
    assert isinstance(state, HelicopterState)
    low, high = (span_in_sight_m(replace(state, height_m=height_m)) for height_m in (0.0, 5.0))
    assert low == (state.x_m - 8.0, state.x_m + 8.0)
    assert high == (state.x_m - 38.0, state.x_m + 38.0)


def test_what_was_seen_once_stays_seen() -> None:
    """After a flight there and back, all that lay below is in sight; what never was, is not."""
    snapshot = start("first-flight")
    (state,) = snapshot.crafts.values()
    sight = Sight()
    for x_m in (state.x_m, state.x_m + 5.0, state.x_m + 10.0, state.x_m):
        sight.look(replace(snapshot, crafts={state.name: replace(state, x_m=x_m)}))
    assert sight.covers(state.x_m + 17.0)
    assert not sight.covers(state.x_m + 19.0)
    assert not sight.covers(state.x_m - 9.0)


def test_a_rover_has_seen_what_it_has_surveyed() -> None:
    """The span of its survey, as it says itself."""
    snapshot = start("first-drive")
    (state,) = snapshot.crafts.values()
    sight = Sight()
    sight.look(snapshot)
    first_m, last_m = span_in_sight_m(state)
    assert sight.covers(first_m)
    assert sight.covers(last_m)
    assert not sight.covers(last_m + 0.1)
