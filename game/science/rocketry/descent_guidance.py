"""How a lander steers itself down: along a curve that ends in a wanted state, and at last by its rate of descent.

The curve is a polynomial of the fourth degree in time, whose end is given by place, velocity and acceleration
(Klumpp 1971). The time left follows from asking for an acceleration along the ground that ends level. The place to land
lies on the x axis: x is up there, and y is onwards.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import value

if TYPE_CHECKING:
    from game.science.orbits.state import State
    from game.science.trajectory.motion import Vector

_STEPS: Final = 30
_SETTLED_S: Final = 1e-6
"""Newton's steps for the time left end here; three or four are needed."""
_CURVE_ENDS_S: Final = 8.0
"""Closer to the end than this the time left only counts down: the formula would ask for ever wilder turns."""
_SINK_ANSWER_S: Final = 1.5
"""How fast the last phase answers to a wrong rate of descent; a crew of two stands in the lander."""
_SPEED_ANSWER_S: Final = 3.0
"""How fast it answers to a wrong speed sideways, for which it must tilt first."""
_HOMING_PER_S: Final = 0.06
"""Speed asked for towards the place to land for each metre from it: it comes in over a quarter of a minute."""
_HARDEST_SIDEWAYS_M_S2: Final = 0.9
"""Tilts a hovering lander by 29 degrees."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a curve ends, seen from the place to land: upwards and onwards, in metres and seconds."""

    place_m: Vector
    velocity_m_s: Vector
    acceleration_m_s2: Vector


def high_gate() -> Aim:
    """Return the end of the braking phase, from where the crew first sees the place to land."""
    return _gate("high")


def low_gate() -> Aim:
    """Return the end of the approach phase."""
    return _gate("low")


def time_to_go_s(aim: Aim, state: State, guess_s: float) -> float:
    """Return the time left to an aim, by Newton's steps from a guess; the guess itself where there is no other."""
    if guess_s < _CURVE_ENDS_S:
        return guess_s
    place, speed, pull = aim.place_m[1], aim.velocity_m_s[1], aim.acceleration_m_s2[1]
    time_s = -guess_s
    for _ in range(_STEPS):
        miss = (
            6.0 * pull * time_s**2 + (18.0 * speed + 6.0 * state.vy_m_s) * time_s + 24.0 * (place - state.y_m)
        )
        slope = 12.0 * pull * time_s + 18.0 * speed + 6.0 * state.vy_m_s
        if slope == 0.0:
            return guess_s
        time_s -= miss / slope
        if abs(miss / slope) < _SETTLED_S:
            break
    return -time_s if math.isfinite(time_s) and time_s < 0.0 else guess_s


def towards(aim: Aim, state: State, ground_m: float, to_go_s: float) -> Vector:
    """Return the acceleration, gravity included, that leads onto the curve to an aim: 12 dr/T^2 - 6 (v + vt)/T + at."""
    place = state.x_m - ground_m, state.y_m
    speed = state.vx_m_s, state.vy_m_s
    up, onwards = (
        12.0 * (aim.place_m[i] - place[i]) / to_go_s**2
        - 6.0 * (speed[i] + aim.velocity_m_s[i]) / to_go_s
        + aim.acceleration_m_s2[i]
        for i in (0, 1)
    )
    return up, onwards


def settling(height_m: float, up_m_s: float, onwards_m_s: float, to_site_m: float) -> Vector:
    """Return the acceleration of the last phase, gravity included: slower with the height, and home to the place."""
    wanted_up_m_s = -descent_rate_m_s(height_m)
    wanted_onwards_m_s = _HOMING_PER_S * to_site_m
    sideways = (wanted_onwards_m_s - onwards_m_s) / _SPEED_ANSWER_S
    return (
        (wanted_up_m_s - up_m_s) / _SINK_ANSWER_S,
        min(max(sideways, -_HARDEST_SIDEWAYS_M_S2), _HARDEST_SIDEWAYS_M_S2),
    )


def descent_rate_m_s(height_m: float) -> float:
    """Return how fast to sink at a height: evenly slower from the low gate's rate to the last one, and that to the end."""
    slow_m, last_m_s = value("lunar_module.vertical_below_m"), value("lunar_module.final_descent_m_s")
    high_m, first_m_s = value("lunar_module.low_gate_height_m"), value("lunar_module.low_gate_descent_m_s")
    share = min(max((height_m - slow_m) / (high_m - slow_m), 0.0), 1.0)
    return last_m_s + (first_m_s - last_m_s) * share


@cache
def _gate(name: str) -> Aim:
    speed_m_s, sink_m_s = (value(f"lunar_module.{name}_gate_{what}_m_s") for what in ("speed", "descent"))
    return Aim(
        (value(f"lunar_module.{name}_gate_height_m"), -value(f"lunar_module.{name}_gate_range_m")),
        (-sink_m_s, math.sqrt(speed_m_s**2 - sink_m_s**2)),
        (value(f"lunar_module.{name}_gate_up_m_s2"), value(f"lunar_module.{name}_gate_onwards_m_s2")),
    )
