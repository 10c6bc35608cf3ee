"""Boulders and outcrops as pictures, lit from the sun's side. Placing them is left to `things`."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.view.paint import cut_out, gradient, grain, path, tile, veil
from game.view.palettes import Palette, Rgb, mix

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

Point = tuple[float, float]

MARGIN: Final = 1.3
"""Half of a boulder's picture in radii: room for corners that stick out."""
OUTCROP_WIDTH: Final = 1.75
"""Half of an outcrop's picture in radii: beds of rock run on to either side."""
_LOW_SUN: Final = 0.5
"""Sine of the sun's elevation below which it lights sides rather than tops."""

_OUTLINE: Final[tuple[Point, ...]] = (
    *((1.02, 0.10), (0.94, 0.46), (0.66, 0.70), (0.36, 0.94), (-0.06, 1.00), (-0.40, 0.86), (-0.74, 0.66)),
    *(
        (-0.96, 0.26),
        (-1.04, -0.20),
        (-0.90, -0.62),
        (-0.50, -0.95),
        (0.10, -1.0),
        (0.62, -0.92),
        (0.95, -0.52),
    ),
)
_TOP: Final[tuple[Point, ...]] = (
    *((-1.4, 0.30), (-0.72, 0.44), (-0.38, 0.36), (-0.02, 0.56), (0.34, 0.40), (0.62, 0.42), (1.4, 0.16)),
    *((1.4, 1.5), (-1.4, 1.5)),
)
_SUN_SIDE: Final[tuple[Point, ...]] = (
    *((0.34, 0.40), (0.62, 0.42), (1.4, 0.16), (1.4, -1.5), (0.30, -1.5), (0.52, -0.70), (0.40, -0.12)),
)
_FAR_SIDE: Final[tuple[Point, ...]] = (
    *(
        (-1.4, 0.30),
        (-0.72, 0.44),
        (-0.38, 0.36),
        (-0.46, -0.06),
        (-0.30, -0.52),
        (-0.42, -1.5),
        (-1.4, -1.5),
    ),
)
_LEDGE: Final[tuple[Point, ...]] = (
    *(
        (-1.70, -1.10),
        (-1.66, -0.80),
        (-1.36, -0.76),
        (-1.30, -0.44),
        (-0.98, -0.40),
        (-0.93, -0.02),
        (-0.55, 0.04),
    ),
    *((-0.50, 0.42), (-0.20, 0.48), (-0.13, 0.88), (0.12, 1.00), (0.52, 0.95), (0.84, 0.98), (1.00, 0.84)),
    *((0.98, 0.56), (0.86, 0.48), (1.10, 0.40), (1.14, 0.04), (0.98, -0.06), (1.20, -0.14), (1.25, -0.50)),
    *((1.12, -0.60), (1.36, -0.68), (1.42, -1.10)),
)
"""Planes of a boulder and a ledge's outline, in radii, the sun at the right; each rock moves them about."""


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
        stirred = [
            (x + self.chance.uniform(-stir, stir), y + self.chance.uniform(-stir, stir)) for x, y in points
        ]
        return [
            (self.half[0] + sun * x * self.radius_px, self.half[1] - y * self.radius_px) for x, y in stirred
        ]


def paint_boulder(radius_px: float, name: str, palette: Palette) -> pygame.Surface:
    """Return a boulder: a lit top, a bright and a dark side, a front between them."""
    half = math.ceil(radius_px * MARGIN)
    stone = _Stone(palette, (half, half), radius_px, stream(len(name), f"boulder {name}"))
    outline = stone.place(_OUTLINE, 0.075)
    body = gradient(
        (2 * half, 2 * half), ((0.0, stone.tone(0.12)), (0.85, stone.tone(-0.45)), (1.0, stone.tone(-0.6)))
    )
    # A low sun lights the side, a high one the top.
    low = max(0.0, 1.0 - max(0.0, palette.sun_height) / _LOW_SUN)
    pygame.draw.polygon(body, stone.tone(0.30 + 0.55 * low), stone.place(_SUN_SIDE, 0.05))
    pygame.draw.polygon(body, stone.tone(-0.55 - 0.25 * low), stone.place(_FAR_SIDE, 0.05))
    pygame.draw.polygon(body, stone.tone(0.72 - 0.30 * low), stone.place(_TOP, 0.05))
    for _ in range(3):
        _paint_crack(body, stone)
    _paint_texture(body, stone)
    _paint_edge(body, outline[1:7], stone)
    return cut_out(body, outline)


def _paint_crack(body: pygame.Surface, stone: _Stone) -> None:
    x, y = stone.chance.uniform(-0.6, 0.6), stone.chance.uniform(-0.2, 0.5)
    bends = [(x, y), (x + 0.10, y - 0.22), (x + 0.02, y - 0.36), (x + 0.12, y - 0.62)]
    path(body, stone.tone(-0.75), stone.place(bends, 0.05))


def _paint_texture(body: pygame.Surface, stone: _Stone) -> None:
    side = max(8, min(256, round(stone.radius_px * 2)))
    tile(body, grain((side, side), 3, darkest=222, lightest=255), pygame.BLEND_RGB_MULT)
    veil_size = (body.get_width(), max(2, body.get_height() // 3))
    foot = gradient(veil_size, ((0.0, (255, 255, 255)), (1.0, (128, 120, 118))))
    body.blit(foot, (0, body.get_height() - veil_size[1]), special_flags=pygame.BLEND_RGB_MULT)


def _paint_edge(body: pygame.Surface, edge: Sequence[Point], stone: _Stone) -> None:
    """Draw the rim of light along the upper edge on the sun's side."""
    width = max(1, round(stone.radius_px * 0.055))
    path(body, stone.tone(1.0), [(x, y + width * 0.4) for x, y in edge], width)


def paint_outcrop(radius_px: float, name: str, palette: Palette) -> pygame.Surface:
    """Return an outcrop: one ledge of beds, stepped where it weathers back, undercut where it breaks off."""
    half = (math.ceil(radius_px * OUTCROP_WIDTH), math.ceil(radius_px * MARGIN))
    stone = _Stone(palette, half, radius_px, stream(len(name), f"outcrop {name}"))
    body = pygame.Surface((2 * half[0], 2 * half[1]), depth=32)
    body.fill(stone.tone(-0.1))
    _paint_beds(body, stone)
    for _ in range(7):
        _paint_joint(body, stone)
    _paint_far_end(body, stone)
    _paint_texture(body, stone)
    outline = stone.place(_LEDGE, 0.035)
    _paint_treads(body, outline, stone)
    picture = cut_out(body, outline)
    buried = veil(picture.get_size(), (255, 255, 255), ((0.0, 1.0), (0.68, 1.0), (0.86, 0.0), (1.0, 0.0)))
    picture.blit(buried, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return picture


def _paint_beds(body: pygame.Surface, stone: _Stone) -> None:
    """Fill the ledge from the top down with beds, pale hard ones and dark soft ones, that sag a little."""
    level = 1.15
    tilt = stone.chance.uniform(-0.07, 0.07)
    for number in range(11):
        tone = stone.chance.uniform(0.02, 0.26) if number % 2 == 0 else stone.chance.uniform(-0.42, -0.22)
        line = [(x / 4, level + tilt * x / 4 + 0.02 * math.sin(3.0 * x + number)) for x in range(-8, 9)]
        pygame.draw.polygon(body, stone.tone(tone), stone.place([*line, (2.0, -2.0), (-2.0, -2.0)], 0.012))
        width = max(1, round(stone.radius_px * 0.03))
        path(body, stone.tone(tone - 0.3), stone.place(line, 0.0), width)
        level -= stone.chance.uniform(0.20, 0.34) if number % 2 == 0 else stone.chance.uniform(0.07, 0.14)


def _paint_joint(body: pygame.Surface, stone: _Stone) -> None:
    x, y = stone.chance.uniform(-1.3, 1.3), stone.chance.uniform(-0.7, 0.7)
    bends = ((x, y), (x + 0.03, y - 0.16), (x - 0.03, y - 0.30))
    path(body, stone.tone(-0.62), stone.place(bends, 0.02))


def _paint_far_end(body: pygame.Surface, stone: _Stone) -> None:
    """Darken the end that looks away from the sun."""
    shade = pygame.Surface(body.get_size(), depth=32)
    shade.fill((255, 255, 255))
    end = (
        (-2.0, 2.0),
        (-0.62, 2.0),
        (-0.50, 0.62),
        (-0.86, 0.34),
        (-0.80, -0.10),
        (-1.16, -0.40),
        (-1.06, -1.5),
        (-2, -2),
    )
    pygame.draw.polygon(shade, (168, 158, 160), stone.place(end, 0.04))
    body.blit(shade, (0, 0), special_flags=pygame.BLEND_RGB_MULT)


def _paint_treads(body: pygame.Surface, outline: Sequence[Point], stone: _Stone) -> None:
    """Light what looks up; darken what looks down."""
    width = max(1, round(stone.radius_px * 0.045))
    for begin, end in itertools.pairwise(outline):
        is_level = abs(end[1] - begin[1]) < 0.7 * abs(end[0] - begin[0])
        if is_level and min(begin[1], end[1]) < stone.half[1] + 0.9 * stone.radius_px:
            lowered = [(x, y + width * 0.5) for x, y in (begin, end)]
            pygame.draw.line(body, stone.tone(0.9), lowered[0], lowered[1], width)
