"""A widget whose picture is costly: drawn once for a size, and then only shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.widget import Look, Widget

if TYPE_CHECKING:
    from game.ui.theme import Scale


class KeptPicture(Widget):
    """Those that inherit draw themselves in `_draw`, on a picture of `_sheet`, and `_forget` when they change."""

    _picture: pygame.Surface | None = None

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Take a rectangle; another size needs another picture."""
        if rect.size != self.bounds.size:
            self._forget()
        super().place(rect, scale)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Show the picture."""
        if self._picture is None:
            self._picture = self._draw(look.scale)
        surface.blit(self._picture, self.bounds)

    def _forget(self) -> None:
        self._picture = None

    def _sheet(self) -> pygame.Surface:
        """Return a clear picture of the widget's size."""
        return pygame.Surface((max(1, self.bounds.width), max(1, self.bounds.height)), pygame.SRCALPHA)

    def _draw(self, scale: Scale) -> pygame.Surface:  # noqa: ARG002 - a plain widget shows nothing
        """Return the picture."""
        return self._sheet()
