"""One thing wrong in a level file, and how a person reads it.

Finding problems is left to the reader and the checks; printing them to the command line. Cheap to import.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Severity: TypeAlias = Literal["error", "warning"]

_SHOWN_COLUMNS: Final = 96
"""Longer source lines are cut around the caret, so that they stay on one line of a terminal."""
_WORD: Final = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s,:\[\]{}]+")


@dataclass(frozen=True, slots=True)
class Problem:
    """Where (counted from 1), what, and how to mend it."""

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    help: str = ""

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields as `check --json` prints them."""
        return asdict(self)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of them keeps the level from being played."""
    return any(problem.severity == "error" for problem in problems)


def render(problem: Problem, source_lines: Sequence[str]) -> str:
    """Return the problem as a few lines: place, source with a caret, sentence, help."""
    severity = tr("error") if problem.severity == "error" else tr("warning")
    lines = [f"{problem.file}:{problem.line}:{problem.column}: {severity} [{problem.code}]"]
    if problem.line <= len(source_lines) and source_lines[problem.line - 1].strip():
        lines += _excerpt(problem, source_lines[problem.line - 1])
    lines.append(f"  {problem.message}")
    if problem.help:
        lines.append("  = " + tr("help: {help}").format(help=problem.help))
    return "\n".join(lines)


def render_all(problems: Iterable[Problem], source: str) -> str:
    """Return all problems of one file, with an empty line between them."""
    source_lines = source.splitlines()
    return "\n\n".join(render(problem, source_lines) for problem in problems)


def _excerpt(problem: Problem, source_line: str) -> list[str]:
    shown = "".join(letter if letter.isprintable() else " " for letter in source_line.rstrip())
    column = min(problem.column - 1, len(shown))
    start = max(0, column - _SHOWN_COLUMNS // 2) if len(shown) > _SHOWN_COLUMNS else 0
    word = _WORD.match(shown, column)
    width = word.end() - column if word else 1
    room = start + _SHOWN_COLUMNS - column
    number = f"{problem.line:>5} | "
    bar = " " * (len(number) - 2) + "| "
    return [
        number + shown[start : start + _SHOWN_COLUMNS],
        bar + " " * (column - start) + "^" * max(1, min(width, room)),
    ]
