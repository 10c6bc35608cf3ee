"""Small signs beside words: drawn four times too large, shrunk once, and kept."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.ui.theme import Colour

_SMOOTHING: Final = 4
_DARK: Final = theme.PANEL_SOLID


@lru_cache(maxsize=256)
def glyph(name: str, size_px: int, colour: Colour) -> pygame.Surface:
    """Return a sign as a square picture. Shared: draw with it, not on it."""
    side = max(4, size_px) * _SMOOTHING
    large = pygame.Surface((side, side), pygame.SRCALPHA)
    # Clear in the sign's own colour, so that shrinking mixes in no black.
    large.fill((*colour, 0))
    _DRAWN[name](large, side, colour)
    return pygame.transform.smoothscale(large, (side // _SMOOTHING, side // _SMOOTHING))


def _polygon(
    surface: pygame.Surface, side: int, colour: Colour, points: tuple[tuple[float, float], ...]
) -> None:
    pygame.draw.polygon(surface, colour, [(x * side, y * side) for x, y in points])


def _stroke(
    surface: pygame.Surface, side: int, colour: Colour, points: tuple[tuple[float, float], ...]
) -> None:
    width = max(1, round(side * 0.15))
    placed = [(x * side, y * side) for x, y in points]
    for start, end in pairwise(placed):
        pygame.draw.line(surface, colour, start, end, width)
    for point in placed:
        pygame.draw.circle(surface, colour, point, width / 2)


def _dot(surface: pygame.Surface, side: int, colour: Colour) -> None:
    pygame.draw.circle(surface, colour, (side / 2, side / 2), side * 0.30)


def _ring(surface: pygame.Surface, side: int, colour: Colour) -> None:
    pygame.draw.circle(surface, colour, (side / 2, side / 2), side * 0.42, round(side * 0.13))


def _check(surface: pygame.Surface, side: int, colour: Colour) -> None:
    pygame.draw.circle(surface, colour, (side / 2, side / 2), side * 0.48)
    _stroke(surface, side, _DARK, ((0.28, 0.52), (0.44, 0.68), (0.73, 0.34)))


def _cross(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, _regular(8))
    _stroke(surface, side, _DARK, ((0.34, 0.34), (0.66, 0.66)))
    _stroke(surface, side, _DARK, ((0.66, 0.34), (0.34, 0.66)))


def _triangle(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.5, 0.04), (0.98, 0.92), (0.02, 0.92)))
    _stroke(surface, side, _DARK, ((0.5, 0.40), (0.5, 0.60)))
    pygame.draw.circle(surface, _DARK, (side * 0.5, side * 0.79), side * 0.08)


def _octagon(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, _regular(8))
    _stroke(surface, side, _DARK, ((0.30, 0.5), (0.70, 0.5)))


def _diamond(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.5, 0.04), (0.96, 0.5), (0.5, 0.96), (0.04, 0.5)))


def _right(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.22, 0.08), (0.92, 0.5), (0.22, 0.92), (0.36, 0.5)))


def _left(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.78, 0.08), (0.08, 0.5), (0.78, 0.92), (0.64, 0.5)))


def _faster(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.04, 0.14), (0.52, 0.5), (0.04, 0.86)))
    _polygon(surface, side, colour, ((0.48, 0.14), (0.96, 0.5), (0.48, 0.86)))


def _helicopter(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _stroke(surface, side, colour, ((0.08, 0.22), (0.92, 0.22)))
    _stroke(surface, side, colour, ((0.5, 0.22), (0.5, 0.45)))
    _polygon(surface, side, colour, ((0.34, 0.42), (0.66, 0.42), (0.66, 0.72), (0.34, 0.72)))
    _stroke(surface, side, colour, ((0.36, 0.62), (0.16, 0.92)))
    _stroke(surface, side, colour, ((0.64, 0.62), (0.84, 0.92)))


def _rover(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.08, 0.40), (0.90, 0.40), (0.90, 0.64), (0.08, 0.64)))
    _stroke(surface, side, colour, ((0.72, 0.42), (0.72, 0.14), (0.86, 0.14)))
    for x in (0.2, 0.5, 0.8):
        pygame.draw.circle(surface, colour, (side * x, side * 0.80), side * 0.14)


def _lunar_rover(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _stroke(surface, side, colour, ((0.06, 0.60), (0.94, 0.60)))
    _stroke(surface, side, colour, ((0.38, 0.58), (0.30, 0.26)))
    pygame.draw.circle(surface, colour, (side * 0.40, side * 0.16), side * 0.12)
    _polygon(surface, side, colour, ((0.34, 0.30), (0.50, 0.30), (0.62, 0.58), (0.36, 0.58)))
    _stroke(surface, side, colour, ((0.84, 0.58), (0.84, 0.30)))
    for x in (0.2, 0.8):
        pygame.draw.circle(surface, colour, (side * x, side * 0.76), side * 0.18)


def _mark(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.06, 0.10), (0.94, 0.10), (0.5, 0.94)))


def _lander(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(
        surface,
        side,
        colour,
        ((0.36, 0.10), (0.64, 0.10), (0.72, 0.28), (0.64, 0.44), (0.36, 0.44), (0.28, 0.28)),
    )
    _polygon(surface, side, colour, ((0.22, 0.48), (0.78, 0.48), (0.78, 0.68), (0.22, 0.68)))
    _stroke(surface, side, colour, ((0.24, 0.56), (0.08, 0.92)))
    _stroke(surface, side, colour, ((0.76, 0.56), (0.92, 0.92)))


def _orbiter(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.06, 0.06), (0.94, 0.06), (0.94, 0.26), (0.06, 0.26)))
    _polygon(surface, side, colour, ((0.06, 0.74), (0.94, 0.74), (0.94, 0.94), (0.06, 0.94)))
    _stroke(surface, side, colour, ((0.5, 0.2), (0.5, 0.8)))
    _polygon(
        surface,
        side,
        colour,
        ((0.24, 0.38), (0.72, 0.38), (0.88, 0.30), (0.88, 0.70), (0.72, 0.62), (0.24, 0.62)),
    )


def _capsule(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.06, 0.44), (0.94, 0.44), (0.60, 0.84), (0.40, 0.84)))
    _polygon(surface, side, colour, ((0.22, 0.38), (0.34, 0.14), (0.66, 0.14), (0.78, 0.38)))


def _rocket(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _polygon(surface, side, colour, ((0.5, 0.02), (0.66, 0.2), (0.66, 0.74), (0.34, 0.74), (0.34, 0.2)))
    _polygon(surface, side, colour, ((0.30, 0.5), (0.30, 0.8), (0.14, 0.86)))
    _polygon(surface, side, colour, ((0.70, 0.5), (0.70, 0.8), (0.86, 0.86)))
    _polygon(surface, side, colour, ((0.40, 0.80), (0.60, 0.80), (0.5, 0.98)))


def _tube(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _stroke(surface, side, colour, ((0.5, 0.30), (0.5, 0.94)))
    _stroke(surface, side, colour, ((0.36, 0.34), (0.64, 0.34)))


def _flag(surface: pygame.Surface, side: int, colour: Colour) -> None:
    _stroke(surface, side, colour, ((0.26, 0.08), (0.26, 0.94)))
    _polygon(surface, side, colour, ((0.26, 0.06), (0.94, 0.30), (0.26, 0.56)))


def _regular(corners: int) -> tuple[tuple[float, float], ...]:
    turn = math.tau / corners
    return tuple(
        (0.5 + 0.5 * math.cos(turn * (n + 0.5)), 0.5 + 0.5 * math.sin(turn * (n + 0.5)))
        for n in range(corners)
    )


_DRAWN: Final[Mapping[str, Callable[[pygame.Surface, int, Colour], None]]] = {
    "dot": _dot,
    "ring": _ring,
    "check": _check,
    "cross": _cross,
    "triangle": _triangle,
    "octagon": _octagon,
    "diamond": _diamond,
    "right": _right,
    "left": _left,
    "faster": _faster,
    "helicopter": _helicopter,
    "rover": _rover,
    "lunar_rover": _lunar_rover,
    "orbiter": _orbiter,
    "capsule": _capsule,
    "rocket": _rocket,
    "lander": _lander,
    "mark": _mark,
    "tube": _tube,
    "flag": _flag,
}
