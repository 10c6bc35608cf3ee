"""Evidence cards: what measurements of a rock show for certain, and by which figure. They decide nothing themselves.

A card is won by measuring alone. What the cards together say of life is left to `cold`, of water to `history`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median
from typing import TYPE_CHECKING, Final, Protocol

from game.facts import value
from game.science import raman
from game.science.closeup import GRAINS
from game.science.instruments import Instrument
from game.science.observation import MAST_CAMERA, Mark
from game.science.raman import Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.science.specimens import Specimen

RICH_SHARE: Final = 0.2
"""Of the phosphorus of pure vivianite: a point above it has met an iron phosphate, and no usual rock."""
FEWEST_RICH: Final = 2
"""Points that must be so rich: one could be a stray grain of another phosphate."""


class Finding(StrEnum):
    """What a card says. The values stand in levels and recordings."""

    FLAT_LAYERS = "flat_layers"
    INCLINED_LAYERS = "inclined_layers"
    MUD = "mud"
    SAND = "sand"
    PEBBLES = "pebbles"
    CRYSTALS = "crystals"
    SPOTS = "spots"
    OLIVINE = "olivine"
    SULFATE = "sulfate"
    CARBONATE = "carbonate"
    CLAY = "clay"
    ORGANICS = "organics"
    PHOSPHATE = "phosphate"


class Kind(StrEnum):
    """What sort of evidence a card is: the scale asks for each."""

    CONTEXT = "context"
    TEXTURE = "texture"
    MINERALS = "minerals"
    ORGANICS = "organics"


class Measured(Protocol):
    """One measurement of a rock."""

    @property
    def instrument(self) -> str:
        """Return what it was made with."""

    @property
    def values(self) -> tuple[float, ...]:
        """Return what was found, by `science.observation`."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return what the eye sees on a picture."""


@dataclass(frozen=True, slots=True)
class Card:
    """One finding, with the figure that it rests on and how far that may be off, in the finding's own unit."""

    finding: Finding
    figure: float
    error: float | None = None
    number: int = 1
    """Of measurements that it rests on."""


_OF_PHASE: Final = {
    Phase.OLIVINE: Finding.OLIVINE,
    Phase.SULFATE: Finding.SULFATE,
    Phase.CARBONATE: Finding.CARBONATE,
    Phase.CLAY: Finding.CLAY,
    Phase.ORGANIC: Finding.ORGANICS,
}
KIND_OF: Final[Mapping[Finding, Kind]] = {
    Finding.FLAT_LAYERS: Kind.CONTEXT,
    Finding.INCLINED_LAYERS: Kind.CONTEXT,
    Finding.MUD: Kind.TEXTURE,
    Finding.SAND: Kind.TEXTURE,
    Finding.PEBBLES: Kind.TEXTURE,
    Finding.CRYSTALS: Kind.TEXTURE,
    Finding.SPOTS: Kind.TEXTURE,
    Finding.OLIVINE: Kind.MINERALS,
    Finding.SULFATE: Kind.MINERALS,
    Finding.CARBONATE: Kind.MINERALS,
    Finding.CLAY: Kind.MINERALS,
    Finding.PHOSPHATE: Kind.MINERALS,
    Finding.ORGANICS: Kind.ORGANICS,
}


def cards(points: Sequence[Measured]) -> tuple[Card, ...]:
    """Return what the measurements of one rock show, in the order of `Finding`."""
    found = [card for find in _FINDERS for card in find(points)]
    order = list(Finding)
    return tuple(sorted(found, key=lambda card: order.index(card.finding)))


def findings(points: Sequence[Measured]) -> frozenset[Finding]:
    """Return what the cards say, without their figures."""
    return frozenset(card.finding for card in cards(points))


def shown_by(rock: Specimen) -> frozenset[Finding]:
    """Return what endless measuring of clean rock would show: what there is to be found, without any noise."""
    found = {_OF_PHASE[phase] for phase, share in rock.shares.items() if share > 0.0}
    found.add(_texture_name(rock.grain_mm, is_crystalline=rock.is_crystalline))
    if rock.dip_deg is not None:
        found.add(_layer_name(rock.dip_deg))
    found |= {Finding.SPOTS} if rock.spot_mm > 0.0 else set()
    found |= {Finding.PHOSPHATE} if rock.rim_share > 0.0 else set()
    return frozenset(found)


def looked_at(points: Sequence[Measured]) -> frozenset[Kind]:
    """Return the kinds of evidence that were looked for, whether or not anything was found."""
    kinds: set[Kind] = set()
    for point in points:
        kinds.update(_LOOKS_FOR.get(point.instrument, ()) if _is_telling(point) else ())
    return frozenset(kinds)


def of(points: Sequence[Measured], instrument: str) -> list[Measured]:
    """Return the measurements made with one instrument that show anything."""
    return [point for point in points if point.instrument == instrument and point.values]


def _is_telling(point: Measured) -> bool:
    """Return whether a measurement could have shown what it is for: a picture without layers tells of none."""
    return bool(point.values) or point.instrument == MAST_CAMERA


def _layers(points: Sequence[Measured]) -> list[Card]:
    dips = [point.values[0] for point in of(points, MAST_CAMERA)]
    if not dips:
        return []
    dip_deg = fmean(dips)
    return [Card(_layer_name(dip_deg), dip_deg, value("evidence.dip_error_deg"), len(dips))]


def _layer_name(dip_deg: float) -> Finding:
    is_inclined = dip_deg > value("evidence.inclined_above_deg")
    return Finding.INCLINED_LAYERS if is_inclined else Finding.FLAT_LAYERS


def _texture(points: Sequence[Measured]) -> list[Card]:
    pictures = of(points, Instrument.WATSON)
    if not pictures:
        return []
    grains = [size for picture in pictures for size in picture.values[:GRAINS]]
    spots = [size for picture in pictures for size in picture.values[GRAINS:]]
    finding = _texture_name(median(grains), is_crystalline=Mark.CRYSTALS in pictures[0].marks)
    found = [Card(finding, median(grains), None, len(grains))]
    return [*found, Card(Finding.SPOTS, median(spots), None, len(spots))] if spots else found


def _texture_name(grain_mm: float, *, is_crystalline: bool) -> Finding:
    """Return the name of a rock's texture by its middle grain (Wentworth 1922)."""
    if is_crystalline:
        return Finding.CRYSTALS
    if grain_mm > value("evidence.pebbles_above_mm"):
        return Finding.PEBBLES
    return Finding.MUD if grain_mm < value("evidence.mud_below_mm") else Finding.SAND


def _minerals(points: Sequence[Measured]) -> list[Card]:
    scans = [point.values for point in of(points, Instrument.SHERLOC)]
    if not scans:
        return []
    return [
        Card(_OF_PHASE[line.phase], line.height_counts, line.error_counts, len(scans))
        for line in raman.lines(scans)
        if line.is_found
    ]


def _phosphate(points: Sequence[Measured]) -> list[Card]:
    shown = [point.values[0] for point in of(points, Instrument.PIXL)]
    rich = [pct for pct in shown if pct > RICH_SHARE * value("evidence.vivianite_p2o5_pct")]
    if len(rich) < FEWEST_RICH:
        return []
    return [Card(Finding.PHOSPHATE, max(rich), value("evidence.p2o5_error_pct"), len(rich))]


_FINDERS: Final[tuple[Callable[[Sequence[Measured]], list[Card]], ...]] = (
    _layers,
    _texture,
    _minerals,
    _phosphate,
)
_LOOKS_FOR: Final[Mapping[str, tuple[Kind, ...]]] = {
    MAST_CAMERA: (Kind.CONTEXT,),
    Instrument.WATSON: (Kind.TEXTURE,),
    Instrument.SHERLOC: (Kind.MINERALS, Kind.ORGANICS),
}
