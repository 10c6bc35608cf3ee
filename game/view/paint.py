"""Soft things made once as surfaces: gradients, glows, grain. Nothing here knows what it is used for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.view.palettes import Rgb, mix

if TYPE_CHECKING:
    from collections.abc import Sequence

_STRIP: Final = 96
"""Rows of a gradient before it is scaled up: finer than the eye's steps over a screen."""
_MOST_RINGS: Final = 56
"""A glow is drawn with so many rings at most before it is scaled up."""


def gradient(size: tuple[int, int], stops: Sequence[tuple[float, Rgb]]) -> pygame.Surface:
    """Return a vertical gradient through colours placed from 0 at the top to 1 at the bottom."""
    strip = pygame.Surface((1, _STRIP), depth=32)
    for row in range(_STRIP):
        strip.set_at((0, row), colour_along(stops, row / (_STRIP - 1)))
    return pygame.transform.smoothscale(strip, (max(1, size[0]), max(1, size[1])))


def colour_along(stops: Sequence[tuple[float, Rgb]], position: float) -> Rgb:
    """Return the colour at a position between stops."""
    before, colour = stops[0]
    for after, next_colour in stops[1:]:
        if position <= after:
            return mix(colour, next_colour, max(0.0, (position - before) / max(1e-9, after - before)))
        before, colour = after, next_colour
    return colour


def veil(size: tuple[int, int], colour: Rgb, alphas: Sequence[tuple[float, float]]) -> pygame.Surface:
    """Return a translucent band of one colour whose opacity runs through (position, alpha 0 to 1) stops."""
    strip = pygame.Surface((1, _STRIP), pygame.SRCALPHA)
    levels = [(at, (round(255 * alpha), 0, 0)) for at, alpha in alphas]
    for row in range(_STRIP):
        strip.set_at((0, row), (*colour, colour_along(levels, row / (_STRIP - 1))[0]))
    return pygame.transform.smoothscale(strip, (max(1, size[0]), max(1, size[1])))


def glow(size: tuple[int, int], colour: Rgb, peak: float, *, power: float = 2.0) -> pygame.Surface:
    """Return a translucent ellipse, strongest in the middle; `power` says how quickly it falls off."""
    half = _rings(size)
    small = pygame.Surface((2 * half, 2 * half), pygame.SRCALPHA)
    small.fill((*colour, 0))
    for ring in range(half - 1, 0, -1):
        strength = peak * (1.0 - ring / half) ** power
        pygame.draw.circle(small, (*colour, round(255 * strength)), (half, half), ring)
    return pygame.transform.smoothscale(small, (max(2, size[0]), max(2, size[1])))


def light(size: tuple[int, int], colour: Rgb, *, power: float = 2.0) -> pygame.Surface:
    """Return an ellipse of light on black, to be added with `pygame.BLEND_RGB_ADD`."""
    half = _rings(size)
    small = pygame.Surface((2 * half, 2 * half), depth=32)
    for ring in range(half - 1, 0, -1):
        strength = (1.0 - ring / half) ** power
        pygame.draw.circle(small, mix((0, 0, 0), colour, strength), (half, half), ring)
    return pygame.transform.smoothscale(small, (max(2, size[0]), max(2, size[1])))


def _rings(size: tuple[int, int]) -> int:
    """Return how many rings a glow of a size is drawn with: no more than can be seen."""
    return max(3, min(_MOST_RINGS, max(size) // 2))


def grain(size: tuple[int, int], seed: int, *, darkest: int, lightest: int) -> pygame.Surface:
    """Return fine grey noise between two levels, to be added (dither) or multiplied (texture)."""
    width, height = size
    levels = bytes(darkest + (lightest - darkest) * value // 255 for value in range(256))
    noise = stream(seed, "grain").randbytes(width * height).translate(levels)
    picture = pygame.image.frombytes(noise, size, "P")
    picture.set_palette([(value, value, value) for value in range(256)])
    surface = pygame.Surface(size, depth=32)
    surface.blit(picture, (0, 0))
    return surface


def tile(surface: pygame.Surface, texture: pygame.Surface, flags: int) -> None:
    """Cover a surface with copies of a texture."""
    width, height = texture.get_size()
    corners = (
        (x, y) for y in range(0, surface.get_height(), height) for x in range(0, surface.get_width(), width)
    )
    for corner in corners:
        surface.blit(texture, corner, special_flags=flags)


def cut_out(body: pygame.Surface, outline: Sequence[tuple[float, float]]) -> pygame.Surface:
    """Return what lies inside an outline, with a soft edge; the rest is clear."""
    mask = pygame.Surface(body.get_size(), pygame.SRCALPHA)
    mask.fill((255, 255, 255, 0))
    pygame.draw.polygon(mask, (255, 255, 255), outline)
    ring(mask, (255, 255, 255), outline)
    surface = pygame.Surface(body.get_size(), pygame.SRCALPHA)
    surface.blit(body, (0, 0))
    surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def ring(surface: pygame.Surface, colour: Rgb, points: Sequence[tuple[float, float]]) -> None:
    """Draw a thin soft line through points and back to the first."""
    pygame.draw.aalines(surface, colour, True, points)  # noqa: FBT003  # pygame takes `closed` by place alone


def path(surface: pygame.Surface, colour: Rgb, points: Sequence[tuple[float, float]], width: int = 1) -> None:
    """Draw a line through points: soft when it is thin."""
    if width > 1:
        pygame.draw.lines(surface, colour, False, points, width)  # noqa: FBT003  # as above
    else:
        pygame.draw.aalines(surface, colour, False, points)  # noqa: FBT003  # as above
