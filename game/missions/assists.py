"""Help that a player takes, and what it makes of a level: another plan, built before the simulation is.

The level's file and its content hash stay as they are; a recording names the assists, so that anyone who flies
it again builds the same plan. Words for a person are left to the screens.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.simulation.machines import figures

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.simulation.plan import CraftPlan, Goal, LevelPlan

_ENDLESS: Final = 10_000.0
"""Times the battery's energy: more than any mission takes."""
_STRONG: Final = 3.0
"""Times the speed that the legs withstand."""
_WIDE: Final = 1.5
"""Times the room that a goal leaves."""


class Assist(StrEnum):
    """One kind of help; any may be mixed with any. The values stand in recordings."""

    SLOWER = "slower"
    """Fewer ticks a second: the plan stays, and so does the physics."""
    ENDLESS_BATTERY = "endless-battery"
    STRONG_LEGS = "strong-legs"
    WIDE_TOLERANCES = "wide-tolerances"
    ATTITUDE_HOLD = "attitude-hold"
    """The computer holds the tilt where the mission leaves it to the hand: the commands carry it."""
    ALTITUDE_HOLD = "altitude-hold"
    """The same for the height."""
    PATH_LINE = "path-line"
    """Where the present command leads is drawn ahead."""


_IN_THE_PLAN: Final = {Assist.ENDLESS_BATTERY, Assist.STRONG_LEGS, Assist.WIDE_TOLERANCES}
"""The others leave the plan as it is, so they may come and go in flight."""


def assisted(plan: LevelPlan, assists: Collection[Assist]) -> LevelPlan:
    """Return the plan with the help in it; without any that belongs there, the very same plan."""
    if _IN_THE_PLAN.isdisjoint(assists):
        return plan
    goals = plan.goals
    if Assist.WIDE_TOLERANCES in assists:
        goals = tuple(_wider(goal) for goal in goals)
    return replace(plan, crafts=tuple(_helped(craft, assists) for craft in plan.crafts), goals=goals)


def _helped(craft: CraftPlan, assists: Collection[Assist]) -> CraftPlan:
    known = figures(craft.kind, craft.overrides)
    factors = {
        "battery_energy_wh": _ENDLESS if Assist.ENDLESS_BATTERY in assists else 1.0,
        "leg_limit_speed_m_s": _STRONG if Assist.STRONG_LEGS in assists else 1.0,
    }
    changed = {name: known[name] * by for name, by in factors.items() if by != 1.0 and name in known}
    return replace(craft, overrides={**craft.overrides, **changed})


def _wider(goal: Goal) -> Goal:
    low, high = goal.between_m
    spare = (high - low) * (_WIDE - 1.0) / 2.0
    return replace(
        goal,
        within_m=goal.within_m * _WIDE,
        between_m=(max(low / _WIDE, low - spare), high + spare),
        max_down_m_s=goal.max_down_m_s * _WIDE,
        time_s=_times(goal.time_s),
        energy_wh=_times(goal.energy_wh),
        tilt_deg=_times(goal.tilt_deg),
        damage=_times(goal.damage),
    )


def _times(limit: float | None) -> float | None:
    return None if limit is None else limit * _WIDE
