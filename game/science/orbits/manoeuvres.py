"""Burns that change an orbit: Hohmann's transfer between circles, and waiting on another orbit to catch up (phasing).

Burns are taken as sudden; one that lasts long against a turn costs a little more.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.science.orbits.body import Body


@dataclass(frozen=True, slots=True)
class Transfer:
    """Two burns along the motion, half a turn apart; a negative one brakes."""

    first_m_s: float
    second_m_s: float
    time_s: float
    lead_rad: float
    """How far ahead a target on the outer or inner circle must be when the first burn is made; negative is behind."""

    @property
    def total_m_s(self) -> float:
        """Return what both burns cost together."""
        return abs(self.first_m_s) + abs(self.second_m_s)


@dataclass(frozen=True, slots=True)
class Phasing:
    """The same burn there and back, with the orbit to wait on in between; a negative first burn brakes."""

    first_m_s: float
    period_s: float
    semi_major_axis_m: float
    time_s: float

    @property
    def total_m_s(self) -> float:
        """Return what both burns cost together."""
        return 2.0 * abs(self.first_m_s)

    def other_apsis_m(self, radius_m: float) -> float:
        """Return how near or far the waiting orbit leads on the other side of the world."""
        return 2.0 * self.semi_major_axis_m - radius_m


def hohmann(gm_m3_s2: float, from_m: float, to_m: float) -> Transfer:
    """Return the cheapest transfer of two burns between circles, by their distances from the centre (Hohmann 1925)."""
    axis_m = (from_m + to_m) / 2.0
    first_m_s = _speed_m_s(gm_m3_s2, from_m, axis_m) - _speed_m_s(gm_m3_s2, from_m, from_m)
    second_m_s = _speed_m_s(gm_m3_s2, to_m, to_m) - _speed_m_s(gm_m3_s2, to_m, axis_m)
    time_s = math.pi * math.sqrt(axis_m**3 / gm_m3_s2)
    turned_rad = time_s * math.sqrt(gm_m3_s2 / to_m**3)
    return Transfer(first_m_s, second_m_s, time_s, math.remainder(math.pi - turned_rad, math.tau))


def from_ground_m_s(world: Body, to_m: float) -> float:
    """Return what a circle at a distance from the centre costs from the ground without air or losses: two burns.

    The first, along the ground, leads to the circle's height on the other side of the world. The speed that the ground
    already has is taken off.
    """
    found = hohmann(world.gm_m3_s2, world.radius_m, to_m)
    on_ground_m_s = world.circular_speed_m_s(world.radius_m) + found.first_m_s
    return on_ground_m_s - world.spin_rad_s * world.radius_m + found.second_m_s


def phasing(
    gm_m3_s2: float, radius_m: float, semi_major_axis_m: float, sooner_s: float, turns: int
) -> Phasing:
    """Return the burn at an apsis that brings a craft back there sooner (or, if negative, later) after some turns.

    To catch a target that is ahead, come back sooner by the time that it is ahead.
    """
    period_s = math.tau * math.sqrt(semi_major_axis_m**3 / gm_m3_s2)
    waiting_s = period_s - sooner_s / turns
    if waiting_s <= 0.0:
        message = "so much cannot be caught up in so few turns"
        raise ValueError(message)
    axis_m = (gm_m3_s2 * (waiting_s / math.tau) ** 2) ** (1.0 / 3.0)
    if 2.0 * axis_m <= radius_m:
        message = "the waiting orbit would not reach out to the burn"
        raise ValueError(message)
    burn_m_s = _speed_m_s(gm_m3_s2, radius_m, axis_m) - _speed_m_s(gm_m3_s2, radius_m, semi_major_axis_m)
    return Phasing(burn_m_s, waiting_s, axis_m, waiting_s * turns)


def _speed_m_s(gm_m3_s2: float, radius_m: float, axis_m: float) -> float:
    """Return the speed at a distance on an orbit with a semi-major axis: v^2 = GM (2 / r - 1 / a)."""
    return math.sqrt(gm_m3_s2 * (2.0 / radius_m - 1.0 / axis_m))
