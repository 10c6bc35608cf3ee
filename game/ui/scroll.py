"""A window on something taller than its room: wheel, arrows and focus move it, a thin bar shows where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import painting, theme
from game.ui.theme import Scale
from game.ui.widget import Look, Role, Widget, walk

if TYPE_CHECKING:
    from collections.abc import Sequence

_BAR: Final = 5
_STEP: Final = 56
"""How far one notch of the wheel or one arrow moves, at 720p."""


class Scroll(Widget):
    """Shows part of its child when that is taller than there is room for."""

    role = Role.REGION

    def __init__(self, child: Widget, *, label: str = "", grow: float = 1.0) -> None:
        super().__init__(label, grow=grow)
        self._child = child
        self._offset = 0
        self._overflow = 0
        self._scale = Scale((1280, 720))

    @property
    def children(self) -> Sequence[Widget]:
        """Return the one widget inside."""
        return (self._child,)

    @property
    def is_focusable(self) -> bool:
        """Return whether Tab must stop here, since nothing inside would bring the rest into sight."""
        return self._overflow > 0 and not any(w.is_focusable for w in walk(self._child))

    def width_px(self, scale: Scale) -> int:
        """Return the child's wish and room for the bar."""
        return self._child.width_px(scale) + scale.px(_BAR * 2)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return what the child needs; less is fine."""
        return self._child.height_px(width_px, scale)

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Take a rectangle and place the child in it, moved by as much as is scrolled."""
        self.bounds, self._scale = rect, scale
        bar = scale.px(_BAR * 3) if self._child.height_px(rect.width, scale) > rect.height else 0
        width = rect.width - bar
        height = self._child.height_px(width, scale)
        self._overflow = max(0, height - rect.height)
        self._offset = min(self._offset, self._overflow)
        self._child.place(pygame.Rect(rect.x, rect.y - self._offset, width, max(height, rect.height)), scale)

    def move(self, distance_px: int) -> bool:
        """Scroll by a distance and return whether anything moved."""
        offset = max(0, min(self._overflow, self._offset + distance_px))
        has_moved = offset != self._offset
        self._offset = offset
        if has_moved:
            self.place(self.bounds, self._scale)
        return has_moved

    def notch(self, notches: int) -> bool:
        """Scroll by notches of a wheel, down when positive."""
        return self.move(notches * self._scale.px(_STEP))

    def reveal(self, widget: Widget) -> None:
        """Scroll until a widget inside is in sight."""
        margin = self._scale.px(8)
        below = widget.bounds.bottom + margin - self.bounds.bottom
        above = self.bounds.top + margin - widget.bounds.top
        if above > 0:
            self.move(-above)
        elif below > 0:
            self.move(min(below, -above))

    def arrow(self, key: int) -> bool:
        """Scroll by an arrow key while focused."""
        steps = {pygame.K_UP: -1, pygame.K_DOWN: 1}
        return self.notch(steps.get(key, 0))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the part in sight and the bar."""
        clip = surface.get_clip()
        margin = look.scale.px(6) if not self._overflow else 0
        surface.set_clip(self.bounds.inflate(2 * look.scale.px(6), 2 * margin).clip(clip))
        self._child.paint(surface, look)
        surface.set_clip(clip)
        if self._overflow:
            self._paint_bar(surface, look)

    def _paint_bar(self, surface: pygame.Surface, look: Look) -> None:
        width = look.scale.px(_BAR)
        track = pygame.Rect(self.bounds.right - width, self.bounds.y, width, self.bounds.height)
        shown = self.bounds.height / (self.bounds.height + self._overflow)
        length = max(2 * width, round(track.height * shown))
        y = track.y + round((track.height - length) * self._offset / self._overflow)
        colour = theme.INFO if look.focused is self else theme.LINE
        painting.panel(surface, pygame.Rect(track.x, y, width, length), width // 2, colour=(*colour, 255))
