"""Hangs a failed flight's card into the museum; what a card holds is left to `game.missions.museum`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.museum import card_of, cause_of
from game.scenes.verdict import verdict

if TYPE_CHECKING:
    from game.scenes.flight import Flight
    from game.scenes.progress import Progress


def collect(flight: Flight, progress: Progress) -> bool:
    """Keep the card of a flight that is over, and return whether it shows a new way to fail."""
    if flight.result is None:
        return False
    found = cause_of(flight.result, flight.notes, flight.plan)
    if found is None:
        return False
    cause, craft = found
    words = verdict(flight.result, flight.notes, plan=flight.plan, end_reason=flight.run.end_reason)
    return progress.keep_card(card_of(flight.result, cause, words, flight.run.telemetry[craft]))
