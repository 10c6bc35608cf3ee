"""One stretch of ground as a picture: crust, soil, strata. Slabs, ripples and stones are in `details`."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.plan import GroundKind
from game.simulation.random_source import lattice
from game.view.canvas import SOFT_EDGE_M, Canvas, Point
from game.view.details import paint_inside, paint_outside
from game.view.paint import colour_along, cut_out, grain, tile
from game.view.palettes import Palette, Rgb, mix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.simulation.terrain import Terrain

_SAMPLE_PX: Final = 4.0
_MARGIN_PX: Final = 64
"""Contour beyond both edges, so that neighbours meet without a seam."""
_HEADROOM_PX: Final = 26
"""Above the highest ground, for what stands on it."""
_DEPTH: Final = 0.50
"""How deep the ground is painted, as a share of the screen's height; below, it is one dark colour."""
_MOST_SCREENS: Final = 4.0
"""The tallest chunk: a cliff higher than this many screens loses its foot, not the machine its memory."""
_BED_M: Final = 0.17
"""Thickness of a bed of rock; doubled until it is wide enough to be seen."""
_THINNEST_BED_PX: Final = 11.0
_WAVE_M: Final = 5.5
"""Length of the slow waves in the strata."""
_CRUST_PX: Final = 2.4
_TINTS: Final[dict[GroundKind, Rgb]] = {
    GroundKind.REGOLITH: (236, 226, 220),
    GroundKind.BEDROCK: (218, 220, 234),
    GroundKind.SAND: (255, 243, 216),
    GroundKind.RIPPLES: (234, 208, 190),
}
"""What each ground makes of the palette's colours, multiplied in."""
_TINT_COLUMNS: Final = 10


@dataclass(frozen=True, slots=True)
class Chunk:
    """A picture, where its top edge lies below height 0 in pixels, and the colour that goes on below it."""

    surface: pygame.Surface
    top_px: int
    below: Rgb


class ChunkPainter:
    """Paints chunks of one terrain at one scale in one palette."""

    def __init__(
        self, terrain: Terrain, palette: Palette, pixels_per_metre: float, size: tuple[int, int]
    ) -> None:
        """Take the chunk's width and the screen's height as size."""
        self._terrain, self._palette = terrain, palette
        self._pixels_per_metre = pixels_per_metre
        self._width, self._screen_height = size
        self._line = size[1] / 720.0
        self._depth = int(_DEPTH * size[1])
        self._grain = grain((256, 256), terrain.plan.seed, darkest=228, lightest=255)
        self._bed_step = _bed_step(pixels_per_metre / self._line)
        near, ink, crust = palette.near_ground, palette.ink, palette.crust
        self._deep = mix(near, ink, 0.72) if palette.has_air else near
        self._tones = (
            (0.0, mix(near, crust, 0.34)),
            (0.035, mix(near, crust, 0.16)),
            (0.13, near if palette.has_air else mix(near, crust, 0.12)),
            (0.5, mix(near, ink, 0.36) if palette.has_air else mix(near, crust, 0.06)),
            (1.0, self._deep),
        )

    def paint(self, index: int) -> Chunk:
        """Return the chunk with this number; number 0 begins at distance 0."""
        left = index * self._width
        contour = self._contour(left)
        top = int(min(y for _, y in contour)) - round(_HEADROOM_PX * self._line)
        deepest = int(max(y for _, y in contour)) - top + self._depth
        height = min(deepest, int(_MOST_SCREENS * self._screen_height))
        contour = [(x, y - top) for x, y in contour]
        body = self._body(contour, (self._width, height), left)
        paint_inside(self._canvas(body, left, contour))
        self._paint_crust(body, contour)
        below = [(contour[-1][0], float(height)), (contour[0][0], float(height))]
        surface = cut_out(body, contour + below)
        paint_outside(self._canvas(surface, left, contour))
        return Chunk(surface, top, self._deep)

    def _canvas(self, surface: pygame.Surface, left: int, contour: list[Point]) -> Canvas:
        scale = self._pixels_per_metre
        return Canvas(surface, self._terrain, self._palette, scale, left, self._line, contour)

    def _contour(self, left: int) -> list[Point]:
        """Return the ground line: pixels from the chunk's left edge, and down from height 0."""
        step = max(2.0, _SAMPLE_PX * self._line)
        first = math.floor((left - _MARGIN_PX) / step)
        last = math.ceil((left + self._width + _MARGIN_PX) / step)
        scale = self._pixels_per_metre
        height_m = self._terrain.height_m
        return [(n * step - left, -height_m(n * step / scale) * scale) for n in range(first, last + 1)]

    def _body(self, contour: list[Point], size: tuple[int, int], left: int) -> pygame.Surface:
        """Return soil and strata, everywhere: what lies above the ground line is cut away later."""
        body = pygame.Surface(size, depth=32)
        body.fill(self._tones[0][1])
        edge = 3.0 * _SAMPLE_PX * max(1.0, self._line)
        contour = [point for point in contour if -edge <= point[0] <= size[0] + edge]
        slow = [self._wave((x + left) / self._pixels_per_metre, 0) for x, _ in contour]
        quick = [self._wave((x + left) / self._pixels_per_metre * 2.7, 1) for x, _ in contour]
        ends = [(contour[-1][0], float(size[1])), (contour[0][0], float(size[1]))]
        for depth_px, sway_px, sharpness, colour in self._bands():
            line = [
                (x, y + depth_px + sway_px * (a + sharpness * b))
                for (x, y), a, b in zip(contour, slow, quick, strict=True)
            ]
            pygame.draw.polygon(body, colour, line + ends)
        body.blit(self._tints(size, left), (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        tile(body, self._grain, pygame.BLEND_RGB_MULT)
        return body

    def _bands(self) -> Iterator[tuple[float, float, float, Rgb]]:
        """Yield bands from the top down, soil before rock: depth, sway, share of quick waves, colour."""
        line, seed = self._line, self._terrain.plan.seed
        for n in range(1, 7):
            yield 3.0 * n * line, 0.5 * n * line, 0.6, colour_along(self._tones, 0.012 * n)
        if not self._palette.has_air:
            yield from self._stirred()
            return
        bed_px = _BED_M * self._bed_step * self._pixels_per_metre
        bed, depth_px = self._bed_step, max(20.0 * line, bed_px)
        while depth_px < self._depth - bed_px:
            tone = colour_along(self._tones, depth_px / self._depth)
            change = 0.11 * lattice(seed + 40, bed)
            other = self._palette.crust if change > 0.0 else self._palette.ink
            sway_px = bed_px * (0.30 + 0.12 * lattice(seed + 41, bed))
            yield (
                depth_px,
                sway_px,
                lattice(seed + 42, bed),
                mix(tone, other, abs(change) * (1.0 + (change < 0))),
            )
            depth_px += bed_px * (0.85 + 0.45 * lattice(seed + 43, bed))
            bed += self._bed_step
        yield self._depth - bed_px * 0.5, bed_px * 0.3, 0.4, self._deep

    def _stirred(self) -> Iterator[tuple[float, float, float, Rgb]]:
        """Yield what impacts have ploughed for ages: no beds, only dark that grows with depth and goes up and down."""
        count = 16
        for n in range(1, count + 1):
            share = 0.07 + 0.93 * n / count
            sway_px = 0.055 * self._depth * (0.4 + share)
            yield share * self._depth, sway_px, 0.9, colour_along(self._tones, share)

    def _wave(self, x_m: float, which: int) -> float:
        position = x_m / (_WAVE_M * math.sqrt(self._bed_step))
        cell = math.floor(position)
        t = position - cell
        seed = self._terrain.plan.seed + 50 + which
        left, right = lattice(seed, cell), lattice(seed, cell + 1)
        return left + (right - left) * t * t * (3.0 - 2.0 * t)

    def _tints(self, size: tuple[int, int], left: int) -> pygame.Surface:
        """Return the kinds of ground as colours from left to right, each passing softly into the next."""
        strip = pygame.Surface((_TINT_COLUMNS, 1), depth=32)
        for column in range(_TINT_COLUMNS):
            x_m = (left + (column + 0.5) * size[0] / _TINT_COLUMNS) / self._pixels_per_metre
            strip.set_at((column, 0), self._tint(x_m))
        return pygame.transform.smoothscale(strip, size)

    def _tint(self, x_m: float) -> Rgb:
        kinds = [self._terrain.ground(x_m + SOFT_EDGE_M * (n / 3.0)) for n in range(-3, 4)]
        colours = [_TINTS[kind] for kind in kinds]
        red, green, blue = (round(sum(channel) / len(colours)) for channel in zip(*colours, strict=True))
        return red, green, blue

    def _paint_crust(self, body: pygame.Surface, contour: list[Point]) -> None:
        """Draw the line of light along the ground: brighter where it faces the sun."""
        crust, near = self._palette.crust, self._palette.near_ground
        sun = 1.0 if self._palette.sun_x01 > 0.5 else -1.0
        thickness = _CRUST_PX * self._line
        for (x0, y0), (x1, y1) in pairwise(contour):
            facing = max(-1.0, min(1.0, 1.6 * sun * (y1 - y0) / (x1 - x0)))
            colour = mix(crust, near, 0.30 - 0.30 * facing)
            quad = ((x0, y0 - 2), (x1, y1 - 2), (x1, y1 + thickness), (x0, y0 + thickness))
            pygame.draw.polygon(body, colour, quad)
            pygame.draw.aaline(body, colour, quad[3], quad[2])


def _bed_step(pixels_per_metre: float) -> int:
    """Return how many beds are painted as one, so that each can be seen: 1, 2, 4 and so on."""
    step = 1
    while _BED_M * step * pixels_per_metre < _THINNEST_BED_PX:
        step *= 2
    return step
