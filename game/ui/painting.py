"""Soft panels, rules and round corners, drawn once and kept: what every screen puts its words on.

Smooth edges come from drawing four times too large and shrinking, once per size.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import pygame

from game.ui import theme

_SMOOTHING: Final = 4
"""How many times too large a shape is drawn before it is shrunk."""


def panel(
    surface: pygame.Surface, rect: pygame.Rect, radius: int = 10, *, colour: theme.ColourAlpha = theme.PANEL
) -> None:
    """Put a translucent panel with round corners on the surface."""
    if rect.width > 0 and rect.height > 0:
        surface.blit(rounded(rect.size, radius, colour), rect)


def ring(
    surface: pygame.Surface, rect: pygame.Rect, radius: int, *, colour: theme.Colour, width: int
) -> None:
    """Draw a rounded outline: the focus ring and the edges of pictures."""
    if rect.width > 2 * width and rect.height > 2 * width:
        surface.blit(_outlined(rect.size, radius, (colour, width)), rect)


@lru_cache(maxsize=192)
def rounded(size: tuple[int, int], radius: int, colour: theme.ColourAlpha) -> pygame.Surface:
    """Return a filled rectangle with smooth round corners. Shared: draw with it, not on it."""
    picture = pygame.Surface(size, pygame.SRCALPHA)
    picture.fill(colour)
    radius = min(radius, size[0] // 2, size[1] // 2)
    if radius > 0:
        for corner, spot in _corners(size, radius):
            picture.blit(corner, spot, special_flags=pygame.BLEND_RGBA_MULT)
    return picture


@lru_cache(maxsize=64)
def shoulder(size: tuple[int, int], radius: int, colour: theme.ColourAlpha) -> pygame.Surface:
    """Return a shape that is round above and nearly square below. Shared: draw with it, not on it."""
    picture = rounded(size, max(1, radius // 3), colour).copy()
    top = (size[0], size[1] // 2)
    picture.fill((*colour[:3], 0), (0, 0, *top))
    picture.blit(rounded(size, 2 * radius, colour), (0, 0), (0, 0, *top))
    return picture


def _corners(size: tuple[int, int], radius: int) -> list[tuple[pygame.Surface, tuple[int, int]]]:
    """Return a smooth disc's four quarters as masks, each with its place in a rectangle."""
    disc = _disc(radius)
    right, bottom = size[0] - radius, size[1] - radius
    return [
        (disc.subsurface((x and radius, y and radius, radius, radius)), (x, y))
        for x in (0, right)
        for y in (0, bottom)
    ]


@lru_cache(maxsize=32)
def _disc(radius: int) -> pygame.Surface:
    large = pygame.Surface((2 * radius * _SMOOTHING, 2 * radius * _SMOOTHING), pygame.SRCALPHA)
    large.fill((255, 255, 255, 0))
    middle = radius * _SMOOTHING
    pygame.draw.circle(large, (255, 255, 255, 255), (middle, middle), middle)
    return pygame.transform.smoothscale(large, (2 * radius, 2 * radius))


@lru_cache(maxsize=64)
def _outlined(size: tuple[int, int], radius: int, stroke: tuple[theme.Colour, int]) -> pygame.Surface:
    colour, width = stroke
    picture = rounded(size, radius, (*colour, 255)).copy()
    inside = (size[0] - 2 * width, size[1] - 2 * width)
    hole = rounded(inside, max(0, radius - width), (0, 0, 0, 255))
    picture.blit(hole, (width, width), special_flags=pygame.BLEND_RGBA_SUB)
    return picture


@lru_cache(maxsize=16)
def shade(size: tuple[int, int], alpha: int) -> pygame.Surface:
    """Return a dark sheet that quietens what lies behind a screen's words."""
    sheet = pygame.Surface(size, pygame.SRCALPHA)
    sheet.fill((0x0B, 0x0D, 0x10, alpha))
    return sheet


@lru_cache(maxsize=8)
def fade_from_start(size: tuple[int, int], alpha: int) -> pygame.Surface:
    """Return a sheet, dark at its start and clear at its end, for words beside a picture."""
    strip = pygame.Surface((64, 1), pygame.SRCALPHA)
    for x in range(64):
        rest = 1.0 - x / 63.0
        strip.set_at((x, 0), (0x0B, 0x0D, 0x10, round(alpha * rest * rest * (3.0 - 2.0 * rest))))
    return pygame.transform.smoothscale(strip, size)
