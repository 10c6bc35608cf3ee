"""Where a body goes if what acts on it now goes on: its path ahead, for whoever wants to see it before it is flown.

Knows nothing of rotors or engines: a body has a push along its own axis, gravity pulls, and a computer may steer for
a speed, a climb or a tilt. Drag is left out: of a helicopter on Mars it slows the flight by 1 % of its weight.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.simulation.terrain import Terrain

STEP_S: Final = 0.2
"""Apart in time are the points of a path: half a metre at usual speeds, which is as fine as anyone can tell."""
_LOOKS: Final = 2
"""Every so many points the ground is looked for: that takes longer than the path itself."""
_APPROACH_S: Final = 0.5
"""A computer that steers for a speed takes so long over the last of it: design choice near our flight control's."""


@dataclass(frozen=True, slots=True)
class Motion:
    """How a body moves and what it steers for; positive pitch is nose up."""

    place_m: tuple[float, float]
    velocity_m_s: tuple[float, float]
    pitch_rad: float
    push_m_s2: float
    """Thrust over mass, along the body's own upward axis."""
    gravity_m_s2: float
    below_m: float
    """How far what lands is below the place that moves."""
    speed_m_s: float | None = None
    """The speed to the right that is steered for; None where a hand holds the tilt."""
    climb_m_s: float | None = None
    """The climb that is steered for; None where the push stays as it is."""
    tilt_rad: float | None = None
    """The pitch that is steered for; without this and without a speed the body keeps turning at `turn_rad_s`."""
    turn_rad_s: float = 0.0
    highest_tilt_rad: float = 0.0
    """No more is leant for a speed."""
    climb_acceleration_m_s2: float = 0.0
    tilting_s: float = 0.0
    """Time in which the pitch gets within a third of the one that is steered for."""


@dataclass(frozen=True, slots=True)
class PathAhead:
    """Points of a path, STEP_S apart, the first one now; and where it ends on the ground, if it does."""

    points: tuple[tuple[float, float], ...]
    ground_m: tuple[float, float] | None = None


def path_ahead(motion: Motion, terrain: Terrain, seconds: float) -> PathAhead:
    """Return the path of so many seconds, cut off where it meets the ground."""
    points = course(motion, seconds)
    room_m = _room_m(motion, terrain, points[0])
    for n in range(_LOOKS, len(points), _LOOKS):
        room_before_m, room_m = max(room_m, 0.0), _room_m(motion, terrain, points[n])
        if room_m < 0.0:
            before_m, after_m = points[n - _LOOKS][0], points[n][0]
            end_m = before_m + (after_m - before_m) * room_before_m / (room_before_m - room_m)
            ground_m = terrain.height_m(end_m)
            return PathAhead((*points[: n - 1], (end_m, ground_m + motion.below_m)), (end_m, ground_m))
    return PathAhead(points)


def _room_m(motion: Motion, terrain: Terrain, place_m: tuple[float, float]) -> float:
    """Return how far above the ground a body would be at a place; below 0 it would be in it."""
    return place_m[1] - motion.below_m - terrain.height_m(place_m[0])


def course(motion: Motion, seconds: float) -> tuple[tuple[float, float], ...]:
    """Return the places of so many seconds as if there were no ground."""
    (x_m, y_m), (speed_x, speed_y), pitch_rad = motion.place_m, motion.velocity_m_s, motion.pitch_rad
    keeps = math.exp(-STEP_S / motion.tilting_s) if motion.tilting_s > 0.0 else 0.0
    points = [(x_m, y_m)]
    for _ in range(round(seconds / STEP_S)):
        wanted_rad = _wanted_pitch_rad(motion, speed_x)
        pitch_after = (
            pitch_rad + motion.turn_rad_s * STEP_S
            if wanted_rad is None
            else wanted_rad + (pitch_rad - wanted_rad) * keeps
        )
        pitch_rad, mean_rad = pitch_after, 0.5 * (pitch_rad + pitch_after)
        push_m_s2, up_m_s2 = _push(motion, mean_rad, speed_y)
        along_m_s2 = -push_m_s2 * math.sin(mean_rad)
        x_m += (speed_x + 0.5 * along_m_s2 * STEP_S) * STEP_S
        y_m += (speed_y + 0.5 * up_m_s2 * STEP_S) * STEP_S
        speed_x += along_m_s2 * STEP_S
        speed_y += up_m_s2 * STEP_S
        points.append((x_m, y_m))
    return tuple(points)


def _wanted_pitch_rad(motion: Motion, speed_x_m_s: float) -> float | None:
    """Return the pitch that is steered for: where a speed is, the one whose push brings it near."""
    if motion.speed_m_s is None:
        return motion.tilt_rad
    asked_m_s2 = (motion.speed_m_s - speed_x_m_s) / _APPROACH_S
    limit = motion.highest_tilt_rad
    return min(max(-math.atan2(asked_m_s2, motion.gravity_m_s2), -limit), limit)


def _push(motion: Motion, pitch_rad: float, climb_m_s: float) -> tuple[float, float]:
    """Return the push along the body's axis, and the acceleration upwards that comes of it."""
    cosine = math.cos(pitch_rad)
    if motion.climb_m_s is None or cosine <= 0.0:
        return motion.push_m_s2, motion.push_m_s2 * cosine - motion.gravity_m_s2
    limit = motion.climb_acceleration_m_s2
    up_m_s2 = min(max((motion.climb_m_s - climb_m_s) / STEP_S, -limit), limit)
    return (motion.gravity_m_s2 + up_m_s2) / cosine, up_m_s2
