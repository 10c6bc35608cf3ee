"""The Earth from elsewhere: a disc with a phase that turns in one place over the Moon, an evening star over Mars.

Also the map's Earth. The disc is painted row by row out of a strip of its surface, large, and then made small.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.simulation.plan import World
from game.view.paint import glow
from game.view.palettes import Palette, mix, rgb
from game.view.silhouettes import octaves
from game.view.sun import EARTH_X01, PIXELS_PER_DEGREE, from_earth_deg

if TYPE_CHECKING:
    from game.view.palettes import Rgb

_MAP: Final = (256, 96)
"""Columns once around the equator and rows from pole to pole."""
_COARSE: Final = 2
"""The map is worked out so many times smaller: it is small on the screen, and must not be waited for."""
_SMOOTHING: Final = 3
_NIGHT: Final[Rgb] = (4, 7, 14)
_SEA: Final = rgb("1F4F8F")
_LAND: Final = rgb("667350")
_DESERT: Final = rgb("9A865F")
_ICE: Final = rgb("EEF3F6")
_AIR: Final = rgb("9CC8FF")
_STAR: Final[Rgb] = (176, 206, 255)
_STAR_DARKNESS: Final = 0.05
"""How dark the sky must be for the evening star."""
_DIAMETER_DEG: Final = 1.9
"""Over the Moon."""
_HEIGHT_DEG: Final = (8.4, 1.4)
"""How high it stands over the plain at the pole, and how far it bobs in a month (simplified: it may dip below)."""
_PLAIN: Final = 0.58
"""Where the plain meets the sky, from the top of the screen."""
_TERMINATOR: Final = 0.10
"""Half of the width over which day fades into night, in radii."""


def paint_earth(
    surface: pygame.Surface, at: tuple[int, int], radius: int, *, turn: float, lit_from: float
) -> None:
    """Put the Earth on a picture.

    `turn` counts its rotations. `lit_from` is the angle from the Earth to the sun in the sky in radians, positive
    leftwards: small angles leave a thin crescent, pi a full disc.
    """
    halo = glow((round(2.5 * radius), round(2.5 * radius)), _AIR, 0.20, power=1.4)
    surface.blit(halo, halo.get_rect(center=at))
    large = radius * _SMOOTHING
    picture = pygame.Surface((2 * large, 2 * large), pygame.SRCALPHA)
    for row in range(2 * large):
        _paint_row(picture, row, turn, lit_from)
    small = pygame.transform.smoothscale(picture, (2 * radius, 2 * radius))
    surface.blit(small, small.get_rect(center=at))


def earth_at(palette: Palette, local_time_h: float) -> tuple[float, float] | None:
    """Return where the Earth stands, as shares of the screen's width and height, unless it is not in the sky.

    Over Mars it is never more than 48 degrees from the sun: it sets two hours after it.
    """
    if palette.world is World.MOON:
        middle_deg, bob_deg = _HEIGHT_DEG
        up_deg = middle_deg + bob_deg * math.sin(math.tau * local_time_h / 24.0)
        return EARTH_X01, _PLAIN - up_deg * PIXELS_PER_DEGREE / 720.0
    sunk_h = local_time_h - 18.0
    is_out = palette.world is World.MARS and palette.darkness > _STAR_DARKNESS and -0.4 < sunk_h < 2.4
    return (0.66, 0.30 + 0.13 * sunk_h) if is_out else None


def paint_far_earth(surface: pygame.Surface, palette: Palette, local_time_h: float) -> None:
    """Add the Earth to a sky: a disc over the Moon, a star over Mars."""
    place = earth_at(palette, local_time_h)
    if place is None:
        return
    width, height = surface.get_size()
    line = height / 720.0
    at = (round(place[0] * width), round(place[1] * height))
    if palette.world is World.MOON:
        lit_from = math.radians(from_earth_deg(local_time_h))
        radius = round(0.5 * _DIAMETER_DEG * PIXELS_PER_DEGREE * line)
        paint_earth(surface, at, radius, turn=_turns_at(local_time_h), lit_from=lit_from)
    else:
        across = max(5, round(9 * line))
        halo = glow((across, across), _STAR, 0.9, power=1.6)
        surface.blit(halo, halo.get_rect(center=at))
        pygame.draw.aacircle(surface, mix(palette.zenith, _STAR, 0.95), at, max(1.5, 1.6 * line))


def _turns_at(local_time_h: float) -> float:
    """Return how often the Earth has turned by an hour of the Moon's day, which is 29.5 days long."""
    return local_time_h / 24.0 * value("moon.day_s") / value("earth.day_s")


def _paint_row(picture: pygame.Surface, row: int, turn: float, lit_from: float) -> None:
    """Paint a row of the disc: the surface that has come round to this side, then the night over it."""
    radius = picture.get_width() // 2
    up = (row + 0.5) / radius - 1.0
    half = round(radius * math.sqrt(max(0.0, 1.0 - up * up)))
    if half == 0:
        return
    columns, rows = _MAP
    latitude_row = int((0.5 + math.asin(max(-1.0, min(1.0, up))) / math.pi) * (rows - 1))
    first = int(turn % 1.0 * columns)
    strip = _surface().subsurface((first, latitude_row, columns // 2, 1))
    picture.blit(pygame.transform.smoothscale(strip, (2 * half, 1)), (radius - half, row))
    # Lit is what lies on the sun's side of an ellipse through both poles.
    side = math.copysign(1.0, lit_from)
    edge = -math.cos(lit_from) * side
    for step in range(-2, 3):
        begin = radius + round(half * max(-1.0, min(1.0, edge + side * _TERMINATOR * step / 2.0)))
        left, right = (begin, radius + half) if side > 0.0 else (radius - half, begin)
        if right > left:
            shade = pygame.Surface((right - left, 1), pygame.SRCALPHA)
            shade.fill((*_NIGHT, 130))
            picture.blit(shade, (left, row))


@cache
def _surface() -> pygame.Surface:
    """Return seas, lands and clouds, half a turn longer than once around, so that every side is one piece."""
    columns, rows = _MAP[0] // _COARSE, _MAP[1] // _COARSE
    lands, clouds, streaks = octaves(72, 5, 4), octaves(73, 9, 4), octaves(74, 7, 4)
    coarse = pygame.Surface((columns * 3 // 2, rows))
    for row in range(rows):
        north = 1.0 - 2.0 * row / (rows - 1)
        for column in range(columns):
            at01 = column / columns
            height = lands(at01 + 0.13 * math.sin(4.0 * north)) + 0.5 * lands(0.61 * north + at01)
            cover = clouds(at01 + 0.22 * north) + 0.9 * streaks(1.7 * north - at01) + 0.2 * abs(north)
            colour = mix(_ground(north, height), _ICE, max(0.0, min(0.94, 2.4 * cover - 0.05)))
            coarse.set_at((column, row), colour)
    coarse.blit(coarse, (columns, 0), (0, 0, columns // 2, rows))
    return pygame.transform.gaussian_blur(pygame.transform.smoothscale_by(coarse, _COARSE), 1)


def _ground(north: float, height: float) -> Rgb:
    if abs(north) > 0.86:
        return _ICE
    if height < 0.10:
        return mix(_SEA, rgb("3D7FB8"), max(0.0, 1.0 + 2.0 * height))
    return _DESERT if 0.15 < abs(north) < 0.45 and height > 0.30 else _LAND
