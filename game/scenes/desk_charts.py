"""The two charts of the assistant's examination: what it mixes up, and how often it is right by number of points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.desk_units import SIGNS, percent
from game.science.learning import Trial
from game.science.targets import RockUnit
from game.science.words import unit_words
from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.signs import sign
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from game.ui.theme import Scale

_KNOWN: Final = tuple(unit for unit in RockUnit if unit is not RockUnit.UNKNOWN)
_CHART_HEIGHT: Final = 130


class ConfusionTable(Widget):
    """A row for what it was, a column for what the assistant said; the diagonal is right."""

    role = Role.PLOT

    def __init__(self, confusion: Counter[Trial]) -> None:
        """Take the counts; they may still grow."""
        super().__init__(tr("What it mixes up"), grow=1.0)
        self._confusion = confusion

    def width_px(self, scale: Scale) -> int:
        """Return room for the names and a figure in each column."""
        return self._names_px(scale) + len(RockUnit) * self._cell_px(scale)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - one line for each unit
        """Return a line for each unit and one for the heads."""
        return (len(_KNOWN) + 1) * self._line_px(scale)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the heads as signs, and each cell as bright as it is full."""
        scale = look.scale
        small_px, line = scale.text_px(theme.SMALL), self._line_px(scale)
        left = self.bounds.x + self._names_px(scale)
        width = min(2 * self._cell_px(scale), (self.bounds.right - left) // len(RockUnit))
        for column, unit in enumerate(RockUnit):
            head = pygame.Rect(left + column * width, self.bounds.y, width, line)
            mark = sign(SIGNS[unit][0], round(0.9 * small_px), SIGNS[unit][1])
            surface.blit(mark, mark.get_rect(center=head.center))
        for row, truth in enumerate(_KNOWN, start=1):
            y = self.bounds.y + row * line
            mark = sign(SIGNS[truth][0], round(0.9 * small_px), SIGNS[truth][1])
            surface.blit(mark, mark.get_rect(midleft=(self.bounds.x, y + line // 2)))
            words = fonts.text(unit_words(truth), small_px, theme.TEXT)
            surface.blit(
                words, words.get_rect(midleft=(self.bounds.x + round(1.3 * small_px), y + line // 2))
            )
            for column, said in enumerate(RockUnit):
                self._paint_cell(surface, pygame.Rect(left + column * width, y, width, line), (truth, said))

    def _paint_cell(
        self, surface: pygame.Surface, cell: pygame.Rect, pair: tuple[RockUnit, RockUnit]
    ) -> None:
        truth, said = pair
        total = sum(number for trial, number in self._confusion.items() if trial.truth is truth)
        share = self._confusion[Trial(truth, said)] / total if total else 0.0
        colour = theme.GO if truth is said else theme.STOP
        # Never so bright that the figure on it could not be read.
        painting.panel(surface, cell.inflate(-2, -2), 3, colour=(*colour, 20 + 8 * round(10 * share)))
        if share > 0.0:
            words = fonts.text(percent(share), round(0.62 * cell.height), theme.TEXT)
            surface.blit(words, words.get_rect(center=cell.center))

    def _names_px(self, scale: Scale) -> int:
        small_px = scale.text_px(theme.SMALL)
        return max(fonts.width(unit_words(unit), small_px) for unit in _KNOWN) + 2 * small_px

    def _cell_px(self, scale: Scale) -> int:
        return fonts.width("100 %", scale.text_px(theme.SMALL))

    def _line_px(self, scale: Scale) -> int:
        return round(1.45 * scale.text_px(theme.SMALL))


class AccuracyChart(Widget):
    """A bar for each number of points, as high as the share of right answers."""

    role = Role.PLOT

    def __init__(self, points: Sequence[int], right: Counter[int], asked: Counter[int]) -> None:
        """Take the numbers of points and the counts, which may still grow."""
        super().__init__(tr("Right answers by number of points"), grow=1.0)
        self._points = points
        self._right = right
        self._asked = asked

    def width_px(self, scale: Scale) -> int:
        """Return room for each bar's figure."""
        return len(self._points) * fonts.width("100 %  ", scale.text_px(theme.SMALL))

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - the same at any width
        """Return room for the bars and two lines of figures."""
        return scale.px(_CHART_HEIGHT) + 2 * fonts.line_height(scale.text_px(theme.SMALL))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the bars from the ground up, the share above and the number of points below."""
        small_px = look.scale.text_px(theme.SMALL)
        line = fonts.line_height(small_px)
        width = self.bounds.width // len(self._points)
        ground = self.bounds.y + line + look.scale.px(_CHART_HEIGHT)
        for place, points in enumerate(self._points):
            asked = self._asked[points]
            share = self._right[points] / asked if asked else 0.0
            bar = pygame.Rect(0, 0, width // 2, max(1, round(look.scale.px(_CHART_HEIGHT) * share)))
            bar.midbottom = (self.bounds.x + place * width + width // 2, ground)
            painting.panel(surface, bar, look.scale.px(3), colour=(*theme.INFO, 255))
            below = fonts.text(str(points), small_px, theme.TEXT_QUIET)
            surface.blit(below, below.get_rect(midtop=(bar.centerx, ground)))
            if asked:
                above = fonts.text(percent(share), small_px, theme.TEXT)
                surface.blit(above, above.get_rect(midbottom=(bar.centerx, bar.top)))
