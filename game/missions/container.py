"""The container that leaves Mars: which tubes of the rack go into it, and why the others stay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from game.facts import value
from game.missions.custody import is_whole
from game.missions.rack import kept_tube
from game.science.samples import Contents, sample, samples
from game.simulation.rover.ledger import published_tube
from game.simulation.units import CELSIUS_ZERO_K

if TYPE_CHECKING:
    from game.missions.passages import Passage
    from game.missions.rack import KeptTube, Rack


class Stay(StrEnum):
    """Why a tube of the rack is not in the container."""

    LIMITS = "limits"
    TWICE = "twice"
    """The same real tube stands in the rack of two missions: one of the two flies."""
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Traveller:
    """A tube on its way home."""

    origin: str
    """The level that it was sealed in; empty for a published tube that this player never had."""
    tube: KeptTube
    """As it was handed over on Mars."""
    passages: tuple[Passage, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether it comes from the player's rack."""
        return bool(self.origin)

    @property
    def key(self) -> tuple[str, int]:
        """What no two tubes share."""
        return self.origin, self.tube.number

    @property
    def now(self) -> KeptTube:
        """The tube with all of its passages in its ledger; a seal that is shocked beyond the limit breaks."""
        tube, limit_g = self.tube, value("tubes.shock_limit_g")
        shock_g = max(tube.shock_g, *(each.shock_g for each in self.passages), 0.0)
        return replace(
            tube,
            shock_g=shock_g,
            peak_temperature_k=max(tube.peak_temperature_k, *(each.warmest_k for each in self.passages), 0.0),
            contamination_ppb=tube.contamination_ppb + sum(each.carbon_ppb for each in self.passages),
            is_tight=tube.is_tight and shock_g <= limit_g,
        )

    @property
    def is_whole(self) -> bool:
        """Whether it has kept to all limits, those of the way home too."""
        warm_k = value("journey.return_temperature_limit_c") + CELSIUS_ZERO_K
        return is_whole(self.now) and all(each.warmest_k < warm_k for each in self.passages)


@dataclass(frozen=True, slots=True)
class Container:
    """Who goes, and who stays for which reason."""

    travellers: tuple[Traveller, ...] = ()
    staying: tuple[tuple[Traveller, Stay], ...] = ()


def loaded(rack: Rack) -> Container:
    """Return the container filled from the rack: what the player has cored before what came sealed, as far as it holds.

    NASA's part must be good enough for ESA's: a tube beyond its limits is not handed over.
    """
    tubes = [Traveller(level, tube) for level, batch in rack.batches.items() for tube in batch.tubes]
    going: list[Traveller] = []
    staying: list[tuple[Traveller, Stay]] = []
    for traveller in sorted(tubes, key=_order):
        why = _why_not(traveller, going)
        if why is None:
            going.append(traveller)
        else:
            staying.append((traveller, why))
    return Container(tuple(going), tuple(staying))


def published() -> Container:
    """Return the container with the real tubes, for who has none: as many as it holds, in the order of their sealing."""
    known = samples()[: round(value("journey.container_tubes"))]
    tubes = (published_tube(number, each.name) for number, each in enumerate(known, start=1))
    return Container(tuple(Traveller("", kept_tube(tube, 0.0)) for tube in tubes))


def _order(traveller: Traveller) -> tuple[bool, bool, str, int]:
    tube = traveller.tube
    return sample(tube.name) is not None, tube.contents is Contents.WITNESS, *traveller.key


def _why_not(traveller: Traveller, going: list[Traveller]) -> Stay | None:
    tube = traveller.tube
    if not is_whole(tube):
        return Stay.LIMITS
    if sample(tube.name) is not None and any(tube.name == other.tube.name for other in going):
        return Stay.TWICE
    return Stay.FULL if len(going) >= round(value("journey.container_tubes")) else None
