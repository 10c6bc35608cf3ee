"""What the numbers on the debrief's curves stand for: each number in its round, its event and its time beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.ui.plot import Mark
    from game.ui.theme import Scale

_ROUND_SHARE: Final = 1.15
"""How much wider than the letters a number's round is: as on the curves."""


class Legend(Widget):
    """Entries in lines; one that finds no room in a line begins the next."""

    role = Role.LABEL

    def __init__(self, marks: Sequence[Mark], words: Sequence[str]) -> None:
        super().__init__(" · ".join(f"{mark.sign} {word}" for mark, word in zip(marks, words, strict=True)))
        self._entries = tuple(zip(marks, words, strict=True))

    def width_px(self, scale: Scale) -> int:
        """Return the width of a short line: the rest goes below."""
        return scale.px(200)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the height of all lines."""
        bottoms = [spot.bottom for _, _, spot in self._spots(width_px, scale)]
        return max(bottoms, default=0)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the entries."""
        size_px = look.scale.text_px(theme.SMALL)
        for mark, words, spot in self._spots(self.bounds.width, look.scale):
            disc = pygame.Rect(0, 0, round(_ROUND_SHARE * size_px), round(_ROUND_SHARE * size_px))
            disc.midleft = (self.bounds.x + spot.x, self.bounds.y + spot.centery)
            painting.panel(surface, disc, disc.width // 2, colour=(*mark.colour, 255))
            sign = fonts.text(mark.sign, round(0.85 * size_px), theme.PANEL_SOLID, is_bold=True)
            surface.blit(sign, sign.get_rect(center=disc.center))
            text = fonts.text(words, size_px, theme.TEXT_QUIET)
            surface.blit(text, text.get_rect(midleft=(disc.right + size_px // 3, disc.centery)))

    def _spots(self, width_px: int, scale: Scale) -> Iterator[tuple[Mark, str, pygame.Rect]]:
        """Yield each entry with its place beside the upper start corner."""
        size_px = scale.text_px(theme.SMALL)
        height = round(1.5 * size_px)
        x = y = 0
        for mark, words in self._entries:
            wide = round(_ROUND_SHARE * size_px) + size_px // 3 + fonts.width(words, size_px)
            if x > 0 and x + wide > width_px:
                x, y = 0, y + height
            yield mark, words, pygame.Rect(x, y, wide, height)
            x += wide + round(1.4 * size_px)


def entry_words(words: str, time: str) -> str:
    """Return an event with its time."""
    return tr("{event}, {time}").format(event=words, time=time)
