"""The coach's line at the bottom, only when there is something to say. What to say is left to the scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui import fonts, theme

if TYPE_CHECKING:
    import pygame

    from game.view.instruments.board import Letters, Moment

_WIDEST_SHARE: Final = 0.40
_NARROW_SHARE: Final = 0.21
"""With large letters the line must fit between the gauges at both sides."""
_MOST_LINES: Final = 4


class CoachLine:
    """One sentence, wrapped where it must be."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        share = _NARROW_SHARE if letters.are_large else _WIDEST_SHARE
        self._room_px = round(share * letters.scale.size[0])
        self._size_px = letters.small_px if letters.are_large else letters.body_px

    def look(self, moment: Moment) -> str | None:
        """Return the coach's words."""
        return moment.overlay.coach or None

    def size(self, look: str) -> tuple[int, int]:
        """Return the size for these words."""
        lines = self._lines(look)
        width = max(fonts.width(line, self._size_px) for line in lines)
        height = len(lines) * fonts.line_height(self._size_px)
        return width + 3 * self._letters.margin_px, height + 2 * self._letters.gap_px

    def paint(self, surface: pygame.Surface, look: str) -> None:
        """Paint the lines, centred."""
        y = self._letters.gap_px
        for line in self._lines(look):
            picture = fonts.text(line, self._size_px, theme.TEXT)
            surface.blit(picture, ((surface.get_width() - picture.get_width()) // 2, y))
            y += fonts.line_height(self._size_px)

    def _lines(self, words: str) -> tuple[str, ...]:
        return fonts.wrapped(words, self._size_px, self._room_px)[:_MOST_LINES]
