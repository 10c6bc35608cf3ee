"""An echo from below the ground: how long it takes, as RIMFAX sees it."""

from __future__ import annotations

import math
from typing import Final

from game.facts import value

_NANOSECONDS: Final = 1e9


def delay_ns(depth_m: float, permittivity: float) -> float:
    """Return the time down and back in nanoseconds: t = 2 d sqrt(eps) / c, eps the relative permittivity above the echo.

    Rock slows radar by the square root of its permittivity; losses and magnetism are left out.
    """
    return _NANOSECONDS * 2.0 * depth_m * math.sqrt(permittivity) / value("physics.speed_of_light_m_s")
