"""The ground: its height, slope, kind and what can be seen across it, at any distance and at the same cost.

Building solid ground for the physics is left to `ground_segments`; drawing it is left to the view.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right
from typing import Final

from game.simulation.plan import GroundKind, TerrainPlan
from game.simulation.random_source import lattice

_OCTAVES: Final = ((8.0, 0.60), (2.6, 0.28), (0.9, 0.12))
"""Roughness: wavelength in metres and share of the amplitude. Natural ground is rough at all scales, less at small."""
_SIGHT_STEPS: Final = 48
"""Points looked at along a line of sight: enough to find a ridge of one fiftieth of the line's length."""
_SLOPE_SPAN_M: Final = 0.25
"""Half of the stretch over which a slope is taken: about a wheel's radius."""


class Terrain:
    """Ground made of control points, smoothly joined, with seeded roughness. Pure: the same plan gives the same ground."""

    def __init__(self, plan: TerrainPlan) -> None:
        self.plan = plan
        self._distances = [point[0] for point in plan.profile]
        self._heights = [point[1] for point in plan.profile]
        self._tangents = _monotone_tangents(self._distances, self._heights)
        self.start_m = self._distances[0]
        self.end_m = self._distances[-1]
        self._spans = sorted(plan.ground, key=lambda span: span.from_m)
        self._span_starts = [span.from_m for span in self._spans]

    def height_m(self, x_m: float) -> float:
        """Return the height of the ground; beyond its ends the last height continues."""
        return self._smooth_height_m(x_m) + self._roughness_m(x_m)

    def slope_rad(self, x_m: float) -> float:
        """Return the slope over a wheel's length, positive uphill towards larger distances."""
        rise = self.height_m(x_m + _SLOPE_SPAN_M) - self.height_m(x_m - _SLOPE_SPAN_M)
        return math.atan2(rise, 2.0 * _SLOPE_SPAN_M)

    def ground(self, x_m: float) -> GroundKind:
        """Return what the ground is made of there; regolith where the level says nothing."""
        index = bisect_right(self._span_starts, x_m) - 1
        if index >= 0 and x_m < self._spans[index].to_m:
            return self._spans[index].kind
        return GroundKind.REGOLITH

    def sees(self, from_x_m: float, from_y_m: float, to_x_m: float, to_y_m: float) -> bool:
        """Return whether no ground stands between two points."""
        step_x = (to_x_m - from_x_m) / _SIGHT_STEPS
        step_y = (to_y_m - from_y_m) / _SIGHT_STEPS
        return all(
            self.height_m(from_x_m + step_x * n) <= from_y_m + step_y * n for n in range(1, _SIGHT_STEPS)
        )

    def _smooth_height_m(self, x_m: float) -> float:
        if x_m <= self.start_m:
            return self._heights[0]
        if x_m >= self.end_m:
            return self._heights[-1]
        i = bisect_right(self._distances, x_m) - 1
        width = self._distances[i + 1] - self._distances[i]
        t = (x_m - self._distances[i]) / width
        rest = 1.0 - t
        return (
            self._heights[i] * (1.0 + 2.0 * t) * rest * rest
            + self._tangents[i] * width * t * rest * rest
            + self._heights[i + 1] * t * t * (3.0 - 2.0 * t)
            - self._tangents[i + 1] * width * t * t * rest
        )

    def _roughness_m(self, x_m: float) -> float:
        total = 0.0
        for octave, (wavelength_m, share) in enumerate(_OCTAVES):
            position = x_m / wavelength_m
            cell = math.floor(position)
            t = position - cell
            smooth = t * t * (3.0 - 2.0 * t)
            left = lattice(self.plan.seed + octave, cell)
            right = lattice(self.plan.seed + octave, cell + 1)
            total += share * (left + (right - left) * smooth)
        return self.plan.roughness_m * total


def _monotone_tangents(xs: list[float], ys: list[float]) -> list[float]:
    """Return slopes at control points by which a cubic never overshoots: harmonic means (Fritsch and Butland 1984)."""
    secants = [(y1 - y0) / (x1 - x0) for x0, x1, y0, y1 in zip(xs, xs[1:], ys, ys[1:], strict=False)]
    if not secants:
        return [0.0]
    inner = [
        0.0 if before * after <= 0.0 else 2.0 * before * after / (before + after)
        for before, after in itertools.pairwise(secants)
    ]
    return [secants[0], *inner, secants[-1]]
