"""One lander in the player's hands: a mark for another landing point, then descent rate and speed, or tilt and throttle.

In guided flight a pressed key moves what is asked for and lets it stay there, as the switch of the real lander did.
Limits of the machine are left to the simulation, which cuts what is asked to what is possible.
"""

from __future__ import annotations

from math import degrees, radians
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.handling import Handling
from game.controls.pulse import Pulse
from game.simulation.commands import Approach, Descend, HandFlight, LanderCommand
from game.simulation.plan import ControlDepth

if TYPE_CHECKING:
    from game.controls.held import Held
    from game.simulation.snapshot import MoonLanderState

TAKE_OVER_BELOW_M: Final = 500.0
"""Higher up the computer flies the approach whatever is pressed: a descent by rate from there runs the tanks dry."""
ENGINE_STOP_BELOW_M: Final = 15.0
"""Higher up the engine cannot be stopped by one press in guided flight."""
_MARK_M_S: Final = 260.0
_MARK_STEP_M: Final = 10.0
_FINE: Final = 0.25
"""Share of all rates while the key for gentle control is held."""
_CLIMB_M_S2: Final = 1.5
_FORWARD_M_S2: Final = 2.0
_SPEED_STEP_M_S: Final = 0.1
_FASTEST_FORWARD_M_S: Final = 20.0
_FASTEST_DOWN_M_S: Final = 12.0
_FASTEST_UP_M_S: Final = 5.0
_CLICK_M_S: Final = 0.3
"""One short press: a foot a second."""
_TILT_DEG_S: Final = 9.0
_TILT_STEP_DEG: Final = 0.5
_MOST_TILT_DEG: Final = 60.0
_THROTTLE_PER_S: Final = 0.2
_THROTTLE_STEP: Final = 0.01


class LandingHands:
    """Turns keys into lander commands; remembers the mark, what is asked for, and whether the engine is to run."""

    def __init__(self, asked: ControlDepth) -> None:
        """Take the depth that the mission asks for."""
        self.handling = Handling()
        """What is left to the computer; obeyed from the next command on."""
        self.mark_m: float | None = None
        """Where the player would rather land; None until it was moved, and once it was given to the computer."""
        self._asked = asked
        self._has_taken_over = False
        self._is_engine_on: bool | None = None
        self._wishes: list[Action] = []
        self._aim_m: float | None = None
        self._forward_m_s = self._climb_m_s = 0.0
        self._tilt_deg = self._throttle = 0.0
        self._photograph = Pulse()
        self._command: LanderCommand | None = None

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press; the next command answers it."""
        del next_stop_m
        if action is Action.PHOTOGRAPH:
            self._photograph.press()
        else:
            self._wishes.append(action)

    def command(self, held: Held, state: MoonLanderState, now: tuple[int, float]) -> LanderCommand:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        tick, seconds = now
        wishes, self._wishes = self._wishes, []
        depth = self.handling.depth_for(self._asked)
        is_photographing = self._photograph.is_on(tick)
        if depth is ControlDepth.GUIDED:
            self._switch_engine(wishes, state, is_guarded=True)
            if self._is_in_approach(wishes, state):
                self._move_mark(held, state, seconds)
                if Action.AUTONAV in wishes and self.mark_m is not None:
                    self._aim_m, self.mark_m = self.mark_m, None
                command: LanderCommand = Approach(self._aim_m, is_photographing)
            else:
                command = self._descent(held, (wishes, seconds), is_photographing=is_photographing)
        else:
            self._switch_engine(wishes, state, is_guarded=False)
            if not isinstance(self._command, HandFlight):
                self._climb_m_s = state.velocity_y_m_s
                self._follow(state)
            command = self._by_hand(held, depth, seconds, is_photographing=is_photographing)
        if command != self._command:
            self._command = command
        return self._command

    def _is_in_approach(self, wishes: list[Action], state: MoonLanderState) -> bool:
        """Return whether the computer still flies the approach; a press for another sink rate ends it, low enough."""
        if state.program == "approach" and not self._has_taken_over:
            is_asked = Action.UP in wishes or Action.DOWN in wishes
            self._has_taken_over = is_asked and state.height_m < TAKE_OVER_BELOW_M
            self._forward_m_s = _stepped(state.velocity_x_m_s, _SPEED_STEP_M_S)
            self._climb_m_s = _stepped(state.velocity_y_m_s, _SPEED_STEP_M_S)
            return not self._has_taken_over
        if not self._has_taken_over:
            self._has_taken_over = True
            self._forward_m_s = state.wanted_forward_m_s
            self._climb_m_s = state.wanted_climb_m_s or 0.0
        self.mark_m = None
        return False

    def _move_mark(self, held: Held, state: MoonLanderState, seconds: float) -> None:
        way = held.axis(Action.LEFT, Action.RIGHT)
        if way and state.can_move_aim:
            here_m = state.aim_m if self.mark_m is None else self.mark_m
            moved_m = here_m + way * _MARK_M_S * _share(held) * seconds
            self.mark_m = min(max(moved_m, state.x_m), state.highest_aim_m)

    def _descent(self, held: Held, pressed: tuple[list[Action], float], *, is_photographing: bool) -> Descend:
        wishes, seconds = pressed
        share = _share(held)
        climb = held.axis(Action.DOWN, Action.UP) * _CLIMB_M_S2 * share * seconds
        climb += _CLICK_M_S * share * ((Action.UP in wishes) - (Action.DOWN in wishes))
        along = held.axis(Action.LEFT, Action.RIGHT) * _FORWARD_M_S2 * share * seconds
        along += _CLICK_M_S * share * ((Action.RIGHT in wishes) - (Action.LEFT in wishes))
        self._climb_m_s = min(max(self._climb_m_s + climb, -_FASTEST_DOWN_M_S), _FASTEST_UP_M_S)
        limit_m_s = max(_FASTEST_FORWARD_M_S, abs(self._forward_m_s))
        self._forward_m_s = min(max(self._forward_m_s + along, -limit_m_s), limit_m_s)
        return Descend(
            _stepped(self._forward_m_s, _SPEED_STEP_M_S),
            _stepped(self._climb_m_s, _SPEED_STEP_M_S),
            self._is_engine_on is not False,
            is_photographing,
        )

    def _follow(self, state: MoonLanderState) -> None:
        """Keep tilt and throttle as the computer has them, for a hand that takes over."""
        self._tilt_deg, self._throttle = -degrees(state.pitch_rad), state.throttle

    def _by_hand(
        self, held: Held, depth: ControlDepth, seconds: float, *, is_photographing: bool
    ) -> HandFlight:
        share = _share(held)
        lean, up = held.axis(Action.LEFT, Action.RIGHT) * share, held.axis(Action.DOWN, Action.UP) * share
        climb_m_s = None
        if self.handling.keeps_height(self._asked):
            self._climb_m_s = min(
                max(self._climb_m_s + up * _CLIMB_M_S2 * seconds, -_FASTEST_DOWN_M_S), _FASTEST_UP_M_S
            )
            climb_m_s = _stepped(self._climb_m_s, _SPEED_STEP_M_S)
        else:
            self._throttle = min(max(self._throttle + up * _THROTTLE_PER_S * seconds, 0.0), 1.0)
        is_direct = depth is ControlDepth.DIRECT
        if not is_direct:
            tilt_deg = self._tilt_deg + lean * _TILT_DEG_S * seconds
            self._tilt_deg = min(max(tilt_deg, -_MOST_TILT_DEG), _MOST_TILT_DEG)
        return HandFlight(
            tilt_rad=radians(_stepped(self._tilt_deg, _TILT_STEP_DEG)),
            throttle=_stepped(self._throttle, _THROTTLE_STEP),
            is_engine_on=self._is_engine_on is not False,
            is_photographing=is_photographing,
            climb_m_s=climb_m_s,
            jets=-lean if is_direct else None,
        )

    def _switch_engine(self, wishes: list[Action], state: MoonLanderState, *, is_guarded: bool) -> None:
        is_low = state.height_m < ENGINE_STOP_BELOW_M or not state.is_engine_on
        if Action.LAND in wishes and (is_low or not is_guarded):
            self._is_engine_on = not state.is_engine_on


def _share(held: Held) -> float:
    return _FINE if Action.FINE in held else 1.0


def _stepped(number: float, step: float) -> float:
    """Return a number in whole steps, so that a command changes now and then rather than at every frame."""
    return round(number / step) * step
