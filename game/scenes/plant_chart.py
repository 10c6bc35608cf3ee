"""The two pictures of a plant's work: oxygen over the months against the need, and its rate by season and hour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.units import KILOGRAMS_PER_TONNE
from game.texts import tr
from game.texts.units import number
from game.ui import axes, fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.plant import Course
    from game.ui.theme import Colour, Scale

_MADE_HIGH: Final = 232
_HOURS_HIGH: Final = 176
_WIDE: Final = 380
_HOUR_TICKS: Final = (0, 6, 12, 18, 24)
_DASH: Final = 2
"""Steps of five sols in a dash, and as many in a gap."""
_SMOOTHING: Final = 3
_NIGHT: Final = (0x1B, 0x22, 0x2B)
_BRIGHT: Final = (0xCF, 0xE8, 0xFF)
"""From the least to the most: darker to lighter, so that no colour need be told apart."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Oxygen in all (kg) at the beginning and after each step, with the words at its end."""

    made_kg: tuple[float, ...]
    words: str
    colour: Colour
    is_dashed: bool = False


class MadeChart(KeptPicture):
    """Tonnes over months. The need is a line to get above; the axes stand still while sliders move."""

    role = Role.PLOT

    def __init__(self, months: float, asked_t: float) -> None:
        super().__init__(tr("Oxygen (t) over the months"), grow=1.0)
        self._months, self._asked_t = months, asked_t
        self._levels = axes.ticks(0.0, 1.6 * asked_t, 5)
        self._curves: tuple[Curve, ...] = ()

    def show(self, curves: tuple[Curve, ...]) -> None:
        """Take what is to be seen from now on."""
        if curves != self._curves:
            self._curves = curves
            self.value = ", ".join(
                f"{curve.words} {number(curve.made_kg[-1] / KILOGRAMS_PER_TONNE, 1)} t" for curve in curves
            )
            self._forget()

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which the axes can be read."""
        return round(scale.px(_WIDE) * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - as high at any width
        """Return the height of a calm picture."""
        return round(scale.px(_MADE_HIGH) * scale.text_ratio)

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px = scale.text_px(theme.SMALL)
        picture.blit(fonts.text(self.label, small_px, theme.TEXT, is_bold=True), (0, 0))
        field = _field(picture, small_px, fonts.width(number(self._levels[-1], 0), small_px))
        for level in self._levels:
            y = self._y(level, field)
            pygame.draw.line(picture, (*theme.LINE, 150), (field.x, y), (field.right, y))
            _left_of(picture, (field.x, y), number(level, 0), small_px)
        for month in axes.ticks(0.0, self._months, 7):
            if month <= self._months:
                x = field.x + round(field.width * month / self._months)
                _below(picture, (x, field.bottom), number(month, 0), small_px)
        self._draw_need(picture, field, scale)
        self._draw_curves(picture, field, scale)
        self._draw_words(picture, field, small_px)
        return picture

    def _draw_need(self, picture: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        small_px = scale.text_px(theme.SMALL)
        y = self._y(self._asked_t, field)
        pygame.draw.line(picture, theme.CAUTION, (field.x, y), (field.right, y), scale.px(2))
        words = fonts.text(
            tr("need {mass} t").format(mass=number(self._asked_t, 0)), small_px, theme.CAUTION, is_bold=True
        )
        picture.blit(words, (field.x + small_px // 2, y - words.get_height()))

    def _draw_curves(self, picture: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        """Draw all curves large and then shrunk, for thin smooth lines."""
        large = pygame.Surface((field.width * _SMOOTHING, field.height * _SMOOTHING), pygame.SRCALPHA)
        for curve in self._curves:
            steps = len(curve.made_kg) - 1
            points = [
                (
                    large.get_width() * n / steps,
                    _SMOOTHING * (self._y(made / KILOGRAMS_PER_TONNE, field) - field.y),
                )
                for n, made in enumerate(curve.made_kg)
            ]
            width = max(2, round(2.4 * _SMOOTHING * scale.factor))
            dash, step = (_DASH, 2 * _DASH) if curve.is_dashed else (steps, steps)
            for first in range(0, steps, step):
                part = points[first : first + dash + 1]
                pygame.draw.lines(large, curve.colour, closed=False, points=part, width=width)
        picture.blit(pygame.transform.smoothscale(large, field.size), field)

    def _draw_words(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        """Name the curves in the free corner, each with a piece of its line."""
        line = fonts.line_height(small_px)
        widest = max((fonts.width(curve.words, small_px) for curve in self._curves), default=0)
        x, y = field.right - widest, field.bottom - line * len(self._curves)
        plate = pygame.Rect(x - 2 * small_px, y, widest + 2 * small_px, line * len(self._curves))
        pygame.draw.rect(picture, theme.PANEL_SOLID, plate)
        for curve in self._curves:
            middle, dash = y + line // 2, small_px // 2
            starts = (x - 3 * dash, x - 3 * dash + 3 * dash // 2) if curve.is_dashed else (x - 3 * dash,)
            length = dash if curve.is_dashed else 2 * dash + dash // 2
            for start in starts:
                pygame.draw.line(
                    picture, curve.colour, (start, middle), (start + length - dash // 4, middle), 3
                )
            picture.blit(fonts.text(curve.words, small_px, theme.TEXT), (x, y))
            y += line

    def _y(self, tonnes: float, field: pygame.Rect) -> int:
        share = min(1.0, tonnes / self._levels[-1])
        return field.bottom - round(field.height * share)


class HoursChart(KeptPicture):
    """The rate by season (across) and hour of the sol (up) in a clear year: dark is the least, bright the most."""

    role = Role.PICTURE

    def __init__(self) -> None:
        super().__init__(tr("Rate by hour of the sol (up) and season (Ls, across)"), grow=1.0)
        self._course: Course | None = None

    def show(self, course: Course) -> None:
        """Take what is to be seen from now on."""
        if course != self._course:
            self._course = course
            rates = [rate for row in course.made_kg_h for rate in row]
            self.value = tr("{least} to {most} kg/h").format(
                least=number(min(rates), 2), most=number(max(rates), 2)
            )
            self._forget()

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which the axes can be read."""
        return round(scale.px(_WIDE) * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - as high at any width
        """Return the height of a calm picture."""
        return round(scale.px(_HOURS_HIGH) * scale.text_ratio)

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px = scale.text_px(theme.SMALL)
        title = fonts.shortened(self.label, small_px, self.bounds.width, is_bold=True)
        picture.blit(fonts.text(title, small_px, theme.TEXT, is_bold=True), (0, 0))
        if self._course is None:
            return picture
        field = _field(picture, small_px, fonts.width("24", small_px))
        grid = _grid(self._course.made_kg_h)
        picture.blit(pygame.transform.smoothscale(grid, field.size), field)
        for hour in _HOUR_TICKS:
            y = field.bottom - round(field.height * hour / _HOUR_TICKS[-1])
            _left_of(picture, (field.x, y), number(hour, 0), small_px)
        seasons = self._course.seasons_ls_deg
        for step in range(0, len(seasons), max(1, len(seasons) // 5)):
            x = field.x + round(field.width * step / len(seasons))
            _below(picture, (x, field.bottom), f"{number(seasons[step], 0)}°", small_px)
        words = fonts.text(self.value, small_px, theme.TEXT)
        plate = words.get_rect(topright=(field.right, field.y))
        pygame.draw.rect(picture, theme.PANEL_SOLID, plate.inflate(small_px // 2, 0))
        picture.blit(words, plate)
        return picture


def _grid(rows: Sequence[Sequence[float]]) -> pygame.Surface:
    """Return one pixel for each step and hour; hour 0 at the lower edge."""
    least, most = min(min(row) for row in rows), max(max(row) for row in rows)
    span = most - least or 1.0
    grid = pygame.Surface((len(rows), len(rows[0])))
    for x, row in enumerate(rows):
        for hour, rate in enumerate(row):
            share = (rate - least) / span
            colour = tuple(round(a + (b - a) * share) for a, b in zip(_NIGHT, _BRIGHT, strict=True))
            grid.set_at((x, len(row) - 1 - hour), colour)
    return grid


def _field(picture: pygame.Surface, small_px: int, label_px: int) -> pygame.Rect:
    """Return where values are drawn: below the title, beside and above the numbers."""
    line = fonts.line_height(small_px)
    start, top = label_px + small_px // 2, round(1.5 * line)
    width, height = picture.get_size()
    return pygame.Rect(start, top, max(4, width - start - small_px), max(4, height - top - round(1.2 * line)))


def _left_of(picture: pygame.Surface, spot: tuple[int, int], words: str, small_px: int) -> None:
    text = fonts.text(words, small_px, theme.TEXT_QUIET)
    picture.blit(text, (spot[0] - text.get_width() - small_px // 3, spot[1] - text.get_height() // 2))


def _below(picture: pygame.Surface, spot: tuple[int, int], words: str, small_px: int) -> None:
    text = fonts.text(words, small_px, theme.TEXT_QUIET)
    x = max(0, min(spot[0] - text.get_width() // 2, picture.get_width() - text.get_width()))
    picture.blit(text, (x, spot[1] + small_px // 6))
