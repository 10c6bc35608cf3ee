"""What a level's goals mean for the plain pilots: stops of a flight, errands of a drive, in the goals' order.

The way is flown at the height of the last `hold_altitude` goal before it. Pictures are taken from the nearest place
that the ground leaves free.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.pilots.depot_spots import depot_spots_m
from game.pilots.driving import Errand
from game.pilots.flying import SETTLE_S, Stop
from game.pilots.link_place import link_place_m
from game.pilots.viewpoint import helicopter_eye, lunar_rover_eye, rover_eye, viewpoint_m
from game.science.instruments import Instrument
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.pilots.viewpoint import Eye
    from game.simulation.plan import CraftPlan, Goal, LevelPlan, Thing

CRUISE_M: Final = 5.0
"""Height above the ground on the way, where the level asks for none."""
HOLD_MARGIN_S: Final = 1.0
"""Hold a height, or stand, longer than asked by so much: it swings in at first."""
PICTURE_WAIT_S: Final = 1.0
"""Stand still while a picture is taken."""
LASER_AHEAD_M: Final = 5.0
"""A rover stops this far before what it shoots at with the laser, which reaches seven."""
SURE_POINTS: Final = 60
"""PIXL points after which a clean rock is named: the mean is then good to an eighth of the scatter."""
SURE_SCANS: Final = 2
"""SHERLOC scans after which a line of a tenth of the spots stands well above its error."""
MOST_SCANS: Final = 12
"""SHERLOC scans for cards, unless they are won earlier: what a dozen do not show is hardly there."""
DUSTY_SHARE: Final = 0.3
"""A surface with more dust is ground clean first."""
LOOK_M: Final = 15.0
"""From within this distance a rock's layers are photographed."""
MARKED_M: Final = 4.0
"""Ground to either side of a landing that must show marks."""
MARKED_TEXTURE: Final = 0.5
"""Ground with at least this texture is safe to navigate by; sand is not."""
SHORT_OF_END_M: Final = 4.0
"""A line of the radar ends so far before the end of the ground."""
REACH_AHEAD_M: Final = 1.9
"""A rover stops this far before what it wants to core: the middle of its arm's reach."""


_EYES: Final = {"rover": rover_eye, "lunar_rover": lunar_rover_eye}
"""What looks out of whatever drives."""


def flight_stops(plan: LevelPlan, craft: CraftPlan) -> tuple[Stop, ...]:
    """Return the flight that fulfils a helicopter's goals, and ends on the ground wherever a level lists its landing."""
    stops: list[Stop] = []
    here_m, height_m = craft.at_m, CRUISE_M
    landing_m: float | None = None
    for goal in _goals(plan, craft):
        first = len(stops)
        if goal.kind == "hold_altitude":
            stops.append(_held(goal, here_m))
            height_m = stops[-1].height_m
        elif goal.kind == "photograph":
            here_m = _viewpoint_m(plan, goal, helicopter_eye(height_m), here_m)
            stops.append(Stop(here_m, height_m, wait_s=PICTURE_WAIT_S, is_photographing=True))
        elif goal.kind == "reach" and goal.at_m is not None:
            here_m = goal.at_m
            stops.append(Stop(here_m, height_m))
        elif goal.kind == "land":
            here_m = _landing_m(plan, craft, here_m) if goal.at_m is None else goal.at_m
            landing_m = goal.at_m
            stops.append(Stop(here_m, height_m, is_landing=True))
        elif goal.kind == "hand_over":
            here_m = link_place_m(plan, goal, here_m, _way_m(plan, goal.to))
            stops.append(Stop(here_m, height_m, is_landing=True))
        if _is_after_hand_over(plan, goal):
            stops[first:] = [replace(stop, is_after_hand_over=True) for stop in stops[first:]]
    if stops and not stops[-1].is_landing:
        stops.append(Stop(here_m if landing_m is None else landing_m, height_m, is_landing=True))
    return tuple(stops)


def _held(goal: Goal, at_m: float) -> Stop:
    """Return the stop that fulfils a `hold_altitude` goal: in the middle of its band; settling counts as holding."""
    return Stop(at_m, sum(goal.between_m) / 2.0, wait_s=max(goal.for_s + HOLD_MARGIN_S - SETTLE_S, 0.0))


def drive_errands(plan: LevelPlan, craft: CraftPlan) -> tuple[Errand, ...]:
    """Return the drive that fulfils the goals of a craft on wheels."""
    errands: list[Errand] = []
    here_m = craft.at_m
    for goal in _goals(plan, craft):
        found = _errands(plan, craft, goal, here_m)
        here_m = found[-1].at_m if found else here_m
        if _is_after_hand_over(plan, goal):
            found = [replace(errand, is_after_hand_over=True) for errand in found]
        errands += found
    return tuple(errands)


def _errands(plan: LevelPlan, craft: CraftPlan, goal: Goal, here_m: float) -> list[Errand]:
    """Return where a rover goes for one goal, and what it does there; nothing for goals that need no errand."""
    found: list[Errand] = []
    if goal.kind == "sample":
        found = [Errand(_thing(plan, goal).at_m - REACH_AHEAD_M, tubes=goal.count)]
    elif goal.kind == "depot":
        found = [Errand(at_m, lays=1) for at_m in depot_spots_m(plan, goal, here_m)]
    elif goal.kind == "oxygen":
        found = [Errand(here_m, oxygen_g=goal.grams)]
    elif goal.kind in {"measure", "identify"}:
        found = [_measuring(plan, goal)]
    elif goal.kind in {"cards", "claim"}:
        found = _arguing(plan, goal, here_m)
    elif goal.kind == "photograph":
        found = [_photographing(plan, goal, _EYES[craft.kind](), here_m)]
    elif (halt := _halt(plan, goal, here_m)) is not None:
        found = [halt]
    return found


def _halt(plan: LevelPlan, goal: Goal, here_m: float) -> Errand | None:
    """Return where a goal leads that only asks to be somewhere, and how long: a stop is held longer than asked."""
    if goal.kind == "stop":
        return Errand(_thing(plan, goal).at_m, wait_s=goal.for_s + HOLD_MARGIN_S)
    stop_m = _stop_m(plan, goal, here_m)
    return None if stop_m is None else Errand(stop_m)


def _stop_m(plan: LevelPlan, goal: Goal, here_m: float) -> float | None:
    """Return where a goal leads that only asks to drive somewhere; None for all others."""
    if goal.kind == "travel":
        return here_m + goal.distance_m
    if goal.kind == "ice":
        return plan.terrain.profile[-1][0] - SHORT_OF_END_M
    return goal.at_m if goal.kind == "reach" else None


def _is_after_hand_over(plan: LevelPlan, goal: Goal) -> bool:
    """Return whether a goal's craft hands over or gets data before it."""
    before = plan.goals[: plan.goals.index(goal)]
    return any(each.kind == "hand_over" and goal.craft in (each.craft, each.to) for each in before)


def _way_m(plan: LevelPlan, rover: str) -> tuple[float, ...]:
    """Return where a rover stands when it is ready for data, and where it drives with them."""
    craft = next(each for each in plan.crafts if each.name == rover)
    errands = drive_errands(plan, craft)
    before = [errand.at_m for errand in errands if not errand.is_after_hand_over]
    after = [errand.at_m for errand in errands if errand.is_after_hand_over]
    return (before[-1] if before else craft.at_m, *after)


def _landing_m(plan: LevelPlan, craft: CraftPlan, here_m: float) -> float:
    """Return where to come down if any place will do: here, or the nearest ground with marks for those who need them."""
    if craft.navigation is None:
        return here_m
    terrain = Terrain(plan.terrain)
    for away_m in range(round(terrain.end_m - terrain.start_m)):
        for at_m in (here_m - away_m, here_m + away_m):
            if terrain.start_m < at_m < terrain.end_m and _is_marked(terrain, at_m):
                return at_m
    return here_m


def _is_marked(terrain: Terrain, at_m: float) -> bool:
    spots = (at_m - MARKED_M, at_m, at_m + MARKED_M)
    return all(value(f"ground.{terrain.ground(spot)}_texture") >= MARKED_TEXTURE for spot in spots)


def _measuring(plan: LevelPlan, goal: Goal) -> Errand:
    """Return where to measure a thing, and how: by laser from a distance, else on a clean patch with many points."""
    thing = _thing(plan, goal)
    if goal.instrument == Instrument.SUPERCAM:
        at_m = thing.at_m - LASER_AHEAD_M
        return Errand(at_m, thing=thing.name, measure=((Instrument.SUPERCAM, goal.count),))
    points = max(goal.count if goal.kind == "measure" else 0, SURE_POINTS)
    work = ((Instrument.ABRADER, 1), (Instrument.PIXL, points))
    return Errand(thing.at_m - REACH_AHEAD_M, thing=thing.name, measure=work)


def _photographing(plan: LevelPlan, goal: Goal, eye: Eye, here_m: float) -> Errand:
    """Return where to stand for a picture."""
    at_m = _viewpoint_m(plan, goal, eye, here_m)
    return Errand(at_m, wait_s=PICTURE_WAIT_S, is_photographing=True)


def _arguing(plan: LevelPlan, goal: Goal, here_m: float) -> list[Errand]:
    """Return how to look for each kind of evidence: a photograph from afar, then all that the arm carries."""
    thing = _thing(plan, goal)
    work = [(Instrument.ABRADER, 1)] if thing.dust_share > DUSTY_SHARE else []
    is_claim = goal.kind == "claim"
    scans = SURE_SCANS if is_claim else MOST_SCANS
    work += [(Instrument.WATSON, 1), (Instrument.SHERLOC, scans), (Instrument.PIXL, SURE_POINTS)]
    return [
        _photographing(plan, replace(goal, within_m=LOOK_M), rover_eye(), here_m),
        Errand(
            thing.at_m - REACH_AHEAD_M,
            thing=thing.name,
            measure=tuple(work),
            cards=0 if is_claim else goal.count,
        ),
    ]


def _goals(plan: LevelPlan, craft: CraftPlan) -> list[Goal]:
    return [goal for goal in plan.goals if goal.craft == craft.name]


def _thing(plan: LevelPlan, goal: Goal) -> Thing:
    return next(thing for thing in plan.things if thing.name == goal.thing)


def _viewpoint_m(plan: LevelPlan, goal: Goal, eye: Eye, here_m: float) -> float:
    terrain = Terrain(plan.terrain)
    return viewpoint_m(terrain, _thing(plan, goal), eye, here_m=here_m, within_m=goal.within_m)
