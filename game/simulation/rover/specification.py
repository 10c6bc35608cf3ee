"""Figures of a rover, which a level may override by name. Its proportions are left to `suspension`."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.units import SECONDS_PER_HOUR

if TYPE_CHECKING:
    from collections.abc import Mapping

SIDES: Final = 2
"""A left and a right one of each part of the suspension."""


def _fact(key: str) -> float:
    """Return a field that takes its value from the facts; typed as the number that it will be."""
    number: float = field(default_factory=lambda: value(key))
    return number


def _autonav_speed_m_s() -> float:
    return value("perseverance.autonav_speed_m_h") / SECONDS_PER_HOUR


def parts_mass_kg() -> float:
    """Return the mass of wheels, rockers and bogies, left and right: the chassis is what remains."""
    sixth_kg = value("rover_model.wheel_mass_kg")
    return SIDES * (3.0 * sixth_kg + value("rover_model.rocker_mass_kg") + value("rover_model.bogie_mass_kg"))


@dataclass(frozen=True, slots=True)
class RoverSpecification:
    """A rover's figures; without overrides they are Perseverance's."""

    mass_kg: float = _fact("perseverance.mass_kg")
    wheel_diameter_m: float = _fact("perseverance.wheel_diameter_m")
    wheel_torque_n_m: float = _fact("rover_model.wheel_torque_n_m")
    """Of one wheel."""
    top_speed_m_s: float = _fact("perseverance.top_speed_m_s")
    autonav_speed_m_s: float = field(default_factory=_autonav_speed_m_s)
    tilt_alarm_deg: float = _fact("perseverance.tilt_alarm_deg")
    roll_over_deg: float = _fact("perseverance.roll_over_deg")
    bogie_nose_down_limit_deg: float = _fact("rover_model.bogie_nose_down_limit_deg")
    """Of the bogie against the rocker; so is the next."""
    bogie_nose_up_limit_deg: float = _fact("rover_model.bogie_nose_up_limit_deg")
    obstacle_height_m: float = _fact("perseverance.obstacle_height_m")
    mmrtg_power_w: float = _fact("perseverance.mmrtg_power_w")
    battery_energy_wh: float = _fact("perseverance.battery_energy_wh")
    awake_load_w: float = _fact("rover_model.awake_load_w")
    camera_range_m: float = _fact("rover_model.camera_range_m")
    arm_reach_m: float = _fact("perseverance.arm_reach_m")
    core_length_m: float = _fact("perseverance.core_length_m")
    sample_tubes: float = _fact("perseverance.sample_tubes")

    @property
    def wheel_radius_m(self) -> float:
        """Half of the diameter."""
        return self.wheel_diameter_m / 2.0

    @classmethod
    def from_overrides(cls, overrides: Mapping[str, float]) -> RoverSpecification:
        """Return Perseverance with some figures replaced by name."""
        names = [entry.name for entry in fields(cls)]
        for name in overrides:
            if name not in names:
                close = get_close_matches(name, names, n=1)
                hint = f"Did you mean '{close[0]}'?" if close else f"Known are {', '.join(names)}."
                raise ValueError(f"A rover has no '{name}' that could be overridden. {hint}")
        specification = cls(**overrides)
        if specification.mass_kg <= parts_mass_kg():
            least = f"{parts_mass_kg():g}"
            raise ValueError(
                f"A rover's mass_kg must be above {least}: so much its wheels and rockers weigh."
            )
        return specification


def specified(overrides: Mapping[str, float]) -> RoverSpecification:
    """Return Perseverance with a level's overrides."""
    return RoverSpecification.from_overrides(overrides)
