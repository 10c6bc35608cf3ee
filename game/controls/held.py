"""Remembers which actions are held, from key events alone."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.controls.bindings import Action, action_of


@dataclass(slots=True)
class Held:
    """The keys that are down now. Two keys of one action count as one."""

    _keys: set[int] = field(default_factory=set)

    def handle(self, event: pygame.event.Event) -> None:
        """Take a key event."""
        if event.type == pygame.KEYDOWN:
            self._keys.add(event.key)
        elif event.type == pygame.KEYUP:
            self._keys.discard(event.key)

    def release_all(self) -> None:
        """Forget every key: the window lost the keyboard, and will not be told of their release."""
        self._keys.clear()

    def __contains__(self, action: Action) -> bool:
        """Return whether an action is held."""
        return any(action_of(key) is action for key in self._keys)

    def axis(self, negative: Action, positive: Action) -> int:
        """Return -1, 0 or 1 from two opposite actions."""
        return (positive in self) - (negative in self)
