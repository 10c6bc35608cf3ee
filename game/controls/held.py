"""Remembers which actions are held, from key events alone; or which were pressed once, for who cannot hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action, action_of
from game.ui.device import source_of

if TYPE_CHECKING:
    from collections.abc import Hashable

_OPPOSITE: Final = {
    Action.UP: Action.DOWN,
    Action.DOWN: Action.UP,
    Action.LEFT: Action.RIGHT,
    Action.RIGHT: Action.LEFT,
}
HELD: Final = (*_OPPOSITE, Action.FINE)
"""What lasts as long as it is held."""


@dataclass(slots=True)
class Held:
    """What is down now. Two keys of one action count as one, and so do a key and a button."""

    is_kept: bool = False
    """Whether a press is kept: another one ends it, the opposite one turns it over."""
    _down: dict[tuple[Hashable, int], Action | None] = field(default_factory=dict)
    _on: set[Action] = field(default_factory=set)
    _steered: frozenset[Action] = frozenset()

    def handle(self, event: pygame.event.Event) -> None:
        """Take a key event, of whatever hands."""
        self.hear(event, action_of(event.key) if event.type == pygame.KEYDOWN else None)

    def hear(self, event: pygame.event.Event, action: Action | None) -> None:
        """Take a key event that means an action to these hands."""
        if event.type == pygame.KEYDOWN:
            self._down[source_of(event), event.key] = action
            self._turn(action)
        elif event.type == pygame.KEYUP:
            self._down.pop((source_of(event), event.key), None)

    def keep(self, *, is_kept: bool) -> None:
        """Choose whether presses are kept; a change lets go of everything."""
        if is_kept != self.is_kept:
            self.release_all()
            self.is_kept = is_kept

    def steer(self, actions: frozenset[Action]) -> frozenset[Action]:
        """Hold just these for a pointer, beside what keys hold, and return which of them are new."""
        fresh, self._steered = actions - self._steered, actions
        return fresh

    def release_kept(self) -> None:
        """Let go of what was pressed once."""
        self._on.clear()

    def release_all(self) -> None:
        """Forget everything: the window lost the keyboard, and will not be told of releases."""
        self._down.clear()
        self._on.clear()
        self._steered = frozenset()

    def __contains__(self, action: object) -> bool:
        """Return whether an action is held."""
        if action in self._steered or action in self._on:
            return True
        is_kept = self.is_kept and action in HELD
        return not is_kept and action in self._down.values()

    def axis(self, negative: Action, positive: Action) -> int:
        """Return -1, 0 or 1 from two opposite actions."""
        return (positive in self) - (negative in self)

    def kept(self) -> tuple[Action, ...]:
        """Return what was pressed once and is still on."""
        return tuple(action for action in HELD if action in self._on)

    def _turn(self, action: Action | None) -> None:
        if not self.is_kept or action not in HELD:
            return
        if action in self._on:
            self._on.remove(action)
        else:
            self._on.discard(_OPPOSITE.get(action, action))
            self._on.add(action)
