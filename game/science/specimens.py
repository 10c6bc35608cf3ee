"""Rocks of Jezero as the instruments that look for water and life find them: grain, layers, minerals, carbon, rims.

That each rock shows these things is published; how much of each is judged (see the table's note).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import table
from game.science.raman import Phase

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Specimen:
    """One rock. Sizes are in mm, the dip in degrees, shares of the surface from 0 to 1."""

    name: str
    sol: int
    """On which it was studied."""
    grain_mm: float
    is_crystalline: bool
    """Whether crystals interlock, as in lava, instead of grains lying on each other."""
    spot_mm: float
    """Size of pale spots with dark rims; 0 for none."""
    dip_deg: float | None
    """Of its layers against the horizontal; None without layers."""
    shares: Mapping[Phase, float]
    """Of SHERLOC's spots that meet each phase."""
    rim_share: float
    rim_p2o5_pct: float


_NAMES: Final = {
    75: "Kodiak",
    186: "Rochette",
    257: "Brac",
    369: "Alfalfa",
    490: "Skinner_Ridge",
    509: "Wildcat_Ridge",
    832: "Emerald_Lake",
    1088: "Bunsen_Peak",
    1212: "Cheyava_Falls",
}
"""By the sol of the study: as levels write them."""


@cache
def specimens() -> tuple[Specimen, ...]:
    """Return all rocks, in the order in which they were studied."""
    return tuple(_specimen(row) for row in table("evidence.specimens"))


def specimen_names() -> tuple[str, ...]:
    """Return the names that a level may use."""
    return tuple(each.name for each in specimens())


def specimen(name: str) -> Specimen:
    """Return a rock by its name. Raises LookupError for one that nobody knows."""
    for found in specimens():
        if found.name == name:
            return found
    raise LookupError(name)


def _specimen(row: tuple[float, ...]) -> Specimen:
    sol, grain_mm, crystalline, spot_mm, dip_deg, *rest = row
    shares, (rim_share, rim_p2o5_pct) = rest[: len(Phase)], rest[len(Phase) :]
    return Specimen(
        _NAMES[int(sol)],
        int(sol),
        grain_mm,
        bool(crystalline),
        spot_mm,
        None if dip_deg < 0.0 else dip_deg,
        dict(zip(Phase, shares, strict=True)),
        rim_share,
        rim_p2o5_pct,
    )
