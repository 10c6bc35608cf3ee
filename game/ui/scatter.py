"""Points of two quantities with the regions where known kinds lie, and the points' mean with its error.

What the quantities and the kinds are is left to whoever builds it. The picture is made once per size and kept.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.texts.units import number
from game.ui import axes, fonts, painting, theme
from game.ui.kept_picture import KeptPicture
from game.ui.signs import sign
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Colour, Scale

_CORNERS: Final = 96
"""Of an ellipse's edge: no corner is seen."""
_HEIGHT: Final = 330
_EDGE_SHARE: Final = 0.04
"""Air around the outermost point."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One point; hollow ones are of the lesser kind."""

    x: float
    y: float
    is_filled: bool


@dataclass(frozen=True, slots=True)
class Region:
    """Where a kind lies: its middle, and one standard deviation to each side."""

    name: str
    shape: str
    colour: Colour
    middle: tuple[float, float]
    deviation: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mean:
    """The middle of the points and one standard error."""

    middle: tuple[float, float]
    error: tuple[float, float]


class Scatter(KeptPicture):
    """Dots, ellipses of one and two standard deviations, and a cross for the mean."""

    role = Role.PLOT

    def __init__(
        self,
        titles: tuple[str, str],
        *,
        dots: Sequence[Dot],
        regions: Sequence[Region],
        mean: Mean | None,
        grow: float = 1.0,
    ) -> None:
        """Take what stands at the two axes, and what is plotted; without a mean there are no dots either."""
        super().__init__(f"{titles[1]}, {titles[0]}", grow=grow)
        self._titles = titles
        self._dots = tuple(dots)
        self._regions = tuple(regions)
        self._mean = mean
        self.value = ", ".join(region.name for region in regions)
        self._ticks = self._round(0, 6), self._round(1, 5)

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which regions can be told apart."""
        return scale.px(340)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return a height that leaves room for both axes."""
        return max(6 * scale.text_px(theme.SMALL), min(scale.px(_HEIGHT), round(0.8 * width_px)))

    def _round(self, axis: int, most: int) -> tuple[float, ...]:
        """Return an axis's round numbers around everything on it; weights are never below zero."""
        lows = [r.middle[axis] - 2.0 * r.deviation[axis] for r in self._regions]
        highs = [r.middle[axis] + 2.0 * r.deviation[axis] for r in self._regions]
        places = [(dot.x, dot.y)[axis] for dot in self._dots]
        places += [self._mean.middle[axis]] if self._mean is not None else []
        low, high = min([*lows, *places], default=0.0), max([*highs, *places], default=1.0)
        return axes.ticks(max(0.0, low), high + _EDGE_SHARE * (high - low), most)

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px = scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        start = max(
            fonts.width(_words(tick, self._ticks[1]), small_px) for tick in self._ticks[1]
        ) + scale.px(8)
        field = pygame.Rect(start, round(1.5 * line), 0, 0)
        field.width = max(4, picture.get_width() - start - scale.px(10))
        field.height = max(4, picture.get_height() - field.y - 2 * line)
        self._draw_axes(picture, field, small_px)
        self._draw_shapes(picture, field, scale)
        self._draw_names(picture, field, small_px)
        return picture

    def _draw_axes(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        across, up = self._ticks
        for tick in across:
            x = self._at((tick, up[0]), field)[0]
            pygame.draw.line(picture, (*theme.LINE, 130), (x, field.y), (x, field.bottom))
            words = fonts.text(_words(tick, across), small_px, theme.TEXT_QUIET)
            left = min(x - words.get_width() // 2, picture.get_width() - words.get_width())
            picture.blit(words, (left, field.bottom + small_px // 6))
        for tick in up:
            y = self._at((across[0], tick), field)[1]
            pygame.draw.line(picture, (*theme.LINE, 130), (field.x, y), (field.right, y))
            words = fonts.text(_words(tick, up), small_px, theme.TEXT_QUIET)
            picture.blit(words, (field.x - words.get_width() - small_px // 3, y - words.get_height() // 2))
        picture.blit(fonts.text(self._titles[1], small_px, theme.TEXT, is_bold=True), (0, 0))
        title = fonts.text(self._titles[0], small_px, theme.TEXT, is_bold=True)
        picture.blit(title, (field.right - title.get_width(), picture.get_height() - title.get_height()))

    def _draw_shapes(self, picture: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        """Draw ellipses, dots and cross."""
        pen = max(1, round(1.4 * scale.factor))
        for region in self._regions:
            for deviations in (2.0, 1.0):
                self._draw_ellipse(
                    picture, field, self._ellipse(region, deviations, field), (region.colour, pen)
                )
        side = max(5, round(7.0 * scale.factor))
        edge = sign("circle", side + 2, theme.PANEL_SOLID)
        disc = sign("circle", side, theme.TEXT)
        hole = sign("circle", side - 2 * pen, theme.PANEL_SOLID)
        for dot in self._dots:
            spot = self._at((dot.x, dot.y), field)
            for layer in (edge, disc) if dot.is_filled else (edge, disc, hole):
                picture.blit(layer, layer.get_rect(center=spot))
        if self._mean is not None:
            self._draw_mean(picture, field, (self._mean, pen))

    @staticmethod
    def _draw_ellipse(
        picture: pygame.Surface, field: pygame.Rect, box: pygame.Rect, ink: tuple[Colour, int]
    ) -> None:
        """Draw one ellipse with a soft edge, as far as it lies in the field."""
        colour, pen = ink
        tint = pygame.Surface(box.size, pygame.SRCALPHA)
        pygame.draw.ellipse(tint, (*colour, 34), tint.get_rect())
        middle = pygame.Vector2(box.size) / 2
        for inset in range(1, pen + 1):
            corners = [
                middle
                + pygame.Vector2(
                    (middle.x - inset) * math.cos(math.tau * n / _CORNERS),
                    (middle.y - inset) * math.sin(math.tau * n / _CORNERS),
                )
                for n in range(_CORNERS)
            ]
            pygame.draw.aalines(tint, colour, closed=True, points=corners)
        seen = box.clip(field)
        picture.blit(tint, seen, seen.move(-box.x, -box.y))

    def _draw_mean(self, picture: pygame.Surface, field: pygame.Rect, what: tuple[Mean, int]) -> None:
        """Draw the cross on a dark edge, so that it stands out among its points."""
        mean, pen = what
        x, y = self._at(mean.middle, field)
        right, top = self._at((mean.middle[0] + mean.error[0], mean.middle[1] + mean.error[1]), field)
        across, up = max(8 * pen, right - x), max(8 * pen, y - top)
        for colour, width in ((theme.PANEL_SOLID, 5 * pen), (theme.CAUTION, 3 * pen)):
            pygame.draw.line(picture, colour, (x - across, y), (x + across, y), width)
            pygame.draw.line(picture, colour, (x, y - up), (x, y + up), width)

    def _draw_names(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        """Mark each region's middle with its sign, and write sign and name on a plate beside it, apart from others."""
        side = round(0.8 * small_px)
        for region in self._regions:
            mark = sign(region.shape, side, region.colour)
            picture.blit(mark, mark.get_rect(center=self._at(region.middle, field)))
        taken: list[pygame.Rect] = []
        for region in self._regions:
            words = fonts.text(region.name, small_px, region.colour, is_bold=True)
            size = (side + words.get_width() + small_px, words.get_height())
            place = _free(self._ellipse(region, 2.0, field), size, field, taken)
            taken.append(place)
            painting.panel(picture, place, small_px // 4, colour=(*theme.PANEL_SOLID, 255))
            mark = sign(region.shape, side, region.colour)
            picture.blit(mark, mark.get_rect(midleft=(place.x + small_px // 3, place.centery)))
            picture.blit(words, words.get_rect(midright=(place.right - small_px // 3, place.centery)))

    def _ellipse(self, region: Region, deviations: float, field: pygame.Rect) -> pygame.Rect:
        (x, y), (dx, dy) = region.middle, region.deviation
        left, top = self._at((x - deviations * dx, y + deviations * dy), field)
        right, bottom = self._at((x + deviations * dx, y - deviations * dy), field)
        return pygame.Rect(left, top, max(2, right - left), max(2, bottom - top))

    def _at(self, place: tuple[float, float], field: pygame.Rect) -> tuple[int, int]:
        across, up = self._ticks
        x = field.x + round(field.width * (place[0] - across[0]) / (across[-1] - across[0]))
        y = field.bottom - round(field.height * (place[1] - up[0]) / (up[-1] - up[0]))
        return x, y


def _words(tick: float, ticks: tuple[float, ...]) -> str:
    return number(tick, axes.decimals(ticks))


def _free(
    box: pygame.Rect, size: tuple[int, int], field: pygame.Rect, taken: Sequence[pygame.Rect]
) -> pygame.Rect:
    """Return where a name stands: above, below or beside a box, else in the first free line from the top."""
    places = [pygame.Rect((0, 0), size) for _ in range(4)]
    places[0].midbottom = box.midtop
    places[1].midtop = box.midbottom
    places[2].midleft = box.midright
    places[3].midright = box.midleft
    lines = range(field.y, field.bottom - size[1], size[1] + 1)
    places += [pygame.Rect((field.right - size[0], top), size) for top in lines]
    inside = [place.clamp(field) for place in places]
    return next((place for place in inside if place.inflate(2, 2).collidelist(taken) < 0), inside[0])
