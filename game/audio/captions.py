"""The captions of what has just been heard. Drawing them is left to the screens."""

from __future__ import annotations

from typing import Final

SHOWN_FOR_S: Final = 4.0
MOST_SHOWN: Final = 3


class CaptionLog:
    """Recent captions with their ages; one that comes again is young again instead of standing twice."""

    def __init__(self) -> None:
        self._ages_s: dict[str, float] = {}

    def show(self, text: str) -> None:
        """Add a caption, or move it to the end if it is still shown."""
        self._ages_s.pop(text, None)
        self._ages_s[text] = 0.0

    def update(self, elapsed_s: float) -> None:
        """Let time pass and drop what is too old."""
        if self._ages_s:
            aged = {text: age_s + elapsed_s for text, age_s in self._ages_s.items()}
            self._ages_s = {text: age_s for text, age_s in aged.items() if age_s < SHOWN_FOR_S}

    def recent(self) -> list[tuple[str, float]]:
        """Return the youngest captions as (text, age in seconds), the newest last."""
        return list(self._ages_s.items())[-MOST_SHOWN:]
