"""The helicopter behind the title in the player's hands; when they rest, it goes back to its hover by itself.

W A S D and the pointer fly it: arrows, Tab and Enter belong to the menu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.time_bank import NANOSECONDS
from game.scenes.title_place import HELICOPTER, hover
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import GuidedFlight
from game.simulation.states.helicopter import HelicopterState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.landscape import Landscape
    from game.simulation.commands import Command
    from game.simulation.snapshot import Snapshot

KEYS: Final = (pygame.K_w, pygame.K_a, pygame.K_s, pygame.K_d)
_FORWARD_M_S: Final = 6.0
_CLIMB_M_S: Final = 2.0
"""As fast as its controller flies up and down. A landing like this, with speed to the side, breaks legs."""
_POINTER_GAIN_PER_S: Final = 0.9
"""Speed asked for each metre between the helicopter and the pointer."""
_FARTHEST_M: Final = 300.0
"""Beyond this nothing was built."""
_REST_NS: Final = 3 * NANOSECONDS
_WRECK_NS: Final = 2 * NANOSECONDS
"""Time to read a short line, and not to wait."""
_SPIN_UP_PACE: Final = 8 * TICKS_PER_SECOND
"""Spinning up takes twelve seconds, on Mars and here; on the ground they pass in time-lapse."""


class Toy:
    """Hears keys and pointer and is the landscape's hand."""

    def __init__(self) -> None:
        self.was_flown = False
        """Whether anybody has tried; then nobody needs to be told how."""
        self.is_broken = False
        """Whether the present one has had enough; soon another one stands there."""
        self.wrecks = 0
        self._keys: set[int] = set()
        self._pointer: tuple[int, int] | None = None
        self._aim_m: tuple[float, float] | None = None
        self._rest_ns = _REST_NS
        self._wreck_ns = 0

    @property
    def is_held(self) -> bool:
        """Return whether a hand is on it."""
        return bool(self._keys) or self._pointer is not None

    def handle(self, event: pygame.event.Event) -> None:
        """Take what the menu had no use for."""
        if event.type == pygame.KEYDOWN and event.key in KEYS:
            self._keys.add(event.key)
        elif event.type == pygame.KEYUP:
            self._keys.discard(event.key)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            self._pointer = event.pos
        elif event.type == pygame.MOUSEMOTION:
            self._pointer = self._pointer and event.pos
        elif event.type in (pygame.MOUSEBUTTONUP, pygame.WINDOWFOCUSLOST):
            self.let_go()
        self.was_flown = self.was_flown or self.is_held

    def let_go(self) -> None:
        """Take all hands off, as when another screen comes before the title."""
        self._keys.clear()
        self._pointer = self._aim_m = None

    def update(self, elapsed_ns: int, landscape: Landscape) -> None:
        """Let time pass: see what the pointer is on, rest, and put a new helicopter where one was wrecked."""
        self._aim_m = landscape.to_world(self._pointer) if self._pointer is not None else None
        self._rest_ns = 0 if self.is_held else self._rest_ns + elapsed_ns
        craft = landscape.snapshot.crafts[HELICOPTER]
        self.is_broken = craft.damage > 0.0
        self._wreck_ns = self._wreck_ns + elapsed_ns if self.is_broken else 0
        if self._wreck_ns > _WRECK_NS:
            self.wrecks += 1
            self.is_broken, self._wreck_ns = False, 0
            landscape.renew()
        is_spinning_up = isinstance(craft, HelicopterState) and craft.is_landed and not self.is_broken
        landscape.pace = _SPIN_UP_PACE if is_spinning_up else TICKS_PER_SECOND

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return what the helicopter is told: by the hands, by nobody for a moment, then to go home."""
        craft = snapshot.crafts[HELICOPTER]
        if self._rest_ns >= _REST_NS:
            return hover(snapshot)
        forward_m_s, climb_m_s = self._asked(craft.x_m, craft.y_m)
        if abs(craft.x_m) > _FARTHEST_M and forward_m_s * craft.x_m > 0.0:
            forward_m_s = 0.0
        return {HELICOPTER: GuidedFlight(round(forward_m_s, 1), round(climb_m_s, 1))}

    def _asked(self, x_m: float, y_m: float) -> tuple[float, float]:
        """Return the speeds that keys or pointer ask for."""
        if self._aim_m is not None:
            forward, climb = (
                _POINTER_GAIN_PER_S * away_m for away_m in (self._aim_m[0] - x_m, self._aim_m[1] - y_m)
            )
            return _within(forward, _FORWARD_M_S), _within(climb, _CLIMB_M_S)
        return _FORWARD_M_S * self._axis(pygame.K_a, pygame.K_d), _CLIMB_M_S * self._axis(
            pygame.K_s, pygame.K_w
        )

    def _axis(self, negative: int, positive: int) -> int:
        return (positive in self._keys) - (negative in self._keys)


def _within(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))
