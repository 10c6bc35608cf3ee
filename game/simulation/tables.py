"""Straight lines between the rows of a table."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def interpolate(rows: Sequence[Sequence[float]], x: float, column: int = 1) -> float:
    """Return the value at x between rows sorted by their first column; beyond the ends the last line continues."""
    i = min(max(bisect_right(rows, x, key=lambda row: row[0]) - 1, 0), len(rows) - 2)
    low, high = rows[i], rows[i + 1]
    return low[column] + (high[column] - low[column]) * (x - low[0]) / (high[0] - low[0])


def share_between(nodes: Sequence[float], x: float) -> tuple[int, float]:
    """Return the gap between sorted nodes in which x lies and how far along it is; beyond the ends it stays there."""
    i = min(max(bisect_right(nodes, x) - 1, 0), len(nodes) - 2)
    return i, min(max((x - nodes[i]) / (nodes[i + 1] - nodes[i]), 0.0), 1.0)
