"""The radar under the rear of a rover: a trace every ten centimetres of ground that it has not sounded before."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.facts import value

if TYPE_CHECKING:
    from game.science.radargram import Trace
    from game.simulation.underground import Underground


class Sounder:
    """One rover's radar. Where a level has nothing below the ground it stays switched off."""

    def __init__(self) -> None:
        self._spacing_m = value("radar.trace_spacing_m")
        self._behind_m = value("radar.antenna_behind_m")
        self._load_w = value("radar.power_w")
        self._traces: dict[int, Trace] = {}
        self._sorted: tuple[Trace, ...] = ()
        self.power_w = 0.0
        """Drawn since the last slow step."""

    @property
    def traces(self) -> tuple[Trace, ...]:
        """What was heard so far, from small distances to large ones."""
        if len(self._sorted) != len(self._traces):
            self._sorted = tuple(self._traces[cell] for cell in sorted(self._traces))
        return self._sorted

    def slow_step(self, x_m: float, underground: Underground | None) -> None:
        """Sound the ground below the antenna, unless that was done before."""
        if underground is None:
            return
        self.power_w = self._load_w
        cell = math.floor((x_m - self._behind_m) / self._spacing_m + 0.5)
        if cell not in self._traces:
            self._traces[cell] = underground.trace(cell)
