"""Code names of players: which ones may be had, and the safe name of the folder that each gets.

A name may be in any script. Its folder's name is plain ASCII on every system, whatever the name tries.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

LONGEST_NAME: Final = 24
"""Letters: as much as the title shows beside its menu at any text size."""
_LONGEST_SLUG: Final = 40
_DEVICES: Final = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that Windows keeps for its devices, in every folder."""


def tidy(name: str) -> str:
    """Return a name in one way of writing: accents joined to their letters, one space between words."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def name_trouble(name: str, others: Iterable[str]) -> str:
    """Return in one sentence why a name cannot be had; empty if it can. `others` are the names taken."""
    if len(name) > LONGEST_NAME:
        message = tr("The name has {n} letters; at most {most} fit. Shorten it.")
        return message.format(n=len(name), most=LONGEST_NAME)
    clean = tidy(name)
    if not any(letter.isalnum() for letter in clean):
        return tr("A code name needs at least one letter or digit.")
    strange = next((letter for letter in clean if not letter.isprintable()), None)
    if strange is not None:
        return tr("The name holds a sign that cannot be seen ({code}). Take it out.").format(
            code=f"U+{ord(strange):04X}"
        )
    taken = next((other for other in others if _folded(other) == _folded(clean)), None)
    if taken is not None:
        return tr("There is a player named {name} already. Choose another name.").format(name=taken)
    return ""


def slug_of(name: str, taken: Collection[str]) -> str:
    """Return the name of a folder for a player: small ASCII letters, digits and hyphens, unlike any other."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_SLUG].strip("-")
    if not slug or _DEVICES.fullmatch(slug):
        slug = f"player-{slug}".strip("-")
    numbered = (slug if number == 1 else f"{slug}-{number}" for number in range(1, len(taken) + 2))
    return next(free for free in numbered if free not in taken)


def _folded(name: str) -> str:
    """Return what two names are compared by: capitals, wide letters and spaces make no difference."""
    return unicodedata.normalize("NFKC", tidy(name)).casefold()
