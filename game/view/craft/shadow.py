"""The soft shadow below a craft. Its size and darkness tell the height, so it is an instrument first.

It lies straight below the craft, not where the sun would throw it: a pilot reads the height from it. It is made of
narrow strips that hang from the ground's line, so that it lies on any slope.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from game.simulation.terrain import Terrain
    from game.view.craft.stage import Stage

_DARKEST: Final = 0.66
_FAINTEST: Final = 0.20
_HALF_HEIGHT_M: Final = 3.0
"""At this height the shadow has lost half of its size and darkness."""
_SMALLEST: Final = 0.35
"""Share of its length on the ground that is left far up."""
_DEPTH: Final = 0.115
"""Depth below the ground's line in metres for a shadow of one metre; it grows with the root of the length."""
_STRIPS_PER_METRE: Final = 28
_SHADES: Final = 32
"""Steps of darkness of the strips."""


def draw_shadow(stage: Stage, ground: Terrain, place: tuple[float, float], length_m: float) -> None:
    """Draw the shadow on the ground below; `place` is the distance and the height above the ground."""
    x_m, height_m = place
    nearness = _HALF_HEIGHT_M / (_HALF_HEIGHT_M + max(0.0, height_m))
    size_m = length_m * (_SMALLEST + (1.0 - _SMALLEST) * nearness)
    darkness = _FAINTEST + (_DARKEST - _FAINTEST) * nearness
    scale = stage.camera.pixels_per_metre
    width_px = max(2, round(scale / _STRIPS_PER_METRE))
    depth_px = _DEPTH * math.sqrt(size_m) * scale
    count = max(4, round(size_m * scale / width_px))
    left_px = round(stage.camera.to_screen(x_m, 0.0)[0] - width_px * count / 2)
    tops = _ground_line(stage, ground, (x_m, size_m), count)
    strips = []
    for strip, top_px in enumerate(tops):
        across = (2 * strip + 1) / count - 1.0
        roundness = math.sqrt(1.0 - across * across)
        shade = round(_SHADES * darkness * roundness * roundness * (3.0 - 2.0 * roundness))
        picture = _strip((width_px, max(1, round(depth_px * roundness))), shade)
        strips.append((picture, (left_px + strip * width_px, round(top_px) - 1)))
    stage.surface.fblits(strips)


def _ground_line(stage: Stage, ground: Terrain, place: tuple[float, float], count: int) -> list[float]:
    """Return the ground's height on the screen below each strip; every sixth is looked up, the rest lie between."""
    middle_m, size_m = place
    every = 6
    start_m, step_m = middle_m - size_m / 2.0, size_m / count
    known = [
        stage.camera.to_screen(x_m, ground.height_m(x_m))[1]
        for x_m in (start_m + step_m * (n + 0.5) for n in range(0, count + every, every))
    ]
    return [
        known[n // every] + (known[n // every + 1] - known[n // every]) * (n % every) / every
        for n in range(count)
    ]


@lru_cache(maxsize=1024)
def _strip(size: tuple[int, int], shade: int) -> pygame.Surface:
    """Return a strip that is dark at the top and clear at the bottom."""
    strip = pygame.Surface(size, pygame.SRCALPHA)
    for row in range(size[1]):
        t = row / size[1]
        strip.fill(
            (0, 0, 0, round(255 * shade / _SHADES * (1.0 - t * t * (3.0 - 2.0 * t)))), (0, row, size[0], 1)
        )
    return strip
