"""One curve against time, with round axes and numbered marks: the debrief's instrument.

The picture is made once per size and kept; what is plotted never changes while it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

import pygame

from game.texts.units import number, quantity
from game.ui import axes, fonts, painting, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Colour, Scale

_SMOOTHING: Final = 3
_LARGE: Final = 100.0
"""From here on a peak is told without decimals."""
_NOISE_SHARE: Final = 0.02
"""A dip below zero of this share of the peak is no reason for an axis below zero."""
_HEADROOM: Final = 1.15
"""The axis reaches so many times as high as a guide: the guide's words find room below the marks."""
_ROWS: Final = 3
_ACROSS: Final = (0, -1, 1, -2, 2, -3, 3)
"""Signs of marks at one time stand in so many rows, and then beside each other: room for nine at either end."""
_WIDEST_PX: Final = 4096
"""Pictures wider than this are not drawn larger first: memory, and nobody would see it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at a time; its sign is explained beside the plots."""

    time_s: float
    sign: str
    colour: Colour = theme.CAUTION


@dataclass(frozen=True, slots=True)
class Curve:
    """What is plotted: values against seconds, and the unit that they are in."""

    times_s: Sequence[float]
    values: Sequence[float]
    unit: str
    colour: Colour = theme.INFO


@dataclass(frozen=True, slots=True)
class Guide:
    """A level to compare the curve with, and what it is."""

    value: float
    words: str


class Plot(KeptPicture):
    """A curve with axes. Its value in words is the highest point."""

    role = Role.PLOT

    def __init__(
        self, label: str, curve: Curve, marks: Sequence[Mark] = (), *, guide: Guide | None = None
    ) -> None:
        super().__init__(label, grow=1.0)
        self.curve = curve
        self.marks = tuple(marks)
        self.guide = guide
        peak = max(curve.values, default=0.0)
        self.value = quantity(peak, curve.unit, 0 if peak >= _LARGE else 2)
        self._times = axes.ticks(0.0, max(curve.times_s, default=1.0), 5)
        self._levels = _levels((*curve.values, *([_HEADROOM * guide.value] if guide else [])))

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which the axes can be read."""
        return round(scale.px(230) * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the height of a calm picture: half its width, and never too low for the words in it."""
        return max(9 * scale.text_px(theme.SMALL), min(scale.px(230), width_px // 2))

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px = scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        digits = axes.decimals(self._levels)
        start = max(fonts.width(number(level, digits), small_px) for level in self._levels) + scale.px(10)
        field = pygame.Rect(start, round(1.4 * line), max(4, self.bounds.width - start - scale.px(14)), 0)
        field.height = max(4, self.bounds.height - field.y - round(1.1 * line))
        self._draw_words(picture, field, small_px)
        self._draw_grid(picture, field, small_px)
        self._draw_curve(picture, field, scale)
        self._draw_guide(picture, field, small_px)
        self._draw_marks(picture, field, small_px)
        return picture

    def _draw_words(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        title = fonts.text(f"{self.label} ({self.curve.unit})", small_px, theme.TEXT, is_bold=True)
        picture.blit(title, (0, 0))
        peak = fonts.text(f"▲ {self.value}", small_px, self.curve.colour)
        if title.get_width() + peak.get_width() + small_px < picture.get_width():
            picture.blit(peak, (field.right - peak.get_width(), 0))

    def _draw_grid(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        digits = axes.decimals(self._levels)
        each_px = field.height / (len(self._levels) - 1)
        for level in self._levels[:: ceil(fonts.line_height(small_px) / each_px)]:
            y = self._y(level, field)
            pygame.draw.line(picture, (*theme.LINE, 150), (field.x, y), (field.right, y))
            words = fonts.text(number(level, digits), small_px, theme.TEXT_QUIET)
            picture.blit(words, (field.x - words.get_width() - small_px // 3, y - words.get_height() // 2))
        shown = self._times[:: 1 if field.width > 14 * small_px else len(self._times) - 1]
        for time_s in shown:
            unit = "s" if time_s == shown[-1] else ""
            label = f"{number(time_s, axes.decimals(self._times))}{' ' + unit if unit else ''}"
            words = fonts.text(label, small_px, theme.TEXT_QUIET)
            x = min(self._x(time_s, field) - words.get_width() // 2, picture.get_width() - words.get_width())
            picture.blit(words, (x, field.bottom + small_px // 6))

    def _draw_curve(self, picture: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        """Draw the curve and the soft field under it, large first and then shrunk, for a thin smooth line."""
        zoom = _SMOOTHING if field.width * _SMOOTHING <= _WIDEST_PX else 1
        margin = scale.px(3)
        sheet_size = (field.width + 2 * margin, field.height + 2 * margin)
        large = pygame.Surface((sheet_size[0] * zoom, sheet_size[1] * zoom), pygame.SRCALPHA)
        large.fill((*self.curve.colour, 0))
        inside = pygame.Rect(margin * zoom, margin * zoom, field.width * zoom, field.height * zoom)
        points = [
            (self._x(t, inside), self._y(v, inside))
            for t, v in zip(self.curve.times_s, self.curve.values, strict=True)
        ]
        if len(points) > 1:
            floor_y = self._y(0.0, inside)
            corners = [*points, (points[-1][0], floor_y), (points[0][0], floor_y)]
            pygame.draw.polygon(large, (*self.curve.colour, 36), corners)
            width = max(2, round(1.8 * zoom * scale.factor))
            pygame.draw.lines(large, self.curve.colour, closed=False, points=points, width=width)
        small = pygame.transform.smoothscale(large, sheet_size)
        picture.blit(small, (field.x - margin, field.y - margin))

    def _draw_guide(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        """Draw a dashed line, and its words on a plate where they hide the least."""
        if self.guide is None:
            return
        y, dash = self._y(self.guide.value, field), max(2, small_px // 3)
        for x in range(field.x, field.right, 2 * dash):
            pygame.draw.line(picture, theme.TEXT, (x, y), (min(x + dash, field.right), y), max(1, dash // 3))
        words = fonts.text(fonts.shortened(self.guide.words, small_px, field.width), small_px, theme.TEXT)
        width, height = words.get_size()
        starts = (field.x + dash, field.centerx - width // 2, field.right - width - dash)
        tops = (y + dash // 2, y - height - dash // 2)
        spots = [pygame.Rect(x, top, width, height) for top in tops for x in starts]
        spot = min(spots, key=lambda spot: self._hidden(spot, field, small_px))
        painting.panel(picture, spot.inflate(dash, 0), dash)
        picture.blit(words, spot)

    def _hidden(self, spot: pygame.Rect, field: pygame.Rect, small_px: int) -> int:
        """Return how much lies under a spot: points of the curve, and each mark's sign as if it were many."""
        side = round(small_px * 1.15)
        rows = pygame.Rect(0, field.y, side, 2 * (side + 2))
        signs = [rows.move(self._x(mark.time_s, field) - side // 2, 0) for mark in self.marks]
        points = zip(self.curve.times_s, self.curve.values, strict=True)
        on_curve = sum(spot.collidepoint(self._x(t, field), self._y(v, field)) for t, v in points)
        return on_curve + len(self.curve.values) * sum(spot.colliderect(sign) for sign in signs)

    def _draw_marks(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        """Draw a thin line at each event with its sign on top; where signs would overlap they give way."""
        for mark in self.marks:
            x = self._x(mark.time_s, field)
            pygame.draw.line(picture, (*mark.colour, 130), (x, field.y), (x, field.bottom))
        for mark, spot in zip(self.marks, self._signs(field, small_px), strict=True):
            painting.panel(picture, spot, spot.width // 2, colour=(*mark.colour, 255))
            sign = fonts.text(mark.sign, round(small_px * 0.85), theme.PANEL_SOLID, is_bold=True)
            picture.blit(sign, sign.get_rect(center=spot.center))

    def _signs(self, field: pygame.Rect, small_px: int) -> list[pygame.Rect]:
        """Return a place for each mark's sign: on its line and high if that is free, else beside it."""
        side = round(small_px * 1.15)
        start = field.x - small_px // 3
        room = pygame.Rect(start, 0, self.bounds.width - start, self.bounds.height)
        places: list[pygame.Rect] = []
        for mark in self.marks:
            first = pygame.Rect(self._x(mark.time_s, field) - side // 2, field.y, side, side).clamp(room)
            near = (
                first.move(across * (side + 2), down * (side + 2))
                for across in _ACROSS
                for down in range(_ROWS)
            )
            free = (spot for spot in near if room.contains(spot) and spot.collidelist(places) == -1)
            places.append(next(free, first))
        return places

    def _x(self, time_s: float, field: pygame.Rect) -> int:
        return field.x + round(field.width * time_s / self._times[-1])

    def _y(self, value: float, field: pygame.Rect) -> int:
        low, high = self._levels[0], self._levels[-1]
        return field.bottom - round(field.height * (value - low) / (high - low))


def _levels(values: Sequence[float]) -> tuple[float, ...]:
    """Return the ticks of the upright axis; zero is always on it."""
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    return axes.ticks(0.0 if -low < _NOISE_SHARE * high else low, high, 4)
