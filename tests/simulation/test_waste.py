"""What a run leaves on the ground: tubes inside and outside of a depot, and machines that can never go on."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.simulation import Simulation
from game.simulation.clock import SLOW_TICKS
from game.simulation.commands import Drive
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan
from game.simulation.snapshot import Outcome
from game.simulation.waste import LeftPart, PartKind, Waste, parts_words
from tests.simulation.worlds import HOLD, Trial

DEPOT = Goal("depot", "percy", between_m=(5.0, 15.0), count=2)
NEVER = Goal("reach", "percy", at_m=-1e6)
TUBES = ("Malay", "Mageik")


def lain(simulation: Simulation, seconds: float) -> Waste:
    """Lay a tube, and another one after a pause; return what lies there then."""
    for command in (Drive(is_dropping=True), Drive(), Drive(is_dropping=True)):
        for _ in range(round(10 * seconds)):
            for _ in range(SLOW_TICKS):
                simulation.step({"percy": command})
    return simulation.waste


def world(*goals: Goal) -> Simulation:
    """Return a rover on flat ground with two real tubes aboard."""
    flat = TerrainPlan(((0.0, 0.0), (100.0, 0.0)), roughness_m=0.0)
    rover = CraftPlan("percy", "rover", 40.0, tubes=TUBES)
    return Simulation(LevelPlan("drop", "Drop", Place(), flat, (rover,), (*goals, NEVER)), 1)


def test_nothing_is_left_at_the_start() -> None:
    """Tubes aboard are no waste, and those that were aboard from the start are not used."""
    assert world(DEPOT).waste == Waste()


def test_a_depots_tubes_are_meant_to_stay_and_others_are_not() -> None:
    """Of two on one spot the depot wants the first; the second lies too near to it."""
    found = lain(world(DEPOT), 60.0)
    assert found.placed == (LeftPart(PartKind.TUBE, "percy", 1, pytest.approx(0.057)),)
    assert found.left == (LeftPart(PartKind.TUBE, "percy", 1, pytest.approx(0.057)),)
    assert not found.is_clean


def test_where_no_depot_is_asked_for_every_tube_is_waste() -> None:
    """Nobody would look for it there."""
    found = lain(world(), 60.0)
    assert found.left_kg == pytest.approx(0.114)
    assert found.placed == ()


def test_a_wreck_is_left_whole_and_a_machine_that_works_is_not() -> None:
    """A helicopter that has toppled weighs 1.8 kg; one that stands there is no waste."""
    trial = Trial()
    assert trial.simulation.waste.is_clean
    trial.put(up_m=0.5, tilt_rad=math.radians(80.0))
    trial.fly(HOLD, 4.0)
    assert trial.simulation.outcome is Outcome.LOST
    assert trial.simulation.waste.left == (LeftPart(PartKind.CRAFT, "ginny", 1, 1.8),)


def test_parts_are_told_in_words() -> None:
    """Machines by name, tubes by number."""
    tube = LeftPart(PartKind.TUBE, "percy", 1, 0.057)
    assert parts_words((LeftPart(PartKind.CRAFT, "ginny", 1, 1.8), tube)) == "Ginny, 1 tube"
    assert parts_words((replace(tube, count=3),)) == "3 tubes"
    assert parts_words(()) == ""
