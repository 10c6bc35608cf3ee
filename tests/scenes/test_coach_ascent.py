"""What the coach tells whoever sends the samples up, and what the hands make of keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.controls.bindings import Action
from game.controls.held import Held
from game.controls.launching import LaunchHands
from game.scenes.coach_ascent import ascent_line
from game.simulation.commands import Launch
from game.simulation.plan import Goal
from game.simulation.states.ascent_rocket import Round
from tests.simulation.test_ascent_rocket import let_pass, state, world

if TYPE_CHECKING:
    from game.simulation.snapshot import AscentRocketState

GOAL = Goal("orbit", "mav", between_km=(300.0, 450.0), max_load_gees=15.0)


def on_pad() -> AscentRocketState:
    """Return a rocket whose way ahead is known."""
    simulation = world()
    let_pass(simulation, 2.0, Launch())
    return state(simulation)


PAD = on_pad()


def leading(low_km: float, high_km: float) -> Round:
    """Return a way ahead that leads into an orbit."""
    return Round(PAD.orbit.conic, low_km * 1000.0, high_km * 1000.0)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (replace(PAD, ahead=None), "wait a second"),
        (replace(PAD, ahead=leading(-50.0, 440.0)), "Too steep"),
        (replace(PAD, ahead=leading(-900.0, 90.0)), "Too flat: the top is only at 90"),
        (replace(PAD, ahead=leading(310.0, 700.0)), "too high, at 700"),
        (replace(PAD, ahead=leading(200.0, 400.0)), "too low, at 200"),
        (PAD, "\u2191 lets the lander throw"),
        (replace(PAD, phase="tossed", is_by_hand=True), "\u2191 lights the motor"),
        (replace(PAD, phase="burning"), "The programme tips it over"),
        (replace(PAD, phase="burning", is_by_hand=True), "back to the programme"),
        (replace(PAD, phase="burning", is_last_stage=True), "Nobody can steer"),
        (replace(PAD, phase="spent", is_by_hand=True), "drops the empty stage"),
        (replace(PAD, phase="coasting", ignition_in_s=300.0), "to let time run"),
        (replace(PAD, phase="coasting", ignition_in_s=12.0), "lights in 12"),
        (replace(PAD, phase="coasting", is_by_hand=True), "along the horizon"),
        (replace(PAD, phase="done"), ""),
    ],
)
def test_the_coach_says_what_helps_now(now: AscentRocketState, words: str) -> None:
    """First the way ahead, then the throw, then what the rocket does or waits for."""
    assert words in ascent_line(now, GOAL, 1)


def test_a_tap_bends_the_chosen_point_by_a_degree() -> None:
    """The last point is in hand at first; the next one after it is the first, which never leans behind upright."""
    hands, held = LaunchHands(), Held()
    assert hands.command(held, PAD, (0, 0.02)) == Launch(point=3)
    hands.press(Action.RIGHT)
    assert hands.command(held, PAD, (2, 0.02)).programme.endswith("66 30")
    hands.press(Action.DOWN)
    hands.press(Action.LEFT)
    told = hands.command(held, PAD, (4, 0.02))
    assert told.point == 0
    assert told.programme.startswith("0 90, 5 90")


def test_steps_are_asked_for_on_the_pad_and_by_hand_alone() -> None:
    """While the programme flies, the key for the next step does nothing; by hand each press is one."""
    hands, held = LaunchHands(), Held()
    flying = replace(PAD, phase="burning")
    hands.press(Action.UP)
    assert hands.command(held, PAD, (0, 0.02)).steps == 1
    hands.press(Action.UP)
    assert hands.command(held, flying, (2, 0.02)).steps == 1
    hands.press(Action.LAND)
    hands.press(Action.UP)
    told = hands.command(held, flying, (4, 0.02))
    assert (told.steps, told.is_by_hand) == (2, True)
