"""Who commanded a run and over what distance, in words: told wherever a result is, and nothing is denied for it."""

from __future__ import annotations

from typing import Final

from game.missions.result import PLAYER, TAKEN_OVER
from game.pilots.uplink.plan import UPLINK_PILOT
from game.texts import tr
from game.texts.units import number, quantity

_MINUTE_S: Final = 60.0


def commanded_words(pilot: str, delay_s: float = 0.0) -> str:
    """Return who flew, by the name in results and recordings; empty for hands without a delay."""
    first = pilot.removesuffix(TAKEN_OVER)
    names = {PLAYER: "", UPLINK_PILOT: tr("flown by a plan")}
    words = names.get(first, tr("flown by the reference pilot"))
    if pilot.endswith(TAKEN_OVER) and words:
        words = tr("{words}, then by hand").format(words=words)
    late = tr("signals took {delay} each way").format(delay=delay_words(delay_s)) if delay_s else ""
    return " · ".join(part for part in (words, late) if part)


def short_commanded_words(pilot: str) -> str:
    """Return the same in a word or two for lists; empty for hands."""
    first = pilot.removesuffix(TAKEN_OVER)
    if first == PLAYER:
        return ""
    return tr("by plan") if first == UPLINK_PILOT else tr("by the pilot")


def delay_words(delay_s: float) -> str:
    """Return how long a signal takes one way: "none", "5 s", "12 min"."""
    if not delay_s:
        return tr("none")
    if delay_s < _MINUTE_S:
        return quantity(delay_s, "s")
    return tr("{n} min").format(n=number(delay_s / _MINUTE_S))
