"""Dust devils: the simulation's own where they are, and faint ones that wander far off on warm afternoons."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.view.paint import glow
from game.view.palettes import Palette, mix

if TYPE_CHECKING:
    import pygame

    from game.simulation.snapshot import DustDevil, Snapshot
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera

_RINGS: Final = 26
"""Turns of dust that a column is stacked from."""
_DISTANT_BASE: Final = 0.622
"""Foot of the distant ones, from the top of the screen."""
_DISTANT_PARALLAX: Final = 0.22
_WARM_SUN: Final = 0.45
"""Sine of the sun's elevation above which the ground is warm enough."""
_HEIGHT_M: Final = 22.0
_SIZES: Final = 24
"""Steps of width of the kept puffs."""


class Devils:
    """Draws columns of dust. Their sway is a function of the simulation's time."""

    def __init__(self, terrain: Terrain, size: tuple[int, int], *, is_still: bool = False) -> None:
        self._terrain, self._size, self._is_still = terrain, size, is_still
        self._pictures: dict[tuple[int, int], pygame.Surface] = {}
        self._palette: Palette | None = None
        self._colour = (0, 0, 0)

    def draw_distant(
        self, surface: pygame.Surface, camera: Camera, snapshot: Snapshot, palette: Palette
    ) -> None:
        """Draw the wanderers between the far ridges."""
        self._take(palette)
        if self._is_still or not palette.has_air or palette.sun_height < _WARM_SUN:
            return
        width, height = self._size
        for number in range(2):
            age = (snapshot.time_s / 95.0 + 0.55 * number + 0.13 * self._terrain.plan.seed) % 1.0
            shift = (
                camera.travel_px * _DISTANT_PARALLAX - snapshot.wind_m_s * snapshot.time_s * height / 900.0
            )
            x = (width * (0.37 + 0.71 * number) - shift) % (1.6 * width) - 0.3 * width
            drop = camera.ground_drop_px * _DISTANT_PARALLAX
            foot = (x, _DISTANT_BASE * height + drop)
            look = (
                height * (0.13 - 0.05 * number),
                0.5 * math.sin(math.pi * age),
                snapshot.time_s + 9.0 * number,
            )
            self._draw_column(surface, foot, look)

    def draw(self, surface: pygame.Surface, camera: Camera, snapshot: Snapshot, palette: Palette) -> None:
        """Draw the simulation's own where they are in sight."""
        self._take(palette)
        for devil in snapshot.dust_devils:
            if camera.shows(devil.x_m, 3.0 * devil.radius_m):
                self._draw_near(surface, camera, devil, snapshot.time_s)

    def _draw_near(self, surface: pygame.Surface, camera: Camera, devil: DustDevil, time_s: float) -> None:
        foot = camera.to_screen(devil.x_m, self._terrain.height_m(devil.x_m))
        height = min(_HEIGHT_M * camera.pixels_per_metre, 1.3 * self._size[1])
        self._draw_column(surface, foot, (height, 0.62, time_s))

    def _draw_column(
        self, surface: pygame.Surface, foot: tuple[float, float], look: tuple[float, float, float]
    ) -> None:
        """Stack turns that widen upwards and sway: look is height in pixels, opacity, time."""
        height, opacity, time_s = look
        skirt = self._picture(height * 0.30, opacity * 0.7)
        x, y = foot
        blits = [(skirt, (x - skirt.get_width() / 2, y - skirt.get_height() * 0.7))]
        for ring in range(_RINGS):
            # Closer together near the ground, where the turns are small.
            share = (ring / (_RINGS - 1)) ** 1.6
            across = height * (0.05 + 0.17 * share**1.7)
            turn = math.sin(time_s * 3.1 - ring * 0.8) * across * 0.16
            lean = height * (0.02 * math.sin(time_s * 0.9 + 2.5 * share) + 0.07 * share * share)
            picture = self._picture(across, opacity * (1.0 - share) ** 0.8)
            middle = (x + turn + lean, y - share * height)
            blits.append(
                (picture, (middle[0] - picture.get_width() / 2, middle[1] - picture.get_height() / 2))
            )
        surface.fblits(blits)

    def _picture(self, across: float, opacity: float) -> pygame.Surface:
        """Return a flat turn of dust, from a few kept widths and shades."""
        size = max(1, round(across / self._size[1] * _SIZES * 4))
        key = (size, round(opacity * 12))
        picture = self._pictures.get(key)
        if picture is None:
            width = size * self._size[1] / _SIZES / 4
            picture = glow(
                (int(width * 1.5) + 2, int(width * 1.05) + 3), self._colour, key[1] / 12, power=1.1
            )
            self._pictures[key] = picture
        return picture

    def _take(self, palette: Palette) -> None:
        if palette is not self._palette:
            self._palette = palette
            self._colour = mix(mix(palette.horizon, palette.crust, 0.4), palette.middle_ridge, 0.10)
            self._pictures.clear()
