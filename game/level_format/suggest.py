"""Which known word was probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "type": ("kind",),
    "x": ("at",),
    "position": ("at",),
    "start": ("at", "from"),
    "end": ("to",),
    "objects": ("things",),
    "rocks": ("things",),
    "vehicles": ("craft",),
    "ships": ("craft",),
    "helicopter": ("craft",),
    "rover": ("craft",),
    "name": ("title",),
    "description": ("summary", "briefing"),
    "text": ("briefing",),
    "objectives": ("goals",),
    "planet": ("world",),
    "time": ("local_time", "for_s", "time_s", "within_s"),
    "duration": ("for_s",),
    "season": ("season_ls",),
    "size": ("radius_m",),
    "height": ("between_m",),
    "points": ("profile",),
    "battery": ("battery_pct",),
    "rpm": ("rotor_rpm",),
    "distance": ("distance_m", "at"),
    "radius": ("radius_m", "within_m"),
    "material": ("kind",),
    "timeout": ("time_limit_s",),
}
"""Words that beginners take for keys which difflib would not find alike."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most alike, or None."""
    words = list(known)
    for other in _OTHER_WORDS.get(word.lower(), ()):
        if other in words:
            return other
    lowered = {candidate.lower(): candidate for candidate in reversed(words)}
    # Only the first letters count: comparing a text of 100 KB with every word would take seconds.
    found = get_close_matches(word[:60].lower(), lowered, n=1, cutoff=0.6)
    return lowered[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a question that names the closest known word, or the list of all known words."""
    words = list(known)
    found = closest(word, words)
    if found:
        return tr("Did you mean `{word}`?").format(word=found)
    if not words:
        return ""
    return tr("Known are: {words}.").format(words=", ".join(words))
