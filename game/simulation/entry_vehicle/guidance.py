"""What the engines of the descent stage are to do: down by the planned rate, to the side for the place, and away.

Downwards this is the steering of `land_on_mars`; to the side it goes to the place that was chosen, and in the last metres it
waits until it is there. It knows nothing of the swinging load: whoever pushes it to and fro makes it swing.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from game.facts import value
from game.science.entry.mars_landing import ANSWER_S, HARDEST_SIDEWAYS_M_S2, descent_rate_m_s

EASE_M_S2: Final = 1.5
"""It brakes sideways half as hard as it can: what is left mends errors."""
_NEAR_S: Final = 4.0
"""In the last metres it goes on by a quarter of the way in each second."""
_DRIFT_ANSWER_S: Final = 1.5
"""How fast it answers to a wrong speed sideways, for which it must tilt first."""
_GENTLE_M_S2: Final = 0.4
"""The hardest push sideways with the rover on its cables: it then hangs aside by six degrees."""
_STEEPEST_TILT_RAD: Final = math.radians(45.0)
"""Leaning further, the radar would lose the ground (estimate)."""
_TURN_RATE_RAD_S: Final = 0.5
"""Fastest turn asked for (design choice): thirty degrees a second."""
_TILT_GAIN_PER_S: Final = 2.0
"""Turn asked for each radian of missing tilt."""
_RATE_GAIN_PER_S: Final = 5.0
"""Angular acceleration asked for each rad/s of missing turn; faster than the tilt, so that nothing rocks."""
_STRAIGHT_UP_S: Final = 0.8
"""After the cut it first rises, so that plumes do not sweep over the rover."""
_CLIMB_M_S2: Final = 12.0
"""How hard it flies away (design choice): a third of what the light stage could."""
_SETTLED_M: Final = 2.0
"""So near to the place it counts as there."""
_SETTLED_M_S: Final = 0.3
"""And so slow: slower than anyone could see from the ground."""


class Standing(NamedTuple):
    """What the computer knows; the place and height of where the cables start."""

    x_m: float
    height_m: float
    velocity_m_s: tuple[float, float]
    pitch_rad: float
    rate_rad_s: float
    borne_kg: float
    gravity_m_s2: float


class Orders(NamedTuple):
    """Thrust, and how to turn."""

    thrust_n: float
    turn_rad_s2: float


def is_settled(now: Standing, aim_m: float) -> bool:
    """Return whether it stands above its place."""
    return abs(aim_m - now.x_m) < _SETTLED_M and abs(now.velocity_m_s[0]) < _SETTLED_M_S


def descend(now: Standing, aim_m: float, *, is_lowering: bool) -> Orders:
    """Return the orders on the way down; low down it waits above the place before the rover is lowered."""
    rate_m_s, brake_m_s2 = descent_rate_m_s(now.height_m)
    if not is_lowering and now.height_m <= value("landing.sky_crane_height_m"):
        rate_m_s = 0.0
    up_m_s2 = brake_m_s2 + (-rate_m_s - now.velocity_m_s[1]) / ANSWER_S + now.gravity_m_s2
    hardest_m_s2 = _GENTLE_M_S2 if is_lowering else HARDEST_SIDEWAYS_M_S2
    return _orders(now, (_sideways_m_s2(aim_m - now.x_m, now.velocity_m_s[0], hardest_m_s2), up_m_s2))


def hover(now: Standing) -> Orders:
    """Return the orders while the rover stands and the cables hang slack: wait, upright."""
    return _orders(now, (0.0, now.gravity_m_s2 - now.velocity_m_s[1] / ANSWER_S))


def fly_away(now: Standing, since_s: float, side: float) -> Orders:
    """Return the orders after the cut, towards one side; nothing once it flies fast enough."""
    if since_s > value("landing.fly_away_s"):
        return Orders(0.0, 0.0)
    tilt_rad = 0.0 if since_s < _STRAIGHT_UP_S else math.radians(value("landing.fly_away_tilt_deg"))
    push = _CLIMB_M_S2 * math.sin(tilt_rad) * side, _CLIMB_M_S2 * math.cos(tilt_rad)
    return _orders(now, push)


def _sideways_m_s2(way_m: float, drift_m_s: float, hardest_m_s2: float) -> float:
    """Return the push that leads to a place and stops there."""
    ease_m_s2 = min(EASE_M_S2, hardest_m_s2 / 2.0)
    fast_m_s = min(math.sqrt(2.0 * ease_m_s2 * abs(way_m)), abs(way_m) / _NEAR_S)
    wanted_m_s2 = (math.copysign(fast_m_s, way_m) - drift_m_s) / _DRIFT_ANSWER_S
    return min(max(wanted_m_s2, -hardest_m_s2), hardest_m_s2)


def _orders(now: Standing, push_m_s2: tuple[float, float]) -> Orders:
    """Return thrust and turn for a push along the ground and upwards."""
    along, up = push_m_s2[0], max(push_m_s2[1], 0.0)
    wanted_rad = min(max(-math.atan2(along, up), -_STEEPEST_TILT_RAD), _STEEPEST_TILT_RAD)
    missing_rad = math.remainder(wanted_rad - now.pitch_rad, math.tau)
    rate_rad_s = min(max(_TILT_GAIN_PER_S * missing_rad, -_TURN_RATE_RAD_S), _TURN_RATE_RAD_S)
    turn_rad_s2 = _RATE_GAIN_PER_S * (rate_rad_s - now.rate_rad_s)
    return Orders(now.borne_kg * math.hypot(along, up), turn_rad_s2)
