"""One force on a machine, as an arrow. Which ones there are is left to `forces`."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.theme import Colour


@dataclass(frozen=True, slots=True)
class Force:
    """One arrow: what it is called, its place in the world, and its newtons."""

    name: str
    at_m: tuple[float, float]
    x_n: float
    y_n: float
    colour: Colour
    ends_there: bool = False
    """It pushes towards its place instead of pulling away from it."""

    @property
    def size_n(self) -> float:
        """Return its size."""
        return math.hypot(self.x_n, self.y_n)
