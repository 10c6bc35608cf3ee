"""A run's curves: height, speed and power of each craft, at most four times a second, and their peaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    RoverState,
)
from game.simulation.units import NEWTONS_PER_KILONEWTON

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState, Snapshot

SAMPLE_TICKS: Final = TICKS_PER_SECOND // 4
MOST_ROWS: Final = 4800
"""Twenty minutes at the full rate; a longer run keeps every second point, then every fourth, and so on."""


@dataclass(frozen=True, slots=True)
class Telemetry:
    """One craft's curves; all tuples are equally long."""

    time_s: tuple[float, ...]
    height_m: tuple[float, ...]
    speed_m_s: tuple[float, ...]
    power_w: tuple[float, ...]
    kind: str = ""
    """What craft it is. Of an orbiter the curves are distance to the container, speed against it, and thrust in N.

    Of a lunar lander the last one is its thrust in kN, of what comes through air or leaves it the load in units of the
    Earth's gravity.
    """


class TelemetryLog:
    """Collects the curves while a run goes on, in memory that does not grow with its length."""

    def __init__(self) -> None:
        """Begin without a point."""
        self._rows: dict[str, list[tuple[float, float, float, float]]] = {}
        self._every = 1
        self._told = 0
        self._kinds: dict[str, str] = {}
        self.max_height_m = self.max_speed_m_s = self.max_power_w = 0.0

    def sample(self, snapshot: Snapshot) -> None:
        """Add one point for each craft where one is due; peaks count all points."""
        is_due = self._told % self._every == 0
        self._told += 1
        for name, craft in snapshot.crafts.items():
            height_m, speed_m_s, power_w = _figures(craft)
            self._kinds[name] = craft.kind
            self.max_height_m = max(self.max_height_m, height_m)
            self.max_speed_m_s = max(self.max_speed_m_s, speed_m_s)
            self.max_power_w = max(self.max_power_w, power_w)
            if is_due:
                self._rows.setdefault(name, []).append((snapshot.time_s, height_m, speed_m_s, power_w))
        if any(len(rows) > MOST_ROWS for rows in self._rows.values()):
            self._thin_out()

    def curves(self) -> dict[str, Telemetry]:
        """Return the curves so far, by craft."""
        found = {}
        for name, rows in self._rows.items():
            times_s, heights_m, speeds_m_s, powers_w = zip(*rows, strict=True)
            found[name] = Telemetry(times_s, heights_m, speeds_m_s, powers_w, self._kinds[name])
        return found

    def _thin_out(self) -> None:
        """Keep every second point; those to come are taken half as often."""
        self._every *= 2
        for rows in self._rows.values():
            del rows[1::2]


def _figures(craft: CraftState) -> tuple[float, float, float]:
    if isinstance(craft, OrbiterState):
        along_m_s = craft.velocity_x_m_s - craft.container_velocity_x_m_s
        up_m_s = craft.velocity_y_m_s - craft.container_velocity_y_m_s
        thrust_n = math.hypot(craft.thrust_x_n, craft.thrust_y_n)
        return craft.distance_m, math.hypot(along_m_s, up_m_s), thrust_n
    if isinstance(craft, EarthCapsuleState | AscentRocketState | EntryVehicleState):
        return craft.height_m, craft.speed_m_s, craft.load_gees
    if isinstance(craft, MoonLanderState):
        thrust_kn = math.hypot(craft.thrust_x_n, craft.thrust_y_n) / NEWTONS_PER_KILONEWTON
        return craft.height_m, math.hypot(craft.velocity_x_m_s, craft.velocity_y_m_s), thrust_kn
    return craft.height_m, math.hypot(craft.velocity_x_m_s, craft.velocity_y_m_s), _power_w(craft)


def _power_w(craft: HelicopterState | LunarRoverState | RoverState) -> float:
    """Return what the craft's work takes: a helicopter's whole draw, a rover's wheels and oxygen maker."""
    match craft:
        case HelicopterState():
            return craft.battery_power_w
        case RoverState():
            return craft.drive_power_w + craft.oxygen.power_w
        case LunarRoverState():
            return craft.drive_power_w
