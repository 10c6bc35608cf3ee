"""The night sky: stars with their true spread of brightness, both moons, and the Earth."""

from __future__ import annotations

import math
from typing import Final

import pygame

from game.simulation.random_source import stream
from game.view.paint import glow
from game.view.palettes import Palette, Rgb, mix

_STARS: Final = 520
_FAINTEST: Final = 6.0
"""The faintest magnitude that the eye sees."""
_STARS_PER_MAGNITUDE: Final = 0.51
"""log10 N grows by this for each magnitude: the counts of the naked-eye sky."""
_TINTS: Final[tuple[Rgb, ...]] = ((202, 216, 255), (255, 255, 255), (255, 236, 208), (255, 214, 176))
_PHOBOS_PERIOD_H: Final = 11.1
"""Rise to rise over Mars: Phobos overtakes the ground, and comes up in the west."""
_EARTH: Final[Rgb] = (176, 206, 255)


def paint_night(surface: pygame.Surface, palette: Palette, local_time_h: float, seed: int) -> None:
    """Add what shines when the sky is dark enough."""
    if palette.darkness <= 0.02:
        return
    _paint_stars(surface, palette, seed)
    if palette.has_air and palette.darkness > 0.05:
        _paint_evening_star(surface, palette, local_time_h)
        _paint_phobos(surface, palette, local_time_h)
        _paint_deimos(surface, palette)


def _paint_stars(surface: pygame.Surface, palette: Palette, seed: int) -> None:
    chance = stream(seed, "stars")
    width, height = surface.get_size()
    for _ in range(_STARS):
        magnitude = _FAINTEST + math.log10(max(1e-4, chance.random())) / _STARS_PER_MAGNITUDE
        x, y = chance.random() * width, chance.random() ** 1.15 * height * 0.66
        tint = chance.choice(_TINTS)
        haze = 1.0 - 0.8 * (y / (0.66 * height)) ** 2 if palette.has_air else 1.0
        _paint_star(surface, (x, y), mix((0, 0, 0), tint, _shine(magnitude) * palette.darkness * haze))
        if magnitude < 2.0:
            _paint_halo(surface, (x, y), tint, 0.35 * palette.darkness * haze)


def _shine(magnitude: float) -> float:
    """Return how bright a star is drawn.

    Light falls 2.512 times for each magnitude; the screen shows its square root, or most would be black.
    """
    return min(1.0, 0.20 + 1.9 * 10 ** (-0.2 * (magnitude + 0.6)))


def _paint_star(surface: pygame.Surface, at: tuple[float, float], colour: Rgb) -> None:
    size = max(1, round(surface.get_height() / 720))
    surface.fill(colour, (int(at[0]), int(at[1]), size, size), pygame.BLEND_RGB_ADD)


def _paint_halo(surface: pygame.Surface, at: tuple[float, float], colour: Rgb, peak: float) -> None:
    across = max(5, round(9 * surface.get_height() / 720))
    halo = glow((across, across), colour, peak, power=1.6)
    surface.blit(halo, halo.get_rect(center=at))


def _paint_evening_star(surface: pygame.Surface, palette: Palette, local_time_h: float) -> None:
    """Add the Earth, never more than 48 degrees from the sun: it sets two hours after it."""
    width, height = surface.get_size()
    sunk = local_time_h - 18.0
    if not -0.4 < sunk < 2.4:
        return
    at = (0.66 * width, (0.30 + 0.13 * sunk) * height)
    _paint_halo(surface, at, _EARTH, 0.9)
    pygame.draw.aacircle(surface, mix(palette.zenith, _EARTH, 0.95), at, max(1.5, 1.6 * height / 720))


def _paint_phobos(surface: pygame.Surface, palette: Palette, local_time_h: float) -> None:
    """Add Phobos, a third of our moon across: it crosses from west to east in four hours."""
    width, height = surface.get_size()
    phase = (local_time_h + 3.0) % _PHOBOS_PERIOD_H / 4.3
    if phase > 1.0:
        return
    at = (width * (1.0 - phase), height * (0.52 - 0.36 * math.sin(math.pi * phase)))
    radius = max(2.0, 3.2 * height / 720)
    colour = mix(palette.zenith, (206, 196, 184), 0.25 + 0.7 * palette.darkness)
    pygame.draw.aacircle(surface, colour, at, radius)


def _paint_deimos(surface: pygame.Surface, palette: Palette) -> None:
    width, height = surface.get_size()
    colour = mix(palette.zenith, (235, 225, 210), 0.2 + 0.7 * palette.darkness)
    pygame.draw.aacircle(surface, colour, (0.31 * width, 0.17 * height), max(1.0, 1.2 * height / 720))
