"""States of craft for tests of pilots: real ones from a small world, with some fields replaced."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from game.simulation import Simulation
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, Thing, ThingKind
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.simulation.snapshot import HelicopterState, RoverState, Snapshot

GINNY = CraftPlan("ginny", "helicopter", 20.0)
PERCY = CraftPlan("percy", "rover", 30.0)
FLAT = TerrainPlan(((0.0, 0.0), (200.0, 0.0)), roughness_m=0.0)
RIDGE = TerrainPlan(((0.0, 0.0), (40.0, 0.0), (50.0, 4.0), (60.0, 0.0), (200.0, 0.0)), roughness_m=0.0)
ROCK = Thing("rock", ThingKind.OUTCROP, 70.0, radius_m=0.5)


def plan(*goals: Goal, terrain: TerrainPlan = FLAT, place: Place | None = None) -> LevelPlan:
    """Return a level with both craft and a rock."""
    return LevelPlan(
        "small", "Small", place or Place(), terrain, (GINNY, PERCY), goals or (REACH,), things=(ROCK,)
    )


REACH = Goal("reach", "percy", at_m=40.0)
FLAT_TERRAIN = Terrain(FLAT)


@cache
def snapshot() -> Snapshot:
    """Return the small world before anything has happened."""
    return Simulation(plan(), 1).snapshot()


def helicopter(**changes: Any) -> HelicopterState:  # noqa: ANN401  # passed on to the state's own fields
    """Return a helicopter with some fields replaced; it stands unless a height is given."""
    standing = cast("HelicopterState", snapshot().crafts["ginny"])
    return replace(standing, **{"is_landed": "height_m" not in changes, **changes})


def rover(**changes: Any) -> RoverState:  # noqa: ANN401  # passed on to the state's own fields
    """Return a standing rover with some fields replaced."""
    return replace(cast("RoverState", snapshot().crafts["percy"]), **changes)
