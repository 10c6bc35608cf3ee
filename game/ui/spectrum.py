"""A spectrum: counts by channel as a thin line over its noise, with the lines that were found marked and named.

What the lines mean is left to whoever builds it. The picture is made once per size and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.texts.units import number
from game.ui import axes, fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Scale

_SMOOTHING: Final = 2
_HEIGHT: Final = 300
_HEADROOM: Final = 0.35
"""Room above the highest count, of the curve's height: for the names of lines."""
_NOISE_ALPHA: Final = 70


@dataclass(frozen=True, slots=True)
class Named:
    """A line that was found: where it stands on the axis, and what it is called."""

    at: float
    name: str


class Spectrum(KeptPicture):
    """One curve; channels lie evenly between two ends."""

    role = Role.PLOT

    def __init__(
        self,
        titles: tuple[str, str],
        counts: Sequence[float],
        *,
        ends: tuple[float, float],
        noise: float,
        lines: Sequence[Named],
    ) -> None:
        """Take what stands at the two axes, the curve, and one standard deviation of a channel's noise."""
        super().__init__(f"{titles[1]}, {titles[0]}", grow=1.0)
        self._titles = titles
        self._counts = tuple(counts)
        self._noise = noise
        self._lines = tuple(lines)
        self.value = ", ".join(f"{line.name} {number(line.at, 0)}" for line in lines)
        low, high = min(counts) - noise, max(counts) + noise
        self._across = axes.ticks(*ends, 7)
        self._ends = ends
        self._up = axes.ticks(low, high + _HEADROOM * (high - low), 5)

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which lines stand apart."""
        return scale.px(340)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return a height that leaves room for both axes."""
        return max(9 * scale.text_px(theme.SMALL), min(scale.px(_HEIGHT), round(0.7 * width_px)))

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        small_px = scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        start = max(fonts.width(number(tick, 0), small_px) for tick in self._up) + scale.px(8)
        field = pygame.Rect(start, round(1.3 * line), 0, 0)
        field.width = max(4, picture.get_width() - start - scale.px(10))
        field.height = max(4, picture.get_height() - field.y - round(2.2 * line))
        self._draw_axes(picture, field, small_px)
        self._draw_curve(picture, field)
        self._draw_names(picture, field, small_px)
        return picture

    def _draw_axes(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        for tick in self._up:
            y = self._y(tick, field)
            pygame.draw.line(picture, (*theme.LINE, 130), (field.x, y), (field.right, y))
            words = fonts.text(number(tick, 0), small_px, theme.TEXT_QUIET)
            picture.blit(words, (field.x - words.get_width() - small_px // 3, y - words.get_height() // 2))
        end = -1
        for tick in self._across:
            if not self._ends[0] <= tick <= self._ends[1]:
                continue
            x = self._x(tick, field)
            pygame.draw.line(picture, (*theme.LINE, 130), (x, field.y), (x, field.bottom))
            words = fonts.text(number(tick, 0), small_px, theme.TEXT_QUIET)
            left = min(x - words.get_width() // 2, picture.get_width() - words.get_width())
            if left > end:
                picture.blit(words, (left, field.bottom + small_px // 6))
                end = left + words.get_width() + small_px // 2
        across = fonts.text(self._titles[0], small_px, theme.TEXT)
        picture.blit(across, (field.right - across.get_width(), picture.get_height() - across.get_height()))
        picture.blit(fonts.text(self._titles[1], small_px, theme.TEXT), (0, 0))

    def _draw_curve(self, picture: pygame.Surface, field: pygame.Rect) -> None:
        """Draw one standard deviation of noise as a band, and the curve in it, large first for a smooth line."""
        large = pygame.Surface((field.width * _SMOOTHING, field.height * _SMOOTHING), pygame.SRCALPHA)
        large.fill((*theme.INFO, 0))
        inside = large.get_rect()
        step = inside.width / max(1, len(self._counts) - 1)
        above = [(n * step, self._y(c + self._noise, inside)) for n, c in enumerate(self._counts)]
        below = [(n * step, self._y(c - self._noise, inside)) for n, c in enumerate(self._counts)]
        pygame.draw.polygon(large, (*theme.INFO, _NOISE_ALPHA), [*above, *reversed(below)])
        points = [(n * step, self._y(c, inside)) for n, c in enumerate(self._counts)]
        pygame.draw.lines(large, theme.INFO, closed=False, points=points, width=_SMOOTHING)
        picture.blit(pygame.transform.smoothscale(large, field.size), field)

    def _draw_names(self, picture: pygame.Surface, field: pygame.Rect, small_px: int) -> None:
        """Draw a mark above each line and its name, in a free row where names would meet."""
        line = fonts.line_height(small_px)
        ends: list[int] = []
        for named in sorted(self._lines, key=lambda each: each.at):
            x = self._x(named.at, field)
            words = fonts.text(named.name, small_px, theme.TEXT, is_bold=True)
            left = max(field.x, min(x - words.get_width() // 2, field.right - words.get_width()))
            row = next((n for n, end in enumerate(ends) if end < left), len(ends))
            ends[row : row + 1] = [left + words.get_width() + small_px // 2]
            y = field.y + row * line
            picture.blit(words, (left, y))
            top = self._y(self._peak(named.at), field) - small_px // 3
            if y + line < top:
                pygame.draw.line(picture, theme.CAUTION, (x, y + line), (x, top), max(1, small_px // 9))

    def _peak(self, at: float) -> float:
        share = (at - self._ends[0]) / (self._ends[1] - self._ends[0])
        middle = round(share * (len(self._counts) - 1))
        return max(self._counts[max(0, middle - 2) : middle + 3])

    def _x(self, at: float, field: pygame.Rect) -> int:
        return round(field.x + field.width * (at - self._ends[0]) / (self._ends[1] - self._ends[0]))

    def _y(self, counts: float, field: pygame.Rect) -> int:
        low, high = self._up[0], self._up[-1]
        return round(field.bottom - field.height * (counts - low) / (high - low))
