"""A key that is held in a menu goes on: after a while, and then evenly, by the time of frames alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui.menu_keys import REPEATED

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_NS: Final = 400_000_000
_NEXT_NS: Final = 125_000_000
"""Eight a second: quick, and still one by one."""


class Repeat:
    """Remembers the last key that went down. Keyboard and gamepad are alike here."""

    def __init__(self) -> None:
        self._press: pygame.event.Event | None = None
        self._left_ns = 0

    def hear(self, event: pygame.event.Event) -> None:
        """Take an event: a press begins, a new one takes over, letting go ends."""
        if event.type == pygame.KEYDOWN:
            self._press = event if event.key in REPEATED else None
            self._left_ns = _FIRST_NS
        elif event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED) or (
            event.type == pygame.KEYUP and self._press is not None and event.key == self._press.key
        ):
            self.stop()

    def stop(self) -> None:
        """Forget the key: what it was held for is no longer there."""
        self._press = None

    def due(self, elapsed_ns: int) -> Iterator[pygame.event.Event]:
        """Yield the press again for each time that it was due meanwhile."""
        self._left_ns -= elapsed_ns
        while self._press is not None and self._left_ns <= 0:
            self._left_ns += _NEXT_NS
            yield self._press
