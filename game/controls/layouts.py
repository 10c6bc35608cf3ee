"""Keyboards of other scripts: a key that types no Latin letter is heard as the Latin one in its place.

Letters that a keyboard has are taken as they are typed, since help shows letters; Greek and Cyrillic keyboards carry
the Latin ones beside their own, in the places of the usual layout. A key that a player has chosen stays what it is.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.controls.bindings import action_of
from game.controls.halves import half_of

_LAST_LATIN: Final = 0x7F
_LAST_LETTER: Final = 0x10FFFF
"""Above the letters of all scripts pygame counts keys that type nothing."""
_PUNCTUATION: Final = {
    pygame.KSCAN_LEFTBRACKET: pygame.K_LEFTBRACKET,
    pygame.KSCAN_RIGHTBRACKET: pygame.K_RIGHTBRACKET,
    pygame.KSCAN_COMMA: pygame.K_COMMA,
    pygame.KSCAN_PERIOD: pygame.K_PERIOD,
    pygame.KSCAN_MINUS: pygame.K_MINUS,
}
_LATIN: Final = {
    **{pygame.KSCAN_A + n: pygame.K_a + n for n in range(26)},
    **_PUNCTUATION,
}
"""What the usual layout types in each place."""


def in_place(event: pygame.event.Event) -> pygame.event.Event:
    """Return an event with the key that it means here; what is no such key stays as it is."""
    if event.type not in (pygame.KEYDOWN, pygame.KEYUP) or not _LAST_LATIN < event.key <= _LAST_LETTER:
        return event
    key = _LATIN.get(event.scancode, event.key)
    if _has_meaning(event.key) or not _has_meaning(key):
        return event
    return pygame.event.Event(event.type, {**event.dict, "key": key})


def _has_meaning(key: int) -> bool:
    """Return whether a key means anything, to one player or to two."""
    return action_of(key) is not None or half_of(key) is not None
