"""Words in passing over any screen: captions of sounds, and once that settings could not be read or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.time_bank import NANOSECONDS
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
_MOST: Final = 2
"""More captions at once would hide the place."""


class Toasts:
    """Shows what has been said lately; each notice only once."""

    def __init__(self) -> None:
        self._notice = ""
        self._left_ns = 0

    def update(self, elapsed_ns: int, notice: str) -> None:
        """Let time pass; a new notice begins its time."""
        self._left_ns -= elapsed_ns
        if notice != self._notice:
            self._notice, self._left_ns = notice, _NOTICE_NS

    def words(self, context: Context) -> list[str]:
        """Return what is shown now, the newest last."""
        captions = [text for text, _age in context.sound.captions()[-_MOST:]]
        said = [" · ".join(captions)] if captions and context.settings.now.shows_captions else []
        return [*said, self._notice] if self._notice and self._left_ns > 0 else said

    def draw(self, surface: pygame.Surface, context: Context) -> None:
        """Draw them near the lower edge, the newest lowest."""
        scale = context.scale
        bottom = surface.get_height() - scale.px(_ABOVE_EDGE) - round(scale.px(_COACH) * scale.text_ratio)
        for words in reversed(self.words(context)):
            bottom = Toast(words).show_above(surface, bottom, scale) - scale.px(8)
