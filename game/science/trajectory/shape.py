"""What the air meets: a cross-section and its drag coefficient by Mach number."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.facts import Rows


@dataclass(frozen=True, slots=True)
class Shape:
    """A body that flies nose first, without lift."""

    area_m2: float
    drag_by_mach: Rows
    """Rows of Mach number and drag coefficient, rising; straight lines in between, and level beyond the ends."""

    def drag_area_m2(self, mach: float) -> float:
        """Return cd A at a Mach number."""
        rows = self.drag_by_mach
        i = bisect_right(rows, mach, key=lambda row: row[0])
        if i in {0, len(rows)}:
            return self.area_m2 * rows[min(i, len(rows) - 1)][1]
        low, high = rows[i - 1], rows[i]
        return self.area_m2 * (low[1] + (high[1] - low[1]) * (mach - low[0]) / (high[0] - low[0]))


def round_shape(diameter_m: float, drag_by_mach: Rows) -> Shape:
    """Return the shape of a round cross-section."""
    return Shape(math.pi * diameter_m**2 / 4.0, drag_by_mach)
