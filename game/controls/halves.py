"""The keys of two players at one keyboard: the left half flies, the right half drives; shared keys stay as usual.

What is shown is left to `signs`, who sits where to `seats`.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import (
    BINDINGS,
    RESERVED,
    Action,
    Group,
    action_of,
    group_of,
    keys_of,
    sign,
    words_of,
)
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


class Seat(Enum):
    """What a player does. The values name settings."""

    PILOT = "PILOT"
    DRIVER = "DRIVER"


Half = tuple[Seat, Action]
_USUAL: Final[dict[Half, tuple[int, ...]]] = {
    (Seat.PILOT, Action.UP): (pygame.K_w,),
    (Seat.PILOT, Action.DOWN): (pygame.K_s,),
    (Seat.PILOT, Action.LEFT): (pygame.K_a,),
    (Seat.PILOT, Action.RIGHT): (pygame.K_d,),
    (Seat.PILOT, Action.FINE): (pygame.K_LSHIFT,),
    (Seat.PILOT, Action.LAND): (pygame.K_f,),
    (Seat.PILOT, Action.ROTOR_FASTER): (pygame.K_e,),
    (Seat.PILOT, Action.ROTOR_SLOWER): (pygame.K_q,),
    (Seat.PILOT, Action.PHOTOGRAPH): (pygame.K_c,),
    (Seat.DRIVER, Action.UP): (pygame.K_UP,),
    (Seat.DRIVER, Action.DOWN): (pygame.K_DOWN,),
    (Seat.DRIVER, Action.LEFT): (pygame.K_LEFT,),
    (Seat.DRIVER, Action.RIGHT): (pygame.K_RIGHT,),
    (Seat.DRIVER, Action.FINE): (pygame.K_RSHIFT,),
    (Seat.DRIVER, Action.PHOTOGRAPH): (pygame.K_o,),
    (Seat.DRIVER, Action.AUTONAV): (pygame.K_j,),
    (Seat.DRIVER, Action.ARM): (pygame.K_k,),
    (Seat.DRIVER, Action.DRILL): (pygame.K_l,),
    (Seat.DRIVER, Action.SEAL): (pygame.K_i,),
    (Seat.DRIVER, Action.INSTRUMENT): (pygame.K_u,),
    (Seat.DRIVER, Action.MEASURE): (pygame.K_m,),
    (Seat.DRIVER, Action.LAY): (pygame.K_y,),
    (Seat.DRIVER, Action.WITNESS): (pygame.K_t,),
    (Seat.DRIVER, Action.OXYGEN): (pygame.K_g,),
}
_KEYS: Final = dict(_USUAL)
_HALVES: Final = {key: half for half, keys in _KEYS.items() for key in keys}
"""Both as `use_halves` left them: there is one keyboard, so there is one table."""


def halves_of(seat: Seat) -> tuple[Action, ...]:
    """Return everything that a seat has keys for, in the table's order."""
    return tuple(binding.action for binding in BINDINGS if (seat, binding.action) in _USUAL)


def setting_of(seat: Seat, action: Action) -> str:
    """Return the name under which own keys of a half are kept."""
    return f"{seat.value}.{action.name}"


def use_halves(own: Mapping[str, tuple[int, ...]]) -> None:
    """Take players' own keys by the names of `setting_of`; what would clash keeps its usual key.

    A usual key stays even if one player alone has put a shared action on it: crafts come first.
    """
    asked = {half: own[setting_of(*half)] for half in _USUAL if setting_of(*half) in own}
    asked = {half: keys for half, keys in asked.items() if not any(_is_shared(key) for key in keys)}
    table = _USUAL | asked
    while clashing := _in_clash(table) & set(asked):
        for half in clashing:
            del asked[half]
        table = _USUAL | asked
    _KEYS.update(table)
    _HALVES.clear()
    _HALVES.update({key: half for half, keys in table.items() for key in keys})


def _in_clash(table: Mapping[Half, tuple[int, ...]]) -> set[Half]:
    """Return whoever has a key that another one has too."""
    holders: dict[int, set[Half]] = {}
    for half, keys in table.items():
        for key in keys:
            holders.setdefault(key, set()).add(half)
    return {half for each in holders.values() if len(each) > 1 for half in each}


def half_of(key: int) -> Half | None:
    """Return whose a key is, and what it asks for; None for shared keys and those without a meaning."""
    return _HALVES.get(key)


def shared_action_of(key: int) -> Action | None:
    """Return what a key asks for that is nobody's own: pause, help, time and the like."""
    action = action_of(key)
    return None if key in _HALVES or action is None or not is_shared(action) else action


def is_shared(action: Action) -> bool:
    """Return whether two players have an action in common."""
    return action is Action.DESK or group_of(action) in (Group.MISSION, Group.SEVERAL)


def half_keys(seat: Seat, action: Action) -> tuple[int, ...]:
    """Return the keys that ask for an action now; none for what a seat does not do."""
    return _KEYS.get((seat, action), ())


def half_signs(seat: Seat, action: Action) -> tuple[str, ...]:
    """Return how an action is written for a seat; shared ones as usual."""
    keys = half_keys(seat, action) or keys_of(action)[:2]
    return tuple(dict.fromkeys(half_sign(key) for key in keys))


def half_words(seat: Seat, action: Action) -> str:
    """Return what an action does for a seat, in words."""
    own = {
        (Seat.DRIVER, Action.UP): tr("more force or current"),
        (Seat.DRIVER, Action.DOWN): tr("less force or current"),
        (Seat.DRIVER, Action.DRILL): tr("drill on or off"),
        (Seat.DRIVER, Action.OXYGEN): tr("MOXIE on or off"),
    }
    return own.get((seat, action)) or words_of(action)


def half_sign(key: int) -> str:
    """Return a key as it is written on a keyboard, where left and right are not the same."""
    sides = {pygame.K_LSHIFT: tr("left Shift"), pygame.K_RSHIFT: tr("right Shift")}
    return sides.get(key) or sign(key)


def half_clash(key: int, seat: Seat, action: Action) -> str:
    """Return in one sentence why a key cannot be had by a seat for an action; empty if it can."""
    if key in RESERVED:
        return tr("{key} belongs to the menus and the window; press another one.").format(key=sign(key))
    other = half_of(key)
    if other == (seat, action):
        return ""
    taken = other[1] if other is not None else action_of(key) if _is_shared(key) else None
    if taken is None:
        return ""
    words = words_of(taken) if other is None else half_words(*other)
    return tr("{key} is taken: {words}. Press another one.").format(key=half_sign(key), words=words)


def shared_clash(key: int) -> str:
    """Return in one sentence why a key cannot be had for what two players share; empty if it can."""
    other = half_of(key)
    if other is None:
        return ""
    words = tr("{key} is taken where two play: {words}. Press another one.")
    return words.format(key=half_sign(key), words=half_words(*other))


def _is_shared(key: int) -> bool:
    action = action_of(key)
    return key in RESERVED or (action is not None and is_shared(action))
