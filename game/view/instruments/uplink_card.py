"""The card of who commands: the steps of a plan with the one that goes on, and how old the picture is.

It is hidden where hands fly without a delay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from game.ui.theme import Colour
    from game.view.instruments.board import Letters, Moment
    from game.view.overlay import UplinkNote

_WIDTH: Final = 316
_WIDEST_SHARE: Final = 0.34
"""Of the screen: the sky stays free."""
_SIGNS: Final[dict[str, tuple[str, Colour]]] = {
    "done": ("check", theme.GO),
    "active": ("right", theme.INFO),
    "waiting": ("ring", theme.TEXT_QUIET),
    "dropped": ("cross", theme.STOP),
}
"""The shape and the colour of a step, by how it stands."""


class UplinkCard:
    """Who commands, the steps around the one that goes on, and what is under way between the worlds."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        scale = letters.scale
        wide = round(_WIDTH * scale.factor * max(1.0, scale.text_scale))
        self._width = min(wide, round(_WIDEST_SHARE * scale.size[0]))

    def look(self, moment: Moment) -> UplinkNote | None:
        """Return the note, where there is one."""
        return moment.overlay.uplink

    def size(self, look: UplinkNote) -> tuple[int, int]:
        """Return the card's one width, and the height of its lines."""
        letters = self._letters
        small = len(look.steps) + len(self._wrapped(look.signal)) + len(self._wrapped(look.hint))
        height = letters.body_line_px + small * letters.small_line_px + 2 * letters.gap_px
        return self._width, height + (letters.gap_px if look.steps else 0)

    def paint(self, surface: pygame.Surface, look: UplinkNote) -> None:
        """Paint the title, the steps with their signs, then what is said about signals."""
        letters = self._letters
        left, y = letters.margin_px, letters.gap_px
        letters.body(surface, look.title, (left, y))
        y += letters.body_line_px
        for step in look.steps:
            self._paint_step(surface, step.words, step.state, y)
            y += letters.small_line_px
        y += letters.gap_px if look.steps else 0
        for words, colour in ((look.signal, theme.CAUTION), (look.hint, theme.TEXT_QUIET)):
            for line in self._wrapped(words):
                letters.small(surface, line, (left, y), colour)
                y += letters.small_line_px

    def _paint_step(self, surface: pygame.Surface, words: str, state: str, y: int) -> None:
        letters = self._letters
        sign, colour = _SIGNS[state]
        left = letters.margin_px
        if state == "active":
            bar = pygame.Rect(
                left - letters.gap_px, y, surface.get_width() - 2 * letters.gap_px, letters.small_line_px
            )
            painting.panel(surface, bar, letters.gap_px, colour=theme.PANEL_RAISED)
        start = letters.sign(surface, sign, (left, y), colour)
        room = surface.get_width() - letters.margin_px - start
        ink = theme.TEXT if state == "active" else theme.TEXT_QUIET
        letters.small(surface, fonts.shortened(words, letters.small_px, room), (start, y), ink)

    def _wrapped(self, words: str) -> tuple[str, ...]:
        room = self._width - 2 * self._letters.margin_px
        return fonts.wrapped(words, self._letters.small_px, room) if words else ()
