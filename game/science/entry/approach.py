"""Before the air: the way that leads to an entry, and what a small push far out does to it.

Only the Earth's pull is felt here; the Moon's and the Sun's, which move a way of three days by some kilometres, are left
out. The capsule itself has no engine: whoever lets it go must aim.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.science.orbits.conic import conic_of
from game.science.orbits.kepler import coast
from game.science.orbits.state import State, state_at

if TYPE_CHECKING:
    from game.science.orbits.body import Body


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a coast meets a height: degrees below the horizon and m/s against the stars."""

    angle_deg: float
    speed_m_s: float


def before_entry(world: Body, radius_m: float, arrival: Arrival, time_s: float) -> State:
    """Return the state so long before an arrival at a distance from the centre."""
    below_rad = math.radians(arrival.angle_deg)
    up_m_s, along_m_s = -arrival.speed_m_s * math.sin(below_rad), arrival.speed_m_s * math.cos(below_rad)
    return coast(state_at(radius_m, 0.0, up_m_s, along_m_s), -time_s, world.gm_m3_s2)


def arrival_of(world: Body, radius_m: float, state: State) -> Arrival | None:
    """Return how a coast meets a distance from the centre, or None where it passes outside of it.

    Speed by energy and angle by the areas swept: cos(angle) = h / (r v).
    """
    if conic_of(state, world.gm_m3_s2).periapsis_m > radius_m:
        return None
    speed_m_s = math.sqrt(2.0 * (state.energy_j_kg(world.gm_m3_s2) + world.gm_m3_s2 / radius_m))
    share = min(abs(state.angular_momentum_m2_s) / (radius_m * speed_m_s), 1.0)
    return Arrival(math.degrees(math.acos(share)), speed_m_s)


def steepening_deg(world: Body, radius_m: float, state: State, push_m_s: float) -> float:
    """Return by how many degrees a push against the way across makes an entry steeper; it must enter either way."""
    before = arrival_of(world, radius_m, state)
    after = arrival_of(world, radius_m, state.pushed(-math.copysign(push_m_s, state.angular_momentum_m2_s)))
    if before is None or after is None:
        message = "the coast passes outside of the air"
        raise ValueError(message)
    return after.angle_deg - before.angle_deg


def met_at(world: Body, radius_m: float, state: State) -> State | None:
    """Return the state in which a coast comes down to a distance from the centre, or None where it passes outside."""
    conic = conic_of(state, world.gm_m3_s2)
    if conic.periapsis_m > radius_m:
        return None
    cosine = (conic.semi_latus_rectum_m / radius_m - 1.0) / conic.eccentricity
    return conic.state(-math.acos(min(max(cosine, -1.0), 1.0)))


def below_horizon_deg(state: State) -> float:
    """Return by how much a flight points below the horizon."""
    return math.degrees(math.atan2(-state.up_m_s, abs(state.along_m_s)))
