"""AutoNav: drives by itself over what it has seen and judged passable, in short legs with looks between them.

In the side view there is no way round: it goes over and through, or stops and says that it is blocked.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.plan import ThingKind
from game.simulation.rover.survey import CELL_M, Survey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.simulation.rover.specification import RoverSpecification
    from game.simulation.snapshot import ThingState
    from game.simulation.terrain import Terrain

PLAN_STEPS: Final = 5
"""Slow steps between two plans: two plans a second."""
ARRIVED_M: Final = 0.05
"""So close counts as there: the way of two seconds."""
PATH_STEP_M: Final = 1.0
"""Between two points of the path that is shown."""
LOOK_STEP_M: Final = 0.25
"""Way after which another look can show something new."""


class AutoNav:
    """Plans at the slow step; `speed_m_s` is what it asks of the wheels."""

    def __init__(self, terrain: Terrain, specification: RoverSpecification, at_m: float) -> None:
        self._terrain = terrain
        self._specification = specification
        self._survey = Survey(terrain, specification, at_m)
        self._lead_m = value("rover_model.wheel_spacing_m")
        self._margin_m = value("rover_model.autonav_margin_m") + specification.wheel_radius_m
        self._leg_m = value("rover_model.autonav_leg_m")
        self._thinking_s = value("rover_model.autonav_thinking_s")
        self._caution_s = value("rover_model.autonav_caution_s")
        self._boulders: dict[str, tuple[float, float, float]] = {}
        self._looked_at_m = {1: math.inf, -1: math.inf}
        self._basis: tuple[int, float | None, int] | None = None
        self._steps = 0
        self._pause_s = 0.0
        self._leg_from_m = at_m
        self._stop_m = at_m
        self._x_m = at_m
        self.target_m: float | None = None
        self.speed_m_s = 0.0
        self.is_blocked = False

    @property
    def seen_from_m(self) -> float:
        """Where the seen ground begins."""
        return self._survey.seen_from_m

    @property
    def seen_to_m(self) -> float:
        """Where the seen ground ends."""
        return self._survey.seen_to_m

    @property
    def path_m(self) -> tuple[float, ...]:
        """Distances that the plan leads through; empty when AutoNav is off."""
        if self.target_m is None:
            return ()
        way_m = self._stop_m - self._x_m
        count = max(1, math.ceil(abs(way_m) / PATH_STEP_M))
        return tuple(self._x_m + way_m * n / count for n in range(count + 1))

    def go(self, target_m: float | None) -> None:
        """Take a new target, or None to switch off."""
        if target_m != self.target_m:
            self.target_m = target_m
            self.is_blocked = False
            self.speed_m_s = self._pause_s = 0.0
            self._steps = 0

    def visible(self, x_m: float, things: Iterable[ThingState]) -> tuple[str, ...]:
        """Return the names of things that the mast camera sees from here, in the order given."""
        eye_x_m, eye_y_m = self._survey.eye(x_m)
        return tuple(
            thing.name
            for thing in things
            if abs(thing.x_m - x_m) <= self._specification.camera_range_m
            and self._terrain.sees(eye_x_m, eye_y_m, thing.x_m, thing.y_m + thing.radius_m)
        )

    def slow_step(self, x_m: float, things: Iterable[ThingState], *, is_halted: bool) -> None:
        """Look and plan if it is time, then drive, think or wait."""
        self._x_m = x_m
        self._steps -= 1
        if self._steps < 0:
            self._steps = PLAN_STEPS - 1
            self._plan(x_m, things)
        self._drive(x_m, is_halted=is_halted)

    def _plan(self, x_m: float, things: Iterable[ThingState]) -> None:
        ahead = 1 if self.target_m is None or self.target_m >= x_m else -1
        new = [each for each in things if each.kind is ThingKind.BOULDER and each.name not in self._boulders]
        self._remember(each for each in new if each.is_known)
        if abs(x_m - self._looked_at_m[ahead]) >= LOOK_STEP_M:
            in_sight = self.visible(x_m, new)
            self._remember(each for each in new if each.name in in_sight)
            if not self._survey.look(x_m, ahead):
                self._looked_at_m[ahead] = x_m
        basis = (self._survey.edge(ahead), self.target_m, len(self._boulders))
        if self.target_m is not None and basis != self._basis:
            self._basis = basis
            self._stop_m = self._stop(x_m, self.target_m, ahead)

    def _remember(self, boulders: Iterable[ThingState]) -> None:
        """Note each boulder's span and its height over the obstacle limit."""
        for boulder in boulders:
            height_m = boulder.y_m + boulder.radius_m - self._terrain.height_m(boulder.x_m)
            hardness = height_m / self._specification.obstacle_height_m
            span_m = (boulder.x_m - boulder.radius_m, boulder.x_m + boulder.radius_m)
            self._boulders[boulder.name] = (*span_m, hardness)

    def _stop(self, x_m: float, target_m: float, ahead: int) -> float:
        """Return how far the chassis may go: to the target, or short of what is barred or unseen."""
        reach_m = ahead * self._lead_m
        edge = self._survey.edge(ahead)
        last = min(edge * ahead, math.ceil((target_m + reach_m) * ahead / CELL_M)) * ahead
        first = math.floor((x_m + reach_m) * ahead / CELL_M) * ahead
        for cell in range(first + ahead, last + ahead, ahead):
            if self._cell_hardness(cell, ahead) >= 1.0:
                edge = cell
                break
        free_m = edge * CELL_M - reach_m - ahead * self._margin_m
        return min(free_m * ahead, target_m * ahead) * ahead

    def _cell_hardness(self, cell: int, ahead: int) -> float:
        hardness = self._survey.hardness(cell, ahead)
        at_m = cell * CELL_M
        for from_m, to_m, boulder_hardness in self._boulders.values():
            if from_m <= at_m <= to_m:
                hardness = max(hardness, boulder_hardness)
        return hardness

    def _drive(self, x_m: float, *, is_halted: bool) -> None:
        self.speed_m_s = 0.0
        if self.target_m is None:
            return
        ahead = 1 if self.target_m >= x_m else -1
        is_there = abs(self.target_m - x_m) <= ARRIVED_M
        free_m = (self._stop_m - x_m) * ahead
        self.is_blocked = is_halted or (not is_there and free_m <= ARRIVED_M)
        if self.is_blocked or is_there:
            return
        if self._pause_s > 0.0:
            self._pause_s -= SLOW_S
            return
        if abs(x_m - self._leg_from_m) >= self._leg_m:
            self._leg_from_m = x_m
            self._pause_s = self._thinking(x_m, ahead)
            return
        self.speed_m_s = ahead * self._specification.autonav_speed_m_s

    def _thinking(self, x_m: float, ahead: int) -> float:
        """Return how long the next look takes: longer before harder ground, as two legs ahead are judged."""
        lead = round((x_m + ahead * self._lead_m) / CELL_M)
        cells = round(2.0 * self._leg_m / CELL_M)
        hardest = max(self._cell_hardness(lead + ahead * n, ahead) for n in range(1, cells + 1))
        return self._thinking_s + self._caution_s * min(1.0, hardest)
