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
_MOST_OWN_LINES: Final = 7


@dataclass(frozen=True, slots=True)
class Words:
    """What is said, and whether to one of two players."""

    line: str
    is_own: bool


class CoachLine:
    """One sentence, wrapped where it must be."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def look(self, moment: Moment) -> Words | None:
        """Return the coach's words."""
        coach = moment.overlay.coach
        return Words(coach, is_own=bool(moment.overlay.player)) if coach else None

    def size(self, look: Words) -> tuple[int, int]:
        """Return the size for these words."""
        size_px, lines = self._lines(look)
        width = max(fonts.width(line, size_px) for line in lines)
        height = len(lines) * fonts.line_height(size_px)
        return width + 3 * self._letters.margin_px, height + 2 * self._letters.gap_px

    def paint(self, surface: pygame.Surface, look: Words) -> None:
        """Paint the lines, centred."""
        size_px, lines = self._lines(look)
        y = self._letters.gap_px
        for line in lines:
            picture = fonts.text(line, size_px, theme.TEXT)
            surface.blit(picture, ((surface.get_width() - picture.get_width()) // 2, y))
            y += fonts.line_height(size_px)

    def _lines(self, words: Words) -> tuple[int, tuple[str, ...]]:
        """Return the size of the letters, and the lines."""
        letters, width_px = self._letters, self._letters.scale.size[0]
        if words.is_own:
            ratio = letters.scale.text_ratio
            size_px = letters.body_px if ratio <= 1.0 else letters.small_px
            room_px = max(6 * size_px, round(_OWN_SHARE * width_px / ratio))
            return size_px, fonts.wrapped(words.line, size_px, room_px)[:_MOST_OWN_LINES]
        size_px = letters.small_px if letters.are_large else letters.body_px
        share = _NARROW_SHARE if letters.are_large else _WIDEST_SHARE
        return size_px, fonts.wrapped(words.line, size_px, round(share * width_px))[:_MOST_LINES]
