"""A live curve over rotor speed with its limit lines and the present point; above or below its field an arrow says so.

The axes never move, so that two setups can be compared by eye.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.lab_bench import FASTEST_RPM, SLOWEST_RPM
from game.texts.units import number
from game.ui import axes, fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Look, Role

if TYPE_CHECKING:
    from game.scenes.lab_bench import Points
    from game.ui.theme import Colour, Scale

_RPM_TICKS: Final = (1000, 1500, 2000, 2500, 3000, 3500)
_HIGH: Final = 178


@dataclass(frozen=True, slots=True)
class Limit:
    """A line not to cross: at a value, or at a rotor speed where `is_upright`."""

    at: float
    words: str
    is_upright: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a chart shows now."""

    points: Points
    present: tuple[float, float] | None
    limits: tuple[Limit, ...]
    nothing: str = ""
    """Said where there is no curve."""


class Chart(KeptPicture):
    """One curve. Its value in words is the present point's."""

    role = Role.PLOT

    def __init__(self, label: str, unit: str, span: tuple[float, float], colour: Colour) -> None:
        super().__init__(label, grow=1.0)
        self._unit = unit
        self._levels = axes.ticks(*span, 5)
        self._colour = colour
        self._drawn = Drawn((), None, ())

    def show(self, drawn: Drawn) -> None:
        """Take what is to be seen from now on."""
        if drawn != self._drawn:
            self._drawn = drawn
            self._forget()
            self.value = drawn.nothing if drawn.present is None else number(drawn.present[1], 0)

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which the axes can be read."""
        return round(scale.px(260) * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - as high at any width
        """Return the height of a calm picture."""
        return round(scale.px(_HIGH) * scale.text_ratio)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the chart, anew only when what it shows has changed."""
        super().paint(surface, look)
        # A smooth line needs the panel below it to blend with, which a clear picture does not have.
        field = self._field(look.scale).move(self.bounds.topleft)
        self._draw_curve(surface, field, look.scale)
        self._draw_present(surface, field, look.scale)

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px, field = scale.text_px(theme.SMALL), self._field(scale)
        title = fonts.text(self.label, small_px, theme.TEXT, is_bold=True)
        picture.blit(title, (0, 0))
        self._draw_grid(picture, field, small_px)
        for limit in self._drawn.limits:
            self._draw_limit(picture, field, limit, scale)
        return picture

    def _field(self, scale: Scale) -> pygame.Rect:
        """Return where the curve is, counted from the chart's corner."""
        small_px = scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        widest = max(fonts.width(number(level, 0), small_px) for level in self._levels)
        start, top = widest + scale.px(8), round(1.35 * line)
        width = max(4, self.bounds.width - start - scale.px(16))
        return pygame.Rect(start, top, width, max(4, self.bounds.height - top - round(1.15 * line)))

    def _draw_grid(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        for level in self._levels:
            y = self._y(level, field)
            pygame.draw.line(picture, (*theme.LINE, 150), (field.x, y), (field.right, y))
            words = fonts.text(number(level, 0), small_px, theme.TEXT_QUIET)
            picture.blit(words, (field.x - words.get_width() - small_px // 3, y - words.get_height() // 2))
        every = 1 if field.width > 13 * small_px else 5
        for rpm in _RPM_TICKS[::every]:
            words = fonts.text(number(rpm, 0), small_px, theme.TEXT_QUIET)
            x = min(_x(rpm, field) - words.get_width() // 2, picture.get_width() - words.get_width())
            picture.blit(words, (x, field.bottom + small_px // 6))

    def _draw_limit(self, picture: pygame.Surface, field: pygame.Rect, limit: Limit, scale: Scale) -> None:
        words = fonts.text(limit.words, scale.text_px(theme.SMALL), theme.STOP)
        width = scale.px(1.5)
        if not limit.is_upright:
            y = self._y(limit.at, field)
            pygame.draw.line(picture, theme.STOP, (field.x, y), (field.right, y), width)
            place = words.get_rect(bottomleft=(field.x + scale.px(6), y))
            picture.fill((0, 0, 0, 0), place)  # no line of the grid behind the words
            picture.blit(words, place)
        elif SLOWEST_RPM < limit.at < FASTEST_RPM:
            x = _x(limit.at, field)
            pygame.draw.line(picture, theme.STOP, (x, field.y), (x, field.bottom), width)
            is_left = x - words.get_width() - scale.px(6) > field.x
            picture.blit(
                words, (x - words.get_width() - scale.px(6) if is_left else x + scale.px(6), field.y)
            )

    def _draw_curve(self, surface: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        points = [(float(_x(rpm, field)), float(self._y(at, field))) for rpm, at in self._drawn.points]
        if len(points) > 1:
            clip = surface.get_clip()
            surface.set_clip(field.clip(clip))
            for start, end in pairwise(points):
                pygame.draw.aaline(surface, self._colour, start, end, max(2, scale.px(2)))
            surface.set_clip(clip)
        elif self._drawn.nothing:
            words = fonts.text(self._drawn.nothing, scale.text_px(theme.SMALL), theme.CAUTION)
            surface.blit(words, words.get_rect(center=(field.centerx, field.y + field.height * 3 // 4)))

    def _draw_present(self, surface: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        """Draw the present point, or an arrow at the edge that it lies beyond, with its number."""
        if self._drawn.present is None:
            return
        rpm, at = self._drawn.present
        x, y, size = _x(rpm, field), self._y(at, field), scale.px(6)
        if field.y <= y <= field.bottom:
            pygame.draw.circle(surface, theme.PANEL_SOLID, (x, y), size + scale.px(2))
            pygame.draw.circle(surface, theme.TEXT, (x, y), size)
        else:
            tip, back = (field.y, size) if y < field.y else (field.bottom, -size)
            corners = ((x, tip), (x - size, tip + 2 * back), (x + size, tip + 2 * back))
            pygame.draw.polygon(surface, theme.TEXT, corners)
        words = fonts.text(
            f"{number(at, 0)} {self._unit}", scale.text_px(theme.SMALL), theme.TEXT, is_bold=True
        )
        surface.blit(words, (field.right - words.get_width(), self.bounds.y))

    def _y(self, at: float, field: pygame.Rect) -> int:
        low, high = self._levels[0], self._levels[-1]
        share = max(-5.0, min(5.0, (at - low) / (high - low)))
        return field.bottom - round(field.height * share)


def _x(rpm: float, field: pygame.Rect) -> int:
    return field.x + round(field.width * (rpm - SLOWEST_RPM) / (FASTEST_RPM - SLOWEST_RPM))
