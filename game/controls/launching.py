"""An ascent rocket in the player's hands: its pitch programme on the pad, then its steps and its nose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.science.rocketry.pitch import LOWEST_DEG, UPRIGHT_DEG, written
from game.science.rocketry.propulsion import Kind
from game.simulation.commands import Launch

if TYPE_CHECKING:
    from game.controls.held import Held
    from game.simulation.snapshot import AscentRocketState

_LEAST_LEAN_DEG: Final = 1.0
"""The last point leans at least so much: a programme that never pitches cannot be flown."""
_TAP_DEG: Final = 1.0
"""What a short press changes a point by."""
_RATE_DEG_S: Final = 12.0
"""While a key is held longer."""
_HOLD_S: Final = 0.25
_FINE: Final = 0.1
"""Share of both while the key for gentle control is held."""
_TURN_DEG_S: Final = 3.0
"""How fast the nose is turned by hand."""
_TURN_FINE: Final = 0.3

Points = tuple[tuple[float, float], ...]


class LaunchHands:
    """Turns keys into points of a programme, steps, and turns of the nose; remembers them."""

    def __init__(self) -> None:
        self._points: Points | None = None
        self._chosen = -1
        self._steps = self._taps = 0
        self._is_next_asked = self._is_other_asked = self._is_by_hand = False
        self._propulsion = ""
        self._held_s = 0.0
        self._command: Launch | None = None

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press."""
        del next_stop_m
        if action is Action.UP:
            self._is_next_asked = True
        elif action is Action.DOWN:
            self._chosen += 1
        elif action is Action.AUTONAV:
            self._is_other_asked = True
        elif action is Action.LAND:
            self._is_by_hand = not self._is_by_hand
        elif action in (Action.LEFT, Action.RIGHT):
            self._taps += 1 if action is Action.RIGHT else -1

    def command(self, held: Held, state: AscentRocketState, now: tuple[int, float]) -> Launch:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        _tick, seconds = now
        is_on_pad = state.phase == "pad"
        if self._points is None:
            self._points, self._chosen = state.programme, len(state.programme) - 1
        self._chosen %= len(self._points)
        over = held.axis(Action.LEFT, Action.RIGHT)
        if is_on_pad:
            self._points = self._bent(self._points, self._by_deg(over, seconds, is_fine=Action.FINE in held))
        if self._is_next_asked and (is_on_pad or self._is_by_hand):
            self._steps += 1
        self._choose(state)
        self._is_next_asked, self._taps = False, 0
        share = _TURN_FINE if Action.FINE in held else 1.0
        is_turning = self._is_by_hand and not is_on_pad
        programme = "" if self._points == state.programme and self._command is None else written(self._points)
        command = Launch(
            self._steps,
            programme,
            self._propulsion,
            self._chosen,
            self._is_by_hand,
            -over * share * _TURN_DEG_S if is_turning else 0.0,
        )
        if self._command is None or command != self._command:
            self._command = command
        return self._command

    def _choose(self, state: AscentRocketState) -> None:
        """Take the next kind of engines on the pad, where there is a choice."""
        if self._is_other_asked and state.propulsion is not None and state.phase == "pad":
            kinds = tuple(Kind)
            now = Kind(self._propulsion or state.propulsion)
            self._propulsion = kinds[(kinds.index(now) + 1) % len(kinds)]
        self._is_other_asked = False

    def _by_deg(self, over: float, seconds: float, *, is_fine: bool) -> float:
        """Return by how much the chosen point leans over more."""
        share = _FINE if is_fine else 1.0
        self._held_s = self._held_s + seconds if over else 0.0
        lean_deg = share * _TAP_DEG * self._taps
        return lean_deg + (share * _RATE_DEG_S * over * seconds if self._held_s > _HOLD_S else 0.0)

    def _bent(self, points: Points, by_deg: float) -> Points:
        """Return the programme with the chosen point leaned over more: never below the next, nor above the last one."""
        if not by_deg:
            return points
        number = self._chosen
        is_last = number + 1 == len(points)
        above_deg = points[number - 1][1] if number else UPRIGHT_DEG
        if is_last:
            above_deg = min(above_deg, UPRIGHT_DEG - _LEAST_LEAN_DEG)
        below_deg = LOWEST_DEG if is_last else points[number + 1][1]
        time_s, pitch_deg = points[number]
        bent = time_s, round(min(max(pitch_deg - by_deg, below_deg), above_deg), 2)
        return (*points[:number], bent, *points[number + 1 :])
