"""A small drawing for each thing that can be pressed on the screen in a mission: lines and rings in a unit square."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.ui.theme import Colour

    Line = tuple[tuple[float, float], ...]

_SMOOTHING: Final = 4
_WIDTH: Final = 0.085
"""Of a line, as a share of the drawing's side."""
_ROTOR: Final[tuple[Line, ...]] = (
    ((0.12, 0.28), (0.88, 0.28)),
    ((0.5, 0.28), (0.5, 0.46)),
    ((0.34, 0.72), (0.66, 0.72)),
)
_LINES: Final[Mapping[Action, tuple[Line, ...]]] = {
    Action.LEFT: (((0.82, 0.5), (0.18, 0.5)), ((0.42, 0.26), (0.18, 0.5), (0.42, 0.74))),
    Action.RIGHT: (((0.18, 0.5), (0.82, 0.5)), ((0.58, 0.26), (0.82, 0.5), (0.58, 0.74))),
    Action.UP: (((0.5, 0.82), (0.5, 0.18)), ((0.26, 0.42), (0.5, 0.18), (0.74, 0.42))),
    Action.DOWN: (((0.5, 0.18), (0.5, 0.82)), ((0.26, 0.58), (0.5, 0.82), (0.74, 0.58))),
    Action.FINE: (
        ((0.5, 0.1), (0.5, 0.26)),
        ((0.5, 0.74), (0.5, 0.9)),
        ((0.1, 0.5), (0.26, 0.5)),
        ((0.74, 0.5), (0.9, 0.5)),
    ),
    Action.LAND: (
        ((0.5, 0.12), (0.5, 0.64)),
        ((0.3, 0.44), (0.5, 0.64), (0.7, 0.44)),
        ((0.18, 0.86), (0.82, 0.86)),
    ),
    Action.ROTOR_SLOWER: _ROTOR,
    Action.ROTOR_FASTER: (*_ROTOR, ((0.5, 0.56), (0.5, 0.88))),
    Action.PHOTOGRAPH: (
        ((0.13, 0.32), (0.87, 0.32), (0.87, 0.82), (0.13, 0.82), (0.13, 0.32)),
        ((0.38, 0.32), (0.44, 0.18), (0.56, 0.18), (0.62, 0.32)),
    ),
    Action.AUTONAV: (
        ((0.74, 0.62), (0.74, 0.12)),
        ((0.74, 0.12), (0.42, 0.25), (0.74, 0.38)),
        ((0.12, 0.86), (0.24, 0.78)),
        ((0.36, 0.76), (0.48, 0.8)),
        ((0.6, 0.82), (0.72, 0.76)),
    ),
    Action.ARM: (
        ((0.16, 0.84), (0.34, 0.3), (0.72, 0.36), (0.8, 0.66)),
        ((0.7, 0.82), (0.8, 0.66), (0.92, 0.8)),
    ),
    Action.DRILL: (
        ((0.24, 0.14), (0.76, 0.14)),
        ((0.36, 0.14), (0.36, 0.56), (0.5, 0.9), (0.64, 0.56), (0.64, 0.14)),
        ((0.36, 0.34), (0.64, 0.46)),
    ),
    Action.SEAL: (
        ((0.34, 0.44), (0.34, 0.88), (0.66, 0.88), (0.66, 0.44)),
        ((0.26, 0.4), (0.74, 0.4)),
        ((0.5, 0.06), (0.5, 0.24)),
        ((0.4, 0.16), (0.5, 0.26), (0.6, 0.16)),
    ),
    Action.NEXT_CRAFT: (
        ((0.16, 0.34), (0.84, 0.34)),
        ((0.66, 0.16), (0.84, 0.34)),
        ((0.84, 0.68), (0.16, 0.68)),
        ((0.34, 0.86), (0.16, 0.68)),
    ),
    Action.TIME_SLOWER: (((0.46, 0.24), (0.2, 0.5), (0.46, 0.76)), ((0.78, 0.24), (0.52, 0.5), (0.78, 0.76))),
    Action.TIME_FASTER: (((0.22, 0.24), (0.48, 0.5), (0.22, 0.76)), ((0.54, 0.24), (0.8, 0.5), (0.54, 0.76))),
    Action.FORCES: (
        ((0.32, 0.74), (0.32, 0.12)),
        ((0.16, 0.3), (0.32, 0.12), (0.48, 0.3)),
        ((0.32, 0.74), (0.88, 0.74)),
        ((0.72, 0.58), (0.88, 0.74), (0.72, 0.9)),
    ),
    Action.EQUATION: (((0.2, 0.38), (0.8, 0.38)), ((0.2, 0.62), (0.8, 0.62))),
    Action.PAUSE: (((0.36, 0.22), (0.36, 0.78)), ((0.64, 0.22), (0.64, 0.78))),
}
_RINGS: Final[Mapping[Action, tuple[float, float, float]]] = {
    Action.FINE: (0.5, 0.5, 0.2),
    Action.PHOTOGRAPH: (0.5, 0.57, 0.17),
}
"""Middle and radius."""


def has_drawing(action: Action) -> bool:
    """Return whether there is a drawing; what has none is written."""
    return action in _LINES


@lru_cache(maxsize=128)
def drawing(action: Action, side_px: int, colour: Colour) -> pygame.Surface:
    """Return a drawing as a square picture. Shared: draw with it, not on it."""
    side = side_px * _SMOOTHING
    large = pygame.Surface((side, side), pygame.SRCALPHA)
    large.fill((*colour, 0))
    width = max(1, round(side * _WIDTH))
    for line in _LINES[action]:
        points = [(x * side, y * side) for x, y in line]
        for start, end in pairwise(points):
            pygame.draw.line(large, colour, start, end, width)
        for point in points:
            pygame.draw.circle(large, colour, point, width / 2)
    if action in _RINGS:
        x, y, radius = _RINGS[action]
        pygame.draw.circle(large, colour, (x * side, y * side), radius * side, width)
    return pygame.transform.smoothscale(large, (side_px, side_px))
