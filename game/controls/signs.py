"""How the controls are written on the screen: as keys, or as buttons once a gamepad was used. Here alone is decided."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from game.controls.bindings import BINDINGS, Action, Group, buttons_of, key_signs, words_of
from game.texts import tr
from game.ui.device import Device, last_device
from game.ui.pad_signs import pad_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

OTHER_WORDS: Final[Mapping[Group, Mapping[Action, str]]] = {
    Group.LUNAR_ROVER: {Action.DOWN: "brake"},
    Group.LANDER: {
        Action.UP: "sink more slowly; more thrust",
        Action.DOWN: "sink faster; less thrust",
        Action.LAND: "engine off, or on",
        Action.AUTONAV: "make the mark the landing point",
    },
    Group.ORBITER: {
        Action.UP: "thrust upwards",
        Action.DOWN: "thrust downwards",
        Action.LAND: "let the computer hold the place, or not",
        Action.SEAL: "the next step of shutting away",
    },
    Group.CAPSULE: {
        Action.LEFT: "push less: a flatter entry",
        Action.RIGHT: "push more: a steeper entry",
        Action.LAND: "let the capsule go; there is no way back",
    },
    Group.ROCKET: {
        Action.UP: "the next step: throw, light, drop, light",
        Action.DOWN: "the next point of the pitch programme",
        Action.LEFT: "more upright",
        Action.RIGHT: "tip over more",
        Action.LAND: "by hand, or by the programme",
        Action.AUTONAV: "other engines, where there is a choice",
    },
    Group.ARRIVAL: {
        Action.LEFT: "another landing place, to the left",
        Action.RIGHT: "another landing place, to the right",
        Action.LAND: "the next step: parachute, heat shield, engines, cut",
        Action.AUTONAV: "arm the computer for all steps, or not",
    },
}
"""What a key of another craft does for these: English; `described` and `words_for` translate."""
_OF_CRAFT: Final = (
    *(Group.HELICOPTER, Group.ROVER, Group.LUNAR_ROVER, Group.LANDER),
    *(Group.ORBITER, Group.CAPSULE, Group.ROCKET, Group.ARRIVAL),
)
"""The groups of one kind of craft each."""
_HEARER: Final[list[Callable[[Action], tuple[str, ...]]]] = []
"""How controls are written for the one who is spoken to, where two play."""


@contextmanager
def spoken_to(signs: Callable[[Action], tuple[str, ...]]) -> Iterator[None]:
    """Write controls as one of two players knows them, whatever device was used last."""
    _HEARER.append(signs)
    try:
        yield
    finally:
        _HEARER.pop()


def has_partner() -> bool:
    """Return whether one of two players is spoken to: nobody changes craft then."""
    return bool(_HEARER)


def sign_of(action: Action) -> str:
    """Return the first key or button of an action, as it is written on the device used last."""
    return signs_of(action)[0]


def signs_of(action: Action) -> tuple[str, ...]:
    """Return the keys or buttons of an action, at most two."""
    if _HEARER:
        return _HEARER[-1](action)
    return button_signs(action) if last_device() is Device.GAMEPAD else key_signs(action)


def button_signs(action: Action) -> tuple[str, ...]:
    """Return the buttons of an action, at most two."""
    return tuple(pad_sign(button) for button in buttons_of(action)[:2])


def described(groups: tuple[Group, ...]) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return (signs, what they do) for everything that these groups can do, in the table's order."""
    lines = [
        (binding.action, binding.words)
        for binding in BINDINGS
        if binding.group in groups and not _is_said_better(binding.action, groups)
    ]
    lines += [
        (action, words)
        for group, own in OTHER_WORDS.items()
        if group in groups
        for action, words in own.items()
    ]
    return tuple((signs_of(action), tr(words)) for action, words in lines)


def _is_said_better(action: Action, groups: tuple[Group, ...]) -> bool:
    """Return whether all craft that are told of have words of their own for an action."""
    crafts = [group for group in groups if group in _OF_CRAFT]
    return bool(crafts) and all(action in OTHER_WORDS.get(group, {}) for group in crafts)


def words_for(action: Action, groups: Sequence[Group]) -> str:
    """Return what an action does for whoever has these controls, in words."""
    own = (OTHER_WORDS[group][action] for group in groups if action in OTHER_WORDS.get(group, {}))
    return tr(next(own, "")) or words_of(action)
