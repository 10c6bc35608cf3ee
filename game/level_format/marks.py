"""Where each key and value of a level stands in its file, and from there findings to problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from game.level_format.problem import Problem

if TYPE_CHECKING:
    from game.level_format.finding import Finding, Path


class Spot(NamedTuple):
    """A line and a column, counted from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Marks:
    """Spots by path. A list item has a value only; a key without a value is its own value."""

    keys: dict[Path, Spot] = field(default_factory=dict)
    values: dict[Path, Spot] = field(default_factory=dict)

    def spot(self, path: Path, *, is_about_key: bool = False) -> Spot:
        """Return where a path stands, or else what is nearest above it."""
        for length in range(len(path), 0, -1):
            place = path[:length]
            # Of something missing, the key that it should stand under tells more than the first value there.
            first, second = (
                (self.keys, self.values) if is_about_key or length < len(path) else (self.values, self.keys)
            )
            found = first.get(place) or second.get(place)
            if found:
                return found
        return Spot(1, 1)

    def problem(self, finding: Finding, file: str) -> Problem:
        """Return the finding with its line and column."""
        spot = self.spot(finding.path, is_about_key=finding.is_about_key)
        return Problem(
            file, spot.line, spot.column, finding.code, finding.severity, finding.message, finding.help
        )
