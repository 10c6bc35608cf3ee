"""What water did at Jezero, and in which order: each event argued from cards, each pair from how the rocks lie.

Lower beds are older, what cuts a bed is younger than it, and what is made of something came after it. That is all that
is known here; of two events that none of these rules joins, either may have come first, and both orders are right.
The succession is that of Mangold et al., Science 374, 2021.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.science.evidence import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence


class Episode(StrEnum):
    """One event of the past. The values stand in levels and recordings."""

    LAVA = "lava"
    LAKE = "lake"
    DELTA = "delta"
    CARBONATE = "carbonate"
    SALTS = "salts"
    FLOODS = "floods"


class Rule(StrEnum):
    """Why one event is older than another."""

    BELOW = "below"
    """The older one lies below."""
    CUT = "cut"
    """The younger one cuts the older one off, or fills its cracks."""
    MADE_OF = "made_of"
    """The younger one is made of the older one."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two events whose order the rocks show."""

    older: Episode
    younger: Episode
    rule: Rule


LINKS: Final = (
    Link(Episode.LAVA, Episode.LAKE, Rule.BELOW),
    Link(Episode.LAKE, Episode.DELTA, Rule.BELOW),
    Link(Episode.DELTA, Episode.FLOODS, Rule.CUT),
    Link(Episode.LAKE, Episode.SALTS, Rule.CUT),
    Link(Episode.LAVA, Episode.CARBONATE, Rule.MADE_OF),
)
NEEDS: Final[Mapping[Episode, tuple[Finding, ...]]] = {
    Episode.LAVA: (Finding.CRYSTALS,),
    Episode.LAKE: (Finding.FLAT_LAYERS, Finding.MUD),
    Episode.DELTA: (Finding.INCLINED_LAYERS, Finding.SAND),
    Episode.CARBONATE: (Finding.CARBONATE,),
    Episode.SALTS: (Finding.SULFATE, Finding.MUD),
    Episode.FLOODS: (Finding.PEBBLES,),
}
"""The cards that each event is argued from, of whichever rock."""


def missing(episode: Episode, found: Collection[Finding]) -> tuple[Finding, ...]:
    """Return the cards that an event still lacks."""
    return tuple(each for each in NEEDS[episode] if each not in found)


def broken_link(order: Sequence[Episode]) -> Link | None:
    """Return the first pair that stands the wrong way round, oldest first; None for an order that the rocks allow."""
    place = {episode: number for number, episode in enumerate(order)}
    for link in _all_links():
        if link.older in place and link.younger in place and place[link.older] > place[link.younger]:
            return link
    return None


def known_links(episodes: Collection[Episode]) -> tuple[Link, ...]:
    """Return the pairs of some events whose order the rocks show directly, and else by what lies between."""
    found = [link for link in _all_links() if link.older in episodes and link.younger in episodes]
    return tuple(link for link in found if link in LINKS or not _is_told(link, found))


def _is_told(link: Link, found: Collection[Link]) -> bool:
    """Return whether a link follows from two others that are told anyway."""
    return any(
        one.older is link.older and other.younger is link.younger and one.younger is other.older
        for one in found
        for other in found
    )


def open_pairs(episodes: Sequence[Episode]) -> tuple[tuple[Episode, Episode], ...]:
    """Return the pairs of which nobody knows, by these rocks, which came first."""
    known = {(link.older, link.younger) for link in _all_links()}
    return tuple(
        (one, two)
        for number, one in enumerate(episodes)
        for two in episodes[number + 1 :]
        if (one, two) not in known and (two, one) not in known
    )


def _all_links() -> tuple[Link, ...]:
    """Return the links and what follows from two or more of them; what follows has the later link's rule."""
    found = list(LINKS)
    for first in found:
        for then in LINKS:
            joined = Link(first.older, then.younger, then.rule)
            if first.younger is then.older and joined not in found:
                found.append(joined)
    return tuple(found)
