"""Where goals want a craft to be, marked in the world: pads, pennants, frames, bands of height.

Each state has a colour and a shape of its own. The list of goals and the edge arrows are instruments.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.snapshot import OrbiterState
from game.ui import theme
from game.view.landing_point import draw_landing_points
from game.view.paint import path
from game.view.palettes import Rgb, mix

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.plan import Goal, LevelPlan
    from game.simulation.snapshot import GoalState, Snapshot, ThingState
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera

_MOST_HEIGHTS: Final = 2048
"""The same places are asked for in every frame."""
_POLE_M: Final = 1.7
_PENNANT_M: Final = 0.42
_DASH_M: Final = 0.45
_CONTAINER_M: Final = 0.2
_DASH_GAP: Final = 4
"""One dash in so many is drawn."""


class Targets:
    """Marks for a level's goals."""

    def __init__(self, plan: LevelPlan, terrain: Terrain) -> None:
        self._goals, self._terrain = plan.goals, terrain
        self._height_m = lru_cache(_MOST_HEIGHTS)(terrain.height_m)

    def draw(
        self, surface: pygame.Surface, camera: Camera, snapshot: Snapshot, mark_m: float | None = None
    ) -> None:
        """Draw the marks in sight; a lander's player may have a mark of his own."""
        draw_landing_points(surface, camera, snapshot, self._terrain, mark_m)
        things = {thing.name: thing for thing in snapshot.things}
        for goal, state in zip(self._goals, snapshot.goals, strict=False):
            colour = _colour(state)
            if goal.kind == "hold_altitude" and not state.is_done:
                self._draw_band(surface, camera, goal)
            elif goal.kind in {"land", "stop"} and (place_m := _place_m(goal, things)) is not None:
                self._draw_pad(surface, camera, (place_m, goal.within_m), (colour, state.is_done))
            elif goal.at_m is not None:
                self._draw_pennant(surface, camera, goal.at_m, (colour, state.is_done))
            elif goal.thing in things and things[goal.thing].is_known:
                thing = things[goal.thing]
                _draw_frame(surface, camera, (thing.x_m, thing.y_m, thing.radius_m), (colour, state.is_done))
            elif goal.kind == "capture" and not state.is_done:
                orbiter = snapshot.crafts[goal.craft]
                if isinstance(orbiter, OrbiterState):
                    spot = (orbiter.container_x_m, orbiter.container_y_m, _CONTAINER_M)
                    _draw_frame(surface, camera, spot, (colour, state.is_done))

    def _draw_pad(
        self, surface: pygame.Surface, camera: Camera, where: tuple[float, float], look: tuple[Rgb, bool]
    ) -> None:
        """Draw a line over the ground as wide as the goal allows, with a post at either end."""
        middle_m, within_m = where
        if not camera.shows(middle_m, within_m + 1.0):
            return
        colour, is_done = look
        line = _line(camera)
        points = [self._on_ground(camera, middle_m + within_m * n / 12) for n in range(-12, 13)]
        path(surface, colour, points, max(2, round(3 * line)))
        post = max(6.0 * line, 0.16 * camera.pixels_per_metre)
        for x, y in (points[0], points[-1]):
            pygame.draw.line(surface, colour, (x, y), (x, y - post), max(2, round(2.5 * line)))
            pygame.draw.aacircle(surface, colour, (x, y - post), max(2.5, 3.0 * line))
        x, y = points[12]
        half = max(4.0 * line, 0.10 * camera.pixels_per_metre)
        top = y - post - half * 1.2
        if is_done:
            tick = [
                (x - half, top + half * 0.5),
                (x - half * 0.3, top + half * 1.2),
                (x + half, top - half * 0.3),
            ]
            path(surface, colour, tick, max(2, round(2.5 * line)))
        else:
            pygame.draw.polygon(surface, colour, [(x - half, top), (x + half, top), (x, top + half * 1.3)])

    def _draw_pennant(
        self, surface: pygame.Surface, camera: Camera, at_m: float, look: tuple[Rgb, bool]
    ) -> None:
        """Draw a pole with a pennant; when reached, a full square flag."""
        if not camera.shows(at_m, 2.0):
            return
        colour, is_done = look
        line, scale = _line(camera), camera.pixels_per_metre
        x, y = self._on_ground(camera, at_m)
        top = y - _POLE_M * scale
        length, depth = max(8.0 * line, _PENNANT_M * scale), max(5.0 * line, 0.26 * scale)
        pygame.draw.line(
            surface, mix(colour, (255, 255, 255), 0.4), (x, y), (x, top), max(2, round(2 * line))
        )
        if is_done:
            flag = [(x, top), (x + length, top), (x + length, top + depth), (x, top + depth)]
        else:
            flag = [(x, top), (x + length, top + depth / 2), (x, top + depth)]
        pygame.draw.polygon(surface, colour, flag)
        pygame.draw.aacircle(surface, colour, (x, y), max(2.5, 3 * line))

    def _draw_band(self, surface: pygame.Surface, camera: Camera, goal: Goal) -> None:
        """Draw two dashed lines over the ground, between which a craft must stay."""
        left_m, right_m = camera.to_world(0.0, 0.0)[0], camera.to_world(camera.size[0], 0.0)[0]
        dash_m = _DASH_M * max(1.0, 40.0 * _line(camera) / camera.pixels_per_metre)
        width = max(2, round(2.0 * _line(camera)))
        for cell in range(math.floor(left_m / dash_m), math.ceil(right_m / dash_m)):
            if cell % _DASH_GAP:
                continue
            x, y = self._on_ground(camera, (cell + 0.5) * dash_m)
            # Level dashes: lines of a pixel that lean by one look broken.
            half = 0.5 * dash_m * camera.pixels_per_metre
            for height_m in goal.between_m:
                up = y - height_m * camera.pixels_per_metre
                pygame.draw.line(surface, theme.INFO, (x - half, up), (x + half, up), width)

    def _on_ground(self, camera: Camera, x_m: float) -> tuple[float, float]:
        return camera.to_screen(x_m, self._height_m(x_m))


def _place_m(goal: Goal, things: Mapping[str, ThingState]) -> float | None:
    """Return where to land or to stop: a goal's own place, or that of its thing once it is known."""
    if goal.thing is None:
        return goal.at_m
    thing = things.get(goal.thing)
    return thing.x_m if thing is not None and thing.is_known else None


def _draw_frame(
    surface: pygame.Surface, camera: Camera, spot: tuple[float, float, float], look: tuple[Rgb, bool]
) -> None:
    """Draw four corners around a thing, as a camera's finder; a closed frame when done."""
    x_m, y_m, radius_m = spot
    if not camera.shows(x_m, 2.0 * radius_m):
        return
    colour, is_done = look
    line = _line(camera)
    x, y = camera.to_screen(x_m, y_m)
    half = radius_m * camera.pixels_per_metre * 1.25 + 6 * line
    width = max(2, round(2.2 * line))
    arm = half if is_done else half * 0.42
    for side in (-1.0, 1.0):
        for up in (-1.0, 1.0):
            corner = (x + side * half, y + up * half)
            pygame.draw.line(surface, colour, corner, (corner[0] - side * arm, corner[1]), width)
            pygame.draw.line(surface, colour, corner, (corner[0], corner[1] - up * arm), width)


def _colour(state: GoalState) -> Rgb:
    if state.is_done:
        return theme.GO
    return theme.STOP if state.is_failed else theme.INFO


def _line(camera: Camera) -> float:
    return camera.size[1] / 720.0
