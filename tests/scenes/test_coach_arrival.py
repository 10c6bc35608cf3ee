"""What the coach tells whoever lands a rover, and what the hands make of keys."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.controls.arriving import ArrivingHands
from game.controls.bindings import Action
from game.controls.held import Held
from game.scenes.coach_arrival import arrival_line
from game.simulation.commands import LandingSequence, LandingStep
from game.simulation.snapshot import EntryVehicleState
from game.simulation.states.entry_vehicle import Hazard, Phase
from tests.simulation.test_entry_vehicle import PLANNED_M, go_on, on_engines, world

if TYPE_CHECKING:
    from game.simulation import Simulation


def state_of(simulation: Simulation) -> EntryVehicleState:
    """Return how it stands."""
    found = simulation.snapshot().crafts["percy"]
    assert isinstance(found, EntryVehicleState)
    return found


@cache
def above() -> EntryVehicleState:
    """Return a rover at the edge of the air."""
    return state_of(world())


@cache
def landed() -> EntryVehicleState:
    """Return a rover that stands, its cables slack."""
    simulation = on_engines()
    go_on(simulation, LandingSequence(aim_m=PLANNED_M), until=lambda craft: craft.standing_s > 1.5)
    return state_of(simulation)


def hanging(**changes: object) -> EntryVehicleState:
    """Return a rover on its parachute."""
    usual = {"phase": Phase.PARACHUTE, "since_shield_s": 5.0, "next_step": LandingStep.BACKSHELL}
    return replace(above(), **(usual | changes))


def test_the_coach_says_what_helps_now() -> None:
    """First time runs, then the parachute's moment, the place, and the cut only when the cables are slack."""
    assert "to let time run" in arrival_line(above(), 1)
    assert "5 times" in arrival_line(above(), 5)
    braked = replace(above(), height_m=12e3, peak_gees=10.0, mach=2.0, pressure_pa=700.0)
    assert "Now: L fires" in arrival_line(replace(braked, range_m=200.0), 1)
    assert "9.0\u202fkm short" in arrival_line(replace(braked, range_m=-9000.0), 1)
    assert "beyond the place" in arrival_line(replace(braked, range_m=3000.0), 1)
    assert "holds below Mach 2.2" in arrival_line(replace(braked, mach=2.3, pressure_pa=900.0), 1)
    assert "← → choose clear ground" in arrival_line(hanging(aim_hazard=Hazard.SAND), 1)
    assert "engines take over" in arrival_line(hanging(), 1)
    assert "falls away by itself" in arrival_line(hanging(since_shield_s=None), 1)
    stage = landed().stage
    assert stage is not None
    assert "L cuts them" in arrival_line(landed(), 1)
    assert "hang slack" in arrival_line(replace(landed(), stage=replace(stage, is_taut=True)), 1)
    swinging = replace(landed(), phase=Phase.CRANE, stage=replace(stage, x_m=landed().x_m + 1.0))
    assert "swings" in arrival_line(swinging, 1)


def test_one_key_asks_for_the_next_step() -> None:
    """What is asked for is the step that was next when the key was pressed; it stays asked for."""
    hands, held = ArrivingHands(), Held()
    assert hands.command(held, above(), (0, 0.02)) == LandingSequence()
    hands.press(Action.LAND)
    asked = hands.command(held, above(), (2, 0.02))
    assert asked.step is LandingStep.PARACHUTE
    assert hands.command(held, hanging(), (4, 0.02)) is asked
    hands.press(Action.AUTONAV)
    assert hands.command(held, hanging(), (6, 0.02)).is_armed


@pytest.mark.parametrize(("phase", "moved_m"), [(Phase.PARACHUTE, 20.0), (Phase.CRANE, 1.0)])
def test_a_tap_moves_the_place_by_a_piece_of_the_map(phase: Phase, moved_m: float) -> None:
    """On cables a twentieth of it; within reach, and only when the ground is seen."""
    hands, held = ArrivingHands(), Held()
    hands.press(Action.RIGHT)
    assert hands.command(held, above(), (0, 0.02)).aim_m is None
    seen = hanging(phase=phase, can_choose=True, aim_m=3000.0, reach_m=(2500.0, 3030.0))
    hands.press(Action.RIGHT)
    assert hands.command(held, seen, (2, 0.02)).aim_m == pytest.approx(3000.0 + moved_m)
    for _ in range(40):
        hands.press(Action.RIGHT)
    assert hands.command(held, seen, (4, 0.02)).aim_m == 3030.0
