"""What a ride does to a lunar rover: jumps and landings, springs at their stops, the frame on the ground, tipping over."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import TICK_S
from game.simulation.events import Event, GearBroke, JumpLanded, RolledOver, TiltAlarmed

if TYPE_CHECKING:
    import pymunk

    from game.simulation.lunar_rover.running_gear import RunningGear
    from game.simulation.lunar_rover.specification import LunarRoverSpecification
    from game.simulation.lunar_rover.wheels import Wheels

SHORTEST_JUMP_S: Final = 0.3
"""All wheels off the ground for less than this is a bounce, which nobody counts."""
RESET_DEG: Final = 2.0
"""An alarm comes again only after the lean has fallen so far below its limit."""
STOP_M: Final = 0.002
"""Springs count as at their stop from so near: the solver lets joints give by a millimetre or so."""


class Ride:
    """The memory of one ride."""

    def __init__(self, name: str, gear: RunningGear, specification: LunarRoverSpecification) -> None:
        self._name, self._gear, self._specification = name, gear, specification
        self._soft_m_s, self._stop_damage_s_m = (
            value("lunar_rover.soft_stop_m_s"),
            value("lunar_rover.stop_damage_s_m"),
        )
        self._frame_damage = value("lunar_rover.frame_hit_damage")
        self._pressed_m = gear.compressions_m
        self._is_stopped = [False, False]
        self._is_frame_down = False
        self._is_alarmed = False
        self._down_m_s = 0.0
        self._air_s = 0.0
        self.damage = 0.0
        self.is_over = False
        """It has tipped over and cannot come back."""
        self.is_broken = False
        """Springs and frame have taken all that they can take."""
        self.longest_jump_s = 0.0

    @property
    def is_airborne(self) -> bool:
        """No wheel has touched the ground for longer than a bounce."""
        return self._air_s >= SHORTEST_JUMP_S

    @property
    def tilt_rad(self) -> float:
        """Of the frame against the horizontal, never negative."""
        return abs(self._gear.pitch_rad)

    def after_step(self, time_s: float, events: list[Event]) -> None:
        """Notice what a tick has brought."""
        self._watch_springs()
        self._watch_jump(time_s, events)

    def slow_step(self, time_s: float, wheels: Wheels) -> list[Event]:
        """Look at lean and frame; return what is to be reported."""
        found: list[bool] = []
        self._gear.frame.each_arbiter(_note, found)
        if found and not self._is_frame_down:
            self._harm(self._frame_damage)
        self._is_frame_down = bool(found)
        is_on_ground = bool(found) or any(load_n > 0.0 for load_n in wheels.loads_n)
        events = self._watch_tilt(time_s, is_on_ground=is_on_ground)
        if self.damage >= 1.0 and not (self.is_broken or self.is_over):
            self.is_broken = True
            events.append(GearBroke(time_s, self._name))
        return events

    def _watch_springs(self) -> None:
        """Count damage where a spring meets its stop: the faster, the more."""
        pressed_m = self._gear.compressions_m
        for number, (before_m, after_m) in enumerate(zip(self._pressed_m, pressed_m, strict=True)):
            is_stopped = after_m >= self._gear.travel_m - STOP_M
            if is_stopped and not self._is_stopped[number]:
                excess_m_s = (after_m - before_m) / TICK_S - self._soft_m_s
                self._harm(max(0.0, excess_m_s) * self._stop_damage_s_m)
            self._is_stopped[number] = is_stopped
        self._pressed_m = pressed_m

    def _watch_jump(self, time_s: float, events: list[Event]) -> None:
        """Report how long jumps that are more than bounces have lasted, and how hard they end."""
        touching: list[bool] = []
        for wheel in self._gear.wheels:
            wheel.each_arbiter(_note, touching)
        if not touching:
            self._air_s += TICK_S
            self._down_m_s = -self._gear.frame.velocity.y
            return
        if self.is_airborne:
            self.longest_jump_s = max(self.longest_jump_s, self._air_s)
            at_m = self._gear.frame.position.x
            events.append(JumpLanded(time_s, self._name, self._down_m_s, self._air_s, at_m))
        self._air_s = 0.0

    def _watch_tilt(self, time_s: float, *, is_on_ground: bool) -> list[Event]:
        tilt_deg, limit_deg = math.degrees(self.tilt_rad), self._specification.slope_limit_deg
        events: list[Event] = []
        if tilt_deg > limit_deg and not self._is_alarmed:
            self._is_alarmed = True
            events.append(TiltAlarmed(time_s, self._name, tilt_deg))
        elif tilt_deg < limit_deg - RESET_DEG:
            self._is_alarmed = False
        if is_on_ground and self.tilt_rad > self._specification.tipping_rad and not self.is_over:
            self.is_over, self.damage = True, 1.0
            events.append(RolledOver(time_s, self._name, tilt_deg))
        return events

    def _harm(self, share: float) -> None:
        self.damage = min(1.0, self.damage + share)


def _note(_arbiter: pymunk.Arbiter, found: list[bool]) -> None:
    found.append(True)
