"""One rover in the player's hands: wheels, AutoNav, arm, drill, tubes, instruments and oxygen maker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.pulse import Pulse
from game.science.instruments import Instrument, device
from game.science.moxie import highest_current_a
from game.simulation.commands import Drive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.controls.held import Held
    from game.simulation.snapshot import RoverState

_FULL_M_S: Final = 1.0
"""More than any rover does: the simulation cuts it to the craft's own top speed."""
_FINE_M_S: Final = 0.012
_FORCE_RATE_N_S: Final = 40.0
_FORCE_STEP_N: Final = 5.0
_FIRST_FORCE_N: Final = 60.0
_HIGHEST_FORCE_N: Final = 250.0
_ENDS_MEASURING: Final = (
    Action.LEFT,
    Action.RIGHT,
    Action.AUTONAV,
    Action.ARM,
    Action.DRILL,
    Action.INSTRUMENT,
)
"""Whoever drives, drills or takes another instrument is done with this one."""
_ENDS_AUTONAV: Final = (Action.LEFT, Action.RIGHT, Action.LAY)
_MOMENTARY: Final = (Action.SEAL, Action.LAY, Action.WITNESS, Action.PHOTOGRAPH)
"""Asked for by a press, however short."""
_CURRENT_RATE_A_S: Final = 0.8
_CURRENT_STEP_A: Final = 0.1


class DrivingHands:
    """Turns keys into drive commands; remembers AutoNav, the arm, drill and force, instrument and MOXIE's current."""

    def __init__(self, instruments: Sequence[Instrument] = (Instrument.PIXL,)) -> None:
        """Take the instruments that there is work for, in the order in which they are chosen."""
        self._instruments = tuple(instruments) or (Instrument.PIXL,)
        self.is_arm_out = False
        self.is_drilling = False
        self.force_n = _FIRST_FORCE_N
        self.instrument = self._instruments[0]
        self.is_measuring = False
        self.autonav_to_m: float | None = None
        self._pulses = {action: Pulse() for action in _MOMENTARY}
        self.is_oxygen_on = False
        self.current_a = 0.0
        self._command: Drive | None = None

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press."""
        if action in _ENDS_MEASURING:
            self.is_measuring = False
        if action in _ENDS_AUTONAV:
            self.autonav_to_m = None
        if action in self._pulses:
            self._pulses[action].press()
        elif action is Action.AUTONAV:
            self.autonav_to_m = next_stop_m if self.autonav_to_m is None else None
        elif action is Action.ARM:
            self.is_arm_out = not self.is_arm_out
            self.is_drilling = self.is_drilling and self.is_arm_out
        elif action is Action.DRILL:
            self.is_drilling = self.is_arm_out and not self.is_drilling
        elif action is Action.INSTRUMENT:
            place = self._instruments.index(self.instrument) + 1
            self.instrument = self._instruments[place % len(self._instruments)]
        elif action is Action.MEASURE:
            self._measure()
        elif action is Action.OXYGEN:
            self.is_oxygen_on = not self.is_oxygen_on

    def command(self, held: Held, state: RoverState, now: tuple[int, float]) -> Drive:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        tick, seconds = now
        speed = held.axis(Action.LEFT, Action.RIGHT)
        self._stow_to_drive(state, is_driving=speed != 0 or self.autonav_to_m is not None)
        self._move_force(held, seconds)
        self._move_current(held, state, seconds)
        self._stop_at_the_end(state)
        fastest = _FINE_M_S if Action.FINE in held else _FULL_M_S
        command = Drive(
            speed_m_s=speed * fastest,
            autonav_to_m=self.autonav_to_m,
            is_arm_out=self.is_arm_out,
            feed_force_n=round(self.force_n / _FORCE_STEP_N) * _FORCE_STEP_N if self.is_drilling else 0.0,
            is_sealing=self._pulses[Action.SEAL].is_on(tick),
            is_photographing=self._pulses[Action.PHOTOGRAPH].is_on(tick),
            instrument=str(self.instrument) if self.is_measuring else None,
            is_dropping=self._pulses[Action.LAY].is_on(tick),
            is_witnessing=self._pulses[Action.WITNESS].is_on(tick),
            is_oxygen_heating=self.is_oxygen_on,
            oxygen_current_a=round(self.current_a / _CURRENT_STEP_A) * _CURRENT_STEP_A,
        )
        if self._command is None or command != self._command:
            self._command = command
        return self._command

    def _measure(self) -> None:
        """Begin to measure, or stop. What works at the end of the arm puts the arm out, and the wheels rest."""
        self.is_measuring = not self.is_measuring
        if self.is_measuring:
            self.autonav_to_m, self.is_drilling = None, False
            self.is_arm_out = self.is_arm_out or device(self.instrument).range_m is None

    def _stow_to_drive(self, state: RoverState, *, is_driving: bool) -> None:
        """Take the arm in for whoever wants to drive on, unless a hole would be lost by it."""
        has_hole = self.is_drilling or state.drilling.depth_m > 0.0
        if is_driving and not has_hole and not self.is_measuring:
            self.is_arm_out = False

    def _move_force(self, held: Held, seconds: float) -> None:
        if self.is_arm_out:
            change = held.axis(Action.DOWN, Action.UP) * _FORCE_RATE_N_S * seconds
            self.force_n = min(_HIGHEST_FORCE_N, max(_FORCE_STEP_N, self.force_n + change))

    def _move_current(self, held: Held, state: RoverState, seconds: float) -> None:
        """Set the current while one can flow: too cold, or off, it is none."""
        can_flow = self.is_oxygen_on and state.oxygen.is_ready
        if not can_flow:
            self.current_a = 0.0
        elif not self.is_arm_out:
            change = held.axis(Action.DOWN, Action.UP) * _CURRENT_RATE_A_S * seconds
            self.current_a = min(highest_current_a(), max(0.0, self.current_a + change))

    def _stop_at_the_end(self, state: RoverState) -> None:
        """Let go of AutoNav where it has arrived."""
        if self.autonav_to_m is not None and abs(self.autonav_to_m - state.x_m) < 0.2:
            self.autonav_to_m = None
