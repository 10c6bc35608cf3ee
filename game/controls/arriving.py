"""A landing rover in the player's hands: the next step on one key, the landing place to the left and right, and arming."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.simulation.commands import LandingSequence
from game.simulation.states.entry_vehicle import Phase

if TYPE_CHECKING:
    from game.controls.held import Held
    from game.simulation.commands import LandingStep
    from game.simulation.snapshot import EntryVehicleState

_TAP_M: Final = 20.0
"""One short press: a piece of the map."""
_RATE_M_S: Final = 200.0
"""While a key is held longer."""
_HOLD_S: Final = 0.3
_ON_CABLES: Final = 0.05
"""Share of both once the rover hangs on its cables."""
_FINE: Final = 0.25
"""And while the key for gentle control is held."""
_STEP_M: Final = 0.5
"""Places are told in such steps, so that a command changes now and then rather than at every frame."""


class ArrivingHands:
    """Turns keys into steps and a place; remembers both."""

    def __init__(self) -> None:
        self._is_armed = False
        self._wants_step = False
        self._step: LandingStep | None = None
        self._aim_m: float | None = None
        self._taps = 0
        self._held_s = 0.0
        self._command: LandingSequence | None = None

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press."""
        del next_stop_m
        if action is Action.LAND:
            self._wants_step = True
        elif action is Action.AUTONAV:
            self._is_armed = not self._is_armed
        elif action in (Action.LEFT, Action.RIGHT):
            self._taps += 1 if action is Action.RIGHT else -1

    def command(self, held: Held, state: EntryVehicleState, now: tuple[int, float]) -> LandingSequence:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        _tick, seconds = now
        if self._wants_step:
            self._step, self._wants_step = state.next_step, False
        self._move(held, state, seconds)
        command = LandingSequence(self._step, self._is_armed, self._aim_m)
        if self._command is None or command != self._command:
            self._command = command
        return self._command

    def _move(self, held: Held, state: EntryVehicleState, seconds: float) -> None:
        """Move the place, while there is one to choose."""
        way = held.axis(Action.LEFT, Action.RIGHT)
        self._held_s = self._held_s + seconds if way else 0.0
        share = (_FINE if Action.FINE in held else 1.0) * (_ON_CABLES if state.phase is Phase.CRANE else 1.0)
        moved_m = share * _TAP_M * self._taps
        if self._held_s > _HOLD_S:
            moved_m += share * _RATE_M_S * way * seconds
        self._taps = 0
        if state.can_choose and moved_m != 0.0:
            low_m, high_m = state.reach_m
            here_m = state.aim_m if self._aim_m is None else self._aim_m
            self._aim_m = min(max(here_m + moved_m, low_m), high_m)
            if self._held_s == 0.0:
                self._aim_m = round(self._aim_m / _STEP_M) * _STEP_M
