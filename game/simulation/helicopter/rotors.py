"""Both rotors of one helicopter in a tick: thrust, hub moment and shaft power from the prepared row of coefficients.

Rotor speed, air density and everything else that changes slowly come in by `prepare`, ten times a second.
"""

from __future__ import annotations

import math
from typing import Final

from game.facts import value
from game.simulation.rotor.airfoil import published_airfoil
from game.simulation.rotor.blade_element import published_rings
from game.simulation.rotor.table import STEPS, Row, row
from game.simulation.units import RAD_S_PER_RPM

STILL_RPM: Final = 1.0
"""Below this the rotors count as standing and make no air forces."""


class Rotors:
    """Thrust and power of the pair; the air through it is followed at every tick."""

    __slots__ = (
        "_climb_share",
        "_lift",
        "_radius_m",
        "_row",
        "angle_rad",
        "blade_coefficient",
        "damping_n_m_s",
        "hub_moment_n_m",
        "power_coefficient",
        "power_scale_w",
        "side_force_n_s_m",
        "speed_rpm",
        "thrust_coefficient",
        "thrust_per_rad",
        "thrust_scale_n",
        "tip_m_s",
    )

    def __init__(self, radius_m: float) -> None:
        self._radius_m = radius_m
        self._row: Row = row(0.0, 0.0)
        self._climb_share = 0.0
        self._lift = 1.0
        self.speed_rpm = self.angle_rad = self.tip_m_s = 0.0
        self.thrust_scale_n = self.power_scale_w = 0.0
        self.hub_moment_n_m = self.damping_n_m_s = self.side_force_n_s_m = 0.0
        self.thrust_coefficient = self.blade_coefficient = self.power_coefficient = 0.0
        self.thrust_per_rad = 1.0

    def prepare(
        self, *, density_kg_m3: float, speed_of_sound_m_s: float, along_m_s: float, hub_height_m: float
    ) -> None:
        """Take over rotor speed, air and height for the next ticks."""
        rate_rad_s = self.speed_rpm * RAD_S_PER_RPM
        self.tip_m_s = rate_rad_s * self._radius_m
        if self.speed_rpm < STILL_RPM or density_kg_m3 <= 0.0:
            self.stop_lifting()
            return
        self._row = row(self.tip_m_s / speed_of_sound_m_s, along_m_s / self.tip_m_s)
        self._climb_share = 1.0 / self.tip_m_s
        area_m2 = math.pi * self._radius_m * self._radius_m
        self.thrust_scale_n = density_kg_m3 * area_m2 * self.tip_m_s * self.tip_m_s
        self.power_scale_w = self.thrust_scale_n * self.tip_m_s
        self._lift = ground_effect(hub_height_m / self._radius_m)
        moment, side_force = _moment_and_side_force()
        self.hub_moment_n_m = moment * self.thrust_scale_n * self._radius_m
        # A pitching disk meets its own air at changed angles: q / Omega acts as so much cyclic.
        self.damping_n_m_s = self.hub_moment_n_m / rate_rad_s
        self.side_force_n_s_m = side_force * self.thrust_scale_n / self.tip_m_s

    def stop_lifting(self) -> None:
        """Make no air forces: standing still, no air, or no blades."""
        self.thrust_scale_n = self.power_scale_w = self._climb_share = 0.0
        self.hub_moment_n_m = self.damping_n_m_s = self.side_force_n_s_m = 0.0
        self.thrust_coefficient = self.blade_coefficient = self.power_coefficient = 0.0
        self.thrust_per_rad = 1.0

    def thrust_n(self, collective_rad: float, axial_m_s: float) -> float:
        """Return the thrust at a collective and a speed along the mast, and keep both coefficients."""
        scale = self.thrust_scale_n
        if scale == 0.0:
            return 0.0
        table = self._row
        position = (collective_rad - table.lowest_rad) * table.steps_per_rad
        i = min(int(position), LAST_STEP)
        share = position - i
        climb = axial_m_s * self._climb_share
        thrust, slope = table.thrust, table.thrust_by_climb
        low = thrust[i]
        gain = thrust[i + 1] - low
        own = low + share * gain + climb * (slope[i] + share * (slope[i + 1] - slope[i]))
        self.blade_coefficient = own
        coefficient = self.thrust_coefficient = own * self._lift
        power, slope = table.power, table.power_by_climb
        low = power[i]
        by_climb = slope[i] + share * (slope[i + 1] - slope[i])
        self.power_coefficient = low + share * (power[i + 1] - low) + climb * by_climb
        self.thrust_per_rad = max(gain, LEAST_GAIN) * table.steps_per_rad * scale * self._lift + 1.0
        return coefficient * scale

    def induced_velocity_m_s(self, collective_rad: float) -> float:
        """Return the mean speed of the air that the rotors push down; 0 where they make no force."""
        if self.thrust_scale_n == 0.0:
            return 0.0
        table = self._row
        i = min(int((collective_rad - table.lowest_rad) * table.steps_per_rad), LAST_STEP)
        return table.flow[i] * self.tip_m_s


LAST_STEP: Final = STEPS - 1
"""Index of the last gap of a row."""
LEAST_GAIN: Final = 5e-5
"""Growth of the thrust coefficient per step that is still believed: beyond stall the controller must not divide by 0."""


def ground_effect(height_in_radii: float) -> float:
    """Return thrust near the ground over thrust far away, at the same power: 1 / (1 - (R / 4z)^2).

    Cheeseman and Bennett 1955, for a hover; used up to speeds at which the wake is left behind (simplified).
    """
    z = max(height_in_radii, value("rotor_model.ground_effect_lowest_share"))
    return 1.0 / (1.0 - 1.0 / (4.0 * z) ** 2)


def _moment_and_side_force() -> tuple[float, float]:
    """Return hub moment per radian of cyclic and side force per advance, both as shares of rho A V^2.

    A stiff rotor carries to its hub the lift that cyclic adds on one side of the disk: a / 4 * integral of
    sigma'(y) y^3 dy for each rotor; the drag of its sections resists sideways motion: cd0 / 2 * integral of
    sigma'(y) y dy (Leishman 2006, chapter 4).
    """
    airfoil = published_airfoil()
    rings = published_rings()
    rotors = value("ingenuity.rotors_count")
    moment = sum(ring.solidity * ring.y**3 * ring.width for ring in rings) * airfoil.lift_slope_per_rad / 4.0
    side_force = sum(ring.solidity * ring.y * ring.width for ring in rings) * airfoil.lowest_drag / 2.0
    return rotors * moment, rotors * side_force
