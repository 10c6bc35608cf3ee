"""One lunar rover in the player's hands: two arrows drive, down brakes, and so does the arrow against the way it rolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.pulse import Pulse
from game.simulation.commands import HandController

if TYPE_CHECKING:
    from game.controls.held import Held
    from game.simulation.snapshot import LunarRoverState

_FINE: Final = 0.4
"""Share of throttle and brake while gentle control is held."""
_ROLLING_M_S: Final = 0.3
"""Faster than this the arrow against the way brakes; slower, it drives the other way."""


class RidingHands:
    """Turns keys into what the hand controller does."""

    def __init__(self) -> None:
        self._photograph = Pulse()
        self._command = HandController()

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press."""
        del next_stop_m
        if action is Action.PHOTOGRAPH:
            self._photograph.press()

    def command(self, held: Held, state: LunarRoverState, now: tuple[int, float]) -> HandController:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        tick, _seconds = now
        share = _FINE if Action.FINE in held else 1.0
        way = held.axis(Action.LEFT, Action.RIGHT)
        is_against = way * state.speed_m_s < 0.0 and abs(state.speed_m_s) > _ROLLING_M_S
        is_braking = Action.DOWN in held or is_against
        command = HandController(
            throttle=0.0 if is_braking else way * share,
            brake=share if is_braking else 0.0,
            is_photographing=self._photograph.is_on(tick),
        )
        if command != self._command:
            self._command = command
        return self._command
