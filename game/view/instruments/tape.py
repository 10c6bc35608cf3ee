"""One tape: a scale that moves behind a fixed window with the figure, as in a cockpit.

What it measures and how it is judged is left to `flight_tapes`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.texts.units import number
from game.ui import fonts, painting, theme
from game.view.instruments.glyphs import glyph
from game.view.instruments.status import Status, colour_of, glyph_of

if TYPE_CHECKING:
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters

SHOWN_UNITS: Final = 6.0
"""Major steps of the scale that are seen at once."""
_WHOLE_FROM: Final = 100.0
"""From here on nobody reads tenths."""
_MINOR_PER_MAJOR: Final = 5
_WINDOW: Final = (0x2B, 0x32, 0x39, 255)


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale with a meaning."""

    low: float
    high: float
    colour: Colour
    is_hatched: bool = False
    """Hatched is bad, plain is good: not by colour alone."""


@dataclass(frozen=True, slots=True)
class Tape:
    """Everything that one tape's picture depends on."""

    title: str
    unit: str
    value: float
    major: float
    status: Status
    word: str
    bands: tuple[Band, ...] = ()
    lowest: float = -math.inf
    """The scale ends here: below is ground."""


class TapePainter:
    """Paints tapes of one size."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        widest = letters.small_width("on ground") + letters.sign_px + 4 * letters.gap_px
        self.width_px = max(letters.scale.px(96), letters.body_width("−88.8") + letters.scale.px(40), widest)
        scale_px = max(letters.scale.px(172), round(SHOWN_UNITS * letters.small_line_px))
        self.height_px = scale_px + 3 * letters.small_line_px + letters.margin_px

    def paint(self, surface: pygame.Surface, tape: Tape, left: int) -> None:
        """Paint a tape in its column."""
        letters = self._letters
        top = letters.margin_px // 2
        title = fonts.text(tape.title, letters.small_px, theme.TEXT_QUIET)
        unit = fonts.text(tape.unit, letters.small_px, theme.TEXT_QUIET)
        middle = left + self.width_px // 2
        surface.blit(title, (middle - title.get_width() // 2, top))
        surface.blit(unit, (middle - unit.get_width() // 2, top + round(0.86 * letters.small_line_px)))
        upper = top + 2 * letters.small_line_px
        lower = self.height_px - letters.margin_px // 2 - letters.small_line_px
        self._paint_scale(surface, tape, pygame.Rect(left, upper, self.width_px, lower - upper))
        self._paint_word(surface, tape, (middle, lower))

    def _paint_scale(self, surface: pygame.Surface, tape: Tape, area: pygame.Rect) -> None:
        before = surface.get_clip()
        surface.set_clip(area)
        per_unit = area.height / (SHOWN_UNITS * tape.major)
        spine = area.left + self._letters.scale.px(16)
        for band in tape.bands:
            self._paint_band(surface, band, (area, spine, per_unit, tape.value))
        if tape.lowest > -math.inf:
            self._paint_ground(surface, area, (tape.value - tape.lowest) * per_unit)
        self._paint_ticks(surface, tape, (area, spine, per_unit))
        self._paint_figure(surface, tape, (area, spine))
        surface.set_clip(before)

    def _paint_band(
        self, surface: pygame.Surface, band: Band, place: tuple[pygame.Rect, int, float, float]
    ) -> None:
        area, spine, per_unit, value = place
        top = area.centery - (band.high - value) * per_unit
        bottom = area.centery - (band.low - value) * per_unit
        width = self._letters.scale.px(7)
        strip = pygame.Rect(spine - width, round(top), width, round(bottom - top)).clip(area)
        if strip.height <= 0:
            return
        if not band.is_hatched:
            pygame.draw.rect(surface, band.colour, strip)
            return
        pitch = 2 * width
        start = strip.top - round(top) % pitch if top > area.top else strip.top
        for y in range(start, strip.bottom + pitch, width):
            pygame.draw.line(
                surface, band.colour, (strip.left, y + width), (strip.right, y), max(2, width // 3)
            )

    def _paint_ground(self, surface: pygame.Surface, area: pygame.Rect, below_px: float) -> None:
        """Hatch what lies below the scale's end."""
        y = area.centery + round(below_px)
        if y >= area.bottom:
            return
        pygame.draw.line(surface, theme.TEXT, (area.left, y), (area.right, y), 2)
        step = self._letters.scale.px(9)
        for x in range(area.left, area.right + step, step):
            pygame.draw.aaline(surface, theme.TEXT_QUIET, (x, y + 2), (x - step, y + 2 + step))

    def _paint_ticks(
        self, surface: pygame.Surface, tape: Tape, place: tuple[pygame.Rect, int, float]
    ) -> None:
        area, spine, per_unit = place
        minor = tape.major / _MINOR_PER_MAJOR
        half_line = self._letters.small_line_px // 2
        ground = (
            area.centery + round((tape.value - tape.lowest) * per_unit)
            if tape.lowest > -math.inf
            else area.bottom
        )
        pygame.draw.line(surface, theme.LINE, (spine, area.top), (spine, min(ground, area.bottom)))
        half = area.height / 2.0 / per_unit
        for step in range(
            math.ceil((tape.value - half) / minor), math.floor((tape.value + half) / minor) + 1
        ):
            y = area.centery - round((step * minor - tape.value) * per_unit)
            is_major = step % _MINOR_PER_MAJOR == 0
            if step * minor < tape.lowest:
                continue
            length = self._letters.scale.px(10 if is_major else 5)
            pygame.draw.line(surface, theme.TEXT_QUIET, (spine, y), (spine + length, y))
            is_free = abs(y - area.centery) > self._letters.body_line_px and step * minor > tape.lowest
            is_whole = area.top + half_line <= y <= area.bottom - half_line
            if is_major and is_free and is_whole:
                label = fonts.text(number(step * minor, 0), self._letters.small_px, theme.TEXT_QUIET)
                surface.blit(label, (spine + length + self._letters.gap_px, y - label.get_height() // 2))

    def _paint_figure(self, surface: pygame.Surface, tape: Tape, place: tuple[pygame.Rect, int]) -> None:
        """Paint the window with the figure and the pointer on its left."""
        area, spine = place
        letters = self._letters
        colour = theme.TEXT if tape.status is Status.GO else colour_of(tape.status)
        window = pygame.Rect(spine + letters.scale.px(8), 0, 0, letters.body_line_px)
        window.width = area.right - letters.scale.px(5) - window.left
        window.centery = area.centery
        painting.panel(surface, window.inflate(4, 6), letters.scale.px(5), colour=(*theme.PANEL_SOLID, 255))
        painting.panel(surface, window, letters.scale.px(4), colour=_WINDOW)
        reach = letters.scale.px(9)
        pygame.draw.polygon(
            surface,
            colour,
            [
                (spine, area.centery),
                (spine + reach, area.centery - reach // 2),
                (spine + reach, area.centery + reach // 2),
            ],
        )
        letters.body_ending(
            surface,
            number(tape.value, 0 if tape.value >= _WHOLE_FROM else 1),
            (window.right - letters.gap_px, window.centery - letters.body_line_px // 2),
            colour,
        )

    def _paint_word(self, surface: pygame.Surface, tape: Tape, at: tuple[int, int]) -> None:
        if not tape.word:
            return
        letters = self._letters
        room = self.width_px - letters.sign_px - 2 * letters.gap_px
        words = fonts.shortened(tape.word, letters.small_px, room)
        width = letters.small_width(words) + letters.sign_px + letters.gap_px
        x = at[0] - width // 2
        surface.blit(
            glyph(glyph_of(tape.status), letters.sign_px, colour_of(tape.status)),
            (x, at[1] + (letters.small_line_px - letters.sign_px) // 2),
        )
        letters.small(surface, words, (x + letters.sign_px + letters.gap_px, at[1]), colour_of(tape.status))
