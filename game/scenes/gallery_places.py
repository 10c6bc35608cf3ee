"""Levels that only the gallery flies: places where no mission is yet, so that their light can be judged."""

from __future__ import annotations

from typing import Final

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
    World,
)

_HILLS: Final = ((0.0, 0.4), (30.0, 0.0), (44.0, 0.3), (60.0, 1.0), (80.0, 0.4), (120.0, 1.4))

MOON: Final = LevelPlan(
    identifier="gallery-moon",
    title="",
    place=Place(world=World.MOON, site="south_pole", local_time_h=16.5),
    terrain=TerrainPlan(_HILLS, seed=7),
    crafts=(CraftPlan("percy", "rover", 44.0),),
    goals=(Goal("reach", "percy", at_m=58.0),),
    things=(Thing("block", ThingKind.BOULDER, 47.5, 0.5), Thing("stone", ThingKind.BOULDER, 49.0, 0.2)),
)
EARTH: Final = LevelPlan(
    identifier="gallery-earth",
    title="",
    place=Place(world=World.EARTH, site="utah", local_time_h=9.0),
    terrain=TerrainPlan(_HILLS, seed=7),
    crafts=(CraftPlan("ginny", "helicopter", 44.0),),
    goals=(Goal("hold_altitude", "ginny", between_m=(1.0, 2.0), for_s=20.0),),
    things=(Thing("slab", ThingKind.OUTCROP, 40.0, 0.6), Thing("block", ThingKind.BOULDER, 47.5, 0.5)),
)
GROUNDS: Final = LevelPlan(
    identifier="gallery-grounds",
    title="",
    place=Place(local_time_h=9.0),
    terrain=TerrainPlan(
        ((0.0, 0.4), (34.0, 0.0), (39.0, 0.5), (43.0, 0.2), (47.0, 0.4), (52.0, 0.0), (120.0, 1.4)),
        seed=7,
        ground=(
            GroundSpan(36.5, 40.0, GroundKind.BEDROCK),
            GroundSpan(40.0, 43.0, GroundKind.SAND),
            GroundSpan(43.0, 46.0, GroundKind.RIPPLES),
        ),
    ),
    crafts=(CraftPlan("ginny", "helicopter", 41.5),),
    goals=(Goal("hold_altitude", "ginny", between_m=(1.0, 2.0), for_s=20.0),),
)
"""All kinds of ground side by side, regolith at both ends."""
