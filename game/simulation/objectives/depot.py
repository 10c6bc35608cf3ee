"""The goal of a depot: tubes on the ground where a later craft finds every one of them.

Which ground is fit is asked by goal, pilots and coach alike: `unfit` says what is wrong with a place.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, cast

from game.simulation.objectives.goals import Objective
from game.simulation.plan import GroundKind, ThingKind
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.rover.rover import Rover
    from game.simulation.snapshot import ThingState, Tube
    from game.simulation.terrain import Terrain

LOOSE: Final = (GroundKind.SAND, GroundKind.RIPPLES)
"""Ground that a tube sinks into, and that wind carries over it."""


class Depot(Objective):
    """Lay tubes on fit ground, each neither too near to one that counts nor too far from all of them."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._laid = 0
        self._good = 0
        self._trouble = ""

    @property
    def reason(self) -> str:
        """How many count, and what is wrong with the last one that does not."""
        words = tr("{laid} of {asked} laid").format(laid=self._good, asked=self.goal.count)
        return f"{words}; {self._trouble}" if self._trouble else words

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Judge the depot anew when another tube lies on the ground."""
        del events, are_others_done
        rover = cast("Rover", world.crafts[self.goal.craft])
        laid = rover.sampling.rack.laid
        if len(laid) == self._laid:
            return
        good, troubles = judged(self.goal, laid, rover.terrain, world.things())
        self._laid, self._good = len(laid), len(good)
        self._trouble = troubles[-1] if troubles else ""
        self.progress = min(self._good / self.goal.count, 1.0)
        self.is_done = self._good >= self.goal.count


def judged(
    goal: Goal, laid: Iterable[Tube], terrain: Terrain, things: Iterable[ThingState]
) -> tuple[tuple[Tube, ...], tuple[str, ...]]:
    """Return the tubes that count, in the order in which they were laid, and what is wrong with the others."""
    rocks = boulders(things)
    good: list[Tube] = []
    troubles: list[str] = []
    for tube in laid:
        at_m = tube.laid_at_m or 0.0
        trouble = unfit(goal, terrain, rocks, at_m) or misplaced(goal, good, at_m)
        if trouble:
            troubles.append(tr("tube {number} {trouble}").format(number=tube.number, trouble=trouble))
        else:
            good.append(tube)
    return tuple(good), tuple(troubles)


def boulders(things: Iterable[ThingState]) -> tuple[tuple[float, float], ...]:
    """Return distance and radius of each boulder."""
    return tuple((each.x_m, each.radius_m) for each in things if each.kind is ThingKind.BOULDER)


def unfit(goal: Goal, terrain: Terrain, rocks: Iterable[tuple[float, float]], at_m: float) -> str:
    """Return what is wrong with the ground at a place, to be read after the tube's name; empty if it is fit."""
    if (goal.from_m is not None and at_m < goal.from_m) or (goal.to_m is not None and at_m > goal.to_m):
        return tr("lies outside of the depot")
    if goal.is_firm and terrain.ground(at_m) in LOOSE:
        return tr("lies in loose sand, where wind buries it")
    slope_deg = abs(math.degrees(terrain.slope_rad(at_m)))
    if goal.slope_deg is not None and slope_deg > goal.slope_deg:
        words = tr("lies on a slope of {slope}, at most {limit} is asked")
        return words.format(slope=quantity(slope_deg, "°", 0), limit=quantity(goal.slope_deg, "°"))
    free_m = min((abs(rock_m - at_m) - radius_m for rock_m, radius_m in rocks), default=math.inf)
    if free_m < goal.clear_m:
        words = tr("lies {away} from a boulder, {asked} is asked")
        return words.format(away=quantity(max(free_m, 0.0), "m", 1), asked=quantity(goal.clear_m, "m"))
    return ""


def misplaced(goal: Goal, good: Sequence[Tube], at_m: float) -> str:
    """Return how a place is too near to a tube that counts or too far from all; empty if it is neither."""
    if not good:
        return ""
    near = min(good, key=lambda tube: abs((tube.laid_at_m or 0.0) - at_m))
    away_m = abs((near.laid_at_m or 0.0) - at_m)
    low_m, high_m = goal.between_m
    if low_m <= away_m <= high_m:
        return ""
    words = tr("lies {away} from tube {other}, {asked} is asked")
    if away_m > high_m:
        words = tr("lies {away} from tube {other}, at most {asked} is asked")
    asked = quantity(low_m if away_m < low_m else high_m, "m")
    return words.format(away=quantity(away_m, "m", 1), other=near.number, asked=asked)
