"""The light of an engine's gas: teardrops within teardrops from the bell's rim, so many that no edge is seen."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from game.ui.theme import Colour

LENGTH_STEPS: Final = 12
"""A throttle is shown in so many steps, so that few pictures do for all."""
_LAYERS: Final = 22
_CROWDED: Final = 1.8
"""Power of a layer's share of the length: most of them are short, and the light is near the bell."""
_ROUND: Final = (0.0, 0.25, 0.5, 0.7, 0.82, 0.9, 0.96, 1.0)
"""Where along its length an outline has its corners ..."""
_BLUNT: Final = 5
"""... and the power by which it closes at its end."""
_SMOOTHING: Final = 2
_PAD: Final = 6


@dataclass(frozen=True, slots=True)
class Gas:
    """How an engine's gas looks: its colour, how it widens for each length, and how strong it is at the bell."""

    colour: Colour
    spread: float
    strength: float = 1.0


VACUUM: Final = Gas((200, 216, 255), 0.34, 0.62)
"""In a vacuum, or in air so thin that it is nearly one, gas spreads at once and is hardly seen."""


def lay_plume(
    surface: pygame.Surface,
    at: tuple[float, float],
    gas: Gas,
    size_px: tuple[float, float],
    *,
    turn_deg: float,
    throttle: float = 1.0,
) -> None:
    """Add an engine's light; `at` is the middle of its bell's rim, and 0 degrees blow straight down.

    `size_px` is the length at full thrust and half the width of the rim.
    """
    step = max(1, round(throttle * LENGTH_STEPS))
    rounded = round(size_px[0]), round(size_px[1], 1)
    picture, root = _turned(gas, rounded, step, round(turn_deg))
    corner = round(at[0]) - root[0], round(at[1]) - root[1]
    surface.blit(picture, corner, special_flags=pygame.BLEND_RGB_ADD)


@lru_cache(128)
def _turned(
    gas: Gas, size_px: tuple[int, float], step: int, turn_deg: int
) -> tuple[pygame.Surface, tuple[int, int]]:
    """Return a plume as light to be added, and the pixel of it that is the middle of the bell's rim."""
    upright = _upright(gas, size_px, step)
    turned = pygame.transform.rotate(upright, turn_deg)
    root = pygame.Vector2(0.0, _PAD * _SMOOTHING - upright.get_height() / 2.0).rotate(-turn_deg)
    root += pygame.Vector2(turned.get_size()) / 2.0
    return turned, (round(root.x), round(root.y))


@lru_cache(64)
def _upright(gas: Gas, size_px: tuple[int, float], step: int) -> pygame.Surface:
    """Return a plume that blows down. Painted small and smoothed up: it has no edge."""
    share = step / LENGTH_STEPS
    length, rim = size_px[0] * (0.4 + 0.6 * share) / _SMOOTHING, size_px[1] / _SMOOTHING
    half = math.ceil(rim + gas.spread * length) + _PAD
    light = pygame.Surface((2 * half, math.ceil(length) + 2 * _PAD), depth=32)
    each = gas.strength * (0.45 + 0.55 * share) / _LAYERS
    colour = tuple(max(1, round(channel * each)) for channel in gas.colour)
    layer = light.copy()
    for number in range(1, _LAYERS + 1):
        far = length * (number / _LAYERS) ** _CROWDED
        side = [
            ((rim + gas.spread * far * part) * math.sqrt(1.0 - part**_BLUNT), _PAD + far * part)
            for part in _ROUND
        ]
        layer.fill((0, 0, 0))
        outline = [(half - x, y) for x, y in side] + [(half + x, y) for x, y in reversed(side)]
        pygame.draw.polygon(layer, colour, outline)
        light.blit(layer, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    light = pygame.transform.box_blur(light, max(1, min(_PAD, round(0.04 * length))))
    width, height = light.get_size()
    return pygame.transform.smoothscale(light, (width * _SMOOTHING, height * _SMOOTHING))
