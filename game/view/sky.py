"""The sky as one picture: gradient, sun and glow, stars, veils. Repainted only when the hour has moved."""

from __future__ import annotations

import math
from typing import Final

import pygame

from game.simulation.plan import World
from game.simulation.random_source import stream
from game.view.clouds import paint_clouds
from game.view.paint import glow, gradient, grain, light, tile
from game.view.palettes import Palette, Rgb, mix
from game.view.stars import paint_night
from game.view.sun import PIXELS_PER_DEGREE, SUN_DIAMETER_DEG

HORIZON: Final = 0.58
"""Where the plain meets the sky, from the top of the screen."""
_SUNRISE: Final = 0.80
"""Where the sun rises, as a share of the sky's height from the top: on the crater's rim, not below it."""
_SUN_CLIMB: Final = 0.72
"""Share of the sky that the sun crosses from there to the zenith."""
_LOW_GLOW: Final[dict[World, Rgb]] = {World.MARS: (128, 180, 228), World.EARTH: (255, 170, 96)}
"""Forward scattering by micrometre dust keeps blue near a low sun on Mars; the Earth's air scatters it away."""
_LOW_DISC: Final[dict[World, Rgb]] = {
    World.MARS: (232, 244, 255),
    World.EARTH: (255, 222, 176),
    World.MOON: (255, 250, 238),
}
_SOFTNESS: Final = 3
"""Gradient and glows are painted so many times smaller."""
_TWILIGHT: Final = 0.12
"""Sine of the sun's depth below the horizon at which its glow is gone."""
_DITHER: Final = 5
"""Levels of noise that break up the steps of an 8-bit gradient."""


class Sky:
    """Paints itself for a palette and is then a single blit."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self._seed = seed
        self._size = size
        self._dither = grain((256, 256), seed, darkest=0, lightest=_DITHER)
        self._picture = pygame.Surface(size, depth=32)
        self._bloom: pygame.Surface | None = None
        self._bloom_at = (0, 0)

    def paint(self, palette: Palette, local_time_h: float) -> None:
        """Make the picture for an hour."""
        # All that is soft is painted small and scaled up once; all that is sharp goes on top.
        soft = self._gradient(palette)
        self._bloom = None
        if palette.has_air:
            self._paint_streaks(soft, palette)
            self._paint_glow(soft, palette)
        self._picture = pygame.transform.smoothscale(soft, self._size)
        tile(self._picture, self._dither, pygame.BLEND_RGB_ADD)
        if palette.world is World.EARTH:
            paint_clouds(self._picture, palette, self._seed)
        paint_night(self._picture, palette, local_time_h, self._seed)
        if palette.sun_height > -0.02:
            self._paint_disc(palette)

    def draw(self, surface: pygame.Surface, down_to_px: int, left_px: int = 0) -> None:
        """Lay the sky down as far as it can be seen; a part of the window shows it from its left edge on."""
        surface.blit(self._picture, (0, 0), (left_px, 0, surface.get_width(), down_to_px))

    def draw_bloom(self, surface: pygame.Surface, left_px: int = 0) -> None:
        """Let the sun's light spill over what lies before it."""
        if self._bloom is not None:
            x, y = self._bloom_at
            surface.blit(self._bloom, (x - left_px, y), special_flags=pygame.BLEND_RGB_ADD)

    def sun_at(self, palette: Palette) -> tuple[int, int]:
        """Return where the sun's centre is."""
        width, height = self._size
        climb = math.asin(max(-1.0, min(1.0, palette.sun_height))) / (math.pi / 2)
        # Low suns are what people look at: the first degrees take up more of the screen than the last.
        shown = math.copysign(abs(climb) ** 0.75, climb)
        return round(palette.sun_x01 * width), round(HORIZON * height * (_SUNRISE - _SUN_CLIMB * shown))

    def _gradient(self, palette: Palette) -> pygame.Surface:
        horizon = HORIZON if palette.has_air else 1.0
        stops = (
            (0.0, palette.zenith),
            (0.30 * horizon, mix(palette.zenith, palette.mid, 0.62)),
            (0.58 * horizon, palette.mid),
            (0.86 * horizon, mix(palette.mid, palette.horizon, 0.72)),
            (horizon, palette.horizon),
            (1.01, palette.horizon),
        )
        width, height = self._size
        return gradient((max(16, width // _SOFTNESS), max(16, height // _SOFTNESS)), stops)

    def _paint_streaks(self, soft: pygame.Surface, palette: Palette) -> None:
        """Long thin veils of dust above the horizon, hardly there."""
        chance = stream(self._seed, "streaks")
        width, height = soft.get_size()
        for _ in range(7):
            colour = palette.horizon if chance.random() < 0.75 else palette.mid
            size = (int(width * chance.uniform(0.5, 1.3)), max(3, int(height * chance.uniform(0.012, 0.05))))
            veil = glow(size, colour, chance.uniform(0.08, 0.18), power=1.0)
            at = (int(width * chance.uniform(-0.1, 1.1)), int(height * HORIZON * chance.uniform(0.45, 0.95)))
            soft.blit(veil, veil.get_rect(center=at))

    def _paint_glow(self, soft: pygame.Surface, palette: Palette) -> None:
        """Wide and warm by day, blue and close when low; dust widens it, depth below the horizon dims it."""
        above = max(0.0, min(1.0, 1.0 + palette.sun_height / _TWILIGHT))
        if above <= 0.0:
            return
        widening = 0.85 + 0.30 * min(3.0, palette.dust)
        colour = mix(
            mix(palette.horizon, (255, 244, 224), 0.55), _LOW_GLOW[palette.world], palette.sun_lowness
        )
        x, y = self.sun_at(palette)
        small = soft.get_height() / self._size[1]
        for reach, peak, power in ((1.9, 0.42, 1.8), (0.95, 0.40, 2.2), (0.36, 0.55, 2.4)):
            across = reach * soft.get_height() * widening
            surface = glow((int(across * 1.25), int(across)), colour, peak * above, power=power)
            soft.blit(surface, surface.get_rect(center=(round(x * small), round(y * small))))
        height = self._size[1]
        self._bloom = light(
            (int(height * 1.1), int(height * 0.6)), mix((0, 0, 0), colour, 0.20 * above), power=2.2
        )
        self._bloom_at = self._bloom.get_rect(center=(x, y)).topleft

    def _paint_disc(self, palette: Palette) -> None:
        scale = self._size[1] / 720.0
        diameter = max(4.0, SUN_DIAMETER_DEG[palette.world] * PIXELS_PER_DEGREE * scale)
        colour = mix((255, 250, 238), _LOW_DISC[palette.world], palette.sun_lowness)
        at = self.sun_at(palette)
        if palette.has_air:
            halo = glow((int(diameter * 5), int(diameter * 5)), colour, 0.9, power=2.6)
            self._picture.blit(halo, halo.get_rect(center=at))
        pygame.draw.aacircle(self._picture, colour, at, diameter / 2)
