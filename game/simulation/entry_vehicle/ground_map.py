"""The ground below as a camera sees it: where a rover can be let down, and what is wrong with the rest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.plan import GroundKind, ThingKind
from game.simulation.states.entry_vehicle import Hazard, Plot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.snapshot import ThingState
    from game.simulation.terrain import Terrain

PLOT_M: Final = 20.0
"""Length of a piece of the map: the engines come down more exactly than this."""
_LOOSE: Final = (GroundKind.SAND, GroundKind.RIPPLES)
"""Kinds in which wheels dig in."""
_LOOK_M: Final = 2.0
"""Apart between looks at the slope: about the distance between front and rear wheels."""


def ground_map(terrain: Terrain, things: Iterable[ThingState]) -> tuple[Plot, ...]:
    """Return the whole ground of a level, piece by piece."""
    rocks = tuple(things)
    count = math.floor((terrain.end_m - terrain.start_m) / PLOT_M)
    plots = []
    for number in range(count):
        from_m = terrain.start_m + number * PLOT_M
        middle_m = from_m + PLOT_M / 2.0
        hazard = hazard_near(terrain, rocks, middle_m, PLOT_M / 2.0)
        plots.append(Plot(from_m, from_m + PLOT_M, terrain.height_m(middle_m), hazard))
    return tuple(plots)


def hazard_near(terrain: Terrain, things: Iterable[ThingState], at_m: float, reach_m: float) -> Hazard:
    """Return what is wrong with the ground so far to both sides of a place: rocks first, then sand, then slopes."""
    if any(_is_in_the_way(thing, at_m, reach_m) for thing in things):
        return Hazard.ROCKS
    looks = range(math.ceil(-reach_m / _LOOK_M), math.floor(reach_m / _LOOK_M) + 1)
    if any(terrain.ground(at_m + look * _LOOK_M) in _LOOSE for look in looks):
        return Hazard.SAND
    steepest = math.tan(math.radians(value("landing.steepest_ground_deg")))
    if any(_slope(terrain, at_m + look * _LOOK_M) > steepest for look in looks):
        return Hazard.SLOPE
    return Hazard.NONE


def _is_in_the_way(thing: ThingState, at_m: float, reach_m: float) -> bool:
    is_high = thing.kind is ThingKind.BOULDER and thing.radius_m > value("landing.rock_height_m")
    return is_high and abs(thing.x_m - at_m) < reach_m + thing.radius_m


def _slope(terrain: Terrain, at_m: float) -> float:
    """Return the slope between the wheels of a rover there, as rise over run."""
    half_m = value("rover_model.wheel_spacing_m")
    return abs(terrain.height_m(at_m + half_m) - terrain.height_m(at_m - half_m)) / (2.0 * half_m)
