"""Watches over tilt, suspension and belly, as fault protection does. Stopping is left to `rover`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.events import Event, RolledOver, TiltAlarmed

if TYPE_CHECKING:
    import pymunk

    from game.simulation.rover.specification import RoverSpecification
    from game.simulation.rover.suspension import Suspension

RESET_DEG: Final = 1.0
"""An alarm comes again only after the angle has fallen so far below its limit."""


class Guard:
    """Reports alarms, remembers which way is barred, and counts damage."""

    def __init__(self, suspension: Suspension, specification: RoverSpecification, craft: str) -> None:
        self._suspension = suspension
        self._specification = specification
        self._craft = craft
        self._hit_damage = value("rover_model.belly_hit_damage")
        self._is_alarmed = False
        self._is_touching = False
        self.barred_direction = 0
        """1 or -1: the way that bent the suspension to its limit, until it is straight enough again."""
        self.damage = 0.0
        self.is_lost = False

    @property
    def tilt_deg(self) -> float:
        """Of the chassis against the horizontal, whichever way."""
        return abs(math.degrees(math.remainder(self._suspension.pitch_rad, math.tau)))

    @property
    def is_tilted(self) -> bool:
        """The tilt alarm is on."""
        return self._is_alarmed

    def watch(self, time_s: float, speed_m_s: float) -> list[Event]:
        """Look at the rover, which was driving at this speed; return what is to be reported."""
        self._watch_suspension(speed_m_s)
        self._watch_belly()
        return self._watch_tilt(time_s)

    def _watch_suspension(self, speed_m_s: float) -> None:
        bend_deg = math.degrees(self._suspension.bogie_rad)
        limits = self._specification
        limit_deg = limits.bogie_nose_up_limit_deg if bend_deg > 0.0 else limits.bogie_nose_down_limit_deg
        bend_deg = abs(bend_deg)
        if bend_deg > limit_deg and self.barred_direction == 0 and speed_m_s != 0.0:
            self.barred_direction = 1 if speed_m_s > 0.0 else -1
        elif bend_deg < limit_deg - RESET_DEG:
            self.barred_direction = 0

    def _watch_belly(self) -> None:
        found: list[bool] = []
        self._suspension.chassis.each_arbiter(_note, found)
        if found and not self._is_touching:
            self.damage = min(1.0, self.damage + self._hit_damage)
        self._is_touching = bool(found)

    def _watch_tilt(self, time_s: float) -> list[Event]:
        tilt_deg = self.tilt_deg
        events: list[Event] = []
        if tilt_deg > self._specification.tilt_alarm_deg and not self._is_alarmed:
            self._is_alarmed = True
            events.append(TiltAlarmed(time_s, self._craft, tilt_deg))
        elif tilt_deg < self._specification.tilt_alarm_deg - RESET_DEG:
            self._is_alarmed = False
        if tilt_deg > self._specification.roll_over_deg and not self.is_lost:
            self.is_lost = True
            self.damage = 1.0
            events.append(RolledOver(time_s, self._craft, tilt_deg))
        return events


def _note(_arbiter: pymunk.Arbiter, found: list[bool]) -> None:
    found.append(True)
