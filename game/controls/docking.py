"""One orbiter in the player's hands: thrusters for as long as a key is held, and the computer that holds the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.pulse import Pulse
from game.simulation.commands import Thrusters

if TYPE_CHECKING:
    from game.controls.held import Held
    from game.simulation.snapshot import OrbiterState

_FINE: Final = 0.2
"""Share of the thrust while the key for gentle control is held."""


class DockingHands:
    """Turns keys into thrust; remembers whether the computer holds the place."""

    def __init__(self) -> None:
        self.is_holding = False
        self._step = Pulse()
        self._command: Thrusters | None = None

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press; whoever thrusts takes over from the computer."""
        del next_stop_m
        if action is Action.LAND:
            self.is_holding = not self.is_holding
        elif action in (Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT):
            self.is_holding = False
        elif action is Action.SEAL:
            self._step.press()

    def command(self, held: Held, state: OrbiterState, now: tuple[int, float]) -> Thrusters:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        del state
        tick, _seconds = now
        share = _FINE if Action.FINE in held else 1.0
        command = Thrusters(
            along=share * held.axis(Action.LEFT, Action.RIGHT),
            up=share * held.axis(Action.DOWN, Action.UP),
            is_holding=self.is_holding,
            is_containing=self._step.is_on(tick),
        )
        if self._command is None or command != self._command:
            self._command = command
        return self._command
