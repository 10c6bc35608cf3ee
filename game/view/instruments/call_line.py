"""What was just called out to a crew, below the clock, for a few seconds. What is called is left to the scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui import fonts, theme

if TYPE_CHECKING:
    import pygame

    from game.view.instruments.board import Letters, Moment

_WIDEST_SHARE: Final = 0.36
_NARROW_SHARE: Final = 0.22
"""With large letters it must fit between the panels at both sides."""
_MOST_LINES: Final = 2


class CallLine:
    """A few words, wrapped where they must be."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._size_px = letters.small_px if letters.are_large else letters.body_px
        share = _NARROW_SHARE if letters.are_large else _WIDEST_SHARE
        self._room_px = round(share * letters.scale.size[0])

    def look(self, moment: Moment) -> str | None:
        """Return the words."""
        return moment.overlay.call or None

    def size(self, look: str) -> tuple[int, int]:
        """Return the size for these words."""
        lines = self._lines(look)
        width = max(fonts.width(line, self._size_px, is_bold=True) for line in lines)
        height = len(lines) * fonts.line_height(self._size_px)
        return width + 2 * self._letters.margin_px, height + self._letters.gap_px

    def paint(self, surface: pygame.Surface, look: str) -> None:
        """Paint the lines, centred."""
        y = self._letters.gap_px // 2
        for line in self._lines(look):
            picture = fonts.text(line, self._size_px, theme.INFO, is_bold=True)
            surface.blit(picture, ((surface.get_width() - picture.get_width()) // 2, y))
            y += fonts.line_height(self._size_px)

    def _lines(self, words: str) -> tuple[str, ...]:
        return fonts.wrapped(words, self._size_px, self._room_px, is_bold=True)[:_MOST_LINES]
