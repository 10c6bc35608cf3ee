"""Printing: JSON for programs, aligned lines for people, progress on standard error."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BAR_WIDTH: Final = 40
_GREEN, _RED = "32", "31"


def show_json(value: object) -> None:
    """Print one JSON value."""
    print(json.dumps(value, indent=2, allow_nan=False))


def show_pairs(pairs: Iterable[tuple[str, str]]) -> None:
    """Print names and values in two aligned columns."""
    show_table(list(pairs))


def show_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in aligned columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def good(text: str) -> str:
    """Return the text in green where the terminal shows colours."""
    return _coloured(text, _GREEN)


def bad(text: str) -> str:
    """Return the text in red where the terminal shows colours."""
    return _coloured(text, _RED)


def _coloured(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if _shows_colours(sys.stdout) else text


def _shows_colours(stream: TextIO) -> bool:
    """Return whether colours are wanted; https://no-color.org asks any program to heed NO_COLOR."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty() and (os.name != "nt" or "WT_SESSION" in os.environ)


class ProgressBar:
    """A bar that grows by single marks, so that it reads well in terminals and in log files alike."""

    def __init__(self, title: str, stream: TextIO | None = None) -> None:
        """Write the title and the bar's left end."""
        self._stream = stream or sys.stderr
        self._shown = 0
        self._write(f"{title} [")

    def show(self, share: float) -> None:
        """Grow to a share from 0 to 1."""
        marks = min(_BAR_WIDTH, int(share * _BAR_WIDTH))
        if marks > self._shown:
            self._write("#" * (marks - self._shown))
            self._shown = marks

    def finish(self) -> None:
        """Fill the bar and end the line."""
        self.show(1.0)
        self._write("]\n")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
