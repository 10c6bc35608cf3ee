"""The ground on screen: chunks painted once for each zoom step, kept while of use, laid side by side.

How a chunk looks is left to `chunk`. The cost depends on the screen alone, never on the terrain's length.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.view.camera import ZOOM_STEPS, Camera
from game.view.chunk import Chunk, ChunkPainter

if TYPE_CHECKING:
    from game.simulation.terrain import Terrain
    from game.view.palettes import Palette, Rgb

MOST_CHUNKS: Final = 48
"""About five screens' worth; what was not looked at for longest goes first."""
_FAR_BELOW: Final = 2.0
"""Screens: ground so far below the picture is not painted ahead."""
_CHUNKS_PER_SCREEN: Final = 8


@dataclass(slots=True)
class _Kept:
    chunk: Chunk
    age: int
    """The number of the palette that it was painted for."""


class Ground:
    """Chunks of one terrain for one window size."""

    def __init__(self, terrain: Terrain, size: tuple[int, int], palette: Palette) -> None:
        self._terrain = terrain
        self._size = size
        self._chunk_px = max(64, math.ceil(size[0] / _CHUNKS_PER_SCREEN / 16) * 16)
        self._painters: dict[int, ChunkPainter] = {}
        self._kept: OrderedDict[tuple[int, int], _Kept] = OrderedDict()
        self._age = 0
        self._drawn_steps: dict[Camera, int] = {}
        self.recolour(palette)

    def __len__(self) -> int:
        return len(self._kept)

    def recolour(self, palette: Palette) -> None:
        """Paint from now on for another palette; chunks in the old one serve until their turn comes."""
        self._palette = palette
        self._age += 1
        self._painters.clear()

    def prepare(self, camera: Camera) -> bool:
        """Paint at most one chunk that is in sight, stale, or about to be; return whether there was one."""
        step = camera.step
        if camera.ground_drop_px > _FAR_BELOW * self._size[1]:
            return False
        first, last = self._range(camera, step)
        ahead = (last + 1, first - 1)
        for index in (*range(first, last + 1), *ahead):
            kept = self._kept.get((step, index))
            if kept is None or kept.age != self._age:
                self._paint(step, index)
                return True
        return False

    def draw(self, surface: pygame.Surface, camera: Camera) -> None:
        """Lay down the ground in sight."""
        step = self._step_to_draw(camera)
        first, last = self._range(camera, step)
        ratio = camera.pixels_per_metre / self._scale_of(step)
        for index in range(first, last + 1):
            chunk = self._chunk(step, index)
            left = round(index * self._chunk_px * ratio) - camera.left_px
            corner = (left, camera.top_px + round(chunk.top_px * ratio))
            if corner[1] >= self._size[1]:  # a rocket has left it behind: no need to scale what nobody sees
                continue
            picture = chunk.surface
            if ratio != 1.0:
                right = round((index + 1) * self._chunk_px * ratio) - camera.left_px
                picture = _scaled(picture, right - left, ratio)
            self._lay(surface, picture, corner, below=chunk.below)

    def _lay(
        self, surface: pygame.Surface, picture: pygame.Surface, corner: tuple[int, int], *, below: Rgb
    ) -> None:
        """Lay a chunk down, and the colour of the deep ground below it."""
        surface.blit(picture, corner)
        left, top = corner
        bottom = max(0, top + picture.get_height())
        if bottom < self._size[1]:
            surface.fill(below, (left, bottom, picture.get_width(), self._size[1] - bottom))

    def _step_to_draw(self, camera: Camera) -> int:
        """Show the new step as soon as all of it is there; until then the old one, scaled."""
        drawn = self._drawn_steps.get(camera, 0)
        if camera.step != drawn:
            first, last = self._range(camera, camera.step)
            is_ready = all((camera.step, index) in self._kept for index in range(first, last + 1))
            if is_ready or not camera.is_zooming:
                self._drawn_steps[camera] = drawn = camera.step
        return drawn

    def _range(self, camera: Camera, step: int) -> tuple[int, int]:
        """Return the first and last chunk of a step that the screen shows."""
        ratio = camera.pixels_per_metre / self._scale_of(step)
        width = self._chunk_px * ratio
        return math.floor(camera.left_px / width), math.floor((camera.left_px + camera.size[0]) / width)

    def _chunk(self, step: int, index: int) -> Chunk:
        kept = self._kept.get((step, index))
        if kept is None:
            return self._paint(step, index)
        self._kept.move_to_end((step, index))
        return kept.chunk

    def _paint(self, step: int, index: int) -> Chunk:
        painter = self._painters.get(step)
        if painter is None:
            size = (self._chunk_px, self._size[1])
            painter = ChunkPainter(self._terrain, self._palette, self._scale_of(step), size)
            self._painters[step] = painter
        chunk = painter.paint(index)
        self._kept[step, index] = _Kept(chunk, self._age)
        self._kept.move_to_end((step, index))
        while len(self._kept) > MOST_CHUNKS:
            self._kept.popitem(last=False)
        return chunk

    def _scale_of(self, step: int) -> float:
        return ZOOM_STEPS[step] * self._size[1] / 720.0


def _scaled(picture: pygame.Surface, width: int, ratio: float) -> pygame.Surface:
    """Return a chunk as it looks for the few frames that a change of zoom takes."""
    return pygame.transform.scale(picture, (max(1, width), max(1, round(picture.get_height() * ratio))))
