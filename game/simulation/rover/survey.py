"""What the rover has seen of the ground from its mast, and how hard it would be to stand there.

For each quarter of a metre the pose of the rover is worked out that has its leading wheel there: tilt, bend
of the suspension, slip. (The real AutoNav does the like: approximate clearance evaluation.) Driving is left
to `autonav`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.rover.suspension import ROCKER_SPACINGS
from game.simulation.rover.terramechanics import grip, slip

if TYPE_CHECKING:
    from game.simulation.rover.specification import RoverSpecification
    from game.simulation.terrain import Terrain

CELL_M: Final = 0.25
"""Length of a piece of ground that gets one mark: a wheel's radius."""
GLANCE_CELLS: Final = 4
"""Cells that one line of sight answers for: a metre."""
GLANCES: Final = 6
"""Lines of sight in one look, so that a look costs little; the next look goes on."""
HIDDEN_DIP_M: Final = 0.3
"""Ground counts as seen when a point so high above it is seen: dips less deep may hide (simplified)."""


class Survey:
    """A map of marks by cell, growing to both sides from where the rover stands."""

    def __init__(self, terrain: Terrain, specification: RoverSpecification, at_m: float) -> None:
        self._terrain = terrain
        self._range_m = specification.camera_range_m
        self._spacing_m = value("rover_model.wheel_spacing_m")
        self._mast_ahead_m = value("rover_model.mast_ahead_m")
        self._mast_height_m = value("rover_model.mast_camera_height_m")
        self._tilt_limit_rad = math.radians(value("rover_model.autonav_tilt_limit_deg"))
        share = value("rover_model.autonav_bend_share")
        self._nose_down_limit_rad = math.radians(share * specification.bogie_nose_down_limit_deg)
        self._nose_up_limit_rad = math.radians(share * specification.bogie_nose_up_limit_deg)
        self._slip_limit = value("rover_model.autonav_slip_limit")
        self._marks: dict[tuple[int, int], float] = {}
        footprint_cells = math.ceil(ROCKER_SPACINGS * self._spacing_m / CELL_M)
        here = round(at_m / CELL_M)
        self._seen = {1: here + footprint_cells, -1: here - footprint_cells}

    @property
    def seen_from_m(self) -> float:
        """The nearer end of the seen ground, in distance along the level."""
        return self._seen[-1] * CELL_M

    @property
    def seen_to_m(self) -> float:
        """The farther end."""
        return self._seen[1] * CELL_M

    def edge(self, direction: int) -> int:
        """Return the last seen cell in a direction, 1 or -1."""
        return self._seen[direction]

    def eye(self, x_m: float) -> tuple[float, float]:
        """Return where the mast camera of a rover at x is."""
        eye_m = x_m + self._mast_ahead_m
        return eye_m, self._terrain.height_m(eye_m) + self._mast_height_m

    def look(self, x_m: float, direction: int) -> bool:
        """Look on from the last seen cell; return whether something new was seen."""
        eye_x_m, eye_y_m = self.eye(x_m)
        before = self._seen[direction]
        for _ in range(GLANCES):
            next_cell = self._seen[direction] + direction * GLANCE_CELLS
            next_m = next_cell * CELL_M
            if abs(next_m - x_m) > self._range_m:
                break
            if not self._terrain.sees(
                eye_x_m, eye_y_m, next_m, self._terrain.height_m(next_m) + HIDDEN_DIP_M
            ):
                break
            self._seen[direction] = next_cell
        return self._seen[direction] != before

    def hardness(self, cell: int, direction: int) -> float:
        """Return how hard it is with the leading wheel in a cell: 0 easy, 1 and above not allowed."""
        key = (cell, direction)
        mark = self._marks.get(key)
        if mark is None:
            mark = self._marks[key] = self._hardness(cell * CELL_M, direction)
        return mark

    def _hardness(self, lead_m: float, direction: int) -> float:
        """Work out the pose: three wheels on the ground, bogie between the two of the rear."""
        middle_m = lead_m - direction * self._spacing_m
        height_m = self._terrain.height_m
        front, middle, rear = (height_m(middle_m + side * self._spacing_m) for side in (1.0, 0.0, -1.0))
        rocker_rad = math.atan2(front - (middle + rear) / 2.0, ROCKER_SPACINGS * self._spacing_m)
        bend_rad = math.atan2(middle - rear, self._spacing_m) - rocker_rad
        ground = grip(self._terrain.ground(lead_m))
        needed = ground.rolling_resistance + direction * (front - rear) / (2.0 * self._spacing_m)
        return max(
            abs(rocker_rad) / self._tilt_limit_rad,
            bend_rad / self._nose_up_limit_rad,
            -bend_rad / self._nose_down_limit_rad,
            slip(needed, ground) / self._slip_limit,
        )
