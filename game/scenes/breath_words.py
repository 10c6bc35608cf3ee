"""How long a person could breathe the oxygen that a player has made, in words for debrief and list of players."""

from __future__ import annotations

from game.science.moxie import breathing_min
from game.texts import tr, tr_n


def breath_words(oxygen_g: float) -> str:
    """Return "air for 27 minutes"; empty before the first minute."""
    minutes = int(breathing_min(oxygen_g))
    return tr_n("air for {n} minute", "air for {n} minutes", minutes).format(n=minutes) if minutes else ""


def campaign_words(oxygen_g: float) -> str:
    """Return what all missions together have made, for a mission that added to it; empty if there is nothing."""
    words = breath_words(oxygen_g)
    return tr("all your missions: {air} for one person").format(air=words) if words else ""
