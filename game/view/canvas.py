"""A stretch of ground while it is being painted: where it is, how large a metre is, and how to mark it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import lattice
from game.view.paint import path, ring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.simulation.plan import GroundKind
    from game.simulation.terrain import Terrain
    from game.view.palettes import Palette, Rgb

Point = tuple[float, float]

SOFT_EDGE_M = 1.2
"""Half the width over which one ground passes into the next."""
_LOOK_M: Final = 0.1
"""Between looks at what the ground is made of."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a detail needs in order to be painted into a chunk."""

    surface: pygame.Surface
    terrain: Terrain
    palette: Palette
    pixels_per_metre: float
    left_px: int
    line_px: float
    """One pixel of a screen of 720 rows."""
    contour: Sequence[Point]
    """The ground line in the chunk's own pixels, at even steps."""

    def under(self, x_m: float, depth_m: float) -> Point:
        """Return the point so far below the ground line, in the chunk's pixels; a negative depth is above."""
        scale, contour = self.pixels_per_metre, self.contour
        x = x_m * scale - self.left_px
        start, step = contour[0][0], contour[1][0] - contour[0][0]
        index = max(0, min(len(contour) - 2, int((x - start) / step)))
        y, after = contour[index][1], contour[index + 1][1]
        return x, y + (after - y) * (x - start - index * step) / step + depth_m * scale

    def cells(self, width_m: float, kind: GroundKind, salt: int) -> Iterator[Cell]:
        """Yield the cells of a kind of ground that touch the chunk, frayed where the ground changes.

        From so far away that a cell makes no pixel there are none.
        """
        if not self.is_seen(width_m):
            return
        scale = self.pixels_per_metre
        first = math.floor(self.left_px / scale / width_m) - 2
        last = math.ceil((self.left_px + self.surface.get_width()) / scale / width_m) + 1
        seed = self.terrain.plan.seed + salt
        for number in range(first, last + 1):
            fray_m = SOFT_EDGE_M * lattice(seed + 1, number)
            if self.terrain.ground((number + 0.5) * width_m + fray_m) is kind:
                yield Cell(number * width_m, width_m, seed, number)

    def presence(self, kind: GroundKind, taper_m: float) -> Callable[[float], float] | None:
        """Return how much of the ground around a place is of a kind, 0 to 1; None where the chunk has nothing of it.

        Looks are taken at the same places whichever chunk asks, so that neighbours agree.
        """
        scale = self.pixels_per_metre
        first = math.floor((self.contour[0][0] + self.left_px) / scale / _LOOK_M - taper_m / _LOOK_M) - 1
        last = math.ceil((self.contour[-1][0] + self.left_px) / scale / _LOOK_M + taper_m / _LOOK_M) + 1
        looks = [self.terrain.ground(number * _LOOK_M) is kind for number in range(first, last + 1)]
        if not any(looks):
            return None
        totals = list(accumulate(looks, initial=0))

        def total(x_m: float) -> float:
            place = max(0.0, min(len(looks) - 1.0, x_m / _LOOK_M - first + 0.5))
            cell = int(place)
            return totals[cell] + (totals[cell + 1] - totals[cell]) * (place - cell)

        return lambda x_m: (total(x_m + taper_m) - total(x_m - taper_m)) * _LOOK_M / (2.0 * taper_m)

    def is_seen(self, length_m: float) -> bool:
        """Return whether something of this size makes at least a pixel."""
        return length_m * self.pixels_per_metre >= 0.8 * self.line_px

    def shape(self, points: Sequence[Point], colour: Rgb) -> None:
        """Fill a shape with a soft edge."""
        pygame.draw.polygon(self.surface, colour, points)
        ring(self.surface, colour, points)

    def stroke(self, points: Sequence[Point], colour: Rgb, width: int = 1) -> None:
        """Draw a line through points."""
        path(self.surface, colour, points, width)


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
