"""The lab's arithmetic: what is set, the curves over rotor speed, and when a limit is passed.

The hover at the present point is solved in full by `performance.hover`; curves are read from coefficients solved once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Final

from game.facts import value
from game.simulation.performance import Hover, RotorScale, hover
from game.simulation.rotor.blade_element import OperatingPoint, merged_rings, solve
from game.simulation.tables import share_between
from game.simulation.units import PERCENT, RAD_S_PER_RPM

SLOWEST_RPM: Final = 1000.0
FASTEST_RPM: Final = 3500.0
POINTS: Final = 26
HIGHEST_TIP_MACH: Final = 0.8
"""Faster blade tips meet the sound barrier: drag soars, and the published measurements end."""
_MACHS: Final = (0.1, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.1, 1.5, 2.0)
_LOWEST_DEG: Final = -12.0
_COLLECTIVES: Final = 12
_RINGS_TOGETHER: Final = 2

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything that the sliders set, and the air's temperature and speed of sound, which come with the place."""

    density_kg_m3: float
    gravity_m_s2: float
    temperature_k: float
    speed_of_sound_m_s: float
    rotor_speed_rpm: float
    mass_kg: float
    radius_m: float

    @property
    def weight_n(self) -> float:
        """Return m g."""
        return self.mass_kg * self.gravity_m_s2

    @property
    def mach_limit_rpm(self) -> float:
        """Return the rotor speed at which the tips reach the highest Mach number; 0 without air."""
        return HIGHEST_TIP_MACH * self.speed_of_sound_m_s / (RAD_S_PER_RPM * self.radius_m)


def measure(setup: Setup) -> Hover | None:
    """Return the hover of a setup, or None where there is no air to push."""
    if setup.density_kg_m3 <= 0.0:
        return None
    return hover(
        density_kg_m3=setup.density_kg_m3,
        rotor_speed_rpm=setup.rotor_speed_rpm,
        mass_kg=setup.mass_kg,
        gravity_m_s2=setup.gravity_m_s2,
        temperature_k=setup.temperature_k,
        rotor_radius_m=setup.radius_m,
        speed_of_sound_m_s=setup.speed_of_sound_m_s,
    )


def warm_up() -> None:
    """Solve the grid that all curves are drawn from, before somebody waits for it."""
    _grid()


def curves(setup: Setup) -> tuple[Points, Points]:
    """Return (rpm, thrust margin %) and, where it can hover, (rpm, electrical power W)."""
    if setup.density_kg_m3 <= 0.0:
        return ((SLOWEST_RPM, -PERCENT), (FASTEST_RPM, -PERCENT)), ()
    efficiency = value("rotor_model.motor_efficiency") * value("rotor_model.drive_efficiency")
    margins, powers = [], []
    for n in range(POINTS):
        rpm = SLOWEST_RPM + (FASTEST_RPM - SLOWEST_RPM) * n / (POINTS - 1)
        scale = RotorScale.of(rpm, setup.density_kg_m3, setup.speed_of_sound_m_s, setup.radius_m)
        thrusts, shafts = _columns(scale.tip_mach)
        wanted = setup.weight_n / scale.thrust_n
        margins.append((rpm, (thrusts[-1] / wanted - 1.0) * PERCENT))
        if thrusts[-1] >= wanted:
            powers.append((rpm, _power_at(wanted, thrusts, shafts) * scale.power_w / efficiency))
    return tuple(margins), tuple(powers)


def _power_at(thrust: float, thrusts: tuple[float, ...], shafts: tuple[float, ...]) -> float:
    """Return the power coefficient at a thrust coefficient, by straight lines between collectives."""
    place, share = share_between(thrusts, max(thrust, thrusts[0]))
    return shafts[place] + (shafts[place + 1] - shafts[place]) * share


def _columns(tip_mach: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return thrust and power coefficients by collective at a tip Mach number."""
    place, share = share_between(_MACHS, max(_MACHS[0], min(_MACHS[-1], tip_mach)))
    slow, fast = _grid()[place], _grid()[place + 1]
    thrusts, shafts = (
        tuple(a + (b - a) * share for a, b in zip(low, high, strict=True))
        for low, high in zip(slow, fast, strict=True)
    )
    return thrusts, shafts


@cache
def _grid() -> tuple[tuple[tuple[float, ...], tuple[float, ...]], ...]:
    """Return thrust and power by collective for each tip Mach number; solved when the lab is first opened."""
    low_rad, high_rad = math.radians(_LOWEST_DEG), math.radians(value("ingenuity.highest_collective_deg"))
    steps = [low_rad + (high_rad - low_rad) * n / _COLLECTIVES for n in range(_COLLECTIVES + 1)]
    found = []
    for mach in _MACHS:
        loads = [solve(OperatingPoint(step, mach), merged_rings(_RINGS_TOGETHER)) for step in steps]
        found.append((tuple(load.thrust for load in loads), tuple(load.power for load in loads)))
    return tuple(found)
