"""Keys as they look on a keyboard, or buttons as on a gamepad, beside what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import fonts, painting, theme
from game.ui.sign_pictures import has_sign
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from game.ui.theme import Scale

_ROOM: Final = {1: 58, 2: 132}
"""Room for one or two caps, so that what they do starts at one line."""
_GAP: Final = 6


class KeyCaps(Widget):
    """One or two keys side by side; its label is their signs with a space between."""

    role = Role.LABEL

    def __init__(self, signs: tuple[str, ...], *, room_for: int = 2) -> None:
        """Take the signs, and how many keys the longest line of the table has."""
        super().__init__(" ".join(signs))
        self._room = _ROOM[room_for]
        self._signs = signs

    def width_px(self, scale: Scale) -> int:
        """Return the same width for any keys."""
        caps = sum(self._cap_px(sign, scale) + scale.px(_GAP) for sign in self._signs)
        return max(round(scale.px(self._room) * scale.text_ratio), caps)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - caps are one line
        """Return the height of a cap and a little air."""
        return fonts.line_height(scale.text_px(theme.SMALL)) + scale.px(6)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the caps."""
        scale = look.scale
        height = fonts.line_height(scale.text_px(theme.SMALL)) + scale.px(2)
        x, y = self.bounds.x, self.bounds.y + scale.px(2)
        for sign in self._signs:
            words = fonts.text(sign, scale.text_px(theme.SMALL), theme.TEXT, is_bold=True)
            if has_sign(sign):
                surface.blit(words, words.get_rect(midleft=(x, y + height // 2)))
                x += words.get_width() + scale.px(_GAP)
                continue
            cap = pygame.Rect(x, y, self._cap_px(sign, scale), height)
            painting.panel(surface, cap, scale.px(5), colour=(*theme.LINE, 255))
            painting.panel(
                surface, cap.inflate(-2, -2).move(0, -1), scale.px(4), colour=(*theme.PANEL_SOLID, 255)
            )
            surface.blit(words, words.get_rect(center=cap.center))
            x += cap.width + scale.px(_GAP)

    @staticmethod
    def _cap_px(sign: str, scale: Scale) -> int:
        size_px = scale.text_px(theme.SMALL)
        if has_sign(sign):
            return fonts.width(sign, size_px, is_bold=True)
        return max(round(size_px * 1.6), fonts.width(sign, size_px, is_bold=True) + size_px)
