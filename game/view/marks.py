"""What stays on the ground: wheel tracks and the scars of landings."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.plan import GroundKind
from game.simulation.snapshot import LunarRoverState, RoverState
from game.view.palettes import Palette, mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.snapshot import Snapshot
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera

MOST_MARKS: Final = 20000
"""Five kilometres of track; older marks are blown over first."""
_MOST_HEIGHTS: Final = 2048
"""The same places are asked for in every frame."""
_CELL_M: Final = 0.25
_SCAR_M: Final = 0.7
_DEPTHS: Final = {
    GroundKind.BEDROCK: 0.25,
    GroundKind.REGOLITH: 0.7,
    GroundKind.SAND: 1.0,
    GroundKind.RIPPLES: 1.0,
}
"""How dark a wheel's mark is on each ground."""


class Marks:
    """Marks by cells of ground, so that driving to and fro makes no more of them."""

    def __init__(self, terrain: Terrain) -> None:
        self._terrain = terrain
        self._height_m = lru_cache(_MOST_HEIGHTS)(terrain.height_m)
        self._tracks: dict[int, float] = {}
        self._scars: dict[int, float] = {}
        self._last_x_m: dict[tuple[str, int], float] = {}

    def __len__(self) -> int:
        return len(self._tracks) + len(self._scars)

    def follow(self, snapshot: Snapshot) -> None:
        """Mark where wheels have rolled since the last look."""
        for state in snapshot.crafts.values():
            if isinstance(state, RoverState | LunarRoverState):
                for number, wheel in enumerate(state.wheels):
                    key = (state.name, number)
                    if wheel.load_n > 0.0:
                        self._roll(self._last_x_m.get(key, wheel.x_m), wheel.x_m)
                    self._last_x_m[key] = wheel.x_m

    def land(self, at_m: float, down_m_s: float) -> None:
        """Mark where legs came down."""
        strength = min(1.0, 0.35 + 0.4 * max(0.0, down_m_s))
        for cell in range(math.floor((at_m - _SCAR_M) / _CELL_M), math.ceil((at_m + _SCAR_M) / _CELL_M)):
            self._scars[cell] = max(self._scars.get(cell, 0.0), strength)

    def draw(self, surface: pygame.Surface, camera: Camera, palette: Palette) -> None:
        """Draw the marks in sight over the ground's crust."""
        left_m = camera.to_world(0.0, 0.0)[0]
        right_m = camera.to_world(camera.size[0], 0.0)[0]
        seen: Sequence[int] = range(math.floor(left_m / _CELL_M), math.ceil(right_m / _CELL_M))
        if len(seen) > len(self):  # from far away most of the ground has no marks
            seen = [cell for cell in sorted(self._tracks.keys() | self._scars.keys()) if cell in seen]
        for cell in seen:
            if cell in self._tracks:
                self._draw_track(surface, camera, palette, cell)
            if cell in self._scars:
                self._draw_scar(surface, camera, palette, cell)

    def _roll(self, from_m: float, to_m: float) -> None:
        if from_m == to_m:
            return
        low, high = sorted((from_m, to_m))
        for cell in range(math.floor(low / _CELL_M), math.floor(high / _CELL_M) + 1):
            if cell not in self._tracks:
                self._tracks[cell] = _DEPTHS[self._terrain.ground(cell * _CELL_M)]
        while len(self._tracks) > MOST_MARKS:
            del self._tracks[next(iter(self._tracks))]

    def _draw_track(self, surface: pygame.Surface, camera: Camera, palette: Palette, cell: int) -> None:
        """Draw a pressed crust, and the notches of the grousers where they can be told apart."""
        line = camera.size[1] / 720.0
        depth = self._tracks[cell]
        begin, end = self._edge(camera, cell), self._edge(camera, cell + 1)
        pressed = mix(palette.crust, palette.ink, 0.30 + 0.34 * depth)
        pygame.draw.line(surface, pressed, begin, end, max(1, round(2.4 * line)))
        if (end[0] - begin[0]) > 8 * line:
            notch = mix(palette.near_ground, palette.ink, 0.6)
            for share in (0.15, 0.48, 0.81):
                x = begin[0] + (end[0] - begin[0]) * share
                y = begin[1] + (end[1] - begin[1]) * share
                pygame.draw.line(surface, notch, (x, y), (x - 2 * line, y + (2 + 2 * depth) * line))

    def _draw_scar(self, surface: pygame.Surface, camera: Camera, palette: Palette, cell: int) -> None:
        """Draw ground swept clean: darker, with the dust gone."""
        line = camera.size[1] / 720.0
        colour = mix(palette.crust, palette.near_ground, 0.45 + 0.4 * self._scars[cell])
        begin, end = self._edge(camera, cell), self._edge(camera, cell + 1)
        pygame.draw.line(surface, colour, begin, end, max(1, round(2 * line)))

    def _edge(self, camera: Camera, cell: int) -> tuple[float, float]:
        x_m = cell * _CELL_M
        x, y = camera.to_screen(x_m, self._height_m(x_m))
        return x, y + 1.0
