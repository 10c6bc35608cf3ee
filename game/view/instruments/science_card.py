"""The card below the craft's: which instrument is chosen, which rock it looks at, and how far the point is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.snapshot import RoverState
from game.texts import tr
from game.ui import painting, theme
from game.view.instruments.status import Status, colour_of, glyph_of

if TYPE_CHECKING:
    from game.view.instruments.board import Letters, Moment
    from game.view.overlay import ScienceNote

_STEPS: Final = 100
"""A bar is told in so many steps, so that it is not painted for nothing."""


class ScienceCard:
    """Instrument and its state, rock and its points, and a bar that fills with each point."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._bar_px = letters.scale.px(6)

    def look(self, moment: Moment) -> ScienceNote | None:
        """Return the note, for a rover among rocks that can be measured."""
        note = moment.overlay.science
        if note is None or not isinstance(moment.state, RoverState):
            return None
        return replace(note, share=round(note.share * _STEPS) / _STEPS)

    def size(self, look: ScienceNote) -> tuple[int, int]:
        """Return the size for these words, and for the longest state that is usual."""
        letters = self._letters
        states = max(letters.small_width(words) for words in (look.word, tr("the arm is on its way")))
        first = letters.body_width(look.instrument) + states + letters.sign_px + 3 * letters.gap_px
        second = letters.small_width(look.thing) + letters.small_width(look.points) + 3 * letters.gap_px
        lines = letters.body_line_px + letters.small_line_px + self._bar_px
        return max(first, second) + 2 * letters.margin_px, lines + 4 * letters.gap_px

    def paint(self, surface: pygame.Surface, look: ScienceNote) -> None:
        """Paint two lines and the bar."""
        letters = self._letters
        left, right, y = letters.margin_px, surface.get_width() - letters.margin_px, letters.gap_px
        status = Status.CAUTION if look.is_hindered else Status.GO
        colour = colour_of(status) if look.is_at_work or look.is_hindered else theme.TEXT_QUIET
        end = letters.body(surface, look.instrument, (left, y))
        line = y + (letters.body_line_px - letters.small_line_px) * 2 // 3
        end = letters.sign(surface, glyph_of(status), (end + 2 * letters.gap_px, line), colour)
        letters.small(surface, look.word, (end, line), colour)
        y += letters.body_line_px
        letters.small(surface, look.thing, (left, y))
        letters.small(surface, look.points, (right - letters.small_width(look.points), y), theme.TEXT)
        y += letters.small_line_px + letters.gap_px
        track = pygame.Rect(left, y, right - left, self._bar_px)
        painting.panel(surface, track, self._bar_px // 2, colour=(*theme.LINE, 255))
        filled = pygame.Rect(left, y, round(track.width * look.share), self._bar_px)
        painting.panel(surface, filled, self._bar_px // 2, colour=(*theme.INFO, 255))
