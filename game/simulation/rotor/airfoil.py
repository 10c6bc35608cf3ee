"""Lift and drag of the blade's section, CLF5605: the mean of the two published wind tunnel series, stall, and Mach.

Both series were flown at Mach 0.6 and Reynolds numbers near 20 000; the blades fly at 11 000 to 14 000, which is left
uncorrected (simplified).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from game.facts import table, value

HIGHEST_MACH: Final = 0.9
"""Prandtl-Glauert has no meaning near the speed of sound; faster sections keep the factor of this Mach number."""


@dataclass(frozen=True, slots=True)
class Airfoil:
    """Lift is a straight line up to the onset of stall and levels off beyond; drag is a parabola in lift."""

    lift_slope_per_rad: float
    """At the Mach number of the test."""
    zero_lift_rad: float
    lowest_drag: float
    lowest_drag_lift: float
    drag_growth: float
    """Drag per square of lift away from the lift of lowest drag."""
    onset_lift: float
    highest_lift: float
    separation_drag: float
    """Drag per square of the angle beyond the onset of stall, in radians."""
    divergence_mach: float
    divergence_drag: float
    """Drag per square of the Mach number beyond divergence."""
    test_mach: float

    def lift(self, angle_rad: float, mach: float) -> tuple[float, float]:
        """Return lift coefficient and its slope per radian at an angle of attack."""
        slope = self.lift_slope_per_rad * compressibility(mach, self.test_mach)
        straight = slope * (angle_rad - self.zero_lift_rad)
        excess = abs(straight) - self.onset_lift
        if excess <= 0.0:
            return straight, slope
        # Levels off smoothly towards the highest lift; the thin nose stalls gently at these Reynolds numbers.
        room = self.highest_lift - self.onset_lift
        fade = math.exp(-excess / room)
        return math.copysign(self.highest_lift - room * fade, straight), slope * fade

    def drag(self, angle_rad: float, lift: float, mach: float) -> float:
        """Return the drag coefficient: polar, separation beyond stall, and compressibility rise."""
        straight = (
            self.lift_slope_per_rad * compressibility(mach, self.test_mach) * (angle_rad - self.zero_lift_rad)
        )
        away = lift - self.lowest_drag_lift
        drag = self.lowest_drag + self.drag_growth * away * away
        excess = abs(straight) - self.onset_lift
        if excess > 0.0:
            beyond_rad = excess / self.lift_slope_per_rad
            drag += self.separation_drag * beyond_rad * beyond_rad
        fast = mach - self.divergence_mach
        return drag + (self.divergence_drag * fast * fast if fast > 0.0 else 0.0)


@lru_cache
def compressibility(mach: float, test_mach: float) -> float:
    """Return the Prandtl-Glauert factor of lift over that at the Mach number of the test."""
    slow = min(mach, HIGHEST_MACH)
    return math.sqrt((1.0 - test_mach * test_mach) / (1.0 - slow * slow))


@cache
def published_airfoil() -> Airfoil:
    """Return the airfoil fitted to both published series by least squares."""
    rows = (*table("ingenuity.polar_us_fp"), *table("ingenuity.polar_jp_f"))
    angles = [math.radians(row[0]) for row in rows]
    lifts = [row[1] for row in rows]
    slope, offset = _line(angles, lifts)
    growth, centre, lowest = _parabola(lifts, [row[2] for row in rows])
    return Airfoil(
        lift_slope_per_rad=slope,
        zero_lift_rad=-offset / slope,
        lowest_drag=lowest,
        lowest_drag_lift=centre,
        drag_growth=growth,
        onset_lift=value("rotor_model.stall_onset_lift_coefficient"),
        highest_lift=value("rotor_model.stall_lift_coefficient"),
        separation_drag=value("rotor_model.stall_drag_rise"),
        divergence_mach=value("rotor_model.drag_divergence_mach"),
        divergence_drag=value("rotor_model.drag_divergence_rise"),
        test_mach=value("rotor_model.airfoil_test_mach"),
    )


def _line(xs: list[float], ys: list[float]) -> tuple[float, float]:
    """Return slope and offset of the least-squares line."""
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread
    return slope, mean_y - slope * mean_x


def _parabola(xs: list[float], ys: list[float]) -> tuple[float, float, float]:
    """Return (growth, centre, lowest) of y = lowest + growth (x - centre)^2 by least squares."""
    n = float(len(xs))
    mean_x, mean_y = sum(xs) / n, sum(ys) / n
    us = [x - mean_x for x in xs]
    s2, s3, s4 = (sum(u**power for u in us) / n for power in (2, 3, 4))
    t1 = sum(u * (y - mean_y) for u, y in zip(us, ys, strict=True)) / n
    t2 = sum(u * u * (y - mean_y) for u, y in zip(us, ys, strict=True)) / n
    growth = (t2 - t1 * s3 / s2) / (s4 - s2 * s2 - s3 * s3 / s2)
    slope = (t1 - growth * s3) / s2
    at_mean = mean_y - growth * s2
    centre = -slope / (2.0 * growth)
    return growth, mean_x + centre, at_mean - growth * centre * centre
