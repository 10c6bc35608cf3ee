"""Long black shadows where there is no air to soften them. What tells a craft's height is left to `craft.shadow`."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera
    from game.view.palettes import Palette

_LENGTH: Final = 5.0
"""For a height of one. At a degree and a half it would be 38, and the ground before a craft would never be seen."""
_THICKNESS_PX: Final = 7.0
"""Where the shadow begins, at 720 rows; it thins out towards its end."""
_POINTS: Final = 24
_SHORTEST_PX: Final = 2.0
_MOST_SHADOWS: Final = 256
"""Things stand still: where their shadows lie is looked up once."""


class CastShadows:
    """Draws the shadows of one terrain along its line, away from the sun."""

    def __init__(self, terrain: Terrain) -> None:
        self._on_ground = lru_cache(_MOST_SHADOWS)(partial(_on_ground, terrain))

    def draw(
        self, surface: pygame.Surface, camera: Camera, palette: Palette, *, at: tuple[float, float]
    ) -> None:
        """Draw the shadow of something at a distance, so many metres high; with air there is none."""
        x_m, height_m = at
        reach_m = _LENGTH * height_m * (-1.0 if palette.sun_x01 > 0.5 else 1.0)
        if palette.has_air or abs(reach_m) * camera.pixels_per_metre < _SHORTEST_PX:
            return
        line = [camera.to_screen(*place) for place in self._on_ground(x_m, reach_m)]
        thick = _THICKNESS_PX * camera.size[1] / 720.0
        lower = [(x, y + thick * (1.0 - n / _POINTS)) for n, (x, y) in enumerate(line)]
        pygame.draw.polygon(surface, palette.ink, [*((x, y - 2.0) for x, y in line), *lower[::-1]])


def _on_ground(terrain: Terrain, x_m: float, reach_m: float) -> tuple[tuple[float, float], ...]:
    """Return places of the ground from one distance on, so far to the right or left."""
    places = (x_m + reach_m * n / _POINTS for n in range(_POINTS + 1))
    return tuple((place, terrain.height_m(place)) for place in places)
