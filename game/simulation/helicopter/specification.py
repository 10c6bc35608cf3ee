"""The figures of one helicopter, taken from the facts; a level may override any of them by name."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class HelicopterSpecification:
    """A helicopter as built. Angles in degrees as published; the craft converts them once."""

    mass_kg: float
    rotor_radius_m: float
    flight_rotor_speed_rpm: float
    slowest_rotor_speed_rpm: float
    highest_rotor_speed_rpm: float
    spin_up_time_s: float
    lowest_collective_deg: float
    highest_collective_deg: float
    cyclic_range_deg: float
    battery_energy_wh: float
    peak_power_w: float
    avionics_power_w: float
    leg_limit_speed_m_s: float
    highest_speed_m_s: float
    highest_climb_m_s: float
    acceleration_m_s2: float
    climb_acceleration_m_s2: float
    highest_tilt_rad: float
    camera_range_m: float


def specified(overrides: Mapping[str, float]) -> HelicopterSpecification:
    """Return Ingenuity as flown, with a level's overrides. Unknown names raise TypeError: levels are checked before."""
    published = HelicopterSpecification(
        mass_kg=value("ingenuity.mass_kg"),
        rotor_radius_m=value("ingenuity.rotor_radius_m"),
        flight_rotor_speed_rpm=value("ingenuity.flight_rotor_speed_rpm"),
        slowest_rotor_speed_rpm=value("rotor_model.rotor_slowest_set_speed_rpm"),
        highest_rotor_speed_rpm=value("ingenuity.highest_rotor_speed_rpm"),
        spin_up_time_s=value("ingenuity.spin_up_time_s"),
        lowest_collective_deg=value("ingenuity.lowest_collective_deg"),
        highest_collective_deg=value("ingenuity.highest_collective_deg"),
        cyclic_range_deg=value("ingenuity.cyclic_range_deg"),
        battery_energy_wh=value("ingenuity.battery_energy_wh"),
        peak_power_w=value("ingenuity.peak_power_w"),
        avionics_power_w=value("rotor_model.avionics_power_w"),
        leg_limit_speed_m_s=value("rotor_model.leg_limit_speed_m_s"),
        highest_speed_m_s=value("rotor_model.guidance_highest_speed_m_s"),
        highest_climb_m_s=value("rotor_model.guidance_highest_climb_m_s"),
        acceleration_m_s2=value("rotor_model.guidance_acceleration_m_s2"),
        climb_acceleration_m_s2=value("rotor_model.guidance_climb_acceleration_m_s2"),
        highest_tilt_rad=math.radians(value("rotor_model.guidance_highest_tilt_deg")),
        camera_range_m=value("rotor_model.camera_range_m"),
    )
    return replace(published, **overrides)
