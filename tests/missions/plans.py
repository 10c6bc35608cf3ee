"""Small levels for tests, built without files."""

from __future__ import annotations

from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan

HOP = LevelPlan(
    identifier="hop",
    title="Hop",
    place=Place(gust_m_s=0.5),
    terrain=TerrainPlan(profile=((0.0, 0.0), (200.0, 0.0)), roughness_m=0.0),
    crafts=(CraftPlan(name="ginny", kind="helicopter", at_m=100.0),),
    goals=(
        Goal(kind="hold_altitude", craft="ginny", between_m=(1.5, 3.5), for_s=3.0),
        Goal(kind="land", craft="ginny", max_down_m_s=1.5),
    ),
    time_limit_s=60.0,
    pilot="helicopter_hop",
    content_hash="0" * 64,
)
