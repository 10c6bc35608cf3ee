"""What a check answers: a place in the data, a sentence, a help. `marks` adds lines and columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from game.level_format.problem import Severity

Path: TypeAlias = tuple[str | int, ...]
"""Keys and list positions from the top of the file, as written there: `("goals", 0, "at")`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, told by its place in the data."""

    path: Path
    code: str
    message: str
    help: str = ""
    severity: Severity = "error"
    is_about_key: bool = False
    """Points at the key instead of the value."""
