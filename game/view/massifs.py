"""Ridges without air before them: hard light on what faces the sun, black on what does not, and craters everywhere.

At the Moon's pole the sun stands a degree and a half high at most, so that the upper flanks are bright and the feet lie
in the shadow of other mountains. Nothing is paler for being far: depth comes from what overlaps what.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.view.paint import gradient, grain, tile
from game.view.palettes import Palette, Rgb, mix
from game.view.silhouettes import domes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point = tuple[float, float]

_SHOULDERS: Final = ((9, 0.68), (15, 0.44), (24, 0.24))
"""Lower mountains before a ridge: how many to a tile, and how high for the ridge's own height."""
_STEPS: Final = 7
"""Steps of light down a face."""
_LOWEST_FACE: Final = 0.03
"""Faces lower than this share of the layer's height catch no light."""
_CRATERS: Final = 13
_SMALLER: Final = 0.75
_POINTS: Final = 320
"""Of a line of lower mountains."""
_PLAIN: Final = 1.6
"""From this nearness on there is open ground between the hills, and craters in it."""


@dataclass(frozen=True, slots=True)
class _Tones:
    """The colours of one layer, and which way its shadows fall: 1 to the right, -1 to the left."""

    lit: Rgb
    shadow: Rgb
    far_side: Rgb
    open_ground: Rgb
    away: float

    @classmethod
    def of(cls, palette: Palette, nearness: float) -> _Tones:
        lit = mix(palette.far_ridge, palette.crust, 0.78 - 0.16 * nearness)
        shadow = mix(palette.ink, palette.middle_ridge, max(0.10, 0.42 - 0.12 * nearness))
        openness = max(0.0, min(1.0, 0.8 * (nearness - 1.2)))
        ground = mix(shadow, lit, 0.10 + 0.55 * openness)
        far_side = mix(shadow, ground, 0.7 * openness)
        return cls(lit, shadow, far_side, ground, -1.0 if palette.sun_x01 > 0.5 else 1.0)


def paint_massif(
    size: tuple[int, int],
    outline: Sequence[Point],
    palette: Palette,
    *,
    foot: float,
    nearness: float,
    seed: int,
) -> pygame.Surface:
    """Return a layer's inside down to its foot and the plain before it; what lies above the outline is cut away later.

    It is painted a little smaller and then made as large as it should be, which softens its edges.
    """
    tones = _Tones.of(palette, nearness)
    small = (round(size[0] * _SMALLER), round(size[1] * _SMALLER))
    foot *= _SMALLER
    stops = ((0.0, tones.shadow), (0.8 * foot / small[1], tones.far_side), (1.0, tones.open_ground))
    body = gradient(small, stops)
    _paint_range(body, [(x * _SMALLER, y * _SMALLER) for x, y in outline], tones, seed)
    _paint_shoulders(body, tones, foot, seed)
    if nearness > _PLAIN:
        _paint_craters(body, tones, foot, seed)
    body = pygame.transform.smoothscale(body, size)
    tile(body, grain((256, 256), seed, darkest=222, lightest=255), pygame.BLEND_RGB_MULT)
    return body


def _paint_shoulders(body: pygame.Surface, tones: _Tones, foot: float, seed: int) -> None:
    """Set lower and lower mountains before the ridge."""
    length = body.get_width()
    places = [length * n / _POINTS for n in range(_POINTS + 1)]
    for n, (count, share) in enumerate(_SHOULDERS):
        outline = domes(seed + 11 * n, count, (0.4 * share * foot, share * foot))
        line = [(x, foot - outline(x / length)) for x in places]
        pygame.draw.polygon(body, tones.far_side, [(0.0, foot), *line, (length, foot)])
        _paint_range(body, line, tones, seed + n)


def _paint_range(body: pygame.Surface, line: Sequence[Point], tones: _Tones, seed: int) -> None:
    """Light all faces of a line of mountains that are turned to the sun."""
    lowest = _LOWEST_FACE * body.get_height()
    for face in _faces(_from_lowest(line), tones.away):
        if face[0][1] - face[-1][1] > lowest:
            _paint_face(body, face, tones, seed)


def _from_lowest(line: Sequence[Point]) -> list[Point]:
    """Return one round of a line that begins in its lowest valley, so that no face is cut by the tile's end."""
    lowest = max(range(len(line)), key=lambda n: line[n][1])
    length = line[-1][0]
    return [*line[lowest:], *((x + length, y) for x, y in line[1 : lowest + 1])]


def _faces(line: Sequence[Point], away: float) -> Iterator[list[Point]]:
    """Yield each stretch that faces the sun, from its valley to its peak."""
    line = line if away > 0.0 else line[::-1]
    face = [line[0]]
    for before, after in pairwise(line):
        if after[1] <= before[1]:
            face.append(after)
        else:
            yield face
            face = [after]
    yield face


def _paint_face(body: pygame.Surface, face: Sequence[Point], tones: _Tones, seed: int) -> None:
    """Light a face from its crest down, each step a little shorter and brighter than the one below it.

    A spine runs down from the peak and parts light from dark; below, the edge of other mountains' shadow does.
    """
    (foot_x, foot_y), (peak_x, peak_y) = face[0], face[-1]
    chance = stream(seed, f"face {peak_x:.0f}")
    height, width, length = foot_y - peak_y, abs(peak_x - foot_x), body.get_width()
    lean = tones.away * chance.uniform(0.25, 0.50) * width
    spine = [
        (lean * t**1.6 + tones.away * width * chance.uniform(-0.05, 0.05), height * t)
        for t in (0.10, 0.22, 0.36, 0.50, 0.64, 0.78, 0.90)
    ]
    edge = [
        (0.75, chance.uniform(0.80, 1.0)),
        (0.5, chance.uniform(0.62, 1.0)),
        (0.25, chance.uniform(0.85, 1.0)),
    ]
    for step in range(_STEPS):
        rest = 1.0 - step / _STEPS
        shape = [
            *((x, y + height * 0.02 * step) for x, y in face),
            *((peak_x + dx * rest, peak_y + height * 0.02 * step + dy * rest) for dx, dy in spine),
            *((foot_x + (peak_x + lean - foot_x) * at, peak_y + height * down * rest) for at, down in edge),
            (foot_x + (peak_x - foot_x) * 0.5 * (1.0 - rest), foot_y - height * (1.0 - rest)),
        ]
        colour = mix(tones.shadow, tones.lit, 0.40 + 0.60 * step / (_STEPS - 1))
        pygame.draw.polygon(body, colour, shape)
        if max(foot_x, peak_x) + width > length:  # what leaves the tile at its end comes in where it begins
            pygame.draw.polygon(body, colour, [(x - length, y) for x, y in shape])


def _paint_craters(body: pygame.Surface, tones: _Tones, foot: float, seed: int) -> None:
    """Dent the open ground: a bright lip, a black bowl, and the far wall in the sun."""
    chance = stream(seed, "craters")
    width, height = body.get_size()
    for n in range(_CRATERS):
        across = height * (0.10 + 0.70 * chance.random() ** 3)
        x = width * (n + chance.uniform(0.2, 0.8)) / _CRATERS
        y = foot + (height - foot) * chance.uniform(-0.1, 0.5)
        bowl = _ellipse((x, y), (across, 0.11 * across))
        pygame.draw.polygon(body, tones.lit, [(px - tones.away, py - 1.5) for px, py in bowl])
        pygame.draw.polygon(body, tones.shadow, bowl)
        wall = [(px, py) for px, py in bowl if (px - x) * tones.away >= 0.1 * across]
        inner = [(x + 0.55 * (px - x), py) for px, py in wall]
        pygame.draw.polygon(body, mix(tones.shadow, tones.lit, 0.8), [*wall, *inner[::-1]])


def _ellipse(middle: Point, half: Point) -> list[Point]:
    """Return points around an ellipse, from its lowest on, so that either side is one run of points."""
    turns = (math.pi * (0.5 + n / 20) for n in range(40))
    return [(middle[0] + half[0] * math.cos(turn), middle[1] + half[1] * math.sin(turn)) for turn in turns]
