"""The dark sky: stars with their true spread of brightness, over Mars both moons and the Earth, over the Moon the Earth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import pygame

from game.simulation.plan import World
from game.simulation.random_source import stream
from game.view.home_planet import paint_far_earth
from game.view.paint import glow
from game.view.palettes import Palette, Rgb, mix

_STARS: Final = 900
_FAINTEST: Final = 6.0
"""The faintest magnitude that the eye sees."""
_FIRST_OUT: Final = -1.0
"""The magnitude of the star that comes out first."""
_MILKY_SHARE: Final = 0.30
"""So many of the stars lie in the band of the Milky Way."""
_STARS_PER_MAGNITUDE: Final = 0.51
"""log10 N grows by this for each magnitude: the counts of the naked-eye sky."""
_WIDE: Final = 2.6
"""Brighter stars than this are more than a point."""
_TINTS: Final[tuple[Rgb, ...]] = ((202, 216, 255), (255, 255, 255), (255, 236, 208), (255, 214, 176))
_PHOBOS_PERIOD_H: Final = 11.1
"""Rise to rise over Mars: Phobos overtakes the ground, and comes up in the west."""


@dataclass(frozen=True, slots=True)
class _Star:
    at: tuple[float, float]
    magnitude: float
    tint: Rgb
    shine: float
    """How bright it is drawn, 0 to 1, through whatever hangs before it."""


def paint_night(surface: pygame.Surface, palette: Palette, local_time_h: float, seed: int) -> None:
    """Add what shines when the sky is dark enough."""
    if palette.darkness <= 0.02:
        return
    _paint_stars(surface, palette, seed)
    paint_far_earth(surface, palette, local_time_h)
    if palette.world is World.MARS and palette.darkness > 0.05:
        _paint_phobos(surface, palette, local_time_h)
        _paint_deimos(surface, palette)


def _paint_stars(surface: pygame.Surface, palette: Palette, seed: int) -> None:
    """Add the stars that are out: the darker the sky, the fainter they may be."""
    chance = stream(seed, "stars")
    width, height = surface.get_size()
    limit = _FIRST_OUT + (_FAINTEST - _FIRST_OUT) * palette.darkness
    for _ in range(_STARS):
        magnitude = _FAINTEST + math.log10(max(1e-4, chance.random())) / _STARS_PER_MAGNITUDE
        x01, y01 = chance.random(), chance.random() ** 1.15
        if chance.random() < _MILKY_SHARE:
            y01 = 0.95 - 0.75 * x01 + chance.gauss(0.0, 0.08)
        tint = chance.choice(_TINTS)
        haze = 1.0 - 0.8 * y01**2 if palette.has_air else 1.0
        shown = min(1.0, max(0.0, limit - magnitude)) * haze
        if shown > 0.0 and 0.0 < y01 < 1.0:
            at = (x01 * width, y01 * height * 0.66)
            _paint_star(surface, _Star(at, magnitude, tint, shown * _shine(magnitude)))


def _shine(magnitude: float) -> float:
    """Return how bright a star is drawn.

    Light falls 2.512 times for each magnitude; the screen shows its square root, or most would be black.
    """
    return min(1.0, 0.14 + 1.9 * 10 ** (-0.2 * (magnitude + 0.6)))


def _paint_star(surface: pygame.Surface, star: _Star) -> None:
    """Add a point; what is too bright for a point becomes wider, as it does in the eye."""
    line = surface.get_height() / 720
    size = max(1, round(line))
    point = (int(star.at[0]), int(star.at[1]), size, size)
    surface.fill(mix((0, 0, 0), star.tint, star.shine), point, pygame.BLEND_RGB_ADD)
    if star.magnitude < _WIDE:
        across = 1 + round(line * (3.0 + 0.8 * (_WIDE - star.magnitude)))
        core = glow((across, across), star.tint, star.shine, power=0.6)
        surface.blit(core, core.get_rect(center=star.at))
        _paint_halo(surface, star.at, star.tint, 0.16 * (_WIDE - star.magnitude) * star.shine)


def _paint_halo(surface: pygame.Surface, at: tuple[float, float], colour: Rgb, peak: float) -> None:
    across = max(5, round(9 * surface.get_height() / 720))
    halo = glow((across, across), colour, min(1.0, peak), power=1.6)
    surface.blit(halo, halo.get_rect(center=at))


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
