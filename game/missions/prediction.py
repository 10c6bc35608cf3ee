"""What a player predicts before the start, and what the same quantity came to in a run.

A prediction decides nothing: it is kept with the recording for those who read it later. Words are left to the screens.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Final

from game.simulation.plan import Quantity
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    OrbiterState,
    RoverState,
)
from game.simulation.units import KM_H_PER_M_S

if TYPE_CHECKING:
    from game.missions.run import Run

_WITHOUT_BATTERY: Final = (OrbiterState, EarthCapsuleState, AscentRocketState, EntryVehicleState)
_CLEAR_M: Final = 0.1
"""Higher than this a helicopter carries itself: legs are pressed and sprung back below."""
_BRAKED_FROM_M_S: Final = 10.0 / KM_H_PER_M_S
"""Braking is told from this speed, whatever it began at: ways grow with the square of the speed."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """A quantity and the value that the player expects, in the quantity's own unit."""

    what: Quantity
    value: float


def measured(what: Quantity, run: Run) -> float | None:
    """Return what a run has come to so far; None where there was nothing to measure."""
    result = run.result()
    crafts = run.simulation.snapshot().crafts.values()
    rolled_m = [craft.odometer_m for craft in crafts if isinstance(craft, RoverState | LunarRoverState)]
    charges_pct = [craft.battery_pct for craft in crafts if not isinstance(craft, _WITHOUT_BATTERY)]
    figures = {
        Quantity.TIME_S: result.time_s,
        Quantity.ENERGY_WH: result.energy_wh,
        Quantity.BATTERY_LEFT_PCT: min(charges_pct, default=None),
        Quantity.MAX_HEIGHT_M: result.max_height_m,
        Quantity.MAX_SPEED_M_S: result.max_speed_m_s,
        Quantity.MAX_POWER_W: run.max_power_w,
        Quantity.FLIGHT_POWER_W: _flight_power_w(run),
        Quantity.TOUCHDOWN_M_S: result.touchdown_m_s,
        Quantity.DISTANCE_M: sum(rolled_m) if rolled_m else None,
        Quantity.BRAKING_M: _braking_m(run),
    }
    return figures[what]


def _braking_m(run: Run) -> float | None:
    """Return the way from 10 km/h by the hardest braking to a stand, d = v^2 / (2 a)."""
    crafts = run.simulation.snapshot().crafts.values()
    braked = [craft.hardest_braking_m_s2 for craft in crafts if isinstance(craft, LunarRoverState)]
    hardest_m_s2 = max(braked, default=0.0)
    return _BRAKED_FROM_M_S**2 / (2.0 * hardest_m_s2) if hardest_m_s2 else None


def _flight_power_w(run: Run) -> float | None:
    """Return the average over all points at which a helicopter was in the air."""
    crafts = run.simulation.snapshot().crafts
    curves = [curve for name, curve in run.telemetry.items() if isinstance(crafts[name], HelicopterState)]
    powers_w = [
        power_w
        for curve in curves
        for height_m, power_w in zip(curve.height_m, curve.power_w, strict=True)
        if height_m > _CLEAR_M
    ]
    return fmean(powers_w) if powers_w else None
