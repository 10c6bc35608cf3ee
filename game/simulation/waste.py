"""What can be left on the ground: parts and machines that nobody meant to leave, and what was left as planned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.texts import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Iterable


class PartKind(StrEnum):
    """What can be left."""

    CRAFT = "craft"
    TUBE = "tube"
    STAGE = "stage"
    ARRIVAL = "arrival"
    """What has brought a rover down: ballast, heat shield, backshell with parachute, descent stage."""


@dataclass(frozen=True, slots=True)
class LeftPart:
    """So many of a kind, from a craft, and what they weigh together."""

    kind: PartKind
    craft: str
    count: int
    mass_kg: float


@dataclass(frozen=True, slots=True)
class Waste:
    """What a run has left."""

    left: tuple[LeftPart, ...] = ()
    """Not meant to stay."""
    placed: tuple[LeftPart, ...] = ()
    """Left as planned: tubes where a later mission finds them, and what a flight cannot do without dropping."""
    tubes_used: int = 0
    """Sample tubes and witness tubes that were filled in the run."""

    @property
    def left_kg(self) -> float:
        """Mass of what was not meant to stay."""
        return sum(part.mass_kg for part in self.left)

    @property
    def placed_kg(self) -> float:
        """Mass of what was left as planned."""
        return sum(part.mass_kg for part in self.placed)

    @property
    def is_clean(self) -> bool:
        """Whether nothing lies about that was not meant to."""
        return not self.left


NOTHING_LEFT: Final = Waste()


def parts_words(parts: Iterable[LeftPart]) -> str:
    """Return parts as people write them: "Ginny, 2 tubes"; empty without any."""
    return ", ".join(_words(part) for part in parts)


def _words(part: LeftPart) -> str:
    match part.kind:
        case PartKind.CRAFT:
            return part.craft.capitalize()
        case PartKind.TUBE:
            return tr_n("{n} tube", "{n} tubes", part.count).format(n=part.count)
        case PartKind.STAGE:
            return tr_n("{n} empty stage", "{n} empty stages", part.count).format(n=part.count)
        case PartKind.ARRIVAL:
            return tr("heat shield, backshell, parachute and descent stage")
