"""The game by gamepad alone, as far as events go: no gamepad is needed to post what one would say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import Action, action_of_button, buttons_of, keys_of, use_buttons, use_keys
from game.controls.gamepad import Gamepads
from game.scenes.mission import MissionScene
from game.ui.device import Device, last_device, use_device
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
    use_buttons({})
    use_device(Device.KEYBOARD)
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
    assert Action.UP not in mission.flight.cockpit.held


def test_a_gamepad_that_nobody_holds_may_be_pulled_out(player: Player) -> None:
    """Neither a second gamepad nor one that was left for the keyboard disturbs the mission."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    push(player, pygame.CONTROLLER_BUTTON_A)
    pygame.event.post(Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=PAD + 1))
    player.frames(1)
    assert player.scene.name == "mission"
    player.press(pygame.K_UP)
    pygame.event.post(Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=PAD))
    player.frames(1)
    assert player.scene.name == "mission"


def test_the_screen_speaks_of_what_is_in_hand(player: Player) -> None:
    """Coach and buttons name gamepad buttons after a gamepad, keys after a key, and a mouse changes nothing."""
    player.press(pygame.K_RETURN)
    push(player, pygame.CONTROLLER_BUTTON_A)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    player.frames(2)
    assert "⟨L\xa0↑⟩" in mission.overlay().coach
    push(player, pygame.CONTROLLER_BUTTON_START)
    keys = {getattr(widget, "key", "") for widget in player.scene.page.stops()}
    assert {"⟨Start⟩", "⟨LT⟩+⟨R3⟩"} <= keys
    pygame.event.post(Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0)))
    player.frames(1)
    assert last_device() is Device.GAMEPAD
    player.press(pygame.K_TAB)
    keys = {getattr(widget, "key", "") for widget in player.scene.page.stops()}
    assert {"Esc", "R"} <= keys
    push(player, pygame.CONTROLLER_BUTTON_START)
    assert player.scene is mission


def test_a_trigger_gives_a_button_its_second_meaning() -> None:
    """With the left trigger down the right stick's button starts again; alone, or with others, all stays usual."""
    pads = Gamepads()
    gentle, restart, land = (keys_of(a)[0] for a in (Action.FINE, Action.RESTART, Action.LAND))
    assert said(pads.heard(axis(pygame.CONTROLLER_AXIS_TRIGGERLEFT, 1.0), screen="mission")) == [
        (pygame.KEYDOWN, gentle)
    ]
    pressed = (pygame.CONTROLLER_BUTTON_RIGHTSTICK, pygame.CONTROLLER_BUTTON_A)
    heard = [said(pads.heard(button(number), screen="mission")) for number in pressed]
    assert heard == [[(pygame.KEYDOWN, restart)], [(pygame.KEYDOWN, land)]]


def open_gamepad_settings(player: Player) -> None:
    """Go to the line of landing in the gamepad's section, by gamepad alone."""
    while player.scene.page.focused.label != "Settings":
        push(player, pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    push(player, pygame.CONTROLLER_BUTTON_A)
    push(player, pygame.CONTROLLER_BUTTON_LEFTSHOULDER)
    while player.scene.page.focused.label != "Land here by itself":
        push(player, pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    push(player, pygame.CONTROLLER_BUTTON_A)


def test_a_button_is_changed_by_gamepad_alone(player: Player) -> None:
    """A button that was taken changes places, one sentence says so, and it is kept."""
    open_gamepad_settings(player)
    push(player, pygame.CONTROLLER_BUTTON_Y)
    assert "Now it is ⟨Y⟩. From now on ⟨A⟩: AutoNav drives to the next goal, or stops." in player.words
    assert action_of_button("Y") is Action.LAND
    assert player.context.settings.now.pad == {"LAND": ("Y",), "AUTONAV": ("A",)}


def test_a_trigger_can_be_chosen_alone_or_with_a_button(player: Player) -> None:
    """The left trigger counts when it is let go, unless another button made a pair of it."""
    trigger = pygame.CONTROLLER_AXIS_TRIGGERLEFT
    open_gamepad_settings(player)
    pygame.event.post(axis(trigger, 1.0))
    push(player, pygame.CONTROLLER_BUTTON_X)
    pygame.event.post(axis(trigger, 0.0))
    player.frames(1)
    assert buttons_of(Action.LAND) == ("LT+X",)
    push(player, pygame.CONTROLLER_BUTTON_A)
    for share in (1.0, 0.0):
        pygame.event.post(axis(trigger, share))
        player.frames(1)
    assert (buttons_of(Action.LAND), buttons_of(Action.FINE)) == (("LT",), ("LT+X",))


def test_the_button_that_pauses_cannot_be_taken(player: Player) -> None:
    """Start leaves a line as it is, also where a keyboard's Esc would."""
    for leave in (
        lambda: push(player, pygame.CONTROLLER_BUTTON_START),
        lambda: player.press(pygame.K_ESCAPE),
    ):
        open_gamepad_settings(player)
        leave()
        assert buttons_of(Action.LAND) == ("A",)
        assert "Press the new button" not in player.words
        push(player, pygame.CONTROLLER_BUTTON_B)
        assert player.scene.name == "title"


def test_a_held_stick_walks_on(player: Player) -> None:
    """The focus moves at once, again after 0.4 s, and then eight times a second until the stick is let go."""
    push(player, pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    stops = list(player.scene.page.stops())
    before = stops.index(player.scene.page.focused)
    pygame.event.post(axis(pygame.CONTROLLER_AXIS_LEFTY, 1.0))
    player.frames(3)
    assert stops.index(player.scene.page.focused) == before + 1
    player.frames(1)
    assert stops.index(player.scene.page.focused) == before + 2
    player.frames(2)
    assert stops.index(player.scene.page.focused) == before + 3
    pygame.event.post(axis(pygame.CONTROLLER_AXIS_LEFTY, 0.0))
    player.frames(10)
    assert stops.index(player.scene.page.focused) == before + 3


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
        said(pads.heard(axis(pygame.CONTROLLER_AXIS_LEFTY, -share), screen="mission"))
        for share in (0.2, 0.6, 0.9, 0.45, 0.2)
    ]
    assert heard == [[], [(pygame.KEYDOWN, up)], [], [], [(pygame.KEYUP, up)]]


def test_a_key_is_let_go_even_when_the_screen_has_changed() -> None:
    """What was pressed in a mission is released as the same key in a menu."""
    pads = Gamepads()
    land = keys_of(Action.LAND)[0]
    assert said(pads.heard(button(pygame.CONTROLLER_BUTTON_A), screen="mission")) == [(pygame.KEYDOWN, land)]
    let_go = button(pygame.CONTROLLER_BUTTON_A, is_down=False)
    assert said(pads.heard(let_go, screen="title")) == [(pygame.KEYUP, land)]


def test_own_keys_reach_the_gamepad_too() -> None:
    """The gamepad follows the table of bindings, whatever the player made of it."""
    use_keys({"LAND": (pygame.K_k,)})
    heard = said(Gamepads().heard(button(pygame.CONTROLLER_BUTTON_A), screen="mission"))
    use_keys({})
    assert heard == [(pygame.KEYDOWN, pygame.K_k)]


def test_a_gamepad_that_cannot_be_opened_is_no_reason_to_stop() -> None:
    """A device that is gone again before it was opened is left alone; other events pass untouched."""
    pygame.init()
    pads = Gamepads()
    pads.start()
    assert pads.heard(Event(pygame.CONTROLLERDEVICEADDED, device_index=99), screen="title") == []
    other = Event(pygame.QUIT)
    assert pads.heard(other, screen="mission") == [other]
    pygame.quit()
