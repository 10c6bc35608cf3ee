"""The land of the map: Jezero from the landing site over Séítah and the delta to the rim, under a sky that ends in space.

Painted once for each size of the window. Bodies of the sky are left to `map_sky`, missions to `map_chart`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.map_sky import paint_sky
from game.simulation.random_source import stream
from game.view import silhouettes
from game.view.paint import colour_along, cut_out, glow, grain, path, tile
from game.view.palettes import SUNSET, Rgb, mix, rgb

if TYPE_CHECKING:
    from game.view.silhouettes import Outline

_SEED: Final = 2021
_STEP_PX: Final = 3
_HAZE: Final = rgb("C79A78")
_DELTA: Final = (
    *(
        (0.0, 0.0),
        (0.40, 0.0),
        (0.455, 0.012),
        (0.478, 0.035),
        (0.483, 0.062),
        (0.505, 0.066),
        (0.511, 0.094),
    ),
    *((0.530, 0.099), (0.536, 0.128), (0.556, 0.133), (0.561, 0.158), (0.62, 0.166), (0.70, 0.160)),
    *((0.78, 0.170), (0.86, 0.150), (1.0, 0.160)),
)
"""The delta's front from the foot of its slope over stepped beds to the flat top."""
_RIM: Final = (
    *((0.0, 0.0), (0.70, 0.0), (0.76, 0.040), (0.80, 0.095), (0.825, 0.115), (0.85, 0.195), (0.875, 0.215)),
    *((0.89, 0.268), (0.915, 0.280), (0.96, 0.274), (0.98, 0.285), (1.0, 0.282)),
)
"""The way up to the rim, with the bench on which the ascent pad stands."""


@dataclass(frozen=True, slots=True)
class _Land:
    """One layer of land; lengths are shares of the picture's height."""

    outline: Outline
    foot: float
    """Where the outline's height zero lies, from the top."""
    depth: float
    """How far below its foot it is painted before the next layer covers it."""
    top: Rgb
    bottom: Rgb
    crest: Rgb
    beds: int = 0
    """Rock layers on its faces."""


def paint_map(size: tuple[int, int]) -> pygame.Surface:
    """Return the whole picture."""
    surface = pygame.Surface(size)
    paint_sky(surface)
    for n, land in enumerate(_lands()):
        _paint_land(surface, land, _SEED + n)
    _paint_pad(surface)
    return surface


def _lands() -> tuple[_Land, ...]:
    far, near = SUNSET.middle_ridge, SUNSET.near_ground
    rust, light = rgb("7A4430"), rgb("E0A06A")
    pale, dim, dusk = mix(_HAZE, far, 0.25), mix(rust, near, 0.2), mix(rust, near, 0.6)
    return (
        _Land(_swell(silhouettes.crater_rim(7), 0.62), 0.53, 0.10, mix(_HAZE, far, 0.42), _HAZE, pale),
        _Land(
            _swell(silhouettes.mesas(24), 1.15),
            0.555,
            0.10,
            mix(_HAZE, far, 0.66),
            mix(_HAZE, rust, 0.3),
            pale,
            4,
        ),
        _Land(_along(_RIM, 5, 0.007), 0.66, 0.30, mix(rust, far, 0.35), dusk, light, 9),
        _Land(_along(_DELTA, 9, 0.003), 0.645, 0.30, mix(rust, _HAZE, 0.32), dim, light, 14),
        _Land(
            _swell(silhouettes.dunes(3), 1.1), 0.655, 0.15, mix(rust, _HAZE, 0.25), dim, mix(rust, light, 0.8)
        ),
        _Land(_swell(silhouettes.dunes(14), 1.3), 0.735, 0.16, rust, dusk, mix(rust, light, 0.7)),
        _Land(_swell(silhouettes.rubble(4), 1.2), 0.80, 0.21, dusk, near, mix(rust, light, 0.4)),
    )


def _along(points: tuple[tuple[float, float], ...], seed: int, roughness: float) -> Outline:
    """Return an outline through points; unlike a tile's, it ends where it ends."""
    line = silhouettes.along(points, seed, roughness)
    return lambda at01: line(min(at01, 0.9999))


def _swell(outline: Outline, factor: float) -> Outline:
    return lambda at01: factor * outline(at01)


def _paint_land(surface: pygame.Surface, land: _Land, seed: int) -> None:
    width, height = surface.get_size()
    crest = [
        (float(x), (land.foot - land.outline(x / width)) * height)
        for x in range(0, width + _STEP_PX, _STEP_PX)
    ]
    top, foot = min(y for _, y in crest) - 2.0, height * (land.foot + land.depth)
    body = _body((width, round(foot - top)), land, seed)
    shifted = [(x, y - top) for x, y in crest]
    picture = cut_out(body, [*shifted, (float(width), foot - top), (0.0, foot - top)])
    surface.blit(picture, (0, round(top)))
    path(surface, land.crest, crest, max(1, height // 500))


def _body(size: tuple[int, int], land: _Land, seed: int) -> pygame.Surface:
    """Return the layer's inside: light at its crest, darker below, with wavy beds if it has any."""
    width, height = size
    strip = pygame.Surface((1, 64))
    for row in range(64):
        strip.set_at(
            (0, row), colour_along(((0.0, land.top), (0.75, land.bottom), (1.0, land.bottom)), row / 63)
        )
    body = pygame.transform.smoothscale(strip, size)
    chance, wave = stream(seed, "beds"), silhouettes.octaves(seed, 5, 3)
    y = 0.0
    for bed in range(land.beds):
        y += height * chance.uniform(0.35, 1.4) / (land.beds + 5)
        tint = mix(land.top, land.crest if bed % 3 == 1 else land.bottom, chance.uniform(0.15, 0.45))
        points = [
            (float(x), y + 0.03 * height * wave(x / width + 0.01 * bed)) for x in range(0, width + 8, 8)
        ]
        path(body, tint, points, max(1, round(height * chance.uniform(0.004, 0.028))))
    tile(body, grain((256, 256), seed, darkest=226, lightest=255), pygame.BLEND_RGB_MULT)
    return body


def _paint_pad(surface: pygame.Surface) -> None:
    """Draw the ascent rocket on its pad at the rim, small and bright."""
    width, height = surface.get_size()
    x, y = 0.945 * width, 0.378 * height
    unit = height / 720
    halo = glow((round(60 * unit), round(60 * unit)), rgb("F0D7B4"), 0.35)
    surface.blit(halo, halo.get_rect(center=(round(x), round(y - 12 * unit))))
    outline = ((-3, 0), (-3, -22), (0, -29), (3, -22), (3, 0))
    pygame.draw.polygon(surface, rgb("F2EDE4"), [(x + dx * unit, y + dy * unit) for dx, dy in outline])
    shaded = ((0, 0), (0, -29), (3, -22), (3, 0))
    pygame.draw.polygon(surface, rgb("9A8F84"), [(x + dx * unit, y + dy * unit) for dx, dy in shaded])
    pygame.draw.line(surface, SUNSET.ink, (x - 9 * unit, y), (x + 9 * unit, y), max(2, round(3 * unit)))
