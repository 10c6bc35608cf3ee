"""The gauges at the bottom right: a row for each reading, with its state's sign and word, its figure and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.simulation.snapshot import RoverState
from game.ui import painting, theme
from game.view.instruments.reading import Reading
from game.view.instruments.readings import readings_of
from game.view.instruments.readings_capsule import landing_within_m
from game.view.instruments.readings_oxygen import oxygen_readings
from game.view.instruments.status import Status, colour_of, glyph_of

if TYPE_CHECKING:
    from game.view.instruments.board import Letters, Moment

Rows = tuple[Reading, ...]


class Gauges:
    """Rows of readings."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._bar_px = letters.scale.px(7)

    def look(self, moment: Moment) -> Rows:
        """Return the craft's readings."""
        state = moment.state
        if isinstance(state, RoverState) and state.arm_extension == 0.0:
            for goal in moment.plan.goals:
                if goal.kind == "oxygen" and goal.craft == state.name:
                    return oxygen_readings(state, goal)
        return readings_of(state, landing_within_m(moment.plan, state.name))

    def size(self, look: Rows) -> tuple[int, int]:
        """Return the size for the widest words that the rows may come to show, so that nothing moves."""
        letters = self._letters
        words = letters.small_width("Drill force  digging in") + letters.sign_px + letters.gap_px
        width = words + letters.body_width("2 800 rpm") + 2 * letters.margin_px + letters.gap_px
        return width, len(look) * self._row_px + 2 * letters.margin_px - letters.gap_px

    @property
    def _row_px(self) -> int:
        return self._letters.body_line_px + self._bar_px + 2 * self._letters.gap_px

    def paint(self, surface: pygame.Surface, look: Rows) -> None:
        """Paint all rows."""
        top = self._letters.margin_px
        for reading in look:
            self._paint_row(surface, reading, top)
            top += self._row_px

    def _paint_row(self, surface: pygame.Surface, reading: Reading, top: int) -> None:
        letters = self._letters
        left, right = letters.margin_px, surface.get_width() - letters.margin_px
        colour = colour_of(reading.status)
        line = top + (letters.body_line_px - letters.small_line_px) * 2 // 3
        x = letters.sign(surface, glyph_of(reading.status), (left, line), colour)
        x = letters.small(surface, reading.name, (x, line))
        letters.small(surface, reading.word, (x + letters.gap_px, line), colour)
        figure_colour = theme.TEXT if reading.status is Status.GO else colour
        letters.body_ending(surface, reading.figure, (right, top), figure_colour)
        bar = pygame.Rect(left, top + letters.body_line_px, right - left, self._bar_px)
        self._paint_bar(surface, reading, bar)

    def _paint_bar(self, surface: pygame.Surface, reading: Reading, bar: pygame.Rect) -> None:
        radius = bar.height // 2
        colour = colour_of(reading.status)
        painting.panel(surface, bar, radius, colour=(*theme.LINE, 255))
        if reading.band is not None:
            low, high = (bar.left + round(bar.width * share) for share in reading.band)
            painting.panel(
                surface, pygame.Rect(low, bar.top, high - low, bar.height), radius, colour=(*theme.GO, 150)
            )
            self._paint_mark(surface, bar, reading.share, colour)
            return
        filled = pygame.Rect(bar.left, bar.top, round(bar.width * reading.share), bar.height)
        painting.panel(surface, filled, radius, colour=(*colour, 255))
        if reading.mark is not None:
            self._paint_mark(surface, bar, reading.mark, theme.TEXT)

    def _paint_mark(
        self, surface: pygame.Surface, bar: pygame.Rect, share: float, colour: theme.Colour
    ) -> None:
        """Paint a mark that hangs below the bar: above it the figures stand."""
        width = max(2, self._bar_px // 3)
        x, height = bar.left + round((bar.width - width) * share), round(1.8 * bar.height)
        pygame.draw.rect(surface, theme.PANEL_SOLID, (x - 1, bar.top, width + 2, height))
        pygame.draw.rect(surface, colour, (x, bar.top, width, height))
