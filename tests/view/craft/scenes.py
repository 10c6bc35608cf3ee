"""States of crafts for the tests of the view, built by hand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from game.simulation.motion import Motion
from game.simulation.plan import (
    ControlDepth,
    CraftPlan,
    Goal,
    GroundKind,
    LevelPlan,
    Place,
    TerrainPlan,
    Thing,
    ThingKind,
)
from game.simulation.snapshot import (
    Air,
    Drilling,
    GoalState,
    HelicopterState,
    Leg,
    Outcome,
    RoverState,
    Snapshot,
    ThingState,
    Wheel,
)

AIR = Air(0.0165, 745.0, 229.0, 240.0, 3.0, 0.0)
TERRAIN = TerrainPlan(((0.0, 0.0), (200.0, 0.0)), roughness_m=0.0)
FEET_BELOW_M = 0.225


@dataclass
class StillCamera:
    """A camera that stands: the point (x, y) is in the middle of the picture."""

    size: tuple[int, int]
    pixels_per_metre: float
    x_m: float
    y_m: float

    @property
    def step_pixels_per_metre(self) -> float:
        """Return the scale; this camera is never between two steps."""
        return self.pixels_per_metre

    def to_screen(self, x_m: float, y_m: float) -> tuple[float, float]:
        """Return where a point of the world is on the screen."""
        scale = self.pixels_per_metre
        return (x_m - self.x_m) * scale + self.size[0] / 2, self.size[1] / 2 - (y_m - self.y_m) * scale


@dataclass
class ZoomingCamera(StillCamera):
    """A camera on its way to another zoom step."""

    step: float

    @property
    def step_pixels_per_metre(self) -> float:
        """Return the scale that it goes to."""
        return self.step


def helicopter(height_m: float = 0.0, **changes: Any) -> HelicopterState:  # noqa: ANN401 - any field
    """Return a helicopter at 20 m; its feet are that high above flat ground."""
    y_m = height_m + FEET_BELOW_M
    legs = tuple(Leg(20.0 + x, height_m, 0.1, is_broken=False) for x in (-0.32, -0.3, 0.3, 0.32))
    fields: dict[str, Any] = {
        "name": "ginny", "x_m": 20.0, "y_m": y_m, "pitch_rad": 0.0, "velocity_x_m_s": 0.0, "velocity_y_m_s": 0.0,
        "pitch_rate_rad_s": 0.0, "height_m": height_m, "control": ControlDepth.GUIDED, "rotor_speed_rpm": 2537.0,
        "set_rotor_speed_rpm": 2537.0, "rotor_angle_rad": 0.6, "collective_rad": 0.15, "cyclic_rad": 0.0,
        "thrust_x_n": 0.0, "thrust_y_n": 6.7, "drag_x_n": 0.0, "drag_y_n": 0.0, "weight_n": 6.7,
        "thrust_coefficient": 0.0137, "blade_loading": 0.093, "blade_loading_limit": 0.137, "tip_mach": 0.68,
        "induced_velocity_m_s": 13.0, "rotor_power_w": 180.0, "battery_power_w": 235.0, "battery_pct": 72.0,
        "battery_voltage_v": 23.0, "battery_temperature_k": 286.0, "energy_used_wh": 4.2, "legs": legs,
        "blades_left": 4, "is_landed": height_m <= 0.0, "damage": 0.0, "features": None,
        "is_picture_late": False, "air": AIR,
        "motion": Motion((20.0, y_m), (0.0, 0.0), 0.0, push_m_s2=3.71, gravity_m_s2=3.71, below_m=FEET_BELOW_M),
    }  # fmt: skip
    return HelicopterState(**(fields | changes))


def rover(**changes: Any) -> RoverState:  # noqa: ANN401 - any field
    """Return a rover on flat ground at 30 m."""
    wheels = tuple(
        Wheel(30.0 + x, 0.2625, 0.0, 0.042, 0.1, 0.01, 1270.0, GroundKind.REGOLITH)
        for x in (1.13, 0.0, -1.13)
    )
    fields: dict[str, Any] = {
        "name": "percy", "x_m": 30.0, "y_m": 1.0, "pitch_rad": 0.0, "velocity_x_m_s": 0.041, "velocity_y_m_s": 0.0,
        "height_m": 1.0, "wheels": wheels, "rocker_x_m": 30.0, "rocker_y_m": 0.75, "rocker_rad": 0.0,
        "bogie_x_m": 29.435, "bogie_y_m": 0.55, "bogie_rad": 0.0, "odometer_m": 132.5, "tilt_deg": 0.0,
        "drive_power_w": 180.0, "battery_power_w": 120.0, "battery_pct": 88.0, "energy_used_wh": 210.0,
        "autonav_path_m": (), "autonav_is_blocked": False, "seen_from_m": 10.0, "seen_to_m": 58.0,
        "arm_extension": 0.0, "drilling": Drilling(None, 0.0, 0.0, 90.0, 160.0, 1.0), "tubes": (), "tubes_left": 43,
        "is_stuck": False, "damage": 0.0, "air": AIR,
    }  # fmt: skip
    return RoverState(**(fields | changes))


PLAN = LevelPlan(
    "test", "Test", Place(), TERRAIN,
    (CraftPlan("ginny", "helicopter", 20.0), CraftPlan("percy", "rover", 30.0)),
    (
        Goal("hold_altitude", "ginny", between_m=(2.5, 3.5), for_s=20.0),
        Goal("photograph", "ginny", thing="delta_outcrop", within_m=8.0),
        Goal("land", "ginny", at_m=150.0, within_m=3.0),
        Goal("sample", "percy", thing="delta_outcrop"),
        Goal("stay_within", "ginny", energy_wh=10.0),
    ),
    (Thing("delta_outcrop", ThingKind.OUTCROP, 95.0),),
)  # fmt: skip


def snapshot(*crafts: HelicopterState | RoverState, time_s: float = 39.1) -> Snapshot:
    """Return a snapshot with these crafts and goals in all states."""
    goals = (
        GoalState(
            "hold_altitude", "ginny", 0.45, is_done=False, is_failed=False, reason="Held for 9 s of 20 s"
        ),
        GoalState("photograph", "ginny", 0.0, is_done=False, is_failed=False, reason="Still to photograph"),
        GoalState("land", "ginny", 0.0, is_done=False, is_failed=False, reason="Still to land"),
        GoalState("sample", "percy", 1.0, is_done=True, is_failed=False, reason="1 of 1 tubes sealed"),
        GoalState("stay_within", "ginny", 0.0, is_done=False, is_failed=True, reason="12 Wh used"),
    )
    things = (
        ThingState(
            "delta_outcrop",
            ThingKind.OUTCROP,
            "x",
            95.0,
            0.0,
            0.8,
            is_known=True,
            is_photographed=False,
            cores_taken=0,
        ),
    )
    return Snapshot(
        tick=math.floor(120 * time_s), time_s=time_s, local_time_h=12.55, gravity_m_s2=3.71,
        crafts={craft.name: craft for craft in crafts}, goals=goals, things=things, dust_devils=(), wind_m_s=3.0,
        outcome=Outcome.UNFINISHED, reason="",
    )  # fmt: skip
