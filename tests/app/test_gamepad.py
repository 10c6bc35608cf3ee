"""The game by gamepad alone, as far as events go: no gamepad is needed to post what one would say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import Action, keys_of, use_keys
from game.controls.gamepad import Gamepads, described
from game.scenes.mission import MissionScene
from tests.app.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAD = 7
Event = pygame.event.Event


def button(number: int, *, is_down: bool = True) -> Event:
    kind = pygame.CONTROLLERBUTTONDOWN if is_down else pygame.CONTROLLERBUTTONUP
    return Event(kind, instance_id=PAD, button=number)


def axis(number: int, share: float) -> Event:
    return Event(pygame.CONTROLLERAXISMOTION, instance_id=PAD, axis=number, value=round(32767 * share))


def said(events: list[Event]) -> list[tuple[int, int]]:
    return [(event.type, event.key) for event in events]


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title."""
    yield Player(tmp_path)
    use_keys({})
    pygame.quit()


def push(player: Player, number: int) -> None:
    """Press a button and let it go."""
    for is_down in (True, False):
        pygame.event.post(button(number, is_down=is_down))
        player.frames(1)


def test_from_the_title_into_the_air_by_gamepad(player: Player) -> None:
    """A twice leads into the mission; the stick upwards takes off; Start holds; B goes on."""
    push(player, pygame.CONTROLLER_BUTTON_A)
    push(player, pygame.CONTROLLER_BUTTON_A)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    pygame.event.post(axis(pygame.CONTROLLER_AXIS_LEFTY, -1.0))
    player.frames(150)
    assert next(iter(mission.flight.snapshot.crafts.values())).height_m > 0.5
    push(player, pygame.CONTROLLER_BUTTON_START)
    assert player.scene.name == "pause"
    push(player, pygame.CONTROLLER_BUTTON_B)
    assert player.scene is mission


def test_a_gamepad_pulled_out_lets_go_and_holds_the_mission(player: Player) -> None:
    """Nothing stays pressed, and the mission waits for its player."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    pygame.event.post(axis(pygame.CONTROLLER_AXIS_LEFTY, -1.0))
    player.frames(2)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    pygame.event.post(Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=PAD))
    player.frames(1)
    assert player.scene.name == "pause"
    player.press(pygame.K_ESCAPE)
    player.frames(1)
    assert mission.flight.commands == mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)
    assert mission.overlay().coach.startswith("Hold")


def test_menus_are_walked_by_the_cross(player: Player) -> None:
    """Down goes to the next button, A presses it, B comes back."""
    push(player, pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    push(player, pygame.CONTROLLER_BUTTON_A)
    assert player.scene.name == "levels"
    push(player, pygame.CONTROLLER_BUTTON_B)
    assert player.scene.name == "title"


def test_a_stick_presses_once_and_does_not_flutter() -> None:
    """Beyond half way it is pressed, once; it is let go only well below."""
    pads = Gamepads()
    up = keys_of(Action.UP)[0]
    heard = [
        said(pads.heard(axis(pygame.CONTROLLER_AXIS_LEFTY, -share), is_mission=True))
        for share in (0.2, 0.6, 0.9, 0.45, 0.2)
    ]
    assert heard == [[], [(pygame.KEYDOWN, up)], [], [], [(pygame.KEYUP, up)]]


def test_a_key_is_let_go_even_when_the_screen_has_changed() -> None:
    """What was pressed in a mission is released as the same key in a menu."""
    pads = Gamepads()
    land = keys_of(Action.LAND)[0]
    assert said(pads.heard(button(pygame.CONTROLLER_BUTTON_A), is_mission=True)) == [(pygame.KEYDOWN, land)]
    let_go = button(pygame.CONTROLLER_BUTTON_A, is_down=False)
    assert said(pads.heard(let_go, is_mission=False)) == [(pygame.KEYUP, land)]


def test_own_keys_reach_the_gamepad_too() -> None:
    """The gamepad follows the table of bindings, whatever the player made of it."""
    use_keys({"LAND": (pygame.K_k,)})
    heard = said(Gamepads().heard(button(pygame.CONTROLLER_BUTTON_A), is_mission=True))
    use_keys({})
    assert heard == [(pygame.KEYDOWN, pygame.K_k)]


def test_a_gamepad_that_cannot_be_opened_is_no_reason_to_stop() -> None:
    """A device that is gone again before it was opened is left alone; other events pass untouched."""
    pygame.init()
    pads = Gamepads()
    pads.start()
    assert pads.heard(Event(pygame.CONTROLLERDEVICEADDED, device_index=99), is_mission=False) == []
    other = Event(pygame.QUIT)
    assert pads.heard(other, is_mission=True) == [other]
    pygame.quit()


def test_every_action_but_two_has_a_place_on_the_gamepad() -> None:
    """All that keys do in a mission the gamepad does; only help and starting again wait in the pause."""
    assert len(described()) == len(Action) - 2
    assert len({sign for sign, _words in described()}) == len(described())
