"""A pilot for one lander: lets the computer fly the approach, moves the landing point to free ground, and lands by rate.

It flies as the procedure asks: move the landing point once, come down at a steady rate, stop the engine at contact.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.commands import Approach, Descend
from game.simulation.plan import ROCKS

if TYPE_CHECKING:
    from game.simulation.commands import LanderCommand
    from game.simulation.plan import CraftPlan, LevelPlan, Thing
    from game.simulation.snapshot import MoonLanderState
    from game.simulation.terrain import Terrain

LOOK_S: Final = 8.0
"""The crew looks so long before it moves the landing point."""
STEP_M: Final = 10.0
"""Places are looked at so far apart."""
MARGIN_M: Final = 6.0
"""Free ground asked for beyond the pads: the computer meets its point to a metre or two."""
STEEPEST_RAD: Final = math.radians(4.0)
"""Ground between the pads that is steeper than this is left alone: the limit is 6 degrees, and pads sink unevenly."""
LAST_M_S: Final = 0.9
"""Descent rate of the last metres: 3 feet a second."""
RATE_PER_HEIGHT_S: Final = 20.0
"""Higher up it comes down by so many seconds' worth of height: 5 m/s at 100 m."""
FASTEST_M_S: Final = 6.0
"""And never faster than this in the last descent."""
AIM_S: Final = 8.0
"""Time in which it wants to be over its point."""
DRIFT_M_S: Final = 3.0
"""Fastest drift to it."""
STEP_M_S: Final = 0.1
"""Commands are rounded to this, so that they stay the same object while little changes."""


class LandingPilot:
    """Lands one lander."""

    def __init__(self, plan: LevelPlan, craft: CraftPlan, terrain: Terrain) -> None:
        self._terrain = terrain
        self._boulders = tuple(thing for thing in plan.things if thing.kind in ROCKS)
        goals = [goal for goal in plan.goals if goal.craft == craft.name]
        self._must_move = any(goal.kind == "redesignate" for goal in goals)
        places = [goal.at_m for goal in goals if goal.kind == "land" and goal.at_m is not None]
        self._place_m = places[-1] if places else None
        self._command: LanderCommand = Approach()

    def command(self, state: MoonLanderState, time_s: float) -> LanderCommand:
        """Return what to tell the lander now."""
        if state.program == "approach":
            if state.can_move_aim and time_s >= LOOK_S:
                return self._tell(Approach(self._chosen_m(state)))
            return self._command
        return self._tell(Descend(is_engine_on=False) if landing_is_over(state) else descent(state))

    def _chosen_m(self, state: MoonLanderState) -> float | None:
        """Return where to land instead; None leaves the point where it is."""
        if self._place_m is not None:
            return self._place_m
        if not self._must_move and self._is_free(state.aim_m):
            return None
        farthest = round((state.highest_aim_m - state.aim_m) / STEP_M)
        ahead = (state.aim_m + STEP_M * n for n in range(1, farthest + 1))
        return next((at_m for at_m in ahead if self._is_free(at_m)), None)

    def _is_free(self, at_m: float) -> bool:
        half_m = value("machines.lunar_lander_gear_span_m") / 2.0
        if any(_reaches(thing, at_m, half_m + MARGIN_M) for thing in self._boulders):
            return False
        left_m, right_m = self._terrain.height_m(at_m - half_m), self._terrain.height_m(at_m + half_m)
        return abs(math.atan2(right_m - left_m, 2.0 * half_m)) < STEEPEST_RAD

    def _tell(self, command: LanderCommand) -> LanderCommand:
        """Return a command, the same object as before while it says the same."""
        if command != self._command:
            self._command = command
        return self._command


def landing_is_over(state: MoonLanderState) -> bool:
    """Return whether a probe has touched: then the engine must stop."""
    return state.is_contact or state.is_landed


def descent(state: MoonLanderState) -> Descend:
    """Return the last descent: slower the lower it is, and towards the landing point."""
    rate_m_s = min(max(state.height_m / RATE_PER_HEIGHT_S, LAST_M_S), FASTEST_M_S)
    drift_m_s = (state.aim_m - state.x_m) / AIM_S
    return Descend(_rounded(min(max(drift_m_s, -DRIFT_M_S), DRIFT_M_S)), -_rounded(rate_m_s))


def _reaches(thing: Thing, at_m: float, room_m: float) -> bool:
    return abs(thing.at_m - at_m) < thing.radius_m + room_m


def _rounded(speed_m_s: float) -> float:
    return round(speed_m_s / STEP_M_S) * STEP_M_S
