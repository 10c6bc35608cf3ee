"""Figures of a lunar rover, which a level may override by name; and what follows from them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.units import METRES_PER_KILOMETRE, RAD_S_PER_RPM, SECONDS_PER_HOUR

if TYPE_CHECKING:
    from collections.abc import Mapping

SIDES: Final = 2
"""A left and a right wheel on each axle, which the side view shows as one."""
AXLES: Final = 2
"""Front and rear."""


def _fact(key: str) -> float:
    """Return a field that takes its value from the facts; typed as the number that it will be."""
    number: float = field(default_factory=lambda: value(f"lunar_rover.{key}"))
    return number


def _battery_energy_wh() -> float:
    volts, hours = value("lunar_rover.battery_voltage_v"), value("lunar_rover.battery_capacity_a_h")
    return value("lunar_rover.batteries_count") * volts * hours


@dataclass(frozen=True, slots=True)
class LunarRoverSpecification:
    """A lunar rover's figures; without overrides they are those of Apollo's, with two people and their load."""

    empty_mass_kg: float = _fact("empty_mass_kg")
    payload_kg: float = _fact("payload_kg")
    motor_power_w: float = _fact("motor_power_w")
    """Of one wheel's motor; so are the torques of one wheel."""
    wheel_torque_n_m: float = _fact("wheel_torque_n_m")
    brake_torque_n_m: float = _fact("brake_torque_n_m")
    battery_energy_wh: float = field(default_factory=_battery_energy_wh)
    mass_centre_height_m: float = _fact("mass_centre_height_m")
    slope_limit_deg: float = _fact("slope_limit_deg")

    @property
    def mass_kg(self) -> float:
        """Of everything that rolls."""
        return self.empty_mass_kg + self.payload_kg

    @property
    def top_speed_m_s(self) -> float:
        """The rim's speed at the fastest that a motor turns; no slope makes the motors push beyond it."""
        turn_rad_s = value("lunar_rover.motor_speed_rpm") * RAD_S_PER_RPM / value("lunar_rover.gear_ratio")
        return turn_rad_s * value("machines.lunar_rover_wheel_diameter_m") / 2.0

    @property
    def design_speed_m_s(self) -> float:
        """The speed that it was designed for."""
        return value("lunar_rover.design_speed_km_h") * METRES_PER_KILOMETRE / SECONDS_PER_HOUR

    @property
    def tipping_rad(self) -> float:
        """The lean at which the centre of mass stands over an axle: tan a = (wheelbase / 2) / height."""
        half_m = value("machines.lunar_rover_wheelbase_m") / 2.0
        return math.atan2(half_m, self.mass_centre_height_m)


def specified(overrides: Mapping[str, float]) -> LunarRoverSpecification:
    """Return Apollo's with a level's overrides. Unknown names raise TypeError: levels are checked before."""
    return LunarRoverSpecification(**overrides)
