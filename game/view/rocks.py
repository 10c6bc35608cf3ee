"""Boulders and outcrops as pictures: planes of stone lit from the sun's side. Placing them is left to `things`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import pygame

from game.simulation.random_source import stream
from game.view.paint import cut_out, grain, gradient, tile
from game.view.palettes import Palette, Rgb, mix

Point = tuple[float, float]

MARGIN: Final = 1.3
"""Half of a boulder's picture in radii: room for corners that stick out."""
OUTCROP_WIDTH: Final = 1.75
"""Half of an outcrop's picture in radii: beds of rock run on to either side."""

_OUTLINE: Final[tuple[Point, ...]] = (
    *((1.02, 0.10), (0.94, 0.46), (0.66, 0.70), (0.36, 0.94), (-0.06, 1.00), (-0.40, 0.86), (-0.74, 0.66)),
    *((-0.96, 0.26), (-1.04, -0.20), (-0.90, -0.62), (-0.50, -0.95), (0.10, -1.0), (0.62, -0.92), (0.95, -0.52)),
)
_TOP: Final[tuple[Point, ...]] = (
    *((-1.4, 0.30), (-0.72, 0.44), (-0.38, 0.36), (-0.02, 0.56), (0.34, 0.40), (0.62, 0.42), (1.4, 0.16)),
    *((1.4, 1.5), (-1.4, 1.5)),
)
_SUN_SIDE: Final[tuple[Point, ...]] = (
    *((0.34, 0.40), (0.62, 0.42), (1.4, 0.16), (1.4, -1.5), (0.30, -1.5), (0.52, -0.70), (0.40, -0.12)),
)
_FAR_SIDE: Final[tuple[Point, ...]] = (
    *((-1.4, 0.30), (-0.72, 0.44), (-0.38, 0.36), (-0.46, -0.06), (-0.30, -0.52), (-0.42, -1.5), (-1.4, -1.5)),
)
"""Planes of a boulder, in radii, the sun at the right; each boulder has its own corners moved about."""


@dataclass(frozen=True, slots=True)
class _Stone:
    """The colours of one rock in one light, and how its plan becomes pixels."""

    palette: Palette
    half: tuple[float, float]
    radius_px: float
    chance: Random

    def tone(self, facing: float) -> Rgb:
        """Return the colour of a plane that faces the light so far, -1 to 1."""
        base = mix(self.palette.near_ground, self.palette.middle_ridge, 0.45)
        lit, dark = mix(self.palette.crust, self.palette.horizon, 0.15), self.palette.ink
        return mix(base, lit, 0.62 * facing) if facing > 0.0 else mix(base, dark, -0.78 * facing)

    def place(self, points: Sequence[Point], stir: float) -> list[Point]:
        """Return a plan's points in pixels, stirred, the sun on its side."""
        sun = 1.0 if self.palette.sun_x01 > 0.5 else -1.0
        stirred = [(x + self.chance.uniform(-stir, stir), y + self.chance.uniform(-stir, stir)) for x, y in points]
        return [(self.half[0] + sun * x * self.radius_px, self.half[1] - y * self.radius_px) for x, y in stirred]


def paint_boulder(radius_px: float, name: str, palette: Palette) -> pygame.Surface:
    """Return a boulder: a lit top, a bright and a dark side, a front between them."""
    half = math.ceil(radius_px * MARGIN)
    stone = _Stone(palette, (half, half), radius_px, stream(len(name), f"boulder {name}"))
    outline = stone.place(_OUTLINE, 0.075)
    body = gradient((2 * half, 2 * half), ((0.0, stone.tone(0.12)), (0.85, stone.tone(-0.45)), (1.0, stone.tone(-0.6))))
    pygame.draw.polygon(body, stone.tone(0.30), stone.place(_SUN_SIDE, 0.05))
    pygame.draw.polygon(body, stone.tone(-0.55), stone.place(_FAR_SIDE, 0.05))
    pygame.draw.polygon(body, stone.tone(0.72), stone.place(_TOP, 0.05))
    for _ in range(3):
        _paint_crack(body, stone)
    _paint_texture(body, stone)
    _paint_edge(body, outline[1:7], stone)
    return cut_out(body, outline)


def _paint_crack(body: pygame.Surface, stone: _Stone) -> None:
    x, y = stone.chance.uniform(-0.6, 0.6), stone.chance.uniform(-0.2, 0.5)
    path = [(x, y), (x + 0.10, y - 0.22), (x + 0.02, y - 0.36), (x + 0.12, y - 0.62)]
    pygame.draw.aalines(body, stone.tone(-0.75), False, stone.place(path, 0.05))  # noqa: FBT003  # `closed`


def _paint_texture(body: pygame.Surface, stone: _Stone) -> None:
    side = max(8, min(256, round(stone.radius_px * 2)))
    tile(body, grain((side, side), 3, darkest=222, lightest=255), pygame.BLEND_RGB_MULT)
    veil_size = (body.get_width(), max(2, body.get_height() // 3))
    foot = gradient(veil_size, ((0.0, (255, 255, 255)), (1.0, (128, 120, 118))))
    body.blit(foot, (0, body.get_height() - veil_size[1]), special_flags=pygame.BLEND_RGB_MULT)


def _paint_edge(body: pygame.Surface, edge: Sequence[Point], stone: _Stone) -> None:
    """Draw the rim of light along the upper edge on the sun's side."""
    width = max(1, round(stone.radius_px * 0.055))
    pygame.draw.lines(body, stone.tone(1.0), False, [(x, y + width * 0.4) for x, y in edge], width)  # noqa: FBT003  # `closed`


def paint_outcrop(radius_px: float, name: str, palette: Palette) -> pygame.Surface:
    """Return an outcrop: hard beds that stand out over soft ones, stepped on one side, broken off on the other."""
    half = (math.ceil(radius_px * OUTCROP_WIDTH), math.ceil(radius_px * MARGIN))
    stone = _Stone(palette, half, radius_px, stream(len(name), f"outcrop {name}"))
    surface = pygame.Surface((2 * half[0], 2 * half[1]), pygame.SRCALPHA)
    surface.fill((*palette.near_ground, 0))
    beds = _beds(stone)
    for number, (bottom, top, left, right) in enumerate(beds):
        shadow = beds[number + 1][2:] if number + 1 < len(beds) else None
        _paint_bed(surface, stone, (bottom, top, left, right), shadow)
    return surface


def _beds(stone: _Stone) -> list[tuple[float, float, float, float]]:
    """Return bottom, top, left and right of each bed in radii, from the ground up."""
    beds = []
    bottom, left, right = -1.15, -1.60, 1.60
    thicknesses = (0.42, 0.20, 0.46, 0.16, 0.40, 0.24, 0.30)
    for number, thickness in enumerate(thicknesses):
        is_hard = number % 2 == 0
        top = bottom + thickness * stone.chance.uniform(0.9, 1.1)
        inset = 0.0 if is_hard else 0.10
        beds.append((bottom, top, left + inset, right - inset * 0.6))
        if is_hard:
            left += stone.chance.uniform(0.16, 0.42)
            right -= stone.chance.uniform(0.04, 0.26)
        bottom = top
    return beds


def _paint_bed(
    surface: pygame.Surface,
    stone: _Stone,
    bed: tuple[float, float, float, float],
    over: tuple[float, float] | None,
) -> None:
    """Paint a bed: a lit tread on top where nothing lies on it, a face with joints, a broken end at each side."""
    bottom, top, left, right = bed
    middle = (top + bottom) / 2
    plan = ((left + 0.03, bottom), (left - 0.02, middle), (left + 0.05, top), (right - 0.04, top))
    outline = stone.place((*plan, (right + 0.03, middle - 0.02), (right - 0.02, bottom)), 0.025)
    body = pygame.Surface(surface.get_size(), depth=32)
    is_hard = top - bottom > 0.27
    body.fill(stone.tone(0.10 if is_hard else -0.38))
    far = ((left - 0.1, bottom - 0.1), (left - 0.1, top + 0.1), (left + 0.22, top + 0.1), (left + 0.34, bottom - 0.1))
    pygame.draw.polygon(body, stone.tone(-0.50 if is_hard else -0.7), stone.place(far, 0.03))
    for _ in range(3):
        x = stone.chance.uniform(left + 0.3, right - 0.1)
        joint = stone.place(((x, top), (x + 0.02, middle), (x - 0.02, bottom)), 0.02)
        pygame.draw.aalines(body, stone.tone(-0.6), False, joint)  # noqa: FBT003  # `closed`
    _paint_texture(body, stone)
    width = max(1, round(stone.radius_px * 0.05))
    tread = stone.place(((left, top - 0.02), (right, top - 0.02)), 0.0)
    pygame.draw.line(body, stone.tone(0.85 if is_hard else 0.1), tread[0], tread[1], width)
    if over is not None:
        _paint_overhang(body, stone, (over, top), width)
    surface.blit(cut_out(body, outline), (0, 0))


def _paint_overhang(
    body: pygame.Surface, stone: _Stone, over: tuple[tuple[float, float], float], width: int
) -> None:
    """Darken what lies under the next bed."""
    (left, right), top = over
    begin, end = stone.place(((left, top - 0.02), (right, top - 0.02)), 0.0)
    pygame.draw.line(body, stone.tone(-0.75), begin, end, width)
