"""PIXL's element map: its points in the order of the raster, each as bright as what it found of one oxide."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr
from game.texts.units import number
from game.ui import fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Colour, Scale

LEAST_ACROSS: Final = 12
"""Points in a line of the raster; a larger map has longer lines."""
_CELL: Final = 21
_SHADES: Final[tuple[Colour, ...]] = (
    (0x1B, 0x1E, 0x3A),
    (0x3D, 0x3F, 0x86),
    (0x3A, 0x83, 0x94),
    (0x86, 0xB8, 0x6A),
    (0xFB, 0xE7, 0x8C),
)
"""From nothing to the most: brighter at each step, so that it reads without colours too."""


@dataclass(frozen=True, slots=True)
class Raster:
    """The points of one surface: what it is called, and weight percent of one oxide point by point."""

    name: str
    values_pct: Sequence[float]
    mean_words: str


class ElementMap(KeptPicture):
    """One raster or two, on one scale of brightness, which stands below them."""

    role = Role.PLOT

    def __init__(self, oxide: str, rasters: Sequence[Raster]) -> None:
        """Take the oxide's name and the rasters; at least one of them has points."""
        super().__init__(tr("Element map: {oxide}").format(oxide=oxide))
        self._rasters = tuple(rasters)
        self._most_pct = max(1.0, *(value for raster in rasters for value in raster.values_pct))
        self.value = "; ".join(f"{raster.name}: {raster.mean_words}" for raster in rasters)

    def width_px(self, scale: Scale) -> int:
        """Return room for all rasters and for their words."""
        small_px = scale.text_px(theme.SMALL)
        words = max(
            fonts.width(words, small_px)
            for raster in self._rasters
            for words in (raster.name, raster.mean_words)
        )
        return len(self._rasters) * max(words + scale.px(12), LEAST_ACROSS * scale.px(_CELL))

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - cells keep their size
        """Return room for the tallest raster, its words and the scale."""
        lines = max(self._rows(raster) for raster in self._rasters)
        return lines * scale.px(_CELL) + 4 * fonts.line_height(scale.text_px(theme.SMALL))

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        line = fonts.line_height(scale.text_px(theme.SMALL))
        width = picture.get_width() // len(self._rasters)
        for place, raster in enumerate(self._rasters):
            self._draw_raster(picture, raster, place * width, scale)
        self._draw_scale(picture, picture.get_height() - round(1.2 * line), scale)
        return picture

    def _draw_raster(self, picture: pygame.Surface, raster: Raster, x: int, scale: Scale) -> None:
        small_px, line = scale.text_px(theme.SMALL), fonts.line_height(scale.text_px(theme.SMALL))
        picture.blit(fonts.text(raster.name, small_px, theme.TEXT_QUIET), (x, 0))
        cell, across = scale.px(_CELL), _across(raster)
        side = max(2, cell * LEAST_ACROSS // across)
        for n, value in enumerate(raster.values_pct):
            row, column = divmod(n, across)
            box = pygame.Rect(x + column * side, line + row * side, side - 1, side - 1)
            picture.fill(shade(value / self._most_pct), box)
        words = fonts.text(raster.mean_words, small_px, theme.TEXT, is_bold=True)
        picture.blit(words, (x, line + self._rows(raster) * cell + scale.px(4)))

    def _draw_scale(self, picture: pygame.Surface, y: int, scale: Scale) -> None:
        """Draw the scale from nothing to the most, with both ends in weight percent."""
        small_px = scale.text_px(theme.SMALL)
        low = fonts.text("0", small_px, theme.TEXT_QUIET)
        high_words = tr("{most} wt %").format(most=number(self._most_pct, 0))
        high = fonts.text(high_words, small_px, theme.TEXT_QUIET)
        bar = pygame.Rect(low.get_width() + scale.px(6), y, 6 * scale.px(_CELL), scale.px(10))
        bar.centery = y + low.get_height() // 2
        picture.blit(low, (0, y))
        for column in range(bar.width):
            picture.fill(shade(column / bar.width), (bar.x + column, bar.y, 1, bar.height))
        picture.blit(high, (bar.right + scale.px(6), y))

    def _rows(self, raster: Raster) -> int:
        """Return how high a raster is, in cells of the usual size."""
        across = _across(raster)
        lines = -(-len(raster.values_pct) // across)
        return max(1, -(-lines * LEAST_ACROSS // across))


def shade(share: float) -> Colour:
    """Return the colour for a share from 0 to 1 of the most."""
    place = max(0.0, min(1.0, share)) * (len(_SHADES) - 1)
    first = min(int(place), len(_SHADES) - 2)
    part = place - first
    red, green, blue = (
        round(a + (b - a) * part) for a, b in zip(_SHADES[first], _SHADES[first + 1], strict=True)
    )
    return red, green, blue


def _across(raster: Raster) -> int:
    return max(LEAST_ACROSS, math.isqrt(len(raster.values_pct)))
