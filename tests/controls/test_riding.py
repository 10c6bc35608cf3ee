"""A lunar rover in the player's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import Action, Group
from game.controls.cockpit import Cockpit
from game.controls.held import Held
from game.controls.riding import RidingHands
from game.controls.signs import described, words_for
from game.simulation.commands import HandController
from tests.simulation.lunar_rover.harness import BRAKE, DRIVE, NAME, Ride

if TYPE_CHECKING:
    from game.simulation.snapshot import LunarRoverState


def told(held: Held, state: LunarRoverState) -> HandController:
    """Return what fresh hands do."""
    return RidingHands().command(held, state, (0, 0.0))


def holding(*actions: Action) -> Held:
    """Return hands that hold these."""
    held = Held()
    held.steer(frozenset(actions))
    return held


def test_arrows_drive_and_down_brakes() -> None:
    """Right drives on, left back from a stand; down brakes whatever else is held."""
    standing = Ride().state
    assert told(holding(), standing) == HandController()
    assert told(holding(Action.RIGHT), standing) == HandController(throttle=1.0)
    assert told(holding(Action.LEFT), standing) == HandController(throttle=-1.0)
    assert told(holding(Action.RIGHT, Action.DOWN), standing) == HandController(brake=1.0)


def test_the_arrow_against_the_way_brakes_first() -> None:
    """While it rolls to the right, left brakes; once it stands, left drives back."""
    ride = Ride()
    rolling = ride.run(DRIVE, 4.0)
    assert told(holding(Action.LEFT), rolling) == HandController(brake=1.0)
    assert told(holding(Action.LEFT), ride.run(BRAKE, 4.0)) == HandController(throttle=-1.0)


@pytest.mark.parametrize("action", [Action.RIGHT, Action.DOWN])
def test_gentle_control_is_gentler(action: Action) -> None:
    """With Shift both throttle and brake do less than half."""
    standing = Ride().state
    gentle, full = told(holding(action, Action.FINE), standing), told(holding(action), standing)
    assert 0.0 < gentle.throttle + gentle.brake < 0.5 * (full.throttle + full.brake)


def test_a_cockpit_takes_a_lunar_rover() -> None:
    """Keys reach it: arrow and C are a drive and, for a moment, a photograph."""
    ride = Ride()
    cockpit = Cockpit(ride.plan)
    snapshot = ride.simulation.snapshot()
    cockpit.commands(snapshot, 0.0)
    for key in (pygame.K_RIGHT, pygame.K_c):
        cockpit.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0))
    command = cockpit.commands(snapshot, 0.0)[NAME]
    assert command == HandController(throttle=1.0, is_photographing=True)
    assert cockpit.commands(snapshot, 0.0)[NAME] is command


def test_help_says_what_brakes() -> None:
    """Down is described as the brake for whoever drives a lunar rover, and as ever for the others."""
    assert (("↓", "S"), "brake") in described((Group.BOTH, Group.LUNAR_ROVER))
    assert words_for(Action.DOWN, (Group.LUNAR_ROVER,)) == "brake"
    assert words_for(Action.DOWN, (Group.HELICOPTER,)) == "descend, and land"
