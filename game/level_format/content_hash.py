"""A fingerprint of what decides the play of a level: recordings name it, and texts may still be mended."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.level_format.model import LevelFile

WORDS_ONLY: Final = frozenset({"title", "summary", "briefing", "hints", "pilot", "predict"})
"""Keys that change no flight: what is read, what is asked, and who proves the level."""


def content_hash(level: LevelFile) -> str:
    """Return the SHA-256 of all other keys that differ from their defaults, in the order of the file.

    Without the defaults, a key that a later version adds leaves old recordings valid. The order stays: the
    simulation adds craft and things in that order.
    """
    content = level.model_dump(mode="json", by_alias=True, exclude=set(WORDS_ONLY), exclude_defaults=True)
    text = json.dumps(content, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
