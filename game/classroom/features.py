"""What on a level's ground has no name yet and may get one: larger boulders, ridges, valleys and craters.

Boulders come from the level's list of things. Landforms are read off the profile: a hill or a hollow counts where the
ground on both of its sides is lower, or higher, by a metre or more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.simulation.plan import ThingKind, World
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.simulation.plan import LevelPlan

LEAST_BOULDER_M: Final = 0.25
"""Radius from which a boulder is worth a name: smaller ones are stones."""
LEAST_RELIEF_M: Final = 1.0
"""Lower hills and hollows are only the ground's waves."""
_CRATER_DEPTH: Final = 0.05
"""Depth over width from which a hollow between equal rims counts as a crater: a fresh small one has about 0.2, an old
one is worn down to a quarter of that (simplified)."""
_EVEN_RIMS: Final = 0.5
"""Rims may differ by this share of the depth; a valley's banks may differ by anything."""
_STEP_M: Final = 0.5
_NO_NAME: Final = re.compile(rf"({'|'.join(ThingKind)})-\d+")
"""What a thing is called in a run whose level gives it no name."""


@dataclass(frozen=True, slots=True)
class Feature:
    """Something on the ground that may be named: its key, its kind by the rules of naming, and where it is."""

    key: str
    what: str
    """boulder, ridge, valley or crater."""
    at_m: float

    @property
    def kind(self) -> str:
        """Return the kind that the rules of naming know."""
        return {"valley": "small_valley", "crater": "small_crater"}.get(self.what, "rock")

    @property
    def title(self) -> str:
        """Return what it is called while it has no name."""
        words = {
            "boulder": tr("Boulder at {way}"),
            "ridge": tr("Ridge at {way}"),
            "valley": tr("Valley at {way}"),
            "crater": tr("Crater at {way}"),
        }
        is_whole = self.at_m == round(self.at_m)
        return words[self.what].format(way=quantity(self.at_m, "m", 0 if is_whole else 1))


def features_of(plan: LevelPlan, height_m: Callable[[float], float]) -> tuple[Feature, ...]:
    """Return all features of a level on Mars by distance; the rules for other worlds are not known here.

    `height_m` is the height of the ground in metres at a distance in metres.
    """
    if plan.place.world is not World.MARS:
        return ()
    boulders = [
        _feature("boulder", thing.at_m)
        for thing in plan.things
        if thing.kind is ThingKind.BOULDER
        and thing.radius_m >= LEAST_BOULDER_M
        and _NO_NAME.fullmatch(thing.name)
    ]
    start_m, end_m = plan.terrain.profile[0][0], plan.terrain.profile[-1][0]
    steps = int((end_m - start_m) / _STEP_M)
    ground = [(start_m + _STEP_M * n, height_m(start_m + _STEP_M * n)) for n in range(steps + 1)]
    return tuple(sorted([*boulders, *_landforms(ground)], key=lambda each: each.at_m))


def _feature(what: str, at_m: float) -> Feature:
    return Feature(f"{what}-{at_m:.1f}", what, at_m)


def _landforms(ground: Sequence[tuple[float, float]]) -> list[Feature]:
    """Return ridges and hollows between the turns of the ground."""
    turns = _turns(ground)
    found = []
    for before, (at_m, height), after in zip(turns, turns[1:], turns[2:], strict=False):
        if height > before[1]:
            found.append(_feature("ridge", at_m))
        else:
            found.append(_feature(_hollow(before, height, after), at_m))
    return found


def _hollow(before: tuple[float, float], floor: float, after: tuple[float, float]) -> str:
    depth_m = min(before[1], after[1]) - floor
    is_even = abs(before[1] - after[1]) <= _EVEN_RIMS * depth_m
    return "crater" if is_even and depth_m >= _CRATER_DEPTH * (after[0] - before[0]) else "valley"


def _turns(ground: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the start, each highest and lowest place after which the ground turns by a relief, and the last one.

    A turn is known once the ground has come back from it by `LEAST_RELIEF_M`; smaller waves change nothing.
    """
    turns = [ground[0]]
    furthest, lowest, highest, way = ground[0], ground[0], ground[0], 0
    for place in ground:
        if way == 0:
            lowest, highest = min(lowest, place, key=_height), max(highest, place, key=_height)
            way = (place[1] - lowest[1] >= LEAST_RELIEF_M) - (highest[1] - place[1] >= LEAST_RELIEF_M)
            turns, furthest = ([lowest if way > 0 else highest], place) if way else (turns, place)
        elif (place[1] - furthest[1]) * way >= 0.0:
            furthest = place
        elif (furthest[1] - place[1]) * way >= LEAST_RELIEF_M:
            turns.append(furthest)
            furthest, way = place, -way
    return [*turns, furthest]


def _height(place: tuple[float, float]) -> float:
    return place[1]
