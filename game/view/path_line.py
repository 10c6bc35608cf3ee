"""The line ahead of a helicopter: where the present command leads in the next seconds, and where that meets the ground.

The path itself is the simulation's; here it becomes dots that fade, a bar at each second and a ring on the ground.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.motion import STEP_S, path_ahead
from game.simulation.snapshot import HelicopterState, MoonLanderState, OrbiterState
from game.ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.snapshot import CraftState
    from game.simulation.terrain import Terrain
    from game.ui.theme import Scale
    from game.view.camera import Camera

_AHEAD_S: Final = 5.0
_CLEAR_M: Final = 1.0
"""So near the machine nothing is drawn: its rotors reach 0.6 m."""
_APART: Final = 15
"""Pixels between dots at 720p."""
_DOT: Final = 2.0
_BAR: Final = 11
_RING_M: Final = 0.45
_ALPHAS: Final = (240, 75)
"""How strong the line is at its start and at its end, of 255."""
_ALPHA_STEP: Final = 15
_ANGLE_STEP_DEG: Final = 5
_SHADE: Final = (18, 14, 12, 110)
"""Around everything that is light, so that it is read on any sky."""

Spot = tuple[float, float]


class PathLine:
    """The line ahead of the craft in hand; there is none on the ground, nor in a hover."""

    def __init__(self, terrain: Terrain, scale: Scale) -> None:
        self._terrain = terrain
        self._unit = scale.px(1000) / 1000.0

    def draw(self, surface: pygame.Surface, camera: Camera, state: CraftState) -> None:
        """Draw the line of one craft."""
        if isinstance(state, OrbiterState):
            self._draw_drift(surface, camera, state)
            return
        if not isinstance(state, HelicopterState | MoonLanderState) or state.is_landed:
            return
        if isinstance(state, MoonLanderState) and state.program == "approach":
            return  # where that leads is drawn to the landing point
        path = path_ahead(state.motion, self._terrain, _AHEAD_S)
        spots = [camera.to_screen(x_m, y_m) for x_m, y_m in path.points]
        clear_px = _CLEAR_M * camera.pixels_per_metre
        start = spots[0]
        for spot, alpha in self._dots(spots):
            if math.dist(spot, start) > clear_px:
                _put(surface, _dot(_DOT * self._unit, alpha), spot)
        a_second = round(1.0 / STEP_S)
        for n in range(a_second, len(spots), a_second):
            (x0, y0), (x1, y1) = spots[n - 1], spots[n]
            if math.dist(spots[n], start) > clear_px and spots[n] != spots[n - 1]:
                angle = round(math.degrees(math.atan2(y0 - y1, x1 - x0)) / _ANGLE_STEP_DEG) * _ANGLE_STEP_DEG
                _put(surface, _bar(round(_BAR * self._unit), angle, _faded(n * STEP_S / _AHEAD_S)), spots[n])
        if path.ground_m is not None:
            self._draw_ring(surface, camera, path.ground_m)

    def _draw_drift(self, surface: pygame.Surface, camera: Camera, state: OrbiterState) -> None:
        """Draw where an orbiter drifts without thrust: in space nothing straight stays straight."""
        if state.is_captured:
            return
        spots = [camera.to_screen(*place) for place in state.path_m]
        for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(spots)):
            if math.hypot(x1 - x0, y1 - y0) > 0.5:
                _put(surface, _dot(_DOT * self._unit, _faded(number / len(spots))), (x1, y1))

    def _dots(self, spots: list[Spot]) -> Iterator[tuple[Spot, int]]:
        """Return places at even distances along the line, with their strength."""
        apart = _APART * self._unit
        to_next = apart
        for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(spots)):
            length = math.hypot(x1 - x0, y1 - y0)
            alpha = _faded(number * STEP_S / _AHEAD_S)
            while to_next <= length:
                share = to_next / length
                yield (x0 + share * (x1 - x0), y0 + share * (y1 - y0)), alpha
                to_next += apart
            to_next -= length

    def _draw_ring(self, surface: pygame.Surface, camera: Camera, ground_m: Spot) -> None:
        """Draw where it meets the ground, as a ring that lies there."""
        half = max(9.0 * self._unit, _RING_M * camera.pixels_per_metre)
        ring = pygame.Rect(0, 0, round(2.0 * half), round(0.7 * half))
        ring.center = round(camera.to_screen(*ground_m)[0]), round(camera.to_screen(*ground_m)[1])
        width = max(2, round(2.0 * self._unit))
        pygame.draw.ellipse(surface, _SHADE[:3], ring.inflate(2, 2), width + 2)
        pygame.draw.ellipse(surface, theme.TEXT, ring, width)


def _faded(share: float) -> int:
    """Return the strength so far along the line, in steps, so that few pictures do for all."""
    strong, weak = _ALPHAS
    return round((strong + (weak - strong) * share) / _ALPHA_STEP) * _ALPHA_STEP


def _put(surface: pygame.Surface, picture: pygame.Surface, spot: Spot) -> None:
    width, height = picture.get_size()
    surface.blit(picture, (round(spot[0] - width / 2), round(spot[1] - height / 2)))


@lru_cache(64)
def _dot(radius: float, alpha: int) -> pygame.Surface:
    size = 2 * math.ceil(radius) + 5
    picture = pygame.Surface((size, size), pygame.SRCALPHA)
    pygame.draw.aacircle(picture, _SHADE, (size / 2, size / 2), radius + 1.0)
    pygame.draw.aacircle(picture, theme.TEXT, (size / 2, size / 2), radius)
    picture.set_alpha(alpha)
    return picture


@lru_cache(512)
def _bar(length: int, angle_deg: int, alpha: int) -> pygame.Surface:
    """Return a short bar across a line that climbs at an angle on the screen."""
    upright = pygame.Surface((length // 5 + 2, length + 2), pygame.SRCALPHA)
    upright.fill(_SHADE)
    upright.fill(theme.TEXT, upright.get_rect().inflate(-2, -2))
    picture = pygame.transform.rotozoom(upright, angle_deg, 1.0)
    picture.set_alpha(alpha)
    return picture
