"""A bar that shows how far something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui import painting, theme
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from game.ui.theme import Colour, Scale


class Meter(Widget):
    """A share from 0 to 1 as a bar; its value in words is for readers and tests."""

    role = Role.METER

    def __init__(
        self, label: str, share: float = 0.0, *, colour: Colour = theme.INFO, grow: float = 1.0
    ) -> None:
        super().__init__(label, grow=grow)
        self.colour = colour
        self.share = 0.0
        self.show(share)

    def show(self, share: float) -> None:
        """Take a new share."""
        self.share = min(1.0, max(0.0, share))
        self.value = f"{self.share:.0%}"

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which it can be read."""
        return scale.px(80)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - a bar is as high as a bar
        """Return the bar's height."""
        return scale.px(8)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the track and the bar on it."""
        height = self.height_px(self.bounds.width, look.scale)
        track = pygame.Rect(self.bounds.x, self.bounds.centery - height // 2, self.bounds.width, height)
        painting.panel(surface, track, height // 2, colour=(*theme.LINE, 255))
        bar = pygame.Rect(track.x, track.y, round(track.width * self.share), height)
        painting.panel(surface, bar, height // 2, colour=(*self.colour, 255))
