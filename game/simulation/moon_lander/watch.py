"""What a lander notices and reports: gates, propellant calls, contact, touchdown, broken legs, and when it is over."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.events import (
    EngineStopped,
    Event,
    GatePassed,
    LegBroke,
    ProbeTouched,
    PropellantCalled,
    RolledOver,
    TookOff,
    TouchedDown,
)
from game.simulation.rocketry.legs import PAD
from game.texts import tr

if TYPE_CHECKING:
    from game.simulation.moon_lander.lander import MoonLander
    from game.simulation.rocketry.legs import Touch

AIRBORNE_M: Final = 0.6
"""Pads this high count as off the ground: rocking over a stone does not lift the whole craft so far."""
TOPPLED_RAD: Final = math.radians(50.0)
"""Leaning this far on the ground the mass is beyond the pads: it will not stand up again."""
CALLS_S: Final = (60, 30, 0)
"""Seconds to bingo that mission control calls."""
CALLED_FROM_M: Final = 500.0
"""Calls begin below this height: higher up everybody knows that there is enough."""
SOFT_KNOCK_M_S: Final = 0.5
"""Speed at which the body may strike a stone unharmed (estimate)."""
KNOCK_DAMAGE_S_M: Final = 0.4
"""Share of the whole craft that each m/s beyond a soft knock costs: wrecked at 3 m/s (estimate)."""
LEG_DAMAGE: Final = 0.5
"""Share of the whole craft that a broken pair of legs costs; it cannot stand on the other one."""
LEAST_KNOCK_DAMAGE: Final = 0.1
"""What a knock beyond a soft one costs at least."""


class Watch:
    """The memory of one lander's flight."""

    def __init__(self, name: str, touched: list[Touch], *, is_flying: bool) -> None:
        self._name = name
        self._touched = touched
        self._calls = [*CALLS_S]
        self._gates = {
            "high": value("lunar_module.high_gate_height_m"),
            "low": value("lunar_module.low_gate_height_m"),
        }
        self._probe_m = value("lunar_module.probe_length_m")
        self._was_on = is_flying
        self._before_m = math.inf if is_flying else 0.0
        self.is_airborne = is_flying
        self.is_contact = False
        self.broken_legs: set[int] = set()
        self.knock_damage = 0.0
        self.is_toppled = False
        self.way_m = 0.0
        self.aim_moves = 0

    @property
    def damage(self) -> float:
        """0 is whole, 1 is wrecked."""
        return min(len(self.broken_legs) * LEG_DAMAGE + self.knock_damage, 1.0)

    @property
    def wreck_reason(self) -> str:
        """Why it can never fly again, in one sentence; empty while it can."""
        if self.is_toppled:
            return tr("It has toppled over and cannot stand up again")
        return tr("It hit the ground too hard") if self.damage >= 1.0 else ""

    def after_step(self, craft: MoonLander, time_s: float, events: list[Event]) -> None:
        """Answer to what touched in this tick."""
        for part, _leg, into_m_s in self._touched:
            self._touch_down(craft, time_s, events)
            if part != PAD:
                self._knock(into_m_s)
        self._touched.clear()

    def slow_step(self, craft: MoonLander, time_s: float, events: list[Event]) -> None:
        """Report legs without honeycomb left, gates and calls, lift-off, toppling, and a stopped engine."""
        for number, leg in enumerate(craft.legs):
            if leg.is_used_up:
                self._break(number, craft.fastest_down_m_s, time_s, events)
        if self.is_airborne:
            self.way_m += abs(craft.velocity[0]) * SLOW_S
            self._call(craft, time_s, events)
        elif craft.height_m > AIRBORNE_M:
            self.is_airborne, self.is_contact = True, False
            events.append(TookOff(time_s, self._name))
        is_low = craft.height_m < AIRBORNE_M
        if is_low and not self.is_toppled and craft.tilt_rad > TOPPLED_RAD:
            self.is_toppled = True
            events.append(RolledOver(time_s, self._name, math.degrees(craft.tilt_rad)))
        if self._was_on and not craft.engine.is_on:
            events.append(EngineStopped(time_s, self._name, craft.engine.tank.is_dry))
        self._was_on = craft.engine.is_on

    def _touch_down(self, craft: MoonLander, time_s: float, events: list[Event]) -> None:
        if self.is_airborne:
            self.is_airborne = False
            down_m_s, sideways_m_s = -craft.velocity[1], abs(craft.velocity[0])
            events.append(TouchedDown(time_s, self._name, down_m_s, sideways_m_s, craft.body.position[0]))

    def _knock(self, into_m_s: float) -> None:
        if into_m_s > SOFT_KNOCK_M_S:
            beyond_m_s = into_m_s - SOFT_KNOCK_M_S
            self.knock_damage += max(KNOCK_DAMAGE_S_M * beyond_m_s, LEAST_KNOCK_DAMAGE)

    def _break(self, leg: int, into_m_s: float, time_s: float, events: list[Event]) -> None:
        if leg not in self.broken_legs:
            self.broken_legs.add(leg)
            events.append(LegBroke(time_s, self._name, leg, into_m_s))

    def _call(self, craft: MoonLander, time_s: float, events: list[Event]) -> None:
        for gate, height_m in self._gates.items():
            if craft.height_m < height_m <= self._before_m:
                events.append(GatePassed(time_s, self._name, gate))
        self._before_m = craft.height_m
        while craft.height_m < CALLED_FROM_M and self._calls and craft.seconds_left_s < self._calls[0]:
            events.append(PropellantCalled(time_s, self._name, self._calls.pop(0)))
        if not self.is_contact and craft.height_m < self._probe_m and craft.velocity[1] < 0.0:
            self.is_contact = True
            events.append(ProbeTouched(time_s, self._name))
