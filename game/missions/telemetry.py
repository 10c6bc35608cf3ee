"""A run's curves: height, speed and power of each craft, four times a second, and their peaks."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.snapshot import HelicopterState

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState, Snapshot

SAMPLE_TICKS: Final = TICKS_PER_SECOND // 4


@dataclass(frozen=True, slots=True)
class Telemetry:
    """One craft's curves; all tuples are equally long."""

    time_s: tuple[float, ...]
    height_m: tuple[float, ...]
    speed_m_s: tuple[float, ...]
    power_w: tuple[float, ...]


@dataclass(slots=True)
class TelemetryLog:
    """Collects the curves while a run goes on."""

    _rows: dict[str, list[tuple[float, float, float, float]]] = field(default_factory=dict)

    def sample(self, snapshot: Snapshot) -> None:
        """Add one point for each craft."""
        for name, craft in snapshot.crafts.items():
            row = (snapshot.time_s, craft.height_m, _speed_m_s(craft), _power_w(craft))
            self._rows.setdefault(name, []).append(row)

    def curves(self) -> dict[str, Telemetry]:
        """Return the curves so far, by craft."""
        return {name: Telemetry(*zip(*rows, strict=True)) for name, rows in self._rows.items()}

    def max_height_m(self) -> float:
        """Return the greatest height of any craft above its ground."""
        return max((row[1] for rows in self._rows.values() for row in rows), default=0.0)

    def max_speed_m_s(self) -> float:
        """Return the greatest speed of any craft."""
        return max((row[2] for rows in self._rows.values() for row in rows), default=0.0)

    def max_power_w(self) -> float:
        """Return the greatest power that any craft drew."""
        return max((row[3] for rows in self._rows.values() for row in rows), default=0.0)


def _speed_m_s(craft: CraftState) -> float:
    return math.hypot(craft.velocity_x_m_s, craft.velocity_y_m_s)


def _power_w(craft: CraftState) -> float:
    """Return what the craft's work takes: a helicopter's whole draw, a rover's wheels."""
    return craft.battery_power_w if isinstance(craft, HelicopterState) else craft.drive_power_w
