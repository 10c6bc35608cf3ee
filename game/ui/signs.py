"""Signs that tell kinds apart by their shape, and then also by colour: on a plot and in its legend alike."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.ui.theme import Colour

_SMOOTHING: Final = 4
_TURNED: Final[Mapping[str, tuple[int, float]]] = {
    "triangle": (3, -0.25),
    "square": (4, 0.125),
    "diamond": (4, 0.0),
    "pentagon": (5, -0.25),
    "circle": (32, 0.0),
}
"""Corners, and by how much of a turn the first one is turned from the right."""


@lru_cache(maxsize=128)
def sign(shape: str, size_px: int, colour: Colour) -> pygame.Surface:
    """Return a sign as a square picture; a shape of no name is a cross. Shared: draw with it, not on it."""
    side = max(4, size_px) * _SMOOTHING
    large = pygame.Surface((side, side), pygame.SRCALPHA)
    large.fill((*colour, 0))
    if shape in _TURNED:
        pygame.draw.polygon(large, colour, _corners(shape, side))
    else:
        width = side // 6
        pygame.draw.line(large, colour, (width, width), (side - width, side - width), width)
        pygame.draw.line(large, colour, (width, side - width), (side - width, width), width)
    return pygame.transform.smoothscale(large, (side // _SMOOTHING, side // _SMOOTHING))


def _corners(shape: str, side: int) -> list[tuple[float, float]]:
    number, turn = _TURNED[shape]
    angles = [math.tau * (corner / number + turn) for corner in range(number)]
    return [(side * (0.5 + 0.48 * math.cos(each)), side * (0.5 + 0.48 * math.sin(each))) for each in angles]
