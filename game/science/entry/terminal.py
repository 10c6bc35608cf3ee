"""The speed at which drag bears the weight: under a parachute, or of a capsule that has none."""

from __future__ import annotations

import math


def ballistic_coefficient_kg_m2(mass_kg: float, drag_coefficient: float, diameter_m: float) -> float:
    """Return m / (cd A) of a round body or canopy; the diameter is the one that the drag coefficient belongs to."""
    return mass_kg / (drag_coefficient * math.pi * diameter_m**2 / 4.0)


def terminal_speed_m_s(coefficient_kg_m2: float, density_kg_m3: float, gravity_m_s2: float) -> float:
    """Return v = sqrt(2 g beta / rho): a steady fall well below the speed of sound."""
    return math.sqrt(2.0 * gravity_m_s2 * coefficient_kg_m2 / density_kg_m3)
