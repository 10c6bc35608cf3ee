"""An orbiter in a player's hands: keys become thrust, and the computer gives way to whoever thrusts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.cockpit import Cockpit
from game.simulation.commands import Thrusters
from game.simulation.orbiter.start import OrbitStart
from game.simulation.plan import CraftPlan, LevelPlan, World
from tests.simulation.test_orbiter import FAR_BELOW, GOALS, PLACE, world

if TYPE_CHECKING:
    from game.simulation.commands import Command

CRAFT = CraftPlan("ero", "orbiter", 100.0, orbit=OrbitStart(World.MARS, 380e3, 400.0))
PLAN = LevelPlan("catch", "Catch", PLACE, FAR_BELOW, (CRAFT,), GOALS)


def told(*keys: int, held: tuple[int, ...] = ()) -> list[Command]:
    """Return the command after each key that is pressed and let go, while others are held down."""
    cockpit, snapshot = Cockpit(PLAN), world(100.0).snapshot()
    cockpit.commands(snapshot, 0.1)
    for key in held:
        cockpit.handle(pygame.event.Event(pygame.KEYDOWN, key=key))
    found = []
    for key in keys:
        cockpit.handle(pygame.event.Event(pygame.KEYDOWN, key=key))
        found.append(cockpit.commands(snapshot, 0.1)["ero"])
        cockpit.handle(pygame.event.Event(pygame.KEYUP, key=key))
        cockpit.commands(snapshot, 0.1)
    return found


@pytest.mark.parametrize(
    ("key", "along", "up"),
    [
        (pygame.K_RIGHT, 1.0, 0.0),
        (pygame.K_LEFT, -1.0, 0.0),
        (pygame.K_UP, 0.0, 1.0),
        (pygame.K_DOWN, 0.0, -1.0),
    ],
)
def test_arrows_fire_thrusters_as_long_as_they_are_held(key: int, along: float, up: float) -> None:
    """Full thrust in the key's direction; gentle control a fifth of it."""
    assert told(key) == [Thrusters(along=along, up=up)]
    assert told(key, held=(pygame.K_LSHIFT,)) == [Thrusters(along=0.2 * along, up=0.2 * up)]


def test_the_computer_holds_until_somebody_thrusts() -> None:
    """L switches the holding on; an arrow takes over, and the computer does not come back by itself."""
    holding, thrusting, after = told(pygame.K_l, pygame.K_RIGHT, pygame.K_v)
    assert holding == Thrusters(is_holding=True)
    assert thrusting == Thrusters(along=1.0)
    assert after == Thrusters()


def test_a_press_asks_for_the_next_step() -> None:
    """X asks for one step of shutting away."""
    assert told(pygame.K_x) == [Thrusters(is_containing=True)]
