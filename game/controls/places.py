"""Where there is something to do: the places of goals, as AutoNav and the coach need them."""

from __future__ import annotations

from math import copysign
from typing import TYPE_CHECKING, Final

from game.controls.bindings import Group
from game.science.instruments import Instrument
from game.simulation.plan import ThingKind
from game.simulation.settling.sites import sites, weather_of
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from game.simulation.plan import CraftPlan, Goal, LevelPlan
    from game.simulation.snapshot import Snapshot

SPECIAL_WORK: Final = (Group.SCIENCE, Group.DESK, Group.OXYGEN, Group.DEPOT)
ARM_AHEAD_M: Final = 1.9
"""What is cored lies this far ahead of the chassis: in the middle of the arm's reach."""
ARM_SLACK_M: Final = 0.9
"""How much nearer or farther still works."""
LASER_AHEAD_M: Final = 5.0
"""From so far a rock is shot at by the laser, which reaches seven."""
_PICTURE_SHARE: Final = 0.85
"""A picture is taken from this share of the goal's distance: within, and no nearer than that takes."""
_TUBE_SLACK_M: Final = 0.3
"""A rover stops within this of where it wants to."""
_SHORT_OF_END_M: Final = 4.0
"""A line of the radar leads to here: so far before the end of the ground."""
_NEAR_M: Final = 60.0
_NEAR_CRUISE_M_S: Final = 2.0
_FAR_CRUISE_M_S: Final = 5.0
"""Ingenuity's usual speeds: 2 m/s on its first trips of some 50 m, 5 m/s on the long ones."""


def next_stop_m(plan: LevelPlan, snapshot: Snapshot, craft: str) -> float | None:
    """Return where a rover should stop for its first open goal; None where nobody knows the place yet."""
    here_m = snapshot.crafts[craft].x_m
    for goal, state in zip(plan.goals, snapshot.goals, strict=True):
        if goal.craft == craft and not state.is_done and not state.is_failed and is_known(goal, snapshot):
            place = _next_place_m(plan, goal, snapshot)
            if place is not None:
                return place - _stand_off_m(goal, place - here_m)
    return None


def is_known(goal: Goal, snapshot: Snapshot) -> bool:
    """Return whether a goal's thing is on the map; goals without a thing are always known."""
    return goal.thing is None or any(t.is_known for t in snapshot.things if t.name == goal.thing)


def special_work(plan: LevelPlan) -> tuple[Group, ...]:
    """Return the groups of a rover's controls that only some levels have work for, and this one has."""
    kinds = {goal.kind for goal in plan.goals}
    has = {
        Group.SCIENCE: has_science(plan),
        Group.DESK: has_desk(plan),
        Group.OXYGEN: "oxygen" in kinds,
        Group.DEPOT: "depot" in kinds,
    }
    return tuple(group for group in SPECIAL_WORK if has[group])


def has_science(plan: LevelPlan) -> bool:
    """Return whether there is anything that an instrument can measure."""
    return bool(instruments(plan))


def has_rocks(plan: LevelPlan) -> bool:
    """Return whether there is a rock that can be measured."""
    return any(thing.chemistry or thing.specimen for thing in plan.things)


def has_sites(plan: LevelPlan) -> bool:
    """Return whether there are places to choose from."""
    return any(thing.kind is ThingKind.SITE for thing in plan.things)


def instruments(plan: LevelPlan) -> tuple[Instrument, ...]:
    """Return the instruments that find anything in a level, in the order in which they are chosen."""
    found: list[Instrument] = []
    if any(thing.chemistry for thing in plan.things):
        found += (Instrument.PIXL, Instrument.ABRADER, Instrument.SUPERCAM)
    if any(thing.specimen for thing in plan.things):
        found += (Instrument.WATSON, Instrument.SHERLOC, Instrument.PIXL, Instrument.ABRADER)
    if has_sites(plan):
        found.append(Instrument.MEDA)
    return tuple(dict.fromkeys(found))


def has_desk(plan: LevelPlan) -> bool:
    """Return whether there is something for a desk: rocks to measure, ground to sound, or a plant to plan."""
    return has_radar(plan) or has_science(plan) or any(goal.kind == "plant" for goal in plan.goals)


def has_radar(plan: LevelPlan) -> bool:
    """Return whether there is something below the ground for the radar."""
    return bool(plan.terrain.buried)


def cruise_m_s(plan: LevelPlan, craft: str) -> float:
    """Return the speed that suits a level: a calm one for short ways."""
    start = next(c.at_m for c in plan.crafts if c.name == craft)
    places = [goal_m(plan, goal) for goal in plan.goals if goal.craft == craft]
    farthest = max((abs(place - start) for place in places if place is not None), default=0.0)
    return _NEAR_CRUISE_M_S if farthest < _NEAR_M else _FAR_CRUISE_M_S


def goal_m(plan: LevelPlan, goal: Goal) -> float | None:
    """Return where a goal is: its own place, its thing's, or as far on as must be travelled."""
    if goal.at_m is not None:
        return goal.at_m
    if goal.thing is not None:
        return next((thing.at_m for thing in plan.things if thing.name == goal.thing), None)
    if goal.kind == "travel":
        return _craft(plan, goal.craft).at_m + goal.distance_m
    if goal.kind == "ice":
        return plan.terrain.profile[-1][0] - _SHORT_OF_END_M
    return None


def next_site_m(snapshot: Snapshot, craft: str) -> float | None:
    """Return where the nearest site lies whose weather nobody has measured yet."""
    here_m = snapshot.crafts[craft].x_m
    places = (site.x_m for site in sites(snapshot.things) if not weather_of(site))
    return min(places, key=lambda at_m: abs(at_m - here_m), default=None)


def _next_place_m(plan: LevelPlan, goal: Goal, snapshot: Snapshot) -> float | None:
    """Return where a goal leads now."""
    if goal.kind == "depot":
        return next_tube_m(goal, snapshot)
    return next_site_m(snapshot, goal.craft) if goal.kind == "settle" else goal_m(plan, goal)


def next_tube_m(goal: Goal, snapshot: Snapshot) -> float:
    """Return where the next tube may lie at the nearest. Whether the ground is fit there is for the driver to see."""
    rover = snapshot.crafts[goal.craft]
    tubes = rover.tubes if isinstance(rover, RoverState) else ()
    last_m = max((tube.laid_at_m for tube in tubes if tube.laid_at_m is not None), default=None)
    if last_m is None:
        return rover.x_m if goal.from_m is None else max(rover.x_m, goal.from_m)
    return last_m + goal.between_m[0] + _TUBE_SLACK_M


def _stand_off_m(goal: Goal, way_m: float) -> float:
    """Return how far before a place to stop: in the middle of the arm's reach, or near enough for a picture."""
    if goal.kind == "measure" and goal.instrument == Instrument.SUPERCAM:
        return LASER_AHEAD_M
    if goal.kind in ("sample", "measure", "identify", "cards", "claim"):
        return ARM_AHEAD_M
    return (
        copysign(min(_PICTURE_SHARE * goal.within_m, abs(way_m)), way_m) if goal.kind == "photograph" else 0.0
    )


def _craft(plan: LevelPlan, name: str) -> CraftPlan:
    return next(craft for craft in plan.crafts if craft.name == name)
