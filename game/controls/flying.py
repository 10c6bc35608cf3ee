"""One helicopter in the player's hands: held keys become its command at each of the three control depths.

Limits of the machine are left to the simulation, which cuts what is asked to what is possible.
"""

from __future__ import annotations

from math import radians
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.handling import Handling
from game.controls.pulse import Pulse
from game.simulation.commands import AssistedFlight, DirectFlight, FlightCommand, GuidedFlight
from game.simulation.plan import ControlDepth

if TYPE_CHECKING:
    from game.controls.held import Held
    from game.simulation.snapshot import HelicopterState

CLIMB_M_S: Final = 1.0
"""Ingenuity came down at 1 m/s; its legs are made for that."""
_CLEAR_M: Final = 1.0
"""A take-off that was asked for goes on by itself up to this height."""
_FINE: Final = 0.3
"""Share of the full command while the key for gentle control is held."""
_ROTOR_STEP_RPM: Final = 50.0
_TILT_RAD: Final = radians(12.0)
_CYCLIC_RAD: Final = radians(4.0)
_COLLECTIVE_RATE_RAD_S: Final = radians(5.0)
_COLLECTIVE_STEP_RAD: Final = radians(0.05)
"""The collective moves in steps, so that a command changes now and then rather than at every frame."""
_HIGHEST_COLLECTIVE_RAD: Final = radians(17.5)


class FlyingHands:
    """Turns keys into flight commands; remembers the collective, the rotor speed asked for and a landing."""

    def __init__(self, cruise_m_s: float, asked: ControlDepth) -> None:
        """Take the speed that a fully pressed key asks for in guided flight, and the depth that the mission asks for."""
        self.handling = Handling()
        """What is left to the computer; obeyed from the next command on."""
        self.is_landing = False
        self.is_taking_off = False
        """One press is enough: the rotor needs twelve seconds before it lifts, which nobody should have to hold."""
        self._asked = asked
        self._cruise_m_s = cruise_m_s
        self._collective_rad = 0.0
        self._rotor_steps = 0
        self._rotor_speed_rpm: float | None = None
        self._photograph = Pulse()
        self._command: FlightCommand | None = None

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press."""
        del next_stop_m
        if action is Action.PHOTOGRAPH:
            self._photograph.press()
        elif action is Action.LAND:
            self.is_landing, self.is_taking_off = not self.is_landing, False
        elif action in (Action.UP, Action.DOWN):
            self.is_landing, self.is_taking_off = False, action is Action.UP
        elif action is Action.ROTOR_FASTER:
            self._rotor_steps += 1
        elif action is Action.ROTOR_SLOWER:
            self._rotor_steps -= 1

    def command(self, held: Held, state: HelicopterState, now: tuple[int, float]) -> FlightCommand:
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""
        tick, _seconds = now
        self._turn_rotor(state)
        if self.handling.keeps_height(self._asked):
            self._collective_rad = max(0.0, state.collective_rad)  # a hand that takes over goes on from here
        if self.handling.depth_for(self._asked) is ControlDepth.GUIDED:
            command: FlightCommand = self._guided(held, state, tick)
        else:
            command = self._by_collective(held, state, now)
        if command != self._command:
            self._command = command
        return self._command

    def _guided(self, held: Held, state: HelicopterState, tick: int) -> GuidedFlight:
        return GuidedFlight(
            forward_m_s=held.axis(Action.LEFT, Action.RIGHT) * self._cruise_m_s * _share(held),
            climb_m_s=self._climb_m_s(held, state),
            rotor_speed_rpm=self._rotor_speed_rpm,
            is_photographing=self._photograph.is_on(tick),
        )

    def _by_collective(self, held: Held, state: HelicopterState, now: tuple[int, float]) -> FlightCommand:
        tick, seconds = now
        collective_rad, climb_m_s = 0.0, None
        if self.handling.keeps_height(self._asked):
            climb_m_s = self._climb_m_s(held, state)
        else:
            collective_rad = self._moved_collective_rad(held, seconds)
        kind: type[AssistedFlight | DirectFlight] = AssistedFlight
        most_rad = _TILT_RAD
        if self.handling.depth_for(self._asked) is ControlDepth.DIRECT:
            kind, most_rad = DirectFlight, _CYCLIC_RAD
        lean_rad = held.axis(Action.LEFT, Action.RIGHT) * _share(held) * most_rad
        is_photographing = self._photograph.is_on(tick)
        return kind(lean_rad, collective_rad, self._rotor_speed_rpm, is_photographing, climb_m_s)

    def _climb_m_s(self, held: Held, state: HelicopterState) -> float:
        """Return the climb to ask for where the computer keeps the height: nothing held asks for none."""
        self.is_landing = self.is_landing and not state.is_landed
        self.is_taking_off = self.is_taking_off and state.height_m < _CLEAR_M
        asked = held.axis(Action.DOWN, Action.UP)
        if asked == 0 and self.is_taking_off:
            return CLIMB_M_S
        return -CLIMB_M_S if self.is_landing else asked * CLIMB_M_S * _share(held)

    def _moved_collective_rad(self, held: Held, seconds: float) -> float:
        """Move the collective by what is held, and return it in whole steps."""
        by_rad = held.axis(Action.DOWN, Action.UP) * _share(held) * _COLLECTIVE_RATE_RAD_S * seconds
        self._collective_rad = min(_HIGHEST_COLLECTIVE_RAD, max(0.0, self._collective_rad + by_rad))
        return round(self._collective_rad / _COLLECTIVE_STEP_RAD) * _COLLECTIVE_STEP_RAD

    def _turn_rotor(self, state: HelicopterState) -> None:
        """Move the rotor's set speed by the presses since the last look, onto whole steps."""
        if self._rotor_steps:
            steps = round(state.set_rotor_speed_rpm / _ROTOR_STEP_RPM) + self._rotor_steps
            self._rotor_speed_rpm = max(0.0, steps * _ROTOR_STEP_RPM)
            self._rotor_steps = 0


def _share(held: Held) -> float:
    return _FINE if Action.FINE in held else 1.0
