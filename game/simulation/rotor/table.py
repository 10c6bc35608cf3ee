"""Thrust and power prepared for the tick: blade elements solved on a grid once, then straight lines between.

A flight asks for a `Row` ten times a second (speed along the disk and tip Mach number change slowly) and reads it at
every tick by collective and climb, which change fast.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Final

from game.facts import value
from game.simulation.rotor.blade_element import OperatingPoint, merged_rings, solve
from game.simulation.tables import share_between

STEPS: Final = 10
"""Gaps between the collectives of a row: 2.2 degrees each, where straight lines err by half a percent of power."""
ADVANCES: Final = (0.0, 0.03, 0.08, 0.2)
"""Speeds along the disk over tip speed: 0, 5, 13 and 32 m/s at flight rotor speed."""
TIP_MACHS: Final = (0.55, 0.8)
"""Tip Mach numbers of the grid; lift and drag change little and evenly between them."""
CLIMB: Final = 0.02
"""Half of the climb over tip speed across which the effect of climbing is taken: about 3 m/s."""
RINGS_TOGETHER: Final = 2
"""Neighbouring rings of the blade taken as one: errs by less than 1 % in thrust."""

Column = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Coefficients by collective at one speed along the disk and one tip Mach number."""

    lowest_rad: float
    steps_per_rad: float
    thrust: Column
    thrust_by_climb: Column
    power: Column
    power_by_climb: Column
    flow: Column


@cache
def _grid() -> tuple[tuple[tuple[Column, ...], ...], ...]:
    """Return columns [tip Mach][advance][quantity][collective]."""
    return tuple(tuple(_columns(mach, advance) for advance in ADVANCES) for mach in TIP_MACHS)


def row(tip_mach: float, advance: float) -> Row:
    """Return the row for a tip Mach number and a speed along the disk over tip speed."""
    fast, mach_share = share_between(TIP_MACHS, tip_mach)
    quick, advance_share = share_between(ADVANCES, abs(advance))
    slow_row = _mixed(_grid()[fast][quick], _grid()[fast][quick + 1], advance_share)
    fast_row = _mixed(_grid()[fast + 1][quick], _grid()[fast + 1][quick + 1], advance_share)
    lowest_rad, step_rad = _range_rad()
    return Row(lowest_rad, 1.0 / step_rad, *_mixed(slow_row, fast_row, mach_share))


def _mixed(low: tuple[Column, ...], high: tuple[Column, ...], share: float) -> tuple[Column, ...]:
    return tuple(
        tuple([a + (b - a) * share for a, b in zip(x, y, strict=True)])
        for x, y in zip(low, high, strict=True)
    )


def _columns(mach: float, advance: float) -> tuple[Column, ...]:
    lowest_rad, step_rad = _range_rad()
    found = []
    for i in range(STEPS + 1):
        collective_rad = lowest_rad + step_rad * i
        down, up = (
            solve(OperatingPoint(collective_rad, mach, climb, advance), merged_rings(RINGS_TOGETHER))
            for climb in (-CLIMB, CLIMB)
        )
        found.append(
            (
                (up.thrust + down.thrust) / 2.0,
                (up.thrust - down.thrust) / (2.0 * CLIMB),
                (up.power + down.power) / 2.0,
                (up.power - down.power) / (2.0 * CLIMB),
                (up.induced_flow + down.induced_flow) / 2.0,
            )
        )
    return tuple(zip(*found, strict=True))


@cache
def _range_rad() -> tuple[float, float]:
    """Return the lowest collective and the step of the grid."""
    lowest_rad = math.radians(value("ingenuity.lowest_collective_deg"))
    highest_rad = math.radians(value("ingenuity.highest_collective_deg"))
    return lowest_rad, (highest_rad - lowest_rad) / STEPS
