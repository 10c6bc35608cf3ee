"""Space above a planet: stars, the limb with its thin bright line of air, the ground that passes below, day and night.

Takes the place of `Scenery` for levels in orbit. The planet's surface is one long strip, painted once, that is laid
down in narrow columns along the limb; light and air are a picture laid over it, repainted when the hour has moved.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.view.paint import glow, grain, tile
from game.view.palettes import palette_at
from game.view.quality import STANDARD, Quality
from game.view.sky import Sky

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.plan import Place
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera
    from game.view.palettes import Rgb

_HOUR_STEP: Final = 0.05
_LIMB_TOP: Final = 0.66
"""Where the limb is highest, from the top of the screen."""
_SAG: Final = 0.11
"""How much lower it is at the sides, as a share of the screen's height."""
_COLUMN: Final = 4
_STRIP_SCREENS: Final = 3
"""The surface is so many screens long and then begins again."""
_SCREENS_PER_HOUR: Final = 0.55
"""How far the ground passes in an hour of its own time: the view takes in a twelfth of the way round."""
_AIR_PX: Final = 11.0
"""Thickness of the bright line of air at 720 rows."""
_SHADE_COLUMN: Final = 16
_TWILIGHT_H: Final = 0.7
"""Half of the time in which night falls, in hours of the ground's own time."""
_ACROSS_H: Final = 1.8
"""Between the left and the right edge of the view lie so many hours of the ground's own time."""
_NIGHT: Final = 0.93
_GROUNDS: Final[tuple[Rgb, ...]] = (
    (176, 116, 74),
    (150, 92, 58),
    (196, 140, 94),
    (118, 74, 54),
    (208, 160, 116),
)
_AIR: Final[Rgb] = (236, 196, 160)


class OrbitScenery:
    """What lies behind everything in orbit."""

    def __init__(
        self,
        place: Place,
        terrain: Terrain,
        size: tuple[int, int],
        *,
        local_time_h: float | None = None,
        is_still: bool = False,
        quality: Quality = STANDARD,
        is_at_once: bool = True,
    ) -> None:
        """Paint it all now, or with `is_at_once` off a piece at each `paint_on`."""
        del quality
        self._place, self._size, self._is_still = place, size, is_still
        self._start_h = self._hour_h = place.local_time_h if local_time_h is None else local_time_h
        self._hour_step = round(self._hour_h / _HOUR_STEP)
        self.palette = palette_at(place, self._hour_h)
        self._sky = Sky(size, terrain.plan.seed)
        self._seed = terrain.plan.seed
        self._strip = pygame.Surface((1, 1))
        self._shade = pygame.Surface((1, 1))
        self._tops = [self._limb_px(x) for x in range(0, size[0] + _COLUMN, _COLUMN)]
        self._jobs: deque[Callable[[], None]] = deque((self._paint_sky, self._paint_strip, self._paint_shade))
        while self._jobs and is_at_once:
            self._jobs.popleft()()

    def paint_on(self, camera: Camera) -> bool:
        """Do one piece of painting that the first picture needs; return whether anything is left to do."""
        del camera
        if not self._jobs:
            return False
        self._jobs.popleft()()
        return True

    def keep_up(self, local_time_h: float, camera: Camera) -> None:
        """Do at most one piece of painting towards how it should look now."""
        del camera
        self._hour_h = local_time_h
        step = round(local_time_h / _HOUR_STEP)
        if step != self._hour_step and not self._jobs:
            self._hour_step = step
            self.palette = palette_at(self._place, step * _HOUR_STEP)
            self._jobs += (self._paint_sky, self._paint_shade)
        elif self._jobs:
            self._jobs.popleft()()

    def earth_at(self) -> tuple[float, float] | None:
        """Return nothing: nobody looks for the Earth here."""
        return None

    def draw_far(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw the stars and the planet."""
        left = camera.window_left_px
        lowest = round(self._size[1] * (_LIMB_TOP + _SAG)) + 1
        self._sky.draw(surface, lowest, left)
        length = self._strip.get_width()
        shift = 0 if self._is_still else round(self._passed_screens * self._size[0]) % length
        height = self._strip.get_height()
        for number, top in enumerate(self._tops):
            x = number * _COLUMN
            surface.blit(self._strip, (x - left, top), ((x + shift) % length, 0, _COLUMN, height))
        surface.blit(self._shade, (-left, self._shade_top))

    def draw_near(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw nothing: there is no ground here."""

    @property
    def _passed_screens(self) -> float:
        return (self._hour_h - self._start_h) % 24.0 * _SCREENS_PER_HOUR

    @property
    def _shade_top(self) -> int:
        return round(self._size[1] * _LIMB_TOP - 4.0 * _AIR_PX * self._size[1] / 720.0)

    def _limb_px(self, x: float) -> int:
        """Return the limb's height at a place across the screen: part of a large circle."""
        width, height = self._size
        aside = 2.0 * x / width - 1.0
        return round(
            height * (_LIMB_TOP + _SAG * (1.0 - math.sqrt(max(0.0, 1.0 - 0.9 * aside * aside))) / 0.684)
        )

    def _paint_sky(self) -> None:
        self._sky.paint(self.palette, self._hour_step * _HOUR_STEP)

    def _paint_strip(self) -> None:
        """Paint the surface as it is seen at a slant: everything is flat, and flatter towards the limb."""
        width, height = self._size
        size = (width * _STRIP_SCREENS // _COLUMN * _COLUMN, height - round(height * _LIMB_TOP) + 2)
        strip = pygame.Surface(size, depth=32)
        strip.fill(_GROUNDS[0])
        chance = stream(self._seed, "planet")
        for _ in range(260):
            depth = chance.random() ** 1.6
            across = round(size[1] * chance.uniform(0.25, 2.2) * (0.35 + depth))
            down = max(2, round(across * (0.05 + 0.22 * depth)))
            spot = glow((across, down), chance.choice(_GROUNDS), chance.uniform(0.25, 0.7), power=1.2)
            at = chance.randrange(size[0]), round(depth * size[1])
            for copy in (-size[0], 0, size[0]):
                strip.blit(spot, spot.get_rect(center=(at[0] + copy, at[1])))
        for _ in range(90):
            depth = chance.random()
            _paint_crater(strip, (chance.randrange(size[0]), depth * size[1]), size[1] * 0.05 * (0.2 + depth))
        tile(strip, grain((256, 256), self._seed, darkest=226, lightest=255), pygame.BLEND_RGB_MULT)
        self._strip = strip

    def _paint_shade(self) -> None:
        """Paint night and twilight over the surface, haze towards the limb, and the line of air above it."""
        width, height = self._size
        top = self._shade_top
        small = (width // _SHADE_COLUMN + 1, height - top)
        shade = pygame.Surface(small, pygame.SRCALPHA)
        line = _AIR_PX * height / 720.0
        for column in range(small[0]):
            x = column * _SHADE_COLUMN
            day = self._daylight(x / width)
            limb = self._limb_px(x) - top
            shade.fill((0, 0, 0, round(255 * _NIGHT * (1.0 - day))), (column, limb, 1, small[1] - limb))
            for row in range(max(0, limb - round(3.0 * line)), limb):
                share = math.exp(-(limb - row) / line)
                shade.set_at((column, row), (*_AIR, round(235 * share * (0.08 + 0.92 * day))))
            for row in range(limb, min(small[1], limb + round(4.0 * line))):
                haze = math.exp(-(row - limb) / (1.6 * line)) * (0.05 + 0.95 * day)
                red, green, blue = (round(part * haze) for part in _AIR)
                dark = _NIGHT * (1.0 - day) * (1.0 - haze)
                alpha = min(1.0, 0.8 * haze + dark)
                if alpha > 0.0:
                    scale = 0.8 / alpha
                    colour = tuple(min(255, round(part * scale)) for part in (red, green, blue))
                    shade.set_at((column, row), (*colour, round(255 * alpha)))
        self._shade = pygame.transform.smoothscale(shade, (small[0] * _SHADE_COLUMN, small[1]))

    def _daylight(self, x01: float) -> float:
        """Return how light the ground is across the screen, 0 to 1; its day is from six to eighteen."""
        hour = (self._hour_step * _HOUR_STEP + (x01 - 0.5) * _ACROSS_H) % 24.0
        from_night_h = 6.0 - abs(hour - 12.0)
        share = min(1.0, max(0.0, 0.5 + from_night_h / (2.0 * _TWILIGHT_H)))
        return share * share * (3.0 - 2.0 * share)


def _paint_crater(strip: pygame.Surface, at: tuple[float, float], radius: float) -> None:
    """Paint a crater at a slant: its near wall in the dark, its far wall in the light."""
    across, down = max(4, round(2.0 * radius)), max(2, round(0.55 * radius))
    for colour, peak, drop in (((92, 56, 40), 0.55, 0), ((224, 178, 134), 0.5, max(1, down // 3))):
        spot = glow((across, down), colour, peak, power=0.5)
        strip.blit(spot, spot.get_rect(center=(round(at[0]), round(at[1]) + drop)))
