"""Printing: JSON for programs, aligned lines for people, progress on standard error."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_BAR_WIDTH: Final = 40
_PATIENCE_S: Final = 1.0
"""How long a person waits without being told that something goes on."""
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


@contextmanager
def late_progress(
    title: str, stream: TextIO | None = None, clock: Callable[[], float] = monotonic
) -> Iterator[Callable[[float], None]]:
    """Give a function to be told the share done, which shows a bar once the work takes longer than a second."""
    began_s = clock()
    bar: ProgressBar | None = None

    def show(share: float) -> None:
        """Show the share, if it is late enough for that."""
        nonlocal bar
        if bar is None and clock() - began_s > _PATIENCE_S:
            bar = ProgressBar(title, stream)
        if bar is not None:
            bar.show(share)

    yield show
    if bar is not None:
        bar.finish()
