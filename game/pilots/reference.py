"""The pilot that proves levels: reads the goals in order and flies and drives them with the plain pilots.

The way to a `reach`, `land` or `photograph` goal is flown at the cruise speed, at the height of the last
`hold_altitude` goal before it. Rovers start when the helicopters have finished.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.pilots.driving import DrivingPilot, Errand
from game.pilots.flying import FlyingPilot, Stop
from game.pilots.hop import held
from game.pilots.rotor_speed import careful_rotor_speed_rpm
from game.simulation.snapshot import HelicopterState, RoverState
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.plan import CraftPlan, Goal, LevelPlan
    from game.simulation.snapshot import Snapshot

CRUISE_M: Final = 5.0
"""Height above the ground on the way, where the level asks for none."""
CRUISE_M_S: Final = 5.0
"""Speed on the way: that of most published flights."""
PICTURE_WAIT_S: Final = 1.0
"""Stand still while a picture is taken."""
PICTURE_SHARE: Final = 0.6
"""A picture is taken from this share of the goal's distance: well within."""
REACH_AHEAD_M: Final = 1.9
"""A rover stops this far before what it wants to core: the middle of its arm's reach."""


class ReferencePilot:
    """Does what the goals ask, in their order; drives only once the helicopter has finished its part."""

    def __init__(self, plan: LevelPlan) -> None:
        terrain = Terrain(plan.terrain)
        self._flyers = {
            craft.name: FlyingPilot(
                terrain,
                flight_stops(plan, craft),
                speed_m_s=CRUISE_M_S,
                rotor_speed_rpm=careful_rotor_speed_rpm(plan.place, craft),
            )
            for craft in plan.crafts
            if craft.kind == "helicopter"
        }
        self._drivers = {
            craft.name: DrivingPilot(drive_errands(plan, craft))
            for craft in plan.crafts
            if craft.kind == "rover"
        }

    def commands(self, snapshot: Snapshot) -> dict[str, Command]:
        """Return the standing command of each craft."""
        found: dict[str, Command] = {}
        for name, state in snapshot.crafts.items():
            if isinstance(state, HelicopterState):
                found[name] = self._flyers[name].command(state)
            elif isinstance(state, RoverState) and all(each.is_finished for each in self._flyers.values()):
                found[name] = self._drivers[name].command(state)
        return found


def flight_stops(plan: LevelPlan, craft: CraftPlan) -> tuple[Stop, ...]:
    """Return the flight that fulfils a helicopter's goals."""
    stops: list[Stop] = []
    here_m, height_m = craft.at_m, CRUISE_M
    for goal in _goals(plan, craft):
        if goal.kind == "hold_altitude":
            stops.append(held(goal, here_m))
            height_m = stops[-1].height_m
        elif goal.kind == "photograph":
            here_m = _short_of(_thing_m(plan, goal), here_m, goal.within_m * PICTURE_SHARE)
            stops.append(Stop(here_m, height_m, wait_s=PICTURE_WAIT_S, is_photographing=True))
        elif goal.kind == "reach" and goal.at_m is not None:
            here_m = goal.at_m
            stops.append(Stop(here_m, height_m))
        elif goal.kind == "land":
            here_m = here_m if goal.at_m is None else goal.at_m
            stops.append(Stop(here_m, height_m, is_landing=True))
    return tuple(stops)


def drive_errands(plan: LevelPlan, craft: CraftPlan) -> tuple[Errand, ...]:
    """Return the drive that fulfils a rover's goals."""
    errands: list[Errand] = []
    here_m = craft.at_m
    for goal in _goals(plan, craft):
        if goal.kind == "sample":
            here_m = _thing_m(plan, goal) - REACH_AHEAD_M
            errands.append(Errand(here_m, tubes=goal.count))
        elif goal.kind == "photograph":
            here_m = _short_of(_thing_m(plan, goal), here_m, goal.within_m * PICTURE_SHARE)
            errands.append(Errand(here_m, wait_s=PICTURE_WAIT_S, is_photographing=True))
        elif goal.kind == "reach" and goal.at_m is not None:
            here_m = goal.at_m
            errands.append(Errand(here_m))
        elif goal.kind == "travel":
            here_m += goal.distance_m
            errands.append(Errand(here_m))
    return tuple(errands)


def _goals(plan: LevelPlan, craft: CraftPlan) -> list[Goal]:
    return [goal for goal in plan.goals if goal.craft == craft.name]


def _thing_m(plan: LevelPlan, goal: Goal) -> float:
    return next(thing.at_m for thing in plan.things if thing.name == goal.thing)


def _short_of(thing_m: float, here_m: float, gap_m: float) -> float:
    """Return where to stop on the near side of a thing; where one stands if that is near enough."""
    away_m = thing_m - here_m
    return here_m if abs(away_m) <= gap_m else thing_m - math.copysign(gap_m, away_m)
