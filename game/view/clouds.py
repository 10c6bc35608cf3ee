"""Fair-weather clouds, for the one world here that has them: heaps of light on one level, flat and grey below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.view.paint import glow, gradient
from game.view.palettes import Palette, mix

if TYPE_CHECKING:
    from random import Random

    from game.view.palettes import Rgb

_CLOUDS: Final = 6
_HEAPS: Final = 46
_WIDE: Final = 3.4
"""Width of a cloud for its height."""


def paint_clouds(sky: pygame.Surface, palette: Palette, seed: int) -> None:
    """Add a day's clouds, smaller towards the horizon."""
    chance = stream(seed, "clouds")
    width, height = sky.get_size()
    lit = mix(palette.horizon, (255, 255, 255), 0.8 * (1.0 - palette.darkness))
    shaded = mix(palette.mid, palette.horizon, 0.45)
    for n in range(_CLOUDS):
        near = chance.random()
        tall = round(height * (0.045 + 0.10 * near))
        cloud = _cloud(tall, (mix(palette.horizon, lit, 0.4 + 0.6 * near), shaded), chance)
        foot = round(height * (0.44 - 0.26 * near))
        sky.blit(cloud, cloud.get_rect(midbottom=(round(width * (n + chance.random()) / _CLOUDS), foot)))


def _cloud(tall: int, colours: tuple[Rgb, Rgb], chance: Random) -> pygame.Surface:
    """Return one cloud, light above and in its own shade below."""
    lit, shaded = colours
    size = (round(_WIDE * tall), tall)
    cloud = pygame.Surface(size, pygame.SRCALPHA)
    cloud.fill((*lit, 0))
    for _ in range(_HEAPS):
        across = chance.triangular(-1.0, 1.0, 0.0)
        room = 1.0 - across * across
        radius = tall * room * chance.uniform(0.10, 0.26)
        heap = glow((round(3.0 * radius) + 2, round(2.4 * radius) + 2), lit, 0.55, power=0.55)
        up = 0.62 * tall * room * chance.random() ** 1.4
        middle = (size[0] * (0.5 + 0.42 * across), tall - radius - up)
        cloud.blit(heap, heap.get_rect(center=(round(middle[0]), round(middle[1]))))
    share = tuple(
        min(255, round(255 * below / max(1, above))) for below, above in zip(shaded, lit, strict=True)
    )
    shade = gradient(
        size, ((0.0, (255, 255, 255)), (0.55, (255, 255, 255)), (1.0, (share[0], share[1], share[2])))
    )
    cloud.blit(shade, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return cloud
