"""Which kind of device the player used last: signs of keys and buttons on the screen follow it.

A pointer changes nothing: its player sees what can be pressed. Events that a gamepad was translated into carry
`source`, the number of the gamepad; so an event can always tell whose hands it comes from.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from collections.abc import Hashable


class Device(Enum):
    """What a player has in hand."""

    KEYBOARD = auto()
    GAMEPAD = auto()


POINTER: Final = "pointer"
"""The source of keys that a pointer presses on the screen."""
_LAST: Final = {"device": Device.KEYBOARD}
"""As `use_device` left it: there is one screen, so there is one answer."""


def last_device() -> Device:
    """Return what was used last."""
    return _LAST["device"]


def use_device(device: Device) -> bool:
    """Note what was used last, and return whether that is news."""
    is_news = device is not _LAST["device"]
    _LAST["device"] = device
    return is_news


def device_of(event: pygame.event.Event) -> Device | None:
    """Return which device a press came from; None for everything that is no press."""
    if event.type != pygame.KEYDOWN:
        return None
    return Device.KEYBOARD if source_of(event) is None else Device.GAMEPAD


def source_of(event: pygame.event.Event) -> Hashable:
    """Return whose hands a key event comes from: None for the keyboard, the number of a gamepad, or POINTER."""
    return getattr(event, "source", None)
