"""The glowing air around a capsule that enters: orange behind it, white at its nose."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from game.view.craft.stage import Stage

_LAYERS: Final = (
    (6.0, 0.75, (255, 96, 32), 26),
    (4.2, 0.66, (255, 140, 60), 44),
    (2.6, 0.56, (255, 196, 120), 70),
    (1.2, 0.50, (255, 240, 214), 120),
)
"""Of the glowing air behind it: how long and how wide in metres, its colour and strength."""
GLOW_STEPS: Final = 12
"""Its strength is told in so many."""
_SMALLER: Final = 2
"""It is painted so many times smaller and smoothed up: it has no edges, and large pictures take time."""
_NOSE_M: Final = 0.36
"""The glow reaches a little ahead of the nose."""
_WAIST: Final = 0.6
_BLUR_M: Final = 0.06


def draw_glow(
    stage: Stage, centre_m: tuple[float, float], angle_deg: float, strength: int, *, size: float = 1.0
) -> None:
    """Lay it around a capsule that is so many times larger than the one for samples."""
    scale = max(1, round(stage.camera.pixels_per_metre * size))
    picture = _glow(scale, round(angle_deg), strength)
    x, y = stage.camera.to_screen(*centre_m)
    stage.surface.blit(picture, picture.get_rect(center=(round(x), round(y))))


@lru_cache(96)
def _glow(pixels_per_metre: int, angle_deg: int, strength: int) -> pygame.Surface:
    """Return the glowing air around a capsule that flies so far from straight down, with the capsule in the middle.

    Painted smaller and smoothed up, for glowing air has no edge.
    """
    scale = pixels_per_metre / _SMALLER
    reach = round(_LAYERS[0][0] * scale)
    picture = pygame.Surface((2 * reach, 2 * reach), pygame.SRCALPHA)
    picture.fill((*_LAYERS[0][2], 0))
    for length_m, half_m, colour, alpha in _LAYERS:
        layer = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
        half, nose = half_m * scale, reach + _NOSE_M * scale
        length = length_m * scale * (0.5 + 0.5 * strength / GLOW_STEPS)
        bow = [(reach + half * math.sin(a), nose - half * (1.0 - math.cos(a))) for a in _ARC]
        waist = nose - _WAIST * length
        tail = [(reach + half / 2.0, waist), (reach, nose - length), (reach - half / 2.0, waist)]
        pygame.draw.polygon(layer, (*colour, round(alpha * strength / GLOW_STEPS)), [*bow, *tail])
        picture.blit(layer, (0, 0))
    side = round(2 * _LAYERS[0][0] * pixels_per_metre)
    soft = pygame.transform.gaussian_blur(picture, max(1, round(_BLUR_M * scale)))
    return pygame.transform.rotozoom(pygame.transform.smoothscale(soft, (side, side)), angle_deg, 1.0)


_ARC: Final = tuple(math.radians(a) for a in range(-90, 91, 15))
"""Half a turn around the nose."""
