"""The help that a player took, in words: said in the debrief, and nothing is denied for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.assists import Assist
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


def assist_words(assists: Sequence[Assist]) -> str:
    """Return which help was on as a short sentence; empty without any."""
    names = {
        Assist.SLOWER: tr("slower time"),
        Assist.ENDLESS_BATTERY: tr("endless battery"),
        Assist.STRONG_LEGS: tr("strong legs"),
        Assist.WIDE_TOLERANCES: tr("wider tolerances"),
        Assist.ATTITUDE_HOLD: tr("attitude hold"),
        Assist.ALTITUDE_HOLD: tr("altitude hold"),
        Assist.PATH_LINE: tr("path line"),
    }
    if not assists:
        return ""
    return tr("With help: {assists}").format(assists=", ".join(names[assist] for assist in assists))
