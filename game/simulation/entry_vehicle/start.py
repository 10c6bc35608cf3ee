"""How a rover comes to Mars, as a level plans it, and what chance makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.simulation.atmosphere import air
from game.simulation.units import PERCENT

if TYPE_CHECKING:
    from game.simulation.plan import Place
    from game.simulation.random_source import Random


@dataclass(frozen=True, slots=True)
class ArrivalScatter:
    """How far off each figure may be either way: what nobody knew before; another seed, another arrival."""

    angle_deg: float = 0.0
    density_pct: float = 0.0
    wind_m_s: float = 0.0
    off_m: float = 0.0


@dataclass(frozen=True, slots=True)
class ArrivalStart:
    """A rover in its shell at the edge of the air."""

    place: Place
    """Whose air it meets."""
    angle_deg: float
    """Of its way below the horizon."""
    wind_m_s: float = 0.0
    """That carries it on the parachute, towards larger distances."""
    off_m: float = 0.0
    """How far beyond the planned place its guidance brings it down."""
    scatter: ArrivalScatter = ArrivalScatter()


def dealt(start: ArrivalStart, chance: Random) -> ArrivalStart:
    """Return one arrival out of those that the scatter allows."""
    angle, density, wind, off = (chance.uniform(-1.0, 1.0) for _ in range(4))
    scatter, place = start.scatter, start.place
    if scatter.density_pct > 0.0:
        density_kg_m3 = air(place).density_kg_m3 * (1.0 + density * scatter.density_pct / PERCENT)
        place = replace(place, density_kg_m3=density_kg_m3)
    return replace(
        start,
        place=place,
        angle_deg=start.angle_deg + angle * scatter.angle_deg,
        wind_m_s=start.wind_m_s + wind * scatter.wind_m_s,
        off_m=start.off_m + off * scatter.off_m,
    )
