"""The coach's line at the bottom, only when there is something to say. What to say is left to the scenes."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Words:
    """What is said, and whether to one of two players."""

    line: str
    is_own: bool


class CoachLine:
    """One sentence, wrapped where it must be."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._size_px = letters.small_px if letters.are_large else letters.body_px

    def look(self, moment: Moment) -> Words | None:
        """Return the coach's words."""
        coach = moment.overlay.coach
        return Words(coach, is_own=bool(moment.overlay.player)) if coach else None

    def size(self, look: Words) -> tuple[int, int]:
        """Return the size for these words."""
        lines = self._lines(look)
        width = max(fonts.width(line, self._size_px) for line in lines)
        height = len(lines) * fonts.line_height(self._size_px)
        return width + 3 * self._letters.margin_px, height + 2 * self._letters.gap_px

    def paint(self, surface: pygame.Surface, look: Words) -> None:
        """Paint the lines, centred."""
        y = self._letters.gap_px
        for line in self._lines(look):
            picture = fonts.text(line, self._size_px, theme.TEXT)
            surface.blit(picture, ((surface.get_width() - picture.get_width()) // 2, y))
            y += fonts.line_height(self._size_px)

    def _lines(self, words: Words) -> tuple[str, ...]:
        share = _NARROW_SHARE if self._letters.are_large else _WIDEST_SHARE
        if words.is_own:
            share = min(share, _OWN_SHARE)
        room_px = round(share * self._letters.scale.size[0])
        return fonts.wrapped(words.line, self._size_px, room_px)[:_MOST_LINES]
