"""The live equation on request: symbols in a row, today's value under each, and its name under that.

Which equations there are is left to `equation_terms`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui import fonts, theme
from game.view.instruments.equation_terms import Equation, Term, equations_of

if TYPE_CHECKING:
    import pygame

    from game.view.instruments.board import Letters, Moment

_WIDEST_SHARE: Final = 0.42
"""Of the screen: beside the craft, whose force arrows stand in the middle. Letters are made smaller to fit."""
_LARGE_SHARE: Final = 0.62
"""With large letters being read comes first."""
_SMALLER: Final = 0.95


class EquationOverlay:
    """All equations of the craft in hand, one below the other."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._heading_px = letters.heading_px
        self._body_px = letters.body_px
        self._small_px = letters.small_px
        share = _LARGE_SHARE if letters.are_large else _WIDEST_SHARE
        self._room_px = round(share * letters.scale.size[0])

    def look(self, moment: Moment) -> tuple[Equation, ...] | None:
        """Return the equations when they are asked for."""
        return equations_of(moment.state) if moment.overlay.shows_equation else None

    def size(self, look: tuple[Equation, ...]) -> tuple[int, int]:
        """Return the size; letters shrink until the widest equation fits."""
        while self._width(look) > self._room_px and self._small_px > 9:
            self._heading_px, self._body_px, self._small_px = (
                max(9, round(_SMALLER * size)) for size in (self._heading_px, self._body_px, self._small_px)
            )
        margin = self._letters.margin_px
        return self._width(look), len(look) * (self._row_px + margin) + margin

    @property
    def _row_px(self) -> int:
        return sum(fonts.line_height(size) for size in (self._heading_px, self._body_px, self._small_px))

    def _width(self, look: tuple[Equation, ...]) -> int:
        gap = self._letters.margin_px
        widest = max(sum(self._term_width(term) + gap for term in equation) for equation in look)
        return widest + gap

    def _term_width(self, term: Term) -> int:
        """Return the width of the widest of symbol, value and name; a value is given room for growing digits."""
        symbol = fonts.width(term.symbol + term.index + term.power, self._heading_px, is_bold=True)
        room = len(term.value) * fonts.width("0", self._body_px, is_bold=True)
        value = max(fonts.width(term.value, self._body_px, is_bold=True), room if term.value else 0)
        return max(symbol, value, fonts.width(term.name, self._small_px))

    def paint(self, surface: pygame.Surface, look: tuple[Equation, ...]) -> None:
        """Paint every equation, centred."""
        gap = self._letters.margin_px
        top = gap
        for equation in look:
            width = sum(self._term_width(term) + gap for term in equation) - gap
            x = (surface.get_width() - width) // 2
            for term in equation:
                column = self._term_width(term)
                self._paint_term(surface, term, (x + column // 2, top))
                x += column + gap
            top += self._row_px + gap

    def _paint_term(self, surface: pygame.Surface, term: Term, at: tuple[int, int]) -> None:
        """Paint a symbol with its index and power; below it the value and the name."""
        middle, top = at
        colour = theme.TEXT if term.value else theme.TEXT_QUIET
        symbol = fonts.text(term.symbol, self._heading_px, colour, is_bold=True)
        small = fonts.text(term.index or term.power, self._small_px, colour, is_bold=True)
        x = middle - (symbol.get_width() + small.get_width()) // 2
        surface.blit(symbol, (x, top))
        lower = symbol.get_height() - small.get_height() if term.index else 0
        surface.blit(small, (x + symbol.get_width(), top + lower))
        top += fonts.line_height(self._heading_px)
        value = fonts.text(term.value, self._body_px, theme.INFO, is_bold=True)
        surface.blit(value, (middle - value.get_width() // 2, top))
        name = fonts.text(term.name, self._small_px, theme.TEXT_QUIET)
        surface.blit(name, (middle - name.get_width() // 2, top + fonts.line_height(self._body_px)))
