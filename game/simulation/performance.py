"""What the helicopter can do in given air, answered at once: for the lab, for checks of levels, and for tests.

Flying it is left to `Simulation`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from game.facts import value
from game.simulation.atmosphere import mars_speed_of_sound_m_s
from game.simulation.rotor.airfoil import HIGHEST_MACH
from game.simulation.rotor.blade_element import Load, OperatingPoint, solve
from game.simulation.units import PERCENT, RAD_S_PER_RPM

HALVINGS: Final = 20
"""Of the collective range when trimming: far below a thousandth of a degree."""
LOWEST_TRIM_DEG: Final = -12.0
"""The lab may ask for air so dense that the machine's own range starts too high; trimming looks down to here."""


@dataclass(frozen=True, slots=True)
class Hover:
    """A hover out of ground effect. Where the thrust does not suffice, the figures are those at full collective."""

    thrust_margin_pct: float
    """Thrust at full collective beyond the weight."""
    collective_deg: float
    """Mean of both rotors at three quarters of the radius."""
    blade_loading_ct_sigma: float
    tip_mach: float
    ideal_power_w: float
    """Momentum theory, all thrust through one disk: T sqrt(T / (2 rho A))."""
    electrical_power_w: float
    """Of the rotors: shaft power over the efficiencies of motors and drive."""
    figure_of_merit: float
    """Ideal over shaft power."""
    can_hover: bool
    """Enough thrust, no more than the battery's peak power, and blade tips slow enough for the model to hold."""


@dataclass(frozen=True, slots=True)
class RotorScale:
    """What turns coefficients into newtons and watts."""

    thrust_n: float
    """rho A V^2."""
    power_w: float
    """rho A V^3."""
    tip_mach: float

    @classmethod
    def of(
        cls,
        rotor_speed_rpm: float,
        density_kg_m3: float,
        speed_of_sound_m_s: float,
        rotor_radius_m: float | None = None,
    ) -> RotorScale:
        """Return the scale of the published rotor, or of one of its shape and another radius, in given air."""
        tip_m_s = tip_speed_m_s(rotor_speed_rpm, rotor_radius_m)
        thrust_n = density_kg_m3 * disk_area_m2(rotor_radius_m) * tip_m_s * tip_m_s
        return cls(thrust_n, thrust_n * tip_m_s, tip_m_s / speed_of_sound_m_s)


def hover(
    *,
    density_kg_m3: float,
    rotor_speed_rpm: float,
    mass_kg: float,
    gravity_m_s2: float,
    temperature_k: float,
    rotor_radius_m: float | None = None,
    speed_of_sound_m_s: float | None = None,
) -> Hover:
    """Return the hover of an Ingenuity of any mass in air of any density.

    Without a radius the rotor is the published one; another radius scales the blade with it, solidity unchanged.
    Without a speed of sound the air is Mars's.
    """
    sound_m_s = speed_of_sound_m_s or mars_speed_of_sound_m_s(temperature_k)
    scale = RotorScale.of(rotor_speed_rpm, density_kg_m3, sound_m_s, rotor_radius_m)
    weight_n = mass_kg * gravity_m_s2
    highest_rad = math.radians(value("ingenuity.highest_collective_deg"))
    highest_n = solve(OperatingPoint(highest_rad, scale.tip_mach)).thrust * scale.thrust_n
    collective_rad, load = _trim(weight_n / scale.thrust_n, scale.tip_mach, highest_rad)
    thrust_n = min(weight_n, highest_n)
    shaft_w = load.power * scale.power_w
    efficiency = value("rotor_model.motor_efficiency") * value("rotor_model.drive_efficiency")
    electrical_w = shaft_w / efficiency
    is_within_model = electrical_w <= value("ingenuity.peak_power_w") and scale.tip_mach <= HIGHEST_MACH
    ideal_w = thrust_n * math.sqrt(thrust_n / (2.0 * density_kg_m3 * disk_area_m2(rotor_radius_m)))
    return Hover(
        thrust_margin_pct=(highest_n / weight_n - 1.0) * PERCENT,
        collective_deg=math.degrees(collective_rad),
        blade_loading_ct_sigma=thrust_n / scale.thrust_n / value("ingenuity.solidity"),
        tip_mach=scale.tip_mach,
        ideal_power_w=ideal_w,
        electrical_power_w=electrical_w,
        figure_of_merit=ideal_w / shaft_w,
        can_hover=highest_n >= weight_n and is_within_model,
    )


def tip_speed_m_s(rotor_speed_rpm: float, rotor_radius_m: float | None = None) -> float:
    """Return V = Omega R, of the published rotor unless another radius is given."""
    return rotor_speed_rpm * RAD_S_PER_RPM * (rotor_radius_m or value("ingenuity.rotor_radius_m"))


def disk_area_m2(rotor_radius_m: float | None = None) -> float:
    """Return the area of one disk, pi R^2, of the published rotor unless another radius is given."""
    return math.pi * (rotor_radius_m or value("ingenuity.rotor_radius_m")) ** 2


def _trim(thrust: float, tip_mach: float, highest_rad: float) -> tuple[float, Load]:
    """Return the collective that gives a thrust coefficient, or the highest, and the load there, by halving."""
    low_rad, high_rad = math.radians(LOWEST_TRIM_DEG), highest_rad
    for _ in range(HALVINGS):
        middle_rad = (low_rad + high_rad) / 2.0
        if solve(OperatingPoint(middle_rad, tip_mach)).thrust < thrust:
            low_rad = middle_rad
        else:
            high_rad = middle_rad
    return high_rad, solve(OperatingPoint(high_rad, tip_mach))
