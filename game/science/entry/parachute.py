"""A parachute behind a body: their drag together, and the load in its lines."""

from __future__ import annotations

import math

from game.science.trajectory.shape import Shape


def behind(shape: Shape, diameter_m: float, drag_coefficient: float, open_share: float) -> Shape:
    """Return a body's shape with a canopy behind it that is open to a share of its area, from 0 to 1.

    The coefficient belongs to the nominal diameter and stays the same at all Mach numbers (simplified).
    """
    canopy_m2 = open_share * drag_coefficient * math.pi * diameter_m**2 / 4.0
    return Shape(1.0, tuple((mach, shape.area_m2 * drag + canopy_m2) for mach, drag in shape.drag_by_mach))


def line_load_n(
    dynamic_pressure_pa: float, diameter_m: float, drag_coefficient: float, open_share: float
) -> float:
    """Return q cd A, what the lines carry; a jerk while opening can add some ten percent."""
    return dynamic_pressure_pa * open_share * drag_coefficient * math.pi * diameter_m**2 / 4.0
