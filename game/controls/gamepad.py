"""Gamepads with the Xbox layout, heard as the keys of the same meaning: what a key can do, a gamepad can do.

So recordings and screens need to know nothing of gamepads. What a button means is left to `bindings` and, in menus,
to `game.ui.menu_keys`; a gamepad that is pulled out lets go of everything that it held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame
from pygame._sdl2 import controller

from game.controls.bindings import action_of_button, keys_of
from game.ui.menu_keys import PAD_KEYS
from game.ui.pad_signs import CHORD

if TYPE_CHECKING:
    from collections.abc import Mapping

_FULL: Final = 32767
_PRESSED: Final = 0.5
"""Share of a stick's or trigger's way at which it counts as pressed ..."""
_RELEASED: Final = 0.35
"""... and below which as let go: less, so that it never flutters."""
_BUTTONS: Final[Mapping[int, str]] = {
    pygame.CONTROLLER_BUTTON_A: "A",
    pygame.CONTROLLER_BUTTON_B: "B",
    pygame.CONTROLLER_BUTTON_X: "X",
    pygame.CONTROLLER_BUTTON_Y: "Y",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "LB",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "RB",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "L3",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "R3",
    pygame.CONTROLLER_BUTTON_BACK: "BACK",
    pygame.CONTROLLER_BUTTON_START: "START",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "CROSS_UP",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "CROSS_DOWN",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "CROSS_LEFT",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "CROSS_RIGHT",
}
_AXES: Final[Mapping[tuple[int, int], str]] = {
    (pygame.CONTROLLER_AXIS_LEFTX, -1): "LEFT_LEFT",
    (pygame.CONTROLLER_AXIS_LEFTX, 1): "LEFT_RIGHT",
    (pygame.CONTROLLER_AXIS_LEFTY, -1): "LEFT_UP",
    (pygame.CONTROLLER_AXIS_LEFTY, 1): "LEFT_DOWN",
    (pygame.CONTROLLER_AXIS_RIGHTX, -1): "RIGHT_LEFT",
    (pygame.CONTROLLER_AXIS_RIGHTX, 1): "RIGHT_RIGHT",
    (pygame.CONTROLLER_AXIS_RIGHTY, -1): "RIGHT_UP",
    (pygame.CONTROLLER_AXIS_RIGHTY, 1): "RIGHT_DOWN",
    (pygame.CONTROLLER_AXIS_TRIGGERLEFT, 1): "LT",
    (pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 1): "RT",
}
"""A stick's four ways and both triggers are buttons too."""
_HOLDS: Final = frozenset({"pause", "replay"})
"""Screens that Start goes on with, as P does; elsewhere in menus it confirms."""
_TOY: Final = {
    "RIGHT_UP": (pygame.K_w, 0),
    "RIGHT_LEFT": (pygame.K_a, 0),
    "RIGHT_DOWN": (pygame.K_s, 0),
    "RIGHT_RIGHT": (pygame.K_d, 0),
}
"""On the title, which has little to scroll, the right stick is what W A S D are."""
_MISSION: Final = "mission"
_Part = tuple[int, str]
"""Which gamepad, and which of its buttons."""


class Gamepads:
    """All gamepads that are plugged in. Each event of theirs becomes key events; other events stay as they are.

    The key events carry `source`, the gamepad's number, and `button`, what was pressed; what means nothing is key 0.
    """

    def __init__(self) -> None:
        self._open: dict[int, controller.Controller] = {}
        self._held: dict[_Part, tuple[int, str]] = {}
        """What is pressed, and the key and button that it became: those are let go, whatever the screen is by then."""
        self._in_hand: int | None = None
        """The gamepad that spoke last, unless the keyboard has spoken since."""

    def start(self) -> None:
        """Listen. A system without gamepads is no reason to stop."""
        try:
            controller.init()
        except pygame.error:
            return

    def heard(self, event: pygame.event.Event, *, screen: str) -> list[pygame.event.Event]:
        """Return what an event means to a screen that knows keys only."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._plug_in(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            return self._pull_out(event)
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            if event.button in _BUTTONS:
                part = (event.instance_id, _BUTTONS[event.button])
                return self._turn(part, screen, is_down=event.type == pygame.CONTROLLERBUTTONDOWN)
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._move(event, screen)
        else:
            if event.type == pygame.KEYDOWN:
                self._in_hand = None
            return [event]
        return []

    def _plug_in(self, index: int) -> None:
        """Open a gamepad, so that it speaks; one that refuses stays silent."""
        try:
            pad = controller.Controller(index)
        except (pygame.error, RuntimeError):
            return
        self._open[pad.as_joystick().get_instance_id()] = pad

    def _pull_out(self, event: pygame.event.Event) -> list[pygame.event.Event]:
        """Let go of everything, and say whether it was in hand: then a mission holds."""
        pad = event.instance_id
        self._open.pop(pad, None)
        parts = [part for part in self._held if part[0] == pad]
        events = [_key_event(pygame.KEYUP, part, self._held.pop(part)) for part in parts]
        was_in_hand = pad == self._in_hand
        return [*events, pygame.event.Event(event.type, instance_id=pad, was_in_hand=was_in_hand)]

    def _move(self, event: pygame.event.Event, screen: str) -> list[pygame.event.Event]:
        events: list[pygame.event.Event] = []
        for side in (-1, 1):
            name, share = _AXES.get((event.axis, side)), side * event.value / _FULL
            if name is not None and (share > _PRESSED or share < _RELEASED):
                events += self._turn((event.instance_id, name), screen, is_down=share > _PRESSED)
        return events

    def _turn(self, part: _Part, screen: str, *, is_down: bool) -> list[pygame.event.Event]:
        if not is_down:
            held = self._held.pop(part, None)
            return [] if held is None else [_key_event(pygame.KEYUP, part, held)]
        if part in self._held:
            return []
        self._in_hand, name = part
        is_chord = (self._in_hand, CHORD) in self._held
        button = f"{CHORD}+{name}" if is_chord else name
        key, modifiers = _key_of(button, screen) or _key_of(name, screen) or (0, 0)
        self._held[part] = (key, button)
        return [_key_event(pygame.KEYDOWN, part, (key, button), modifiers)]


def _key_of(button: str, screen: str) -> tuple[int, int] | None:
    """Return the key and modifiers that a button stands for on a screen; in menus what works them comes first."""
    if screen == "title" and button in _TOY:
        return _TOY[button]
    if screen != _MISSION and button in PAD_KEYS:
        return (pygame.K_p, 0) if button == "START" and screen in _HOLDS else PAD_KEYS[button]
    action = action_of_button(button)
    return None if action is None else (keys_of(action)[0], 0)


def _key_event(kind: int, part: _Part, held: tuple[int, str], modifiers: int = 0) -> pygame.event.Event:
    key, button = held
    return pygame.event.Event(
        kind, key=key, mod=modifiers, unicode="", scancode=0, source=part[0], button=button
    )
