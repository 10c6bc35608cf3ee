"""The pilot that proves levels: reads the goals in order and flies and drives them with the plain pilots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.pilots.driving import DrivingPilot, Errand
from game.pilots.flying import FlyingPilot, Stop
from game.simulation.atmosphere import air, gravity_m_s2
from game.simulation.helicopter.specification import specified
from game.simulation.performance import highest_thrust_n
from game.simulation.snapshot import HelicopterState, RoverState, Snapshot
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.plan import CraftPlan, Goal, LevelPlan, Thing

CRUISE_M: Final = 5.0
"""Height above the ground on the way, where the level asks for none."""
CRUISE_M_S: Final = 5.0
"""Speed on the way: that of most published flights."""
PICTURE_WAIT_S: Final = 1.0
"""Hover while a picture is taken."""
PICTURE_SHARE: Final = 0.6
"""A picture is taken from this share of the goal's distance: well within."""
ENOUGH_THRUST: Final = 1.2
"""Thrust over weight that a careful pilot wants in hand for gusts and for stopping a descent."""
FASTER: Final = ("ingenuity.thin_season_rotor_speed_rpm",)
"""Published rotor speeds beyond the usual one, slowest first."""
REACH_AHEAD_M: Final = 1.9
"""A rover stops this far before what it wants to core: the middle of its arm's reach."""


class ReferencePilot:
    """Does what the goals ask, in their order; drives only once the helicopter has finished its part."""

    def __init__(self, plan: LevelPlan) -> None:
        terrain = Terrain(plan.terrain)
        self._flyers = {
            craft.name: FlyingPilot(
                terrain,
                _stops(plan, craft),
                speed_m_s=CRUISE_M_S,
                rotor_speed_rpm=_rotor_speed_rpm(plan, craft),
            )
            for craft in plan.crafts
            if craft.kind == "helicopter"
        }
        self._drivers = {
            craft.name: DrivingPilot(_errands(plan, craft)) for craft in plan.crafts if craft.kind == "rover"
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


def _rotor_speed_rpm(plan: LevelPlan, craft: CraftPlan) -> float:
    """Return the slowest usual rotor speed with enough thrust in this air; the fastest if none has enough."""
    still = air(plan.place)
    built = specified(craft.overrides)
    weight_n = built.mass_kg * gravity_m_s2(plan.place.world)
    slowest_rpm = craft.rotor_speed_rpm or built.flight_rotor_speed_rpm
    steps = (slowest_rpm, *(value(key) for key in FASTER), built.highest_rotor_speed_rpm)
    usable = [rpm for rpm in steps if slowest_rpm <= rpm <= built.highest_rotor_speed_rpm]
    for rpm in usable:
        thrust_n = highest_thrust_n(
            rotor_speed_rpm=rpm, density_kg_m3=still.density_kg_m3, temperature_k=still.temperature_k
        )
        if thrust_n >= weight_n * ENOUGH_THRUST:
            return rpm
    return usable[-1]


def _stops(plan: LevelPlan, craft: CraftPlan) -> tuple[Stop, ...]:
    """Return the flight that fulfils a helicopter's goals."""
    stops: list[Stop] = []
    here_m = craft.at_m
    height_m = CRUISE_M
    for goal in plan.goals:
        if goal.craft != craft.name:
            continue
        if goal.kind == "hold_altitude":
            height_m = sum(goal.between_m) / 2.0
            stops.append(Stop(here_m, height_m, wait_s=goal.for_s + PICTURE_WAIT_S))
        elif goal.kind == "photograph":
            here_m = _thing(plan, goal).at_m - goal.within_m * PICTURE_SHARE
            stops.append(Stop(here_m, height_m, wait_s=PICTURE_WAIT_S, is_photographing=True))
        elif goal.kind == "reach" and goal.at_m is not None:
            here_m = goal.at_m
            stops.append(Stop(here_m, height_m))
        elif goal.kind == "land":
            here_m = here_m if goal.at_m is None else goal.at_m
            stops.append(Stop(here_m, height_m, is_landing=True))
    return tuple(stops)


def _errands(plan: LevelPlan, craft: CraftPlan) -> tuple[Errand, ...]:
    """Return the drive that fulfils a rover's goals."""
    errands: list[Errand] = []
    here_m = craft.at_m
    for goal in plan.goals:
        if goal.craft != craft.name:
            continue
        if goal.kind == "sample":
            here_m = _thing(plan, goal).at_m - REACH_AHEAD_M
            errands.append(Errand(here_m, goal.thing, goal.count))
        elif goal.kind == "reach" and goal.at_m is not None:
            here_m = goal.at_m
            errands.append(Errand(here_m))
        elif goal.kind == "travel":
            here_m += goal.distance_m
            errands.append(Errand(here_m))
    return tuple(errands)


def _thing(plan: LevelPlan, goal: Goal) -> Thing:
    return next(thing for thing in plan.things if thing.name == goal.thing)


class HopPilot:
    """Takes the first helicopter up, holds the height that a goal asks for, and lands where it stood."""

    def __init__(self, plan: LevelPlan) -> None:
        craft = next((each for each in plan.crafts if each.kind == "helicopter"), None)
        self._name = "" if craft is None else craft.name
        self._flyer: FlyingPilot | None = None
        if craft is not None:
            hold = next((goal for goal in plan.goals if goal.kind == "hold_altitude"), None)
            height_m = sum(hold.between_m) / 2.0 if hold else HOP_M
            wait_s = hold.for_s + PICTURE_WAIT_S if hold else 0.0
            stops = (Stop(craft.at_m, height_m, wait_s=wait_s), Stop(craft.at_m, height_m, is_landing=True))
            self._flyer = FlyingPilot(
                Terrain(plan.terrain), stops, speed_m_s=CRUISE_M_S, rotor_speed_rpm=_rotor_speed_rpm(plan, craft)
            )

    def commands(self, snapshot: Snapshot) -> dict[str, Command]:
        """Return the helicopter's standing command."""
        state = snapshot.crafts.get(self._name)
        if self._flyer is None or not isinstance(state, HelicopterState):
            return {}
        return {self._name: self._flyer.command(state)}


HOP_M: Final = 3.0
"""Height of the first flight."""
