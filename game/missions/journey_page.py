"""The story of the tubes as a page to print: each tube's way, both agencies' limits, and what stayed where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.facts import value
from game.missions.atomic_file import write_text
from game.missions.custody import tube_title
from game.missions.fates import end_words, fates, mass_words
from game.missions.handover import handovers
from game.missions.printed import rendered
from game.missions.tube_story import journey_words, story
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.missions.container import Traveller
    from game.missions.journey import Journey
    from game.missions.traces import Ledger


@dataclass(frozen=True, slots=True)
class JourneyPapers:
    """Everything that stands on the page."""

    holder: str
    """Code name of the player."""
    journey: Journey
    ledger: Ledger
    title_of: Callable[[str], str]
    """The title of a level."""


def page(papers: JourneyPapers) -> str:
    """Return the page as HTML."""
    tubes = papers.journey.travellers
    return rendered(
        "journey.html.j2",
        holder=papers.holder,
        summary=journey_words(papers.journey),
        tubes=[_row(tube, papers.title_of) for tube in tubes],
        handovers=handovers(tubes),
        fates=[(end_words(fate.end), fate.what, mass_words(fate.mass_kg)) for fate in fates(papers.ledger)],
        left=quantity(value("debris.left_kg"), "kg"),
    )


def write_page(papers: JourneyPapers, folder: Path) -> Path:
    """Write the page into a player's folder and return where it lies; OSError where that is refused."""
    path = folder / "pages" / "from-mars-to-utah.html"
    write_text(path, page(papers))
    return path


def _row(traveller: Traveller, title_of: Callable[[str], str]) -> dict[str, object]:
    return {
        "number": traveller.tube.number,
        "title": tube_title(traveller.tube),
        "steps": story(traveller, title_of),
        "is_whole": traveller.is_whole,
    }
