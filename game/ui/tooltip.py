"""A widget's reason, shown beside it to those who stay on it: at once by keys, after a moment by pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import fonts, painting, theme
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from game.ui.theme import Scale

_REST_NS: Final = 500_000_000
"""A pointer that passes by asks nothing."""
_WIDEST: Final = 420
_AIR: Final = 10


class Tooltip(Widget):
    """Follows what has the focus; without a hint, or after Esc, there is nothing to see."""

    role = Role.TOOLTIP

    def __init__(self) -> None:
        super().__init__()
        self._asked: Widget | None = None
        self._left_ns = 0
        self._is_hidden = False

    def ask(self, widget: Widget | None, *, by_pointer: bool) -> None:
        """Turn to a widget; the one that is asked already goes on."""
        if widget is not self._asked:
            self._asked, self._left_ns, self._is_hidden = widget, _REST_NS if by_pointer else 0, False
            self._say()

    def update(self, elapsed_ns: int) -> None:
        """Let time pass."""
        self._left_ns = max(0, self._left_ns - elapsed_ns)
        self._say()

    def hide(self) -> bool:
        """Go away until something else is asked, and return whether there was anything to see."""
        was_shown = bool(self.label)
        self._is_hidden = self._is_hidden or was_shown
        self._say()
        return was_shown

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the words below what they explain, or above where there is no room."""
        if not self.label or self._asked is None:
            return
        scale, size_px = look.scale, look.scale.text_px(theme.SMALL)
        lines, line_px = self._lines(surface.get_width(), scale), fonts.line_height(size_px)
        air = scale.px(_AIR)
        width = max(fonts.width(line, size_px) for line in lines) + 2 * air
        rect = pygame.Rect(0, 0, width, len(lines) * line_px + 2 * air)
        rect.midtop = (self._asked.bounds.centerx, self._asked.bounds.bottom + air)
        if rect.bottom > surface.get_height():
            rect.bottom = self._asked.bounds.top - air
        self.place(rect.clamp(surface.get_rect()), scale)
        painting.panel(surface, self.bounds, scale.px(8), colour=(*theme.PANEL_SOLID, 255))
        painting.ring(surface, self.bounds, scale.px(8), colour=theme.LINE, width=scale.px(1))
        for number, line in enumerate(lines):
            spot = (self.bounds.x + air, self.bounds.y + air + number * line_px)
            surface.blit(fonts.text(line, size_px, theme.TEXT), spot)

    def _lines(self, window_px: int, scale: Scale) -> tuple[str, ...]:
        widest = min(round(scale.px(_WIDEST) * scale.text_ratio), window_px - 4 * scale.px(_AIR))
        return fonts.wrapped(self.label, scale.text_px(theme.SMALL), widest)

    def _say(self) -> None:
        is_shown = self._asked is not None and not self._left_ns and not self._is_hidden
        self.label = self._asked.hint if is_shown and self._asked is not None else ""
