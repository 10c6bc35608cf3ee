"""What raises dust: rotors near the ground, wheels, touchdowns, wind. The amounts are for the eye alone."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.simulation.events import (
    BladeBroke,
    CoreCut,
    Event,
    GearBroke,
    JumpLanded,
    LegBroke,
    RolledOver,
    TouchedDown,
)
from game.simulation.plan import GroundKind
from game.simulation.random_source import stream
from game.simulation.snapshot import (
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    RoverState,
)
from game.view.dust import Puff

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.simulation.snapshot import CraftState, Snapshot, Wheel
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera
    from game.view.dust import Dust

_LOOSENESS: Final = {
    GroundKind.BEDROCK: 0.25,
    GroundKind.REGOLITH: 0.8,
    GroundKind.SAND: 1.0,
    GroundKind.RIPPLES: 1.2,
}
_DOWNWASH_REACH_M: Final = 2.0
"""Above this the rotor's air no longer lifts dust."""
_ROTOR_RADIUS_M: Final = 0.6
_BLAST_REACH_M: Final = 45.0
"""Below this the descent engine raised dust in the films of the landings (simplified)."""
_BLAST_PUFFS_S: Final = 260.0
_WHEEL_RADIUS_M: Final = 0.26
_LUNAR_WHEEL_M: Final = 0.41
_FENDER_DEG: Final = 55.0
"""From the ground up the rear of a wheel to where its fender begins."""
_LEAST_THROW_M_S: Final = 0.4
"""Slower wheels only press the soil down."""
_LONGEST_FRAME_S: Final = 0.1
"""A frame that took longer raises no more than this one would."""


class Emitters:
    """Watches snapshots and events and lets puffs into the pool."""

    def __init__(self, dust: Dust, terrain: Terrain, *, has_wind: bool = True, share: float = 1.0) -> None:
        """Raise a share of the usual amount of dust."""
        self._dust, self._terrain, self._share = dust, terrain, share
        self._has_wind = has_wind
        self._chance = stream(terrain.plan.seed, "view.dust")
        self._wheel_angles: dict[tuple[str, int], float] = {}
        self._owed: dict[str, float] = {}

    def advance(self, seconds: float, snapshot: Snapshot, cameras: Sequence[Camera]) -> None:
        """Raise what the last so many seconds raised where any of the cameras, side by side, would show it."""
        seconds = min(seconds, _LONGEST_FRAME_S)
        for state in snapshot.crafts.values():
            if not any(camera.shows(state.x_m, 8.0) for camera in cameras):
                continue
            match state:
                case HelicopterState():
                    self._downwash(seconds, state)
                case RoverState():
                    self._wheels(state)
                case LunarRoverState():
                    self._rooster_tails(seconds, state)
                case MoonLanderState():
                    self._blast(seconds, (state.x_m, state.height_m), state.throttle)
                case EntryVehicleState(stage=stage) if stage is not None and not stage.is_down:
                    under_m = stage.y_m - self._terrain.height_m(stage.x_m)
                    self._blast(seconds, (stage.x_m, under_m), stage.throttle)
        if self._has_wind:
            window_px = sum(camera.size[0] for camera in cameras)
            for camera in cameras:
                self._wind(seconds * camera.size[0] / window_px, snapshot, camera)

    def hear(self, events: Iterable[Event], crafts: dict[str, CraftState]) -> None:
        """Raise what sudden things raise."""
        for event in events:
            state = crafts.get(event.craft)
            if isinstance(event, TouchedDown):
                self._burst(event.at_m, 18 + int(34 * min(2.0, max(0.0, event.down_m_s))), event.down_m_s)
            elif isinstance(event, JumpLanded):
                self._burst(event.at_m, 10 + int(24 * min(2.0, max(0.0, event.down_m_s))), event.down_m_s)
            elif state is not None and isinstance(event, LegBroke | BladeBroke | RolledOver | GearBroke):
                self._burst(state.x_m, 40, 2.0)
            elif state is not None and isinstance(event, CoreCut):
                self._burst(state.x_m + 1.6, 14, 0.3)

    def _downwash(self, seconds: float, state: HelicopterState) -> None:
        """Blow a ring that runs outwards along the ground, denser the nearer and harder the rotor blows."""
        height_m = max(0.0, state.height_m)
        blow = state.induced_velocity_m_s * (1.0 - height_m / _DOWNWASH_REACH_M)
        if blow <= 0.4:
            return
        looseness = _LOOSENESS[self._terrain.ground(state.x_m)]
        for _ in range(self._count("downwash", 16.0 * blow * looseness * seconds)):
            side = self._chance.choice((-1.0, 1.0))
            x_m = state.x_m + side * _ROTOR_RADIUS_M * self._chance.uniform(0.3, 2.2)
            out_m_s = side * blow * self._chance.uniform(0.35, 0.85)
            self._puff(x_m, out_m_s, self._chance.uniform(0.05, 0.5), self._chance.uniform(0.10, 0.24))

    def _blast(self, seconds: float, engine_m: tuple[float, float], throttle: float) -> None:
        """Blow dust along the ground in a flat sheet, far and fast: no air slows it, and none holds it up."""
        nearness = 1.0 - max(0.0, engine_m[1]) / _BLAST_REACH_M
        if nearness <= 0.0 or throttle == 0.0:
            return
        amount = _BLAST_PUFFS_S * nearness * nearness * (0.4 + throttle)
        for _ in range(self._count("blast", amount * seconds)):
            side = self._chance.choice((-1.0, 1.0))
            x_m = engine_m[0] + side * self._chance.uniform(0.5, 6.0)
            out_m_s = side * self._chance.uniform(6.0, 20.0) * (0.4 + 0.6 * nearness)
            up_m_s = abs(out_m_s) * self._chance.uniform(0.0, 0.16)
            y_m = self._terrain.height_m(x_m) + 0.1
            life_s, opacity = self._chance.uniform(0.6, 1.6), self._chance.uniform(0.25, 0.6)
            puff = Puff(x_m, y_m, out_m_s, up_m_s, life_s, self._chance.uniform(0.5, 1.3), opacity)
            self._dust.raise_puff(puff)

    def _wheels(self, state: RoverState) -> None:
        """Raise dust by the way the rims went, so that time-lapse raises what it drove over."""
        for number, wheel in enumerate(state.wheels):
            key = (state.name, number)
            turned = wheel.angle_rad - self._wheel_angles.get(key, wheel.angle_rad)
            self._wheel_angles[key] = wheel.angle_rad
            way_m = min(0.6, abs(turned) * _WHEEL_RADIUS_M)
            amount = way_m * 14.0 * _LOOSENESS[wheel.ground] * (1.0 + 3.0 * abs(wheel.slip))
            for _ in range(self._count(f"wheel{number}", amount)):
                self._wheel_puff(wheel, math.copysign(1.0, turned))

    def _wheel_puff(self, wheel: Wheel, turn: float) -> None:
        """Throw it backwards: a wheel that rolls to the right turns clockwise."""
        back = 1.0 if turn > 0.0 else -1.0
        x_m = wheel.x_m + back * self._chance.uniform(0.05, 0.25)
        self._puff(x_m, back * self._chance.uniform(0.05, 0.3), self._chance.uniform(0.02, 0.16), 0.07)

    def _rooster_tails(self, seconds: float, state: LunarRoverState) -> None:
        """Let wheels throw soil: the faster they turn and the more they slip, the more."""
        for number, wheel in enumerate(state.wheels):
            speed_m_s = abs(wheel.rim_speed_m_s)
            if wheel.load_n <= 0.0 or speed_m_s < _LEAST_THROW_M_S:
                continue
            amount = 55.0 * speed_m_s * (0.35 + 2.0 * abs(wheel.slip)) * _LOOSENESS[wheel.ground] * seconds
            for _ in range(self._count(f"tail{number}", amount)):
                self._throw(wheel, math.copysign(1.0, wheel.rim_speed_m_s), speed_m_s)

    def _throw(self, wheel: Wheel, forward: float, speed_m_s: float) -> None:
        """Let a handful go from the rear of a rim, up to the fender: a point of a rolling rim moves along a cycloid.

        At an angle a from the ground up the rear its speed is v (1 - cos a) forward and v sin a upwards.
        """
        angle_rad = math.radians(self._chance.uniform(10.0, _FENDER_DEG))
        thrown_m_s = speed_m_s * self._chance.uniform(0.45, 1.0)
        along_m_s, up_m_s = thrown_m_s * (1.0 - math.cos(angle_rad)), thrown_m_s * math.sin(angle_rad)
        x_m = wheel.x_m - forward * _LUNAR_WHEEL_M * math.sin(angle_rad)
        self._puff(x_m, forward * along_m_s, up_m_s, self._chance.uniform(0.03, 0.09), thick=2.2)

    def _burst(self, x_m: float, count: int, speed_m_s: float) -> None:
        for _ in range(count):
            side = self._chance.choice((-1.0, 1.0))
            out_m_s = side * (0.3 + self._chance.random() * (0.8 + 0.9 * speed_m_s))
            up_m_s = self._chance.random() ** 2 * (0.5 + 0.5 * speed_m_s)
            self._puff(x_m + side * 0.2, out_m_s, up_m_s, self._chance.uniform(0.06, 0.18))

    def _puff(
        self, x_m: float, out_m_s: float, up_m_s: float, radius_m: float, *, thick: float = 1.0
    ) -> None:
        y_m = self._terrain.height_m(x_m) + 0.02
        fall_m_s2 = self._dust.fall_m_s2
        life_s = 2.0 * up_m_s / fall_m_s2 if fall_m_s2 else self._chance.uniform(0.8, 2.4)
        opacity = thick * self._chance.uniform(0.10, 0.32)
        self._dust.raise_puff(Puff(x_m, y_m, out_m_s, up_m_s, life_s, radius_m, opacity, radius_m * 0.9))

    def _wind(self, seconds: float, snapshot: Snapshot, camera: Camera) -> None:
        """Draw thin streaks low over the ground, more of them as the wind freshens."""
        wind_m_s = snapshot.wind_m_s
        strength = max(0.0, abs(wind_m_s) - 1.5)
        for _ in range(self._count("wind", min(14.0, 1.6 * strength) * seconds)):
            x_px = self._chance.uniform(-0.2, 1.2) * camera.size[0]
            x_m = camera.to_world(x_px, 0.0)[0]
            lift_m = self._chance.random() ** 2 * 0.45 * camera.size[1] / camera.pixels_per_metre
            speed_m_s = wind_m_s * self._chance.uniform(0.6, 1.0)
            radius_m = self._chance.uniform(2.0, 6.0) * camera.size[1] / 720.0 / camera.pixels_per_metre
            y_m = self._terrain.height_m(x_m) + 0.05 + lift_m
            opacity = self._chance.uniform(0.15, 0.42)
            puff = Puff(x_m, y_m, speed_m_s, 0.0, self._chance.uniform(0.8, 1.8), radius_m, opacity)
            puff.is_streak = True
            self._dust.raise_puff(puff)

    def _count(self, source: str, amount: float) -> int:
        """Return how many whole puffs are due; fractions are owed to the next frame."""
        due = self._owed.get(source, 0.0) + amount * self._share
        self._owed[source] = due - int(due)
        return int(due)
