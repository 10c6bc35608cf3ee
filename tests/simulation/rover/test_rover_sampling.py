"""Taking, breaking and sealing cores."""

from __future__ import annotations

import pytest

from game.simulation.commands import Drive
from game.simulation.events import CoreCrumbled, CoreCut, TubeSealed
from game.simulation.plan import ThingKind
from game.simulation.rover import rock_names
from game.simulation.rover.rocks import rock
from tests.simulation.rover.harness import RoverWorld, outcrop, thing

ARM = Drive(is_arm_out=True)
SEAL = Drive(is_arm_out=True, is_sealing=True)


def press(force_n: float) -> Drive:
    return Drive(is_arm_out=True, feed_force_n=force_n)


def test_a_core_is_cut_and_sealed() -> None:
    """In the band the core reaches 60 mm and breaks off; the tube keeps number, rock, place, length and warmth."""
    world = RoverWorld(things=[outcrop()])
    world.run(press(105.0), 60.0 + 760.0)
    cut = world.happened(CoreCut)
    assert [getattr(event, "length_m", 0.0) for event in cut] == [pytest.approx(0.06)]
    world.run(SEAL, 1.0)
    state = world.run(ARM, 61.0)
    (tube,) = state.tubes
    assert (tube.number, tube.thing, tube.rock, tube.at_m) == (1, "outcrop", "basalt", 2.5)
    assert tube.core_length_m == pytest.approx(0.06)
    assert tube.is_sealed
    assert 236.0 < tube.peak_temperature_k < 273.15 + 60.0
    assert state.tubes_left == 37
    assert len(world.happened(TubeSealed)) == 1


def test_too_little_force_never_gets_through() -> None:
    """Below the rock's lowest force the bit only polishes, however long."""
    state = RoverWorld(things=[outcrop()]).run(press(75.0), 1000.0)
    assert state.drilling.depth_m == 0.0
    assert state.drilling.core_health == 1.0


def test_too_much_force_turns_the_core_to_powder() -> None:
    """At half as much again as the rock bears the core is powder within half a minute, as at Roubion."""
    world = RoverWorld(things=[outcrop()])
    world.run(ARM, 61.0)
    state = world.run(press(1.5 * 130.0), 25.0)
    assert len(world.happened(CoreCrumbled)) == 1
    assert world.happened(CoreCut) == []
    assert state.tubes == ()


def test_what_is_right_for_one_rock_is_too_much_for_another() -> None:
    """105 N cut basalt and crumble mudstone."""
    world = RoverWorld(things=[outcrop("mudstone")])
    world.run(press(105.0), 300.0)
    assert world.happened(CoreCrumbled)
    assert world.happened(CoreCut) == []


def test_a_core_can_be_sealed_before_it_is_complete() -> None:
    """A core longer than the shortest real one is broken off by sealing; a shorter one is not kept."""
    world = RoverWorld(things=[outcrop()])
    world.run(press(105.0), 60.0 + 200.0)
    world.run(SEAL, 1.0)
    assert world.happened(CoreCut) == []
    world.run(press(105.0), 300.0)
    world.run(SEAL, 1.0)
    assert 0.029 < world.run(ARM, 61.0).tubes[0].core_length_m < 0.06


def test_the_arm_out_forbids_driving() -> None:
    """With the arm out the wheels stand, by hand and by AutoNav; stowed again, it drives."""
    world = RoverWorld(things=[outcrop()])
    world.run(ARM, 61.0)
    for command in (Drive(speed_m_s=1.0, is_arm_out=True), Drive(autonav_to_m=5.0, is_arm_out=True)):
        assert world.run(command, 10.0).wheels[0].rim_speed_m_s == 0.0
    assert world.run(Drive(speed_m_s=1.0), 70.0).x_m > 0.2


def test_only_rocks_in_reach_are_drilled() -> None:
    """The arm reaches 2 m from its shoulder: not further, not behind, and a marker is no rock."""
    for other in (outcrop(at_m=3.6), outcrop(at_m=0.4), thing(ThingKind.MARKER, 2.5)):
        state = RoverWorld(things=[other]).run(press(105.0), 100.0)
        assert state.drilling.thing is None
        assert state.drilling.depth_m == 0.0


def test_the_band_is_shown_while_a_rock_is_in_reach() -> None:
    """The state tells the rock's band, the force and what it bites."""
    drilling = RoverWorld(things=[outcrop("sandstone")]).run(press(70.0), 70.0).drilling
    assert (drilling.thing, drilling.feed_force_n) == ("outcrop", 70.0)
    assert (drilling.lowest_feed_force_n, drilling.highest_feed_force_n) == (50.0, 100.0)


def test_leaving_the_rock_loses_the_unfinished_core() -> None:
    """Drawing the arm in before the core is cut starts the next hole from nothing."""
    world = RoverWorld(things=[outcrop()])
    assert world.run(press(105.0), 200.0).drilling.depth_m > 0.005
    assert world.run(Drive(), 5.0).drilling.depth_m == 0.0


def test_the_rack_runs_out_of_tubes() -> None:
    """With one tube in the rack a second core cannot be begun."""
    world = RoverWorld(things=[outcrop("regolith")], overrides={"sample_tubes": 1.0})
    world.run(press(25.0), 60.0 + 185.0)
    world.run(SEAL, 62.0)
    state = world.run(press(25.0), 100.0)
    assert state.tubes_left == 0
    assert len(state.tubes) == 1
    assert state.drilling.depth_m == 0.0


@pytest.mark.parametrize("name", rock_names())
def test_every_rock_is_cored_in_under_twenty_minutes(name: str) -> None:
    """In the middle of its band every rock gives a whole core in less than twenty minutes."""
    known = rock(name)
    middle_n = (known.lowest_feed_n + known.highest_feed_n) / 2.0
    assert 0.06 / known.speed_m_s(middle_n) < 20.0 * 60.0


def test_an_unknown_rock_is_refused_in_one_sentence() -> None:
    """A rock that nobody knows is named together with those that are known."""
    with pytest.raises(ValueError, match=r"'cheese' is not a rock .* basalt, .*mudstone"):
        rock("cheese")
