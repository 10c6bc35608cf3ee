"""The lab's places: air and gravity of real worlds, each with where its numbers come from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.facts import Fact, Truth, fact, source_table, value
from game.simulation.atmosphere import air, gravity_m_s2
from game.simulation.plan import Place, World
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable

MOLA_TO_JEZERO = ("mars.olympus_mons_elevation_m", "mars.jezero_elevation_m")


@dataclass(frozen=True, slots=True)
class LabPlace:
    """One place: how it is called, what it looks like, and its air and gravity."""

    name: str
    look: Place
    density: Fact
    gravity: Fact
    temperature_k: float
    speed_of_sound_m_s: float


def lab_places() -> tuple[LabPlace, ...]:
    """Return all places in the order of their buttons."""
    makers: tuple[Callable[[], LabPlace], ...] = (_jezero, _thin_season, _earth, _moon, _titan, _olympus)
    return tuple(make() for make in makers)


def _jezero() -> LabPlace:
    place = Place(season_ls_deg=value("mars.first_flight_ls_deg"))
    density = _from_air(place, tr("At the hour and season of the first flight."))
    return _martian(tr("Jezero"), place, density)


def _thin_season() -> LabPlace:
    place = Place(season_ls_deg=150.0, local_time_h=15.0, dust_optical_depth=0.9)
    return _martian(tr("Thin season"), place, fact("ingenuity.thin_season_density_kg_m3"))


def _olympus() -> LabPlace:
    summit_m, jezero_m = (value(key) for key in MOLA_TO_JEZERO)
    height_m = summit_m - jezero_m
    place = Place(site="olympus_mons", dust_optical_depth=0.3, local_time_h=7.5)
    note = tr("The air above Jezero at the height of the summit, 23.8 km higher.")
    density = _from_air(place, note, height_m)
    gravity = Fact(
        "lab.gravity_m_s2",
        gravity_m_s2(World.MARS, height_m),
        "m/s²",
        fact("mars.gravity_jezero_m_s2").source,
        Truth.SIMPLIFIED,
        tr("Falls with the square of the distance from the centre; the mountain's own pull is left out."),
    )
    return _martian(tr("Olympus Mons"), place, density, (gravity, height_m))


def _martian(name: str, place: Place, density: Fact, aloft: tuple[Fact, float] | None = None) -> LabPlace:
    gravity, height_m = aloft or (fact("mars.gravity_jezero_m_s2"), 0.0)
    there = air(place, height_m=height_m)
    return LabPlace(name, place, density, gravity, there.temperature_k, there.speed_of_sound_m_s)


def _from_air(place: Place, note: str, height_m: float = 0.0) -> Fact:
    """Return the density of the game's own air with the source of the pressures behind it."""
    there = air(place, height_m=height_m)
    source = source_table("mars.pressure_by_season").source
    return Fact("lab.density_kg_m3", there.density_kg_m3, "kg/m³", source, Truth.ESTIMATE, note)


def _earth() -> LabPlace:
    place = Place(world=World.EARTH, site="earth")
    there = air(place)
    density, gravity = fact("earth.sea_level_density_kg_m3"), fact("earth.gravity_m_s2")
    return LabPlace(tr("Earth"), place, density, gravity, there.temperature_k, there.speed_of_sound_m_s)


def _moon() -> LabPlace:
    place = Place(world=World.MOON, site="moon", local_time_h=10.0)
    note = tr("Too thin for any rotor: taken as no air at all.")
    density = Fact(
        "lab.density_kg_m3", 0.0, "kg/m³", fact("moon.gravity_m_s2").source, Truth.SIMPLIFIED, note
    )
    return LabPlace(tr("Moon"), place, density, fact("moon.gravity_m_s2"), air(place).temperature_k, 0.0)


def _titan() -> LabPlace:
    """Return Titan; it is shown in Mars's light under deep haze, since one picture of its ground is all there is."""
    place = Place(site="titan", dust_optical_depth=4.5, local_time_h=16.5)
    temperature_k = value("titan.surface_temperature_k")
    squared = value("titan.heat_capacity_ratio") * value("titan.gas_constant_j_kg_k") * temperature_k
    density, gravity = fact("titan.surface_density_kg_m3"), fact("titan.gravity_m_s2")
    return LabPlace(tr("Titan"), place, density, gravity, temperature_k, math.sqrt(squared))
