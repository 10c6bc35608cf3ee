"""Gamepads with the Xbox layout, heard as the keys of the same meaning: what a key can do, a gamepad can do.

So recordings, help and menus need to know nothing of gamepads. What a key means is left to `bindings`; a gamepad
that is pulled out lets go of everything that it held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame
from pygame._sdl2 import controller

from game.controls.bindings import BINDINGS, Action, keys_of
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_FULL: Final = 32767
_PRESSED: Final = 0.5
"""Share of a stick's or trigger's way at which it counts as pressed ..."""
_RELEASED: Final = 0.35
"""... and below which as let go: less, so that it never flutters."""
_MENU: Final[Mapping[int, int]] = {
    pygame.CONTROLLER_BUTTON_A: pygame.K_RETURN,
    pygame.CONTROLLER_BUTTON_B: pygame.K_ESCAPE,
    pygame.CONTROLLER_BUTTON_START: pygame.K_RETURN,
    pygame.CONTROLLER_BUTTON_BACK: pygame.K_F1,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: pygame.K_TAB,
    pygame.CONTROLLER_BUTTON_DPAD_UP: pygame.K_UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: pygame.K_DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: pygame.K_LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: pygame.K_RIGHT,
}
_MISSION: Final[Mapping[int, Action]] = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: Action.UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Action.DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Action.LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Action.RIGHT,
    pygame.CONTROLLER_BUTTON_A: Action.LAND,
    pygame.CONTROLLER_BUTTON_B: Action.ARM,
    pygame.CONTROLLER_BUTTON_X: Action.PHOTOGRAPH,
    pygame.CONTROLLER_BUTTON_Y: Action.AUTONAV,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Action.ROTOR_SLOWER,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Action.ROTOR_FASTER,
    pygame.CONTROLLER_BUTTON_LEFTSTICK: Action.FORCES,
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: Action.SEAL,
    pygame.CONTROLLER_BUTTON_START: Action.PAUSE,
    pygame.CONTROLLER_BUTTON_BACK: Action.NEXT_CRAFT,
}
_STICK: Final[Mapping[tuple[int, int], int]] = {
    (pygame.CONTROLLER_AXIS_LEFTX, -1): pygame.CONTROLLER_BUTTON_DPAD_LEFT,
    (pygame.CONTROLLER_AXIS_LEFTX, 1): pygame.CONTROLLER_BUTTON_DPAD_RIGHT,
    (pygame.CONTROLLER_AXIS_LEFTY, -1): pygame.CONTROLLER_BUTTON_DPAD_UP,
    (pygame.CONTROLLER_AXIS_LEFTY, 1): pygame.CONTROLLER_BUTTON_DPAD_DOWN,
}
"""The left stick does what the cross does."""
_MORE: Final[Mapping[tuple[int, int], Action]] = {
    (pygame.CONTROLLER_AXIS_TRIGGERLEFT, 1): Action.FINE,
    (pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 1): Action.DRILL,
    (pygame.CONTROLLER_AXIS_RIGHTX, -1): Action.TIME_SLOWER,
    (pygame.CONTROLLER_AXIS_RIGHTX, 1): Action.TIME_FASTER,
    (pygame.CONTROLLER_AXIS_RIGHTY, -1): Action.EQUATION,
}
_SIGNS: Final[Mapping[Action, str]] = {
    Action.UP: "↑",
    Action.DOWN: "↓",
    Action.LEFT: "←",
    Action.RIGHT: "→",
    Action.LAND: "A",
    Action.ARM: "B",
    Action.PHOTOGRAPH: "X",
    Action.AUTONAV: "Y",
    Action.ROTOR_SLOWER: "LB",
    Action.ROTOR_FASTER: "RB",
    Action.FINE: "LT",
    Action.DRILL: "RT",
    Action.FORCES: "L3",
    Action.SEAL: "R3",
    Action.TIME_SLOWER: "R ←",
    Action.TIME_FASTER: "R →",
    Action.EQUATION: "R ↑",
    Action.NEXT_CRAFT: "Back",
    Action.PAUSE: "Start",
}
"""What is written on the buttons; R is the right stick, arrows alone are the left stick and the cross."""
_Part = tuple[int, str, int, int]
"""Which gamepad, "button" or "axis", its number, and the side of an axis."""


def described() -> tuple[tuple[str, str], ...]:
    """Return (sign of the button, what it does in a mission), in the order of the table of bindings."""
    return tuple(
        (tr(_SIGNS[binding.action]), tr(binding.words)) for binding in BINDINGS if binding.action in _SIGNS
    )


class Gamepads:
    """All gamepads that are plugged in. Each event of theirs becomes key events; other events stay as they are."""

    def __init__(self) -> None:
        self._open: dict[int, controller.Controller] = {}
        self._held: dict[_Part, int] = {}
        """What is pressed, and the key that it became: that key is let go, whatever the screen is by then."""

    def start(self) -> None:
        """Listen. A system without gamepads is no reason to stop."""
        try:
            controller.init()
        except pygame.error:
            return

    def heard(self, event: pygame.event.Event, *, is_mission: bool) -> list[pygame.event.Event]:
        """Return what an event means to screens that know keys only."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._plug_in(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            return self._pull_out(event.instance_id, is_mission=is_mission)
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            part = (event.instance_id, "button", event.button, 1)
            key = _key_of_button(event.button, is_mission=is_mission)
            return self._turn(part, key, is_down=event.type == pygame.CONTROLLERBUTTONDOWN)
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._move(event, is_mission=is_mission)
        else:
            return [event]
        return []

    def _plug_in(self, index: int) -> None:
        """Open a gamepad, so that it speaks; one that refuses stays silent."""
        try:
            pad = controller.Controller(index)
        except (pygame.error, RuntimeError):
            return
        self._open[pad.as_joystick().get_instance_id()] = pad

    def _pull_out(self, pad: int, *, is_mission: bool) -> list[pygame.event.Event]:
        """Let go of everything, and hold the mission: its player has nothing in hand."""
        self._open.pop(pad, None)
        parts = [part for part in self._held if part[0] == pad]
        events = [_key_event(pygame.KEYUP, self._held.pop(part)) for part in parts]
        if is_mission:
            pause = keys_of(Action.PAUSE)[0]
            events += [_key_event(pygame.KEYDOWN, pause), _key_event(pygame.KEYUP, pause)]
        return events

    def _move(self, event: pygame.event.Event, *, is_mission: bool) -> list[pygame.event.Event]:
        events: list[pygame.event.Event] = []
        for side in (-1, 1):
            part, share = (event.instance_id, "axis", event.axis, side), side * event.value / _FULL
            key = _key_of_axis((event.axis, side), is_mission=is_mission)
            if share > _PRESSED or share < _RELEASED:
                events += self._turn(part, key, is_down=share > _PRESSED)
        return events

    def _turn(self, part: _Part, key: int | None, *, is_down: bool) -> list[pygame.event.Event]:
        if not is_down:
            held = self._held.pop(part, None)
            return [] if held is None else [_key_event(pygame.KEYUP, held)]
        if key is None or part in self._held:
            return []
        self._held[part] = key
        return [_key_event(pygame.KEYDOWN, key)]


def _key_of_button(button: int, *, is_mission: bool) -> int | None:
    if not is_mission:
        return _MENU.get(button)
    return keys_of(_MISSION[button])[0] if button in _MISSION else None


def _key_of_axis(side: tuple[int, int], *, is_mission: bool) -> int | None:
    if side in _STICK:
        return _key_of_button(_STICK[side], is_mission=is_mission)
    return keys_of(_MORE[side])[0] if is_mission and side in _MORE else None


def _key_event(kind: int, key: int) -> pygame.event.Event:
    return pygame.event.Event(kind, key=key, mod=0, unicode="", scancode=0, is_pad=True)
