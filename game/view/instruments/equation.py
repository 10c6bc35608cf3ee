"""The live equation on request: symbols in a row, today's value under each, and its name under that.

Which equations there are is left to `equation_terms`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.ui import fonts, theme
from game.view.instruments.equation_terms import equations_of
from game.view.instruments.term import Equation, Term

if TYPE_CHECKING:
    import pygame

    from game.view.instruments.board import Letters, Moment

Equations = tuple[Equation, ...]

_WIDEST_SHARE: Final = 0.42
"""Of the screen: beside the craft, whose force arrows stand in the middle. Letters are made smaller to fit."""
_LARGE_SHARE: Final = 0.62
"""With large letters being read comes first."""
_SMALLER: Final = 0.95
_SMALLEST: Final = 0.35
"""No smaller than this share of the usual letters; what is wider still is hidden."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """Sizes of symbols, values and names that fit together."""

    symbol_px: int
    value_px: int
    name_px: int

    @property
    def height_px(self) -> int:
        """Return the height of one equation."""
        return sum(fonts.line_height(size_px) for size_px in (self.symbol_px, self.value_px, self.name_px))

    def term_width(self, term: Term) -> int:
        """Return the width of the widest of symbol, value and name; a value is given room for wider digits."""
        symbol = fonts.width(term.symbol + term.index + term.power, self.symbol_px, is_bold=True)
        value = len(term.value) * fonts.width("0", self.value_px, is_bold=True)
        return max(symbol, value, fonts.width(term.name, self.name_px))

    def width(self, equation: Equation, gap_px: int) -> int:
        """Return the width of an equation."""
        return sum(self.term_width(term) + gap_px for term in equation) - gap_px


class EquationOverlay:
    """All equations of the craft in hand, one below the other."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        share = _LARGE_SHARE if letters.are_large else _WIDEST_SHARE
        self._room_px = round(share * letters.scale.size[0])

    def look(self, moment: Moment) -> Equations | None:
        """Return the equations when they are asked for."""
        return equations_of(moment.state) if moment.overlay.shows_equation else None

    def size(self, look: Equations) -> tuple[int, int]:
        """Return the size in the letters that fit."""
        setting, margin = self._setting(look), self._letters.margin_px
        return self._width(look, setting), len(look) * (setting.height_px + margin) + margin

    def paint(self, surface: pygame.Surface, look: Equations) -> None:
        """Paint every equation, centred."""
        setting, gap = self._setting(look), self._letters.margin_px
        top = gap
        for equation in look:
            x = (surface.get_width() - setting.width(equation, gap)) // 2
            for term in equation:
                column = setting.term_width(term)
                _paint_term(surface, term, (setting, x + column // 2, top))
                x += column + gap
            top += setting.height_px + gap

    def _width(self, look: Equations, setting: _Setting) -> int:
        gap = self._letters.margin_px
        return max(setting.width(equation, gap) for equation in look) + 2 * gap

    def _setting(self, look: Equations) -> _Setting:
        """Return the largest letters, up to the usual ones, in which the widest equation fits."""
        letters, share = self._letters, 1.0
        while True:
            sizes = (letters.heading_px, letters.body_px, letters.small_px)
            setting = _Setting(*(max(1, round(share * size)) for size in sizes))
            if share < _SMALLEST or self._width(look, setting) <= self._room_px:
                return setting
            share *= _SMALLER


def _paint_term(surface: pygame.Surface, term: Term, place: tuple[_Setting, int, int]) -> None:
    """Paint a symbol with its index or power; below it the value and the name."""
    setting, middle, top = place
    colour = theme.TEXT if term.value else theme.TEXT_QUIET
    symbol = fonts.text(term.symbol, setting.symbol_px, colour, is_bold=True)
    small = fonts.text(term.index or term.power, setting.name_px, colour, is_bold=True)
    x = middle - (symbol.get_width() + small.get_width()) // 2
    surface.blit(symbol, (x, top))
    lower = symbol.get_height() - small.get_height() if term.index else 0
    surface.blit(small, (x + symbol.get_width(), top + lower))
    top += fonts.line_height(setting.symbol_px)
    value = fonts.text(term.value, setting.value_px, theme.INFO, is_bold=True)
    surface.blit(value, (middle - value.get_width() // 2, top))
    name = fonts.text(term.name, setting.name_px, theme.TEXT_QUIET)
    surface.blit(name, (middle - name.get_width() // 2, top + fonts.line_height(setting.value_px)))
