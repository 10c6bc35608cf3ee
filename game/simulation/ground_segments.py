"""Solid ground for the physics: short static segments, only near craft, so that a level's length costs nothing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pymunk

if TYPE_CHECKING:
    from game.simulation.terrain import Terrain

GROUND: Final = 1
"""Collision type of the ground; wheels are 2, rover bodies 3, boulders 4; helicopters have their own."""
PIECE_M: Final = 0.25
"""Length of one segment: a wheel's radius."""
CHUNK_PIECES: Final = 64
"""Pieces that come and go together: 16 m, more than a helicopter flies between two looks."""
CHUNK_M: Final = PIECE_M * CHUNK_PIECES
"""Length of a chunk."""
THICKNESS_M: Final = 0.06
"""Half thickness of the ground's crust: a foot at 7 m/s moves that far in a tick and must not pass through."""
EDGE_SHARE: Final = 1e-3
"""Points of the profile closer to a regular point than this share of a piece are not doubled."""


class GroundSegments:
    """Keeps the chunks under every craft in the space. Chunks come in order of distance, never in a callback."""

    def __init__(self, space: pymunk.Space, terrain: Terrain) -> None:
        self._space = space
        self._terrain = terrain
        self._chunks: dict[int, list[pymunk.Shape]] = {}
        self._wanted: frozenset[int] = frozenset()
        self._profile_m = sorted(point[0] for point in terrain.plan.profile)

    def keep_near(self, distances_m: list[float]) -> None:
        """Make the ground solid around these distances and let the rest go."""
        wanted = frozenset(math.floor(x_m / CHUNK_M) + side for x_m in distances_m for side in (-1, 0, 1))
        if wanted == self._wanted:
            return
        for index in sorted(self._chunks.keys() - wanted):
            self._space.remove(*self._chunks.pop(index))
        for index in sorted(wanted - self._chunks.keys()):
            self._chunks[index] = self._build(index)
            self._space.add(*self._chunks[index])
        self._wanted = wanted

    def _build(self, index: int) -> list[pymunk.Shape]:
        points = [
            pymunk.Vec2d(x_m, self._terrain.height_m(x_m)) for x_m in self._distances_m(index * CHUNK_M)
        ]
        shapes: list[pymunk.Shape] = []
        for before, start, end, after in zip(points, points[1:], points[2:], points[3:], strict=False):
            down = _down_square_to(start, end)
            shape = pymunk.Segment(self._space.static_body, start + down, end + down, THICKNESS_M)
            # The neighbours are told as lowered alike: else the solver misjudges the joints and wheels bump on them.
            shape.set_neighbors(before + down, after + down)
            shape.collision_type = GROUND
            shape.friction = 1.0
            shapes.append(shape)
        return shapes

    def _distances_m(self, start_m: float) -> list[float]:
        """Return regular points and the profile's own, so that a cliff keeps its edge; one more on each side."""
        regular = [start_m + PIECE_M * n for n in range(-1, CHUNK_PIECES + 2)]
        edge_m = PIECE_M * EDGE_SHARE
        extra = [
            x_m
            for x_m in self._profile_m
            if regular[1] < x_m < regular[-2] and edge_m < (x_m - start_m) % PIECE_M < PIECE_M - edge_m
        ]
        return sorted(regular + extra)


def _down_square_to(start: pymunk.Vec2d, end: pymunk.Vec2d) -> pymunk.Vec2d:
    """Return the way by which a line is lowered, so that its thick upper side lies where the line was."""
    return (end - start).perpendicular_normal() * -THICKNESS_M
