"""The screen before, held still and darkened: what a pause or a help page stands before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.ui import painting

if TYPE_CHECKING:
    import pygame

_SHADE: Final = 120


Draw = Callable[["pygame.Surface"], None]


class Still:
    """Draws what is behind once for each size of the window, and then only shows that picture."""

    def __init__(self, draw_behind: Draw) -> None:
        """Take what covers a whole surface."""
        self._draw_behind = draw_behind
        self._picture: pygame.Surface | None = None

    def update(self, elapsed_ns: int) -> None:
        """Stand still."""

    def draw(self, surface: pygame.Surface) -> None:
        """Show the picture."""
        if self._picture is None or self._picture.get_size() != surface.get_size():
            self._draw_behind(surface)
            surface.blit(painting.shade(surface.get_size(), _SHADE), (0, 0))
            self._picture = surface.copy()
        surface.blit(self._picture, (0, 0))
