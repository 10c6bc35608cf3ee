"""A pilot for one lunar rover: drives from stop to stop, brakes early, and slows down for crests, dips and stones.

How fast a place may be crossed follows from gravity alone: over a crest of radius R a wheel stays on the ground up to
v^2 = g R. From there back along the way the speed is what gentle braking brings down in time.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.commands import HandController
from game.simulation.plan import ThingKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.pilots.driving import Errand
    from game.simulation.plan import Thing
    from game.simulation.snapshot import LunarRoverState
    from game.simulation.terrain import Terrain

CRUISE_M_S: Final = 3.2
"""On easy ground: below the speed that it was designed for, 13 km/h."""
ARRIVED_M: Final = 0.4
"""Closer than this a stop counts as reached."""
CREST_SHARE: Final = 0.5
"""Of g that a crest may take off the wheels, and a dip may add to them."""
GRIP_SHARE: Final = 0.5
"""Of the grip that is used to brake: the rest is for slopes, and for being wrong."""
STONE_M_S: Final = 0.9
"""Over stones."""
STONE_ROOM_M: Final = 2.0
"""From the middle of the rover to a stone: both axles go over it at this speed."""
STEP_M: Final = 0.5
"""Between two places ahead that are looked at."""
SIGHT_M: Final = 25.0
"""Looked ahead so far: the way to brake from the cruise, and more."""
LATE_S: Final = 0.3
"""Between a look and what comes of it."""


class RidingPilot:
    """Runs one lunar rover's errands in order."""

    def __init__(self, terrain: Terrain, errands: tuple[Errand, ...], things: Sequence[Thing]) -> None:
        self._terrain, self._errands = terrain, errands
        self._stones = [thing for thing in things if thing.kind is ThingKind.BOULDER]
        self._half_base_m = value("machines.lunar_rover_wheelbase_m") / 2.0
        self._number = 0
        self._waited_s = 0.0
        self._command = HandController()

    @property
    def is_finished(self) -> bool:
        """Whether the last errand has been run."""
        return self._number >= len(self._errands)

    def command(self, state: LunarRoverState) -> HandController:
        """Return what to do with the hand controller now: the same object as before while it says the same."""
        found = HandController(brake=1.0) if self.is_finished else self._on_errand(state)
        if found != self._command:
            self._command = found
        return self._command

    def _on_errand(self, state: LunarRoverState) -> HandController:
        errand = self._errands[self._number]
        way_m = errand.at_m - state.x_m
        if abs(way_m) < ARRIVED_M:
            return self._serve(state, errand)
        direction = math.copysign(1.0, way_m)
        allowed_m_s = self._allowed_m_s(state, direction, abs(way_m))
        return handled(direction, direction * state.speed_m_s, allowed_m_s)

    def _serve(self, state: LunarRoverState, errand: Errand) -> HandController:
        """Stand, do what is to be done, then go on."""
        if abs(state.speed_m_s) < STEP_M * SLOW_S:
            self._waited_s += SLOW_S
        if self._waited_s >= errand.wait_s:
            self._number += 1
            self._waited_s = 0.0
        is_photographing = errand.is_photographing and self._waited_s > 0.0
        return HandController(brake=1.0, is_photographing=is_photographing)

    def _allowed_m_s(self, state: LunarRoverState, direction: float, way_m: float) -> float:
        """Return the highest speed from which everything ahead can still be met slowly enough."""
        hold_m_s2 = GRIP_SHARE * state.traction * state.gravity_m_s2
        allowed_m_s = math.sqrt(2.0 * hold_m_s2 * way_m)
        late_m = LATE_S * abs(state.speed_m_s)
        for number in range(int(SIGHT_M / STEP_M)):
            ahead_m = number * STEP_M
            limit_m_s = self._limit_m_s(state.x_m + direction * ahead_m, state.gravity_m_s2)
            before_m = max(0.0, ahead_m - late_m)
            allowed_m_s = min(allowed_m_s, math.sqrt(limit_m_s**2 + 2.0 * hold_m_s2 * before_m))
        return allowed_m_s

    def _limit_m_s(self, x_m: float, gravity_m_s2: float) -> float:
        """Return how fast a place may be crossed: by its curve over the wheelbase, and by what lies there."""
        reach_m, height_m = self._half_base_m, self._terrain.height_m
        bend = (height_m(x_m + reach_m) - 2.0 * height_m(x_m) + height_m(x_m - reach_m)) / reach_m**2
        limit_m_s = CRUISE_M_S
        if bend != 0.0:
            limit_m_s = min(limit_m_s, math.sqrt(CREST_SHARE * gravity_m_s2 / abs(bend)))
        if any(abs(stone.at_m - x_m) < STONE_ROOM_M for stone in self._stones):
            limit_m_s = min(limit_m_s, STONE_M_S)
        return limit_m_s


def handled(direction: float, forward_m_s: float, allowed_m_s: float) -> HandController:
    """Return throttle or brake for a speed that is to be reached: both in tenths, so that commands are few."""
    lack_m_s = allowed_m_s - forward_m_s
    if forward_m_s < 0.0 or lack_m_s < -0.1:
        return HandController(brake=min(1.0, round(max(0.2, -0.8 * lack_m_s), 1)))
    return HandController(throttle=direction * min(1.0, max(0.0, round(1.5 * lack_m_s, 1))))
