"""Whether what a step waits for has come true, and how near it came."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from game.pilots.uplink.plan import Signal, When
from game.simulation.snapshot import HelicopterState, MoonLanderState

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState, Snapshot

AT_M: Final = 0.25
"""Nearer to a place than this counts as being there; whoever has gone past between two looks was there too."""


@dataclass(slots=True)
class Wait:
    """One step's waiting, from its first look on."""

    when: When
    begun_s: float
    """When the craft's step before began, in time of the mission."""
    from_m: float
    """Where the craft was at the first look."""
    nearest: float | None = field(default=None)
    """The height or place that came nearest to what is waited for."""

    def is_over(self, state: CraftState, snapshot: Snapshot) -> bool:
        """Look once, and return whether it is true now."""
        figure = self.when.figure
        match self.when.signal:
            case Signal.AT_S:
                is_true = snapshot.time_s >= figure
            case Signal.AFTER_S:
                is_true = snapshot.time_s >= self.begun_s + figure
            case Signal.ABOVE_M:
                is_true = self._near(state.height_m) > figure
            case Signal.BELOW_M:
                is_true = self._near(state.height_m) < figure
            case Signal.AT_M:
                away_m = self._near(state.x_m) - figure
                is_true = abs(away_m) < AT_M or away_m * (self.from_m - figure) < 0.0
            case Signal.LANDED:
                is_true = isinstance(state, HelicopterState | MoonLanderState) and state.is_landed
            case Signal.GOAL:
                number = round(figure)
                is_true = number <= len(snapshot.goals) and snapshot.goals[number - 1].is_done
        return is_true

    def _near(self, measured: float) -> float:
        """Keep what is nearest to the figure, and return what was measured."""
        if self.nearest is None or abs(measured - self.when.figure) < abs(self.nearest - self.when.figure):
            self.nearest = measured
        return measured
