"""A pilot for one helicopter in guided control: takes off, visits a list of stops, and lands."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.simulation.clock import SLOW_S
from game.simulation.commands import GuidedFlight

if TYPE_CHECKING:
    from game.simulation.snapshot import HelicopterState
    from game.simulation.terrain import Terrain

CLIMB_M_S: Final = 1.0
"""Climb and descent of the published flights."""
SETTLE_S: Final = 5.0
"""Hover after the climb and before the descent, in which the navigation settles: fitted to the times of Flights 7, 8,
15, 20, 21 and 28."""
BRAKING_M_S2: Final = 0.8
"""Slowing down on the way to a stop: less than the guidance can do, so that it never overshoots."""
NEAR_M: Final = 0.4
"""Closer than this a stop counts as reached."""
SLOW_M_S: Final = 0.25
"""Slower than this the craft counts as hovering."""
LEVEL_GAIN_PER_S: Final = 1.0
"""Climb asked for each metre of missing height."""
LEVEL_STEP_M_S: Final = 0.05
"""Commands are rounded to this, so that they stay the same object while little changes."""
LOOK_AHEAD_S: Final = 4.0
"""Ground is looked at this far ahead in time, to climb before a ridge."""
LOOK_STEPS: Final = 8
"""Points looked at ahead."""
BLURRED_M: Final = 4.0
"""Highest flight once a picture of the navigation was lost: from lower down the camera's turning looks less like speed."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to fly to, and what to do there."""

    at_m: float
    height_m: float
    """Above the ground."""
    wait_s: float = 0.0
    """Hover there, after having settled."""
    is_photographing: bool = False
    is_landing: bool = False
    is_after_hand_over: bool = False
    """Not to be flown to before data were handed over."""


class FlyingPilot:
    """Flies one helicopter from stop to stop at a speed."""

    def __init__(
        self,
        terrain: Terrain,
        stops: tuple[Stop, ...],
        *,
        speed_m_s: float,
        rotor_speed_rpm: float | None = None,
    ) -> None:
        self._terrain = terrain
        self._stops = stops
        self._speed_m_s = speed_m_s
        self._rotor_speed_rpm = rotor_speed_rpm
        self._number = 0
        self._waited_s = 0.0
        self._is_climbing = True
        self._command = GuidedFlight()

    @property
    def is_finished(self) -> bool:
        """Whether the last stop has been served."""
        return self._number >= len(self._stops)

    @property
    def is_after_hand_over(self) -> bool:
        """Whether the next stop waits until data were handed over."""
        return not self.is_finished and self._stops[self._number].is_after_hand_over

    def command(self, state: HelicopterState) -> GuidedFlight:
        """Return what to tell the helicopter now."""
        if self.is_finished:
            return self._tell(0.0, 0.0)
        stop = self._stops[self._number]
        if state.is_landed and self._waited_s > 0.0 and stop.is_landing:
            self._go_on()
            return self._tell(0.0, 0.0)
        if self._is_climbing:
            return self._climb(state, stop)
        away_m = stop.at_m - state.x_m
        is_there = abs(away_m) < NEAR_M and abs(state.velocity_x_m_s) < SLOW_M_S
        if is_there or self._waited_s > 0.0:
            return self._serve(state, stop)
        return self._tell(self._approach_m_s(away_m), self._level_m_s(state, stop))

    def _climb(self, state: HelicopterState, stop: Stop) -> GuidedFlight:
        """Rise over the place of the take-off, and hover until the navigation has settled."""
        missing_m = stop.height_m - state.height_m
        if missing_m < NEAR_M:
            self._waited_s += SLOW_S
            if self._waited_s >= SETTLE_S:
                self._is_climbing, self._waited_s = False, 0.0
        return self._tell(0.0, min(max(missing_m, LEVEL_STEP_M_S) * LEVEL_GAIN_PER_S, CLIMB_M_S))

    def _serve(self, state: HelicopterState, stop: Stop) -> GuidedFlight:
        """Hover at a stop for its time, take its picture, or come down."""
        self._waited_s += SLOW_S
        forward_m_s = self._approach_m_s(stop.at_m - state.x_m)
        if stop.is_landing and self._waited_s >= SETTLE_S:
            return self._tell(forward_m_s if state.height_m > NEAR_M else 0.0, -CLIMB_M_S)
        if not stop.is_landing and self._waited_s >= stop.wait_s:
            self._go_on()
        return self._tell(forward_m_s, self._level_m_s(state, stop), is_photographing=stop.is_photographing)

    def _go_on(self) -> None:
        """Turn to the next stop; who has hovered where it shall land need not settle again."""
        before = self._stops[self._number]
        self._number += 1
        is_settled = not self.is_finished and self._stops[self._number].at_m == before.at_m
        self._waited_s = min(before.wait_s, SETTLE_S) if is_settled and not before.is_landing else 0.0
        self._is_climbing = before.is_landing

    def _approach_m_s(self, away_m: float) -> float:
        """Return the speed from which the craft can still stop in time."""
        braking_m_s = math.sqrt(2.0 * BRAKING_M_S2 * abs(away_m))
        return math.copysign(min(self._speed_m_s, braking_m_s, abs(away_m)), away_m)

    def _level_m_s(self, state: HelicopterState, stop: Stop) -> float:
        """Return the climb that keeps the stop's height above the highest ground ahead."""
        ahead_m = state.velocity_x_m_s * LOOK_AHEAD_S / LOOK_STEPS
        highest_m = max(self._terrain.height_m(state.x_m + ahead_m * n) for n in range(LOOK_STEPS + 1))
        height_m = min(stop.height_m, BLURRED_M) if state.is_picture_late else stop.height_m
        missing_m = highest_m + height_m - (self._terrain.height_m(state.x_m) + state.height_m)
        return min(max(missing_m * LEVEL_GAIN_PER_S, -CLIMB_M_S), CLIMB_M_S)

    def _tell(self, forward_m_s: float, climb_m_s: float, *, is_photographing: bool = False) -> GuidedFlight:
        """Return a command, the same object as before while it says the same."""
        command = GuidedFlight(
            round(forward_m_s / LEVEL_STEP_M_S) * LEVEL_STEP_M_S,
            round(climb_m_s / LEVEL_STEP_M_S) * LEVEL_STEP_M_S,
            self._rotor_speed_rpm,
            is_photographing,
        )
        if command != self._command:
            self._command = command
        return self._command
