"""The light of an engine's gas, in a vacuum or in air so thin that it is nearly one: cones within cones, wide at once."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

import pygame

_SPREAD: Final = 0.34
_CONES: Final = ((1.0, 9), (0.66, 12), (0.40, 22), (0.22, 44), (0.10, 90))
"""Nested cones: share of the length, and how strong of 255."""
_COLOUR: Final = (200, 216, 255)
LENGTH_STEPS: Final = 12
"""A throttle is shown in so many steps, so that few pictures do for all."""
_SMOOTHING: Final = 3


@lru_cache(192)
def plume(size_px: tuple[float, float], step: int, turn_deg: int) -> tuple[pygame.Surface, tuple[int, int]]:
    """Return a plume as light to be added, and the pixel of it that is the middle of the bell's rim.

    `size_px` is its length at full thrust and half the width of the rim. Painted small and smoothed up: it has no edge.
    """
    share = step / LENGTH_STEPS
    length = size_px[0] * (0.4 + 0.6 * share) / _SMOOTHING
    rim, reach = size_px[1] / _SMOOTHING, math.ceil(1.3 * length) + 3
    light = pygame.Surface((2 * reach, 2 * reach), depth=32)
    turn = math.radians(turn_deg)
    sine, cosine = math.sin(turn), math.cos(turn)

    def place(forward: float, up: float) -> tuple[float, float]:
        return reach + forward * cosine - up * sine, reach - (forward * sine + up * cosine)

    for part, strength in _CONES:
        far = part * length
        half = rim + _SPREAD * far
        corners = [
            place(-rim, 0.0),
            place(-half, -far),
            place(0.0, -1.1 * far),
            place(half, -far),
            place(rim, 0.0),
        ]
        cone = pygame.Surface(light.get_size(), depth=32)
        glow = strength * (0.45 + 0.55 * share) / 255.0
        pygame.draw.polygon(cone, [round(channel * glow) for channel in _COLOUR], corners)
        light.blit(cone, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    light = pygame.transform.box_blur(light, max(1, min(6, round(0.07 * length))))
    full = pygame.transform.smoothscale(light, (2 * reach * _SMOOTHING, 2 * reach * _SMOOTHING))
    return full, (reach * _SMOOTHING, reach * _SMOOTHING)
