"""What a fact file holds: single numbers and tables, each with its origin. Reading is left to `reader`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Rows: TypeAlias = tuple[tuple[float, ...], ...]


class Truth(StrEnum):
    """How far a figure can be trusted; shown to the player beside it."""

    FACT = "fact"  # published or measured
    ESTIMATE = "estimate"  # uncertain: not confirmed, or judged from similar cases
    SIMPLIFIED = "simplified"  # reality is richer than this number
    GAME = "game"  # chosen for play


@dataclass(frozen=True, slots=True)
class Fact:
    """One number with its unit, its source and its truth label."""

    key: str
    value: float
    unit: str
    source: str
    truth: Truth
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of numbers under columns whose names carry the units."""

    key: str
    columns: tuple[str, ...]
    rows: Rows
    source: str
    truth: Truth
    note: str = ""
