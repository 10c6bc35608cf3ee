"""The rocks and soils with published chemistry, and the unit that each belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import table

if TYPE_CHECKING:
    from game.science.oxides import Composition


class RockUnit(StrEnum):
    """What a measurement can turn out to be. The values stand in files and on the command line."""

    MAAZ = "maaz"
    """Iron-rich basalt of the crater floor, abraded."""
    MAAZ_EVOLVED = "maaz_evolved"
    """Its feldspar-rich top, the most evolved."""
    SEITAH = "seitah"
    """Olivine cumulate, altered by water, abraded."""
    DUSTY_SURFACE = "dusty_surface"
    """A natural surface: what is measured is mostly the dust on it."""
    SOIL = "soil"
    UNKNOWN = "unknown"
    """None of these."""


@dataclass(frozen=True, slots=True)
class Target:
    """One place that was measured: mean and scatter from point to point, in weight percent."""

    name: str
    sol: int
    unit: RockUnit
    points: int
    mean_pct: Composition
    scatter_pct: Composition


_NAMES: Final = {
    125: ("Naltsos", RockUnit.DUSTY_SURFACE),
    138: ("Beaujeu", RockUnit.DUSTY_SURFACE),
    141: ("Beaujeu", RockUnit.DUSTY_SURFACE),
    186: ("Bellegarde", RockUnit.MAAZ),
    257: ("Dourbes", RockUnit.SEITAH),
    269: ("Dourbes", RockUnit.SEITAH),
    293: ("Quartier", RockUnit.SEITAH),
    300: ("Quartier", RockUnit.SEITAH),
    349: ("Montpezat", RockUnit.MAAZ),
    369: ("Alfalfa", RockUnit.MAAZ_EVOLVED),
}
"""By the sol on which it was measured: each sol has one target."""


@cache
def targets() -> tuple[Target, ...]:
    """Return all targets that PIXL measured, by sol."""
    return tuple(_target(row) for row in table("pixl.targets"))


@cache
def soils() -> tuple[Composition, ...]:
    """Return the published soils: bulk compositions, without a scatter."""
    return (table("pixl.average_soil")[0], table("pixl.rocknest_soil")[0])


def target_names() -> tuple[str, ...]:
    """Return the name of each target; one that was measured on two sols has the sol behind it."""
    names = [found.name for found in targets()]
    return tuple(
        found.name if names.count(found.name) == 1 else f"{found.name} {found.sol}" for found in targets()
    )


def is_target(name: str) -> bool:
    """Return whether `target` knows that name."""
    return name.casefold() in {
        known.casefold() for known in (*target_names(), *(found.name for found in targets()))
    }


def target(name: str) -> Target:
    """Return a target by one of `target_names`, in any case; a bare name means its first map. Raises LookupError."""
    wanted = name.casefold()
    for known, found in zip(target_names(), targets(), strict=True):
        if wanted in (known.casefold(), found.name.casefold()):
            return found
    raise LookupError(name)


def _target(row: tuple[float, ...]) -> Target:
    sol, points, *figures = row
    name, unit = _NAMES[int(sol)]
    return Target(name, int(sol), unit, int(points), tuple(figures[0::2]), tuple(figures[1::2]))
