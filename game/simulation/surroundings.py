"""A place of a level as rockets and entries see it: a world that turns, and its air sampled up to where it ends."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.orbits.body import body
from game.science.trajectory.air import AirProfile, sampled
from game.science.trajectory.surroundings import Surroundings
from game.simulation.atmosphere import air
from game.simulation.plan import World

if TYPE_CHECKING:
    from game.simulation.plan import Place

AIR_TOP_M: Final = 200_000.0
"""The air above is too thin to be felt by anything that passes once."""
HIGHEST_SHOWN_M: Final = 2500.0
"""What flies higher is shown no higher: above this a screen shows no ground, whatever the zoom."""
_POLE_DEG: Final = 90.0
"""Seen from over a pole the ground stands still in a plane through the centre."""


@cache
def jezero_surroundings(place: Place) -> Surroundings:
    """Return Mars as a rocket sees it that leaves Jezero due east at the place's season and hour."""
    world = body(World.MARS).from_latitude(value("mars.jezero_latitude_deg"))
    return Surroundings(world, air_profile(place))


@cache
def still_surroundings(place: Place) -> Surroundings:
    """Return a place's world as an entry sees it whose speed is counted against the air: as if it did not turn."""
    return Surroundings(body(place.world).from_latitude(_POLE_DEG), air_profile(place))


@cache
def air_profile(place: Place) -> AirProfile:
    """Return the still air above a place by height, at its own season and hour."""

    def look(height_m: float) -> tuple[float, float]:
        found = air(place, height_m=height_m)
        return found.density_kg_m3, found.speed_of_sound_m_s

    return sampled(look, AIR_TOP_M)
