"""Hand-made ground, craft and snapshots for the tests of the view: no physics takes part."""

from __future__ import annotations

import dataclasses
from typing import Final

from game.simulation.plan import (
    ControlDepth,
    CraftPlan,
    Goal,
    GroundKind,
    GroundSpan,
    LevelPlan,
    Place,
    TerrainPlan,
    ThingKind,
)
from game.simulation.snapshot import (
    Air,
    DustDevil,
    GoalState,
    HelicopterState,
    Leg,
    Outcome,
    Snapshot,
    ThingState,
)
from game.simulation.terrain import Terrain

AIR: Final = Air(0.016, 700.0, 220.0, 240.0, 3.0, 0.0)
GROUND: Final = TerrainPlan(
    profile=((0.0, 0.0), (40.0, 0.5), (60.0, -0.3), (90.0, 3.0), (140.0, 8.0), (200.0, 1.0)),
    seed=7,
    ground=(GroundSpan(20.0, 40.0, GroundKind.BEDROCK), GroundSpan(40.0, 60.0, GroundKind.RIPPLES)),
)


def level(place: Place | None = None, ground: TerrainPlan = GROUND) -> LevelPlan:
    """Return a level with a helicopter and one goal of every kind that is marked in the world."""
    return LevelPlan(
        identifier="view",
        title="View",
        place=place or Place(season_ls_deg=0.0),
        terrain=ground,
        crafts=(CraftPlan("ginny", "helicopter", 30.0),),
        goals=(
            Goal("hold_altitude", "ginny", between_m=(2.0, 3.0)),
            Goal("land", "ginny", at_m=32.0),
            Goal("reach", "ginny", at_m=36.0),
            Goal("photograph", "ginny", thing="slab"),
        ),
    )


def helicopter(terrain: Terrain, x_m: float, height_m: float, speed_m_s: float = 0.0) -> HelicopterState:
    """Return a turning helicopter at a distance, its feet at a height."""
    y_m = terrain.height_m(x_m) + height_m + 0.2
    legs = tuple(Leg(x_m + side_m, y_m - 0.2, 0.2, is_broken=False) for side_m in (-0.3, 0.3))
    return HelicopterState(
        **dict(name="ginny", x_m=x_m, y_m=y_m, pitch_rad=0.0, velocity_x_m_s=speed_m_s, velocity_y_m_s=0.0),
        **dict(pitch_rate_rad_s=0.0, height_m=height_m, control=ControlDepth.GUIDED, rotor_speed_rpm=2537.0),
        **dict(set_rotor_speed_rpm=2537.0, rotor_angle_rad=0.3, collective_rad=0.1, cyclic_rad=0.0),
        **dict(thrust_x_n=0.0, thrust_y_n=6.7, drag_x_n=0.0, drag_y_n=0.0, weight_n=6.7),
        **dict(thrust_coefficient=0.01, blade_loading=0.1, blade_loading_limit=0.13, tip_mach=0.7),
        **dict(induced_velocity_m_s=5.0, rotor_power_w=200.0, battery_power_w=330.0, battery_pct=90.0),
        **dict(battery_voltage_v=15.0, battery_temperature_k=280.0, energy_used_wh=2.0, legs=legs),
        **dict(blades_left=4, is_landed=height_m <= 0.0, damage=0.0, air=AIR),
    )


def snapshot(terrain: Terrain, state: HelicopterState, *, hour: float = 12.5, wind_m_s: float = 6.0) -> Snapshot:
    """Return a moment with one helicopter, a boulder, an outcrop, a stake and a dust devil around it."""
    things = tuple(
        ThingState(name, kind, "basalt", x_m, terrain.height_m(x_m), 0.5, True, False, 0)  # noqa: FBT003  # a record
        for name, kind, x_m in (
            ("stone", ThingKind.BOULDER, state.x_m + 3.0),
            ("slab", ThingKind.OUTCROP, state.x_m - 4.0),
            ("stake", ThingKind.MARKER, state.x_m + 1.5),
        )
    )
    kinds = ("hold_altitude", "land", "reach", "photograph")
    goals = tuple(GoalState(kind, "ginny", 0.0, False, False, "") for kind in kinds)  # noqa: FBT003  # a record
    return Snapshot(
        **dict(tick=1200, time_s=10.0, local_time_h=hour, gravity_m_s2=3.71, crafts={state.name: state}),
        **dict(goals=goals, things=things, dust_devils=(DustDevil(state.x_m + 5.0, 1.0, 8.0),)),
        **dict(wind_m_s=wind_m_s, outcome=Outcome.UNFINISHED, reason=""),
    )


def named(state: HelicopterState, name: str) -> HelicopterState:
    """Return the same craft under another name."""
    return dataclasses.replace(state, name=name)
