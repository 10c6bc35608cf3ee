"""The coach's line at the bottom, only when there is something to say. What to say is left to the scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui import fonts, theme

if TYPE_CHECKING:
    import pygame

    from game.view.instruments.board import Letters, Moment

_WIDEST_SHARE: Final = 0.40
_MOST_LINES: Final = 3


class CoachLine:
    """One sentence, wrapped where it must be."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._room_px = round(_WIDEST_SHARE * letters.scale.size[0])

    def look(self, moment: Moment) -> str | None:
        """Return the coach's words."""
        return moment.overlay.coach or None

    def size(self, look: str) -> tuple[int, int]:
        """Return the size for these words."""
        lines = self._lines(look)
        width = max(fonts.width(line, self._letters.body_px) for line in lines)
        height = len(lines) * self._letters.body_line_px
        return width + 3 * self._letters.margin_px, height + 2 * self._letters.gap_px

    def paint(self, surface: pygame.Surface, look: str) -> None:
        """Paint the lines, centred."""
        y = self._letters.gap_px
        for line in self._lines(look):
            picture = fonts.text(line, self._letters.body_px, theme.TEXT)
            surface.blit(picture, ((surface.get_width() - picture.get_width()) // 2, y))
            y += self._letters.body_line_px

    def _lines(self, words: str) -> tuple[str, ...]:
        return fonts.wrapped(words, self._letters.body_px, self._room_px)[:_MOST_LINES]
