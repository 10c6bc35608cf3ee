"""Words in passing over any screen: captions of sounds, and once that settings could not be read or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.scene import Margin
from game.scenes.time_bank import NANOSECONDS
from game.ui import theme
from game.ui.dialog import Toast

if TYPE_CHECKING:
    import pygame

    from game.scenes.context import Context

_NOTICE_NS: Final = 8 * NANOSECONDS
"""Time enough to read a long sentence twice."""
_ABOVE_EDGE: Final = 84
"""At 720p: above the map strip ..."""
_COACH: Final = 46
"""... and above the coach's line, which grows with the text."""
_TAPES: Final = 268
"""Captions begin above the tapes, which grow with the text too: there they cover nothing."""
_MARGIN: Final = 32
"""In menus captions stand in the upper margin, where no word is."""
_CLOCK: Final = 46
"""Two players' words stand below the clock, which ends here with its margin, and grows with the text."""
_GAP: Final = 10
_MOST: Final = 2
"""More captions at once would hide the place."""


class Toasts:
    """Shows what has been said lately; each notice only once."""

    def __init__(self) -> None:
        self._heard = ""
        self._notice = ""
        self._left_ns = 0

    def update(self, elapsed_ns: int, notice: str) -> None:
        """Let time pass; a new notice begins its time."""
        self._left_ns -= elapsed_ns
        if notice != self._heard:
            self._heard = notice
            self.say(notice)

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self._notice, self._left_ns = sentence, _NOTICE_NS

    @property
    def notice(self) -> str:
        """Return the notice while it is shown, else nothing."""
        return self._notice if self._left_ns > 0 else ""

    @staticmethod
    def caption(context: Context) -> str:
        """Return what has been heard lately, for those who want it in words, the newest last."""
        heard = context.sound.captions()[-_MOST:] if context.settings.now.shows_captions else []
        return " · ".join(text for text, _age in heard)

    def draw(self, surface: pygame.Surface, context: Context, margin: Margin) -> None:
        """Draw captions small, and a notice, where the screen has room for them."""
        if margin is Margin.FLIGHT_OF_TWO:
            self._draw_below_clock(surface, context)
            return
        scale = context.scale
        caption = self.caption(context)
        if caption and margin is Margin.FLIGHT:
            bottom = surface.get_height() - round(scale.px(_TAPES) * scale.text_ratio)
            Toast(caption, theme.SMALL).show_at_start(surface, bottom, scale)
        elif caption:
            Toast(caption, theme.SMALL).show_above(
                surface, round(scale.px(_MARGIN) * scale.text_ratio), scale
            )
        if self.notice:
            bottom = surface.get_height() - scale.px(_ABOVE_EDGE) - round(scale.px(_COACH) * scale.text_ratio)
            Toast(self.notice).show_above(surface, bottom, scale)

    def _draw_below_clock(self, surface: pygame.Surface, context: Context) -> None:
        scale = context.scale
        top = round(scale.px(_CLOCK) * scale.text_ratio) + scale.px(_GAP)
        for words, size in ((self.notice, theme.BODY), (self.caption(context), theme.SMALL)):
            if words:
                top = Toast(words, size).show_below(surface, top, scale) + scale.px(_GAP)
