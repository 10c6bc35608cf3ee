"""What can go wrong with facts: an unknown key, or a fact file that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class UnknownFactError(KeyError):
    """A key that names no fact (or no table)."""

    def __str__(self) -> str:
        """Return the sentence itself: a KeyError would show it in quotes."""
        return str(self.args[0])


class FactFileError(ValueError):
    """A fact file with a mistake in it, told with file and line."""

    def __init__(self, path: Path, line: int, sentence: str) -> None:
        """Point at the line (counted from 1) and say what is wrong there."""
        self.line = line
        super().__init__(f"{path}:{line}: {sentence}")
