"""A stretch of ground while it is being painted: where it is, how large a metre is, and how to mark it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pygame

from game.simulation.plan import GroundKind
from game.simulation.random_source import lattice
from game.simulation.terrain import Terrain
from game.view.palettes import Palette, Rgb

Point = tuple[float, float]

SOFT_EDGE_M = 1.2
"""Half the width over which one ground passes into the next."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a detail needs in order to be painted into a chunk."""

    surface: pygame.Surface
    terrain: Terrain
    palette: Palette
    pixels_per_metre: float
    left_px: int
    top_px: int
    line_px: float
    """One pixel of a screen of 720 rows."""

    def at(self, x_m: float, y_m: float) -> Point:
        """Return a point of the world in the chunk's own pixels."""
        scale = self.pixels_per_metre
        return x_m * scale - self.left_px, -y_m * scale - self.top_px

    def under(self, x_m: float, depth_m: float) -> Point:
        """Return the point so far below the ground line; above it for a negative depth."""
        return self.at(x_m, self.terrain.height_m(x_m) - depth_m)

    def cells(self, width_m: float, kind: GroundKind, salt: int) -> Iterator[Cell]:
        """Yield the cells of a kind of ground that touch the chunk, frayed where the ground changes."""
        scale = self.pixels_per_metre
        first = math.floor(self.left_px / scale / width_m) - 2
        last = math.ceil((self.left_px + self.surface.get_width()) / scale / width_m) + 1
        seed = self.terrain.plan.seed + salt
        for number in range(first, last + 1):
            fray_m = SOFT_EDGE_M * lattice(seed + 1, number)
            if self.terrain.ground((number + 0.5) * width_m + fray_m) is kind:
                yield Cell(number * width_m, width_m, seed, number)

    def is_seen(self, length_m: float) -> bool:
        """Return whether something of this size makes at least a pixel."""
        return length_m * self.pixels_per_metre >= 0.8 * self.line_px

    def shape(self, points: Sequence[Point], colour: Rgb) -> None:
        """Fill a shape with a soft edge."""
        pygame.draw.polygon(self.surface, colour, points)
        pygame.draw.aalines(self.surface, colour, True, points)  # noqa: FBT003  # pygame takes `closed` by place

    def stroke(self, points: Sequence[Point], colour: Rgb, width: int = 1) -> None:
        """Draw a line through points."""
        if width > 1:
            pygame.draw.lines(self.surface, colour, False, points, width)  # noqa: FBT003  # as above
        else:
            pygame.draw.aalines(self.surface, colour, False, points)  # noqa: FBT003  # as above


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of ground that owns its own chances, the same whichever chunk asks."""

    x_m: float
    width_m: float
    seed: int
    number: int

    def chance(self, which: int) -> float:
        """Return this cell's number from 0 to 1 for a purpose."""
        return 0.5 + 0.5 * lattice(self.seed + 17 * which + 5, self.number)
