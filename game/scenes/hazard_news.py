"""Where the hazard finder was wrong, told to the player as soon as the wheels know it, and counted after the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation.events import HazardMisjudged
from game.texts import tr, tr_n
from game.texts.units import quantity
from game.view.hazard_marks import kind_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.events import Event

_PERCENT = 100.0


def hazard_news(events: Iterable[Event]) -> str:
    """Return in one sentence the last misjudgement among some events; empty without one."""
    found = [event for event in events if isinstance(event, HazardMisjudged)]
    return _words(found[-1]) if found else ""


def tally_words(notes: Iterable[Event]) -> str:
    """Return how often the finder was wrong in a mission; empty where it never was."""
    wrong = sum(isinstance(note, HazardMisjudged) for note in notes)
    if not wrong:
        return ""
    return tr_n("hazard finder wrong once", "hazard finder wrong {n} times", wrong).format(n=wrong)


def _words(event: HazardMisjudged) -> str:
    kind = kind_words(event.hazard)
    if event.was_there:
        words = tr("The hazard finder missed this: {kind}. From four metres away it saw none.")
        return words.format(kind=kind)
    words = tr("False alarm: no {kind} here. The hazard finder was {share} sure.")
    return words.format(kind=kind, share=quantity(_PERCENT * event.confidence, "%", 0))
