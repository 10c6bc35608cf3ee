"""A curve over the sol as a weather station's team draws it: readings with their errors, and a band between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.units import HOURS_PER_DAY
from game.texts import tr
from game.texts.units import number
from game.ui import axes, fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from game.scenes.weather_series import Reading, Series
    from game.ui.theme import Scale

_WIDE: Final = 430
_HIGH: Final = 380
_HOURS: Final = (0, 3, 6, 9, 12, 15, 18, 21, 24)
_BAND_ALPHA: Final = 90
_HEADROOM: Final = 0.12
"""Above the highest reading, as a share of what is shown: its letter stands there."""


class WeatherChart(KeptPicture):
    """Hours across, one quantity up."""

    role = Role.PLOT

    def __init__(self, title: str, series: Series, letter: str) -> None:
        """Take the letter of the place that is chosen: its readings are bright."""
        super().__init__(f"{title} ({series.unit})", grow=1.0)
        self._series, self._letter = series, letter
        self.value = tr("{n} readings").format(n=len(series.readings))
        lows = [each.low for each in series.band] + [each.value - each.error for each in series.readings]
        highs = [each.high for each in series.band] + [each.value + each.error for each in series.readings]
        low, high = min(lows, default=0.0), max(highs, default=1.0)
        self._levels = axes.ticks(low, high + _HEADROOM * (high - low), 6)

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which the axes can be read."""
        return round(scale.px(_WIDE) * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - as high at any width
        """Return the height of a calm picture."""
        return round(scale.px(_HIGH) * scale.text_ratio)

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px = scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        digits = axes.decimals(self._levels)
        start = max(fonts.width(number(level, digits), small_px) for level in self._levels) + small_px // 2
        wide, high = picture.get_size()
        field = pygame.Rect(start, round(1.5 * line), max(8, wide - start - small_px), 0)
        field.height = max(8, high - field.y - round(2.4 * line))
        picture.blit(fonts.text(self.label, small_px, theme.TEXT, is_bold=True), (0, 0))
        self._draw_grid(picture, field, small_px)
        self._draw_band(picture, field, scale)
        for reading in sorted(self._series.readings, key=lambda each: each.letter == self._letter):
            self._draw_reading(picture, field, reading, scale)
        for letter, (x, y) in self._letters(field).items():
            colour = theme.CAUTION if letter == self._letter else theme.TEXT_QUIET
            words = fonts.text(letter, small_px, colour, is_bold=letter == self._letter)
            picture.blit(words, words.get_rect(midbottom=(x, y - scale.px(5))).clamp(field))
        return picture

    def _draw_grid(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        digits = axes.decimals(self._levels)
        for level in self._levels:
            y = self._y(level, field)
            pygame.draw.line(picture, (*theme.LINE, 150), (field.x, y), (field.right, y))
            words = fonts.text(number(level, digits), small_px, theme.TEXT_QUIET)
            picture.blit(words, (field.x - words.get_width() - small_px // 3, y - words.get_height() // 2))
        step = 1 if field.width > 24 * small_px else 2
        for hour in _HOURS[::step]:
            words = fonts.text(f"{hour:02}", small_px, theme.TEXT_QUIET)
            spot = words.get_rect(midtop=(self._x(hour, field), field.bottom + small_px // 4))
            picture.blit(words, spot.clamp(picture.get_rect()))
        words = fonts.text(tr("local time, h"), small_px, theme.TEXT_QUIET)
        picture.blit(words, words.get_rect(bottomright=(field.right, picture.get_height())))

    def _draw_band(self, picture: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        """Draw between which values the model runs through the sol, and its middle."""
        band = self._series.band
        if not band:
            return
        upper = [(self._x(each.hour_h, field), self._y(each.high, field)) for each in band]
        lower = [(self._x(each.hour_h, field), self._y(each.low, field)) for each in band]
        middle = [(self._x(each.hour_h, field), self._y(each.middle, field)) for each in band]
        veil = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
        pygame.draw.polygon(veil, (*theme.INFO, _BAND_ALPHA), [*upper, *reversed(lower)])
        picture.blit(veil, (0, 0))
        pygame.draw.aalines(picture, theme.INFO, closed=False, points=middle)
        pygame.draw.lines(picture, theme.INFO, closed=False, points=middle, width=max(1, scale.px(1.5)))

    def _draw_reading(
        self, picture: pygame.Surface, field: pygame.Rect, reading: Reading, scale: Scale
    ) -> None:
        colour = theme.CAUTION if reading.letter == self._letter else theme.TEXT_QUIET
        x, y = self._x(reading.hour_h, field), self._y(reading.value, field)
        top, bottom = (self._y(reading.value + side * reading.error, field) for side in (1.0, -1.0))
        pygame.draw.line(picture, colour, (x, top), (x, bottom), max(1, scale.px(2)))
        cap = scale.px(4)
        for end in (top, bottom):
            pygame.draw.line(picture, colour, (x - cap, end), (x + cap, end), max(1, scale.px(2)))
        pygame.draw.circle(picture, colour, (x, y), scale.px(5))

    def _letters(self, field: pygame.Rect) -> dict[str, tuple[int, int]]:
        """Return where each place's letter stands: over its highest reading, for blocks often follow each other."""
        tops: dict[str, tuple[int, int]] = {}
        for each in self._series.readings:
            spot = (self._x(each.hour_h, field), self._y(each.value + each.error, field))
            tops[each.letter] = min(spot, tops.get(each.letter, spot), key=lambda at: at[1])
        return tops

    def _x(self, hour: float, field: pygame.Rect) -> int:
        return field.left + round(field.width * hour / HOURS_PER_DAY)

    def _y(self, level: float, field: pygame.Rect) -> int:
        low, high = self._levels[0], self._levels[-1]
        return field.bottom - round(field.height * (level - low) / (high - low))
