"""A press that must not be missed: it is told to the simulation until that has surely looked at it."""

from __future__ import annotations

from dataclasses import dataclass

from game.simulation.clock import SLOW_TICKS

_LASTS_TICKS = 2 * SLOW_TICKS
"""Slow processes look once every SLOW_TICKS."""


@dataclass(slots=True)
class Pulse:
    """One press, held for a fifth of a second of simulated time, however fast that passes."""

    _is_pressed: bool = False
    _ends_at_tick: int = -1

    def press(self) -> None:
        """Begin a pulse at the next look."""
        self._is_pressed = True

    def is_on(self, tick: int) -> bool:
        """Return whether the pulse is on at a tick."""
        if self._is_pressed:
            self._is_pressed = False
            self._ends_at_tick = tick + _LASTS_TICKS
        return tick < self._ends_at_tick
