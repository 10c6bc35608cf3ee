"""Ground, a level and moments for the tests of the view; craft are put where a test wants them, no physics runs."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from game.simulation import Simulation
from game.simulation.plan import (
    CraftPlan,
    Goal,
    GroundKind,
    GroundSpan,
    LevelPlan,
    Place,
    TerrainPlan,
    Thing,
    ThingKind,
)
from game.simulation.snapshot import DustDevil, Snapshot
from game.simulation.terrain import Terrain

Moment = Callable[..., Snapshot]


@pytest.fixture
def level() -> LevelPlan:
    """Return a level at noon with one helicopter and every kind of thing and mark near it."""
    spans = (GroundSpan(20.0, 40.0, GroundKind.BEDROCK), GroundSpan(40.0, 60.0, GroundKind.RIPPLES))
    profile = ((0.0, 0.0), (40.0, 0.5), (60.0, -0.3), (90.0, 3.0), (140.0, 8.0), (200.0, 1.0))
    return LevelPlan(
        identifier="view",
        title="View",
        place=Place(season_ls_deg=0.0, local_time_h=12.5, wind_m_s=6.0),
        terrain=TerrainPlan(profile, seed=7, ground=spans),
        crafts=(CraftPlan("ginny", "helicopter", 30.0),),
        goals=(
            Goal("hold_altitude", "ginny", between_m=(2.0, 3.0)),
            Goal("land", "ginny", at_m=32.0),
            Goal("reach", "ginny", at_m=36.0),
            Goal("photograph", "ginny", thing="slab"),
        ),
        things=(
            Thing("stone", ThingKind.BOULDER, 33.0),
            Thing("slab", ThingKind.OUTCROP, 26.0),
            Thing("stake", ThingKind.MARKER, 31.5),
        ),
    )


@pytest.fixture
def terrain(level: LevelPlan) -> Terrain:
    """Return the level's ground."""
    return Terrain(level.terrain)


@pytest.fixture
def moment(level: LevelPlan, terrain: Terrain) -> Moment:
    """Return a maker of snapshots with the helicopter at a distance, a height and a speed."""
    start = Simulation(level, 1).snapshot()
    state = start.crafts["ginny"]

    def make(
        x_m: float = 30.0, height_m: float = 0.0, speed_m_s: float = 0.0, hour: float = 12.5
    ) -> Snapshot:
        ground_m = terrain.height_m(x_m)
        legs = tuple(
            dataclasses.replace(leg, foot_x_m=leg.foot_x_m - state.x_m + x_m, foot_y_m=ground_m + height_m)
            for leg in state.legs
        )
        placed = dataclasses.replace(
            state,
            x_m=x_m,
            y_m=ground_m + height_m + 0.2,
            height_m=height_m,
            velocity_x_m_s=speed_m_s,
            induced_velocity_m_s=5.0,
            legs=legs,
        )
        devils = (DustDevil(x_m + 5.0, 1.0, 8.0),)
        return dataclasses.replace(
            start, crafts={"ginny": placed}, local_time_h=hour, wind_m_s=6.0, dust_devils=devils
        )

    return make
