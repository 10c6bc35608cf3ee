"""An orbiter with a capsule aboard in the player's hands: a push that is set, and one key that lets go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.simulation.commands import Release

if TYPE_CHECKING:
    from game.controls.held import Held
    from game.simulation.snapshot import EarthCapsuleState

_STEP_M_S: Final = 0.001
"""What is asked for moves in such steps: one moves the landing by half a kilometre."""
_TAP_M_S: Final = 0.01
"""A short press."""
_RATE_M_S2: Final = 0.8
"""While a key is held longer."""
_HOLD_S: Final = 0.25
_FINE: Final = 0.1
"""Share of both while the key for gentle control is held."""


class ReleaseHands:
    """Turns keys into a push; remembers it."""

    def __init__(self) -> None:
        self._push_m_s = 0.0
        self._taps = 0
        self._held_s = 0.0
        self._is_released = False
        self._command: Release | None = None

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press."""
        del next_stop_m
        if action is Action.LAND:
            self._is_released = True
        elif action in (Action.LEFT, Action.RIGHT):
            self._taps += 1 if action is Action.RIGHT else -1

    def command(self, held: Held, state: EarthCapsuleState, now: tuple[int, float]) -> Release:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        _tick, seconds = now
        share = _FINE if Action.FINE in held else 1.0
        way = held.axis(Action.LEFT, Action.RIGHT)
        self._held_s = self._held_s + seconds if way else 0.0
        if not state.is_released:
            self._push_m_s += share * _TAP_M_S * self._taps
            if self._held_s > _HOLD_S:
                self._push_m_s += share * _RATE_M_S2 * way * seconds
        self._taps = 0
        command = Release(round(self._push_m_s / _STEP_M_S) * _STEP_M_S, self._is_released)
        if self._command is None or command != self._command:
            self._command = command
        return self._command
