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
_OWN_SHARE: Final = 0.23
"""For one of two players the line must fit beside the own gauges, in half of the window."""
_MOST_LINES: Final = 4
_MOST_OWN_LINES: Final = 7


class CoachLine:
    """One sentence, wrapped where it must be."""

    def __init__(self, letters: Letters, *, is_own: bool = False) -> None:
        """For everybody, or for one of two players in half of the window."""
        self._letters = letters
        width_px, ratio = letters.scale.size[0], letters.scale.text_ratio
        is_small = ratio > 1.0 if is_own else letters.are_large
        self._size_px = letters.small_px if is_small else letters.body_px
        if is_own:
            self._room_px = max(6 * self._size_px, round(_OWN_SHARE * width_px / ratio))
        else:
            self._room_px = round((_NARROW_SHARE if letters.are_large else _WIDEST_SHARE) * width_px)
        self._most_lines = _MOST_OWN_LINES if is_own else _MOST_LINES

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
        return fonts.wrapped(words, self._size_px, self._room_px)[: self._most_lines]
