"""What every key and every button of a gamepad does, in one table: the controls read it, help and menus show it.

Buttons go by the Xbox layout and by the names of `game.ui.pad_signs`. What is shown is left to `signs`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr
from game.ui.pad_signs import is_pad_button

if TYPE_CHECKING:
    from collections.abc import Mapping


class Action(Enum):
    """What a player can ask for in a mission."""

    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    FINE = auto()
    ROTOR_FASTER = auto()
    ROTOR_SLOWER = auto()
    LAND = auto()
    PHOTOGRAPH = auto()
    AUTONAV = auto()
    ARM = auto()
    DRILL = auto()
    SEAL = auto()
    INSTRUMENT = auto()
    MEASURE = auto()
    DESK = auto()
    LAY = auto()
    WITNESS = auto()
    OXYGEN = auto()
    NEXT_CRAFT = auto()
    TIME_FASTER = auto()
    TIME_SLOWER = auto()
    TAKE_OVER = auto()
    FORCES = auto()
    EQUATION = auto()
    PHOTO_MODE = auto()
    PAUSE = auto()
    RESTART = auto()
    HELP = auto()


class Group(Enum):
    """Which players need to know an action."""

    BOTH = auto()
    HELICOPTER = auto()
    ROVER = auto()
    LUNAR_ROVER = auto()
    LANDER = auto()
    ORBITER = auto()
    CAPSULE = auto()
    ROCKET = auto()
    ARRIVAL = auto()
    SCIENCE = auto()
    DESK = auto()
    OXYGEN = auto()
    DEPOT = auto()
    SEVERAL = auto()
    MISSION = auto()


@dataclass(frozen=True, slots=True)
class Binding:
    """An action, its keys, whom it is for, what it does in words (English; `words_of` translates), its buttons."""

    action: Action
    keys: tuple[int, ...]
    group: Group
    words: str
    buttons: tuple[str, ...] = ()


BINDINGS: Final = (
    Binding(
        Action.UP, (pygame.K_UP, pygame.K_w), Group.HELICOPTER, "take off, climb", ("LEFT_UP", "CROSS_UP")
    ),
    Binding(
        Action.DOWN,
        (pygame.K_DOWN, pygame.K_s),
        Group.HELICOPTER,
        "descend, and land",
        ("LEFT_DOWN", "CROSS_DOWN"),
    ),
    Binding(Action.LEFT, (pygame.K_LEFT, pygame.K_a), Group.BOTH, "to the left", ("LEFT_LEFT", "CROSS_LEFT")),
    Binding(
        Action.RIGHT, (pygame.K_RIGHT, pygame.K_d), Group.BOTH, "to the right", ("LEFT_RIGHT", "CROSS_RIGHT")
    ),
    Binding(Action.FINE, (pygame.K_LSHIFT, pygame.K_RSHIFT), Group.BOTH, "hold for gentle control", ("LT",)),
    Binding(Action.LAND, (pygame.K_l,), Group.HELICOPTER, "land here by itself", ("A",)),
    Binding(
        Action.ROTOR_FASTER,
        (pygame.K_RIGHTBRACKET, pygame.K_PAGEUP),
        Group.HELICOPTER,
        "rotor 50 rpm faster",
        ("RB",),
    ),
    Binding(
        Action.ROTOR_SLOWER,
        (pygame.K_LEFTBRACKET, pygame.K_PAGEDOWN),
        Group.HELICOPTER,
        "rotor 50 rpm slower",
        ("LB",),
    ),
    Binding(Action.PHOTOGRAPH, (pygame.K_c,), Group.BOTH, "take a photograph", ("X",)),
    Binding(Action.AUTONAV, (pygame.K_g,), Group.ROVER, "AutoNav drives to the next goal, or stops", ("Y",)),
    Binding(Action.ARM, (pygame.K_e,), Group.ROVER, "arm out or in", ("B",)),
    Binding(Action.DRILL, (pygame.K_f,), Group.ROVER, "drill on or off; ↑ ↓ set its force", ("RT",)),
    Binding(Action.SEAL, (pygame.K_x,), Group.ROVER, "seal the tube", ("R3",)),
    Binding(Action.INSTRUMENT, (pygame.K_i,), Group.SCIENCE, "the next instrument", ("LT+Y",)),
    Binding(Action.MEASURE, (pygame.K_m,), Group.SCIENCE, "measure on or off; puts the arm out", ("LT+X",)),
    Binding(
        Action.DESK, (pygame.K_b,), Group.DESK, "the desk: what was measured, answers and plans", ("LT+B",)
    ),
    Binding(Action.LAY, (pygame.K_z,), Group.DEPOT, "lay a sealed tube on the ground", ("LT+RB",)),
    Binding(Action.WITNESS, (pygame.K_u,), Group.DEPOT, "seal a tube without a core", ("LT+LB",)),
    Binding(Action.OXYGEN, (pygame.K_o,), Group.OXYGEN, "MOXIE on or off; ↑ ↓ set its current", ("LT+L3",)),
    Binding(Action.NEXT_CRAFT, (pygame.K_TAB,), Group.SEVERAL, "the other craft", ("BACK",)),
    Binding(
        Action.TIME_FASTER,
        (pygame.K_PERIOD, pygame.K_PLUS, pygame.K_KP_PLUS),
        Group.MISSION,
        "time faster",
        ("RIGHT_RIGHT",),
    ),
    Binding(
        Action.TIME_SLOWER,
        (pygame.K_COMMA, pygame.K_MINUS, pygame.K_KP_MINUS),
        Group.MISSION,
        "time slower",
        ("RIGHT_LEFT",),
    ),
    Binding(
        Action.TAKE_OVER,
        (pygame.K_BACKSPACE,),
        Group.MISSION,
        "take over from a plan or a pilot",
        ("LT+BACK",),
    ),
    Binding(Action.FORCES, (pygame.K_v,), Group.MISSION, "show the forces", ("L3",)),
    Binding(Action.EQUATION, (pygame.K_n,), Group.MISSION, "show the live equation", ("RIGHT_UP",)),
    Binding(
        Action.PHOTO_MODE,
        (pygame.K_h,),
        Group.MISSION,
        "hide the instruments; F12 saves a picture",
        ("RIGHT_DOWN",),
    ),
    Binding(Action.RESTART, (pygame.K_r,), Group.MISSION, "start again", ("LT+R3",)),
    Binding(Action.PAUSE, (pygame.K_ESCAPE, pygame.K_p), Group.MISSION, "pause", ("START",)),
    Binding(Action.HELP, (pygame.K_F1,), Group.MISSION, "all controls", ("LT+START",)),
)
FIXED: Final = (Action.PAUSE, Action.HELP)
"""Always on their usual keys and buttons, so that nobody is ever locked in."""
RESERVED: Final = (pygame.K_RETURN, pygame.K_F11, pygame.K_F12)
"""Keys of menus and window, which no action may take."""
_USUAL: Final = {binding.action: binding.keys for binding in BINDINGS}
_USUAL_BUTTONS: Final = {binding.action: binding.buttons for binding in BINDINGS}
_KEYS: Final = dict(_USUAL)
_ACTIONS: Final = {key: action for action, keys in _KEYS.items() for key in keys}
"""Both as `use_keys` left them: there is one keyboard, so there is one table."""
_BUTTONS: Final = dict(_USUAL_BUTTONS)
"""As `use_buttons` left it: all gamepads are alike."""
_SIGNS: Final = {
    pygame.K_UP: "↑",
    pygame.K_DOWN: "↓",
    pygame.K_LEFT: "←",
    pygame.K_RIGHT: "→",
    pygame.K_PAGEUP: "Page up",
    pygame.K_PAGEDOWN: "Page down",
    pygame.K_LSHIFT: "Shift",
    pygame.K_RSHIFT: "Shift",
    pygame.K_ESCAPE: "Esc",
    pygame.K_TAB: "Tab",
    pygame.K_BACKSPACE: "Backspace",
    pygame.K_F1: "F1",
}
"""Names of keys whose sign is not simply what they type. Held here: pygame asks the window for them."""


def action_of(key: int) -> Action | None:
    """Return what a key asks for, or None."""
    return _ACTIONS.get(key)


def group_of(action: Action) -> Group:
    """Return which players need to know an action."""
    return next(binding.group for binding in BINDINGS if binding.action is action)


def use_keys(own: Mapping[str, tuple[int, ...]]) -> None:
    """Take a player's own keys, by the names of actions; what is unknown or would clash keeps its usual keys."""
    table = dict(_USUAL)
    for action in Action:
        if action not in FIXED:
            table[action] = own.get(action.name, table[action])
    taken = [key for keys in table.values() for key in keys]
    if len(taken) != len(set(taken)) or set(taken) & set(RESERVED):
        table = dict(_USUAL)
    _KEYS.update(table)
    _ACTIONS.clear()
    _ACTIONS.update({key: action for action, keys in table.items() for key in keys})


def use_buttons(own: Mapping[str, tuple[str, ...]]) -> None:
    """Take a player's own buttons in the same way."""
    table = dict(_USUAL_BUTTONS)
    for action in Action:
        buttons = own.get(action.name, ())
        if action not in FIXED and buttons and all(is_pad_button(name) for name in buttons):
            table[action] = buttons
    taken = [button for buttons in table.values() for button in buttons]
    _BUTTONS.update(table if len(taken) == len(set(taken)) else _USUAL_BUTTONS)


def action_of_button(button: str) -> Action | None:
    """Return what a button asks for, or None."""
    return next((action for action, buttons in _BUTTONS.items() if button in buttons), None)


def buttons_of(action: Action) -> tuple[str, ...]:
    """Return the buttons that ask for an action now."""
    return _BUTTONS[action]


def keys_of(action: Action) -> tuple[int, ...]:
    """Return the keys that ask for an action now."""
    return _KEYS[action]


def clash(key: int, action: Action) -> str:
    """Return in one sentence why a key cannot be had for an action; empty if it can."""
    if key in RESERVED:
        return tr("{key} belongs to the menus and the window; press another one.").format(key=sign(key))
    other = action_of(key)
    if other is None or other is action:
        return ""
    return tr("{key} is taken: {words}. Press another one.").format(key=sign(key), words=words_of(other))


def words_of(action: Action) -> str:
    """Return what an action does, in words."""
    return next(tr(binding.words) for binding in BINDINGS if binding.action is action)


def sign(key: int) -> str:
    """Return a key as it is written on a keyboard."""
    if key in _SIGNS:
        return tr(_SIGNS[key])
    return chr(key).upper() if key < sys.maxunicode and chr(key).isprintable() else pygame.key.name(key)


def key_signs(action: Action) -> tuple[str, ...]:
    """Return the keys of an action, at most two: the rest are there for the fingers, not for the eye."""
    return tuple(dict.fromkeys(sign(key) for key in _KEYS[action][:2]))
