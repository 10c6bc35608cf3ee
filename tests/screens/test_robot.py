"""The whole game by keyboard alone, by gamepad alone and by mouse alone, screen after screen."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import use_buttons, use_keys
from game.scenes.gallery import staged
from game.scenes.journey_screen import JourneyScene
from game.ui.device import Device, use_device
from tests.app.player import Player
from tests.screens.robot import Gamepad, Keyboard, Mouse, Robot, tour_by_arrows, tour_by_pointer, tour_by_tab

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.screens.robot import Hands

WINDOW = (480, 270)
"""So small that much must be scrolled."""
EXPECTED = {"title", "levels", "map", "museum", "lab", "controls", "settings", "briefing", "mission", "pause"}
EXPECTED |= {"debrief", "replay", "journey"}
"""At least these: what is new is found by itself."""


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title; what other tests hold is not looked through at each change of screen."""
    gc.collect()
    gc.freeze()
    yield Player(tmp_path, WINDOW)
    gc.unfreeze()
    use_keys({})
    use_buttons({})
    use_device(Device.KEYBOARD)
    pygame.quit()


def tour(player: Player, hands: Hands) -> None:
    """Reach every control of the screen: by Tab, by the cross of a gamepad, or by pointing.

    Tab passes by what the map offers for some places only; arrows must lead there.
    """
    name = player.scene.name
    if isinstance(hands, Gamepad):
        assert tour_by_arrows(player, hands) == set(), name
    elif isinstance(hands, Keyboard):
        missed = tour_by_tab(player, hands)
        assert not missed or missed & tour_by_arrows(player, hands) == set(), name
    else:
        assert tour_by_pointer(player, hands) == set(), name


@pytest.mark.parametrize("hands", [Keyboard(), Gamepad(), Mouse()], ids=lambda hands: type(hands).__name__)
def test_everything_can_be_reached_and_left(player: Player, hands: Hands) -> None:
    """From the title, and from a lost mission, each control of each screen is reached, and every screen is left."""
    robot = Robot(player, hands, lambda player: tour(player, hands))
    robot.walk()
    debrief = staged("debrief-lost", WINDOW).scene
    debrief.context.director = player.stack
    robot.walk(lambda: player.stack.push(debrief))
    journey = staged("journey", WINDOW).scene
    journey.context.director = player.stack
    robot.walk(lambda: player.stack.push(JourneyScene(journey.context, journey.behind.draw)))
    assert robot.screens >= EXPECTED
    robot.go_home()
    assert player.scene.name == "title"
