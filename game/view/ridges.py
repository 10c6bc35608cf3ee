"""Ridge behind ridge, paler with every mile of dust: painted once for a palette, laid down with parallax."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream
from game.view import silhouettes
from game.view.massifs import paint_massif
from game.view.paint import colour_along, cut_out, veil
from game.view.palettes import Palette, Rgb, mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.view.camera import Camera
    from game.view.ranges import Layer

Point = tuple[float, float]


_STEP_PX: Final = 4
"""Between points of an outline at 720 rows."""
_FOLDS: Final = 3
_KEPT: Final = 8
"""Pictures of layers that are kept: a place's own and two more."""
_SKIRT: Final = 0.07
"""How far a ridge is painted below its foot, where it fades into the haze of the plain."""


class Ridges:
    """All layers of a place. `shape` and `paint` one at a time, so that no frame waits for six."""

    def __init__(
        self, layers: Sequence[Layer], size: tuple[int, int], seed: int, *, is_still: bool = False
    ) -> None:
        self._layers = layers
        self._size = size
        self._seed = seed
        self._is_still = is_still
        self._pictures: list[_Picture | None] = [None] * len(layers)

    def __len__(self) -> int:
        return len(self._layers)

    def shape(self, index: int) -> None:
        """Work out one layer's outline, so that painting it need not."""
        _sampled(self._layers[index], self._size, self._seed + 101 * index)

    def paint(self, index: int, palette: Palette) -> None:
        """Make one layer's picture for a palette."""
        self._pictures[index] = _painted(
            self._layers[index], palette, self._size, seed=self._seed, number=index
        )

    def draw(self, surface: pygame.Surface, camera: Camera, index: int, *, following: int) -> None:
        """Lay one layer down, far ones first; `following` is the next one that is drawn."""
        picture, layer = self._pictures[index], self._layers[index]
        if picture is None:
            return
        width, height = self._size
        travel = 0.0 if self._is_still else camera.travel_px * layer.parallax
        top = self.foot_px(camera, index) - picture.foot
        length = picture.surface.get_width()
        x = -(round(travel) % length)
        while x < width:
            surface.blit(picture.surface, (x, top))
            x += length
        bottom = top + picture.surface.get_height()
        # From the next ridge's foot down nothing of this one can be seen.
        covered = self.foot_px(camera, following) if following < len(self._layers) else height
        if bottom < covered:
            surface.fill(picture.below, (0, bottom, width, covered - bottom))

    def foot_px(self, camera: Camera, index: int) -> int:
        """Return how far down a ridge stands: near ones sink as the camera climbs."""
        layer = self._layers[index]
        drop = 0.0 if self._is_still else camera.ground_drop_px * layer.parallax
        return round(layer.base * self._size[1] + drop)


@dataclass(frozen=True, slots=True)
class _Picture:
    surface: pygame.Surface
    foot: int
    below: Rgb


@lru_cache(maxsize=_KEPT)
def _painted(layer: Layer, palette: Palette, size: tuple[int, int], *, seed: int, number: int) -> _Picture:
    """Return a layer's picture; the latest are kept, since a mission begins before the place of its briefing."""
    outline = _sampled(layer, size, seed + 101 * number)
    return _Painting(layer, outline, palette, screen_height=size[1], seed=seed + number).done()


@lru_cache(maxsize=_KEPT)
def _sampled(layer: Layer, size: tuple[int, int], seed: int) -> list[Point]:
    """Return the outline in pixels: to the right, and up from the foot."""
    width = round(size[0] * layer.screens)
    outline = layer.outline(seed)
    step = max(2.0, _STEP_PX * size[1] / 720)
    count = max(8, int(width / step))
    return [(width * n / count, size[1] * outline(n / count)) for n in range(count + 1)]


class _Painting:
    """Paints one layer: silhouette, shaded folds, beds of rock, haze at the foot, light on the crest."""

    def __init__(
        self, layer: Layer, outline: list[Point], palette: Palette, *, screen_height: int, seed: int
    ) -> None:
        self._layer, self._palette = layer, palette
        self._scale = screen_height / 720.0
        self._crest = int(max(y for _, y in outline)) + 4
        self._skirt = int(_SKIRT * screen_height)
        self._points = [(x, self._crest - y) for x, y in outline]
        self._seed = seed
        self._is_sun_right = palette.sun_x01 > 0.5
        anchors = ((0.0, palette.horizon), (1.0, palette.far_ridge), (2.0, palette.middle_ridge))
        stops = (*anchors, (3.0, palette.near_ground))
        dimming = 1.0 / (1.0 + 0.10 * max(0.0, palette.dust - 0.5))
        # Against a low sun even the far ridges stand dark.
        nearness = (layer.nearness + 0.34 * palette.sun_lowness / (0.4 + layer.nearness)) * dimming
        self._colour = colour_along(stops, nearness)
        self._haze = colour_along(stops, max(0.0, nearness * 0.74 - 0.12))

    def done(self) -> _Picture:
        """Return the finished layer."""
        size = (int(self._points[-1][0]), self._crest + self._skirt)
        if not self._palette.has_air:
            return self._airless(size)
        body = pygame.Surface(size, depth=32)
        body.fill(self._colour)
        self._paint_folds(body)
        self._paint_beds(body)
        body.blit(veil(size, self._haze, ((0.0, 0.0), (0.30, 0.0), (0.92, 1.0), (1.0, 1.0))), (0, 0))
        return _Picture(self._cut_out(body), self._crest, self._haze)

    def _airless(self, size: tuple[int, int]) -> _Picture:
        """Return the layer in hard light; the plain before it goes on in the colour that it ends with."""
        body = paint_massif(
            size,
            self._points,
            self._palette,
            foot=self._crest,
            nearness=self._layer.nearness,
            seed=self._seed,
        )
        red, green, blue, _ = body.get_at((0, size[1] - 1))
        return _Picture(self._cut_out(body), self._crest, (red, green, blue))

    def _cut_out(self, body: pygame.Surface) -> pygame.Surface:
        """Return the body inside the outline alone, with a soft edge and a lit crest."""
        width, height = body.get_size()
        self._light_crest(body, mix(self._colour, self._palette.crust, 0.22 - 0.12 * self._palette.darkness))
        picture = cut_out(body, [(-4, height + 4), *self._points, (width + 4, height + 4)])
        picture.set_alpha(255, pygame.RLEACCEL)
        return picture

    def _light_crest(self, surface: pygame.Surface, colour: Rgb) -> None:
        for (x0, y0), (x1, y1) in pairwise(self._points):
            faces_sun = (y1 > y0) if self._is_sun_right else (y1 < y0)
            if faces_sun:
                pygame.draw.aaline(
                    surface, colour, (x0, y0 + 0.6), (x1, y1 + 0.6), max(1, round(self._scale))
                )

    def _paint_folds(self, body: pygame.Surface) -> None:
        """Lay the ridge's own line over it again and again, lower and away from the sun: flanks and spurs."""
        away = -1.0 if self._is_sun_right else 1.0
        size = body.get_size()
        length = self._points[-1][0]
        for fold in range(1, _FOLDS + 1):
            spurs = silhouettes.noise(self._seed + 7 * fold, 64)
            shift_x = away * 9.0 * fold * self._scale
            drop = (3.0 + 7.0 * fold) * self._scale
            rough = 5.0 * fold * self._scale
            line = [(x + shift_x, y + drop + rough * spurs(x / length)) for x, y in self._points]
            colour = mix(self._colour, self._palette.ink, self._layer.shade * (0.45 + 0.55 * fold / _FOLDS))
            # One more round at either end keeps the tile seamless where the line was moved sideways.
            ends = [(line[-1][0] + length, line[-1][1]), (size[0] + length, size[1]), (-length, size[1])]
            pygame.draw.polygon(body, colour, [(line[0][0] - length, line[0][1]), *line, *ends])

    def _paint_beds(self, body: pygame.Surface) -> None:
        """Draw rock layers on the faces: level, but worn away here and there."""
        chance = stream(self._seed, "beds")
        for bed in range(self._layer.beds):
            level = self._crest * (0.10 + 0.55 * (bed + chance.uniform(0.2, 0.8)) / self._layer.beds)
            colour = mix(self._colour, self._palette.ink, self._layer.shade + chance.uniform(0.04, 0.10))
            thickness = max(1, round(chance.choice((1.0, 1.0, 2.0)) * self._scale))
            for begin, end in _stretches_above(self._points, level):
                x = begin
                while x < end:
                    reach = min(end, x + chance.uniform(10.0, 90.0) * self._scale)
                    tip = (reach, level + chance.uniform(-1.2, 1.2) * self._scale)
                    pygame.draw.line(body, colour, (x, level), tip, thickness)
                    x = reach + chance.uniform(6.0, 70.0) * self._scale


def _stretches_above(points: list[Point], level: float) -> list[tuple[float, float]]:
    """Return from where to where an outline stands above a level."""
    stretches: list[tuple[float, float]] = []
    begin: float | None = None
    for x, y in points:
        if y < level and begin is None:
            begin = x
        elif y >= level and begin is not None:
            stretches.append((begin, x))
            begin = None
    if begin is not None:
        stretches.append((begin, points[-1][0]))
    return stretches
