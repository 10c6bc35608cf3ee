"""The screen before, held still and darkened: what a pause or a help page stands before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from game.ui import painting

if TYPE_CHECKING:
    import pygame

_SHADE: Final = 120


class Drawn(Protocol):
    """Anything that can cover a surface."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw everything."""


class Still:
    """Draws what is behind once for each size of the window, and then only shows that picture."""

    def __init__(self, behind: Drawn) -> None:
        self._behind = behind
        self._picture: pygame.Surface | None = None

    def update(self, elapsed_ns: int) -> None:
        """Stand still."""

    def draw(self, surface: pygame.Surface) -> None:
        """Show the picture."""
        if self._picture is None or self._picture.get_size() != surface.get_size():
            self._behind.draw(surface)
            surface.blit(painting.shade(surface.get_size(), _SHADE), (0, 0))
            self._picture = surface.copy()
        surface.blit(self._picture, (0, 0))
