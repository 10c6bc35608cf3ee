"""Words and pictures that cannot be pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pygame

from game.ui import fonts, theme
from game.ui.groups import Align
from game.ui.theme import Colour, Scale
from game.ui.widget import Look, Role, Widget

_SHORT_COLUMN: Final = 12
"""Times the size of the letters: about five words."""

Painter = Callable[[pygame.Surface, pygame.Rect, Scale], None]


class Label(Widget):
    """Words that wrap to the width that they get."""

    role = Role.LABEL

    def __init__(
        self,
        words: str,
        *,
        size: int = theme.BODY,
        colour: Colour = theme.TEXT,
        is_bold: bool = False,
        align: Align = Align.START,
        grow: float = 0.0,
    ) -> None:
        super().__init__(words, grow=grow)
        self.size = size
        self.colour = colour
        self.is_bold = is_bold
        self.align = align

    def width_px(self, scale: Scale) -> int:
        """Return the words' width on one line, but no more than a short column: the rest wraps."""
        size_px = scale.text_px(self.size)
        natural = max(fonts.width(line, size_px, is_bold=self.is_bold) for line in self.label.split("\n"))
        return min(natural, _SHORT_COLUMN * size_px)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the height of the wrapped lines."""
        return len(self._lines(width_px, scale)) * fonts.line_height(scale.text_px(self.size))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the lines."""
        size_px = look.scale.text_px(self.size)
        y = self.bounds.y
        for line in self._lines(self.bounds.width, look.scale):
            picture = fonts.text(line, size_px, self.colour, is_bold=self.is_bold)
            spare = self.bounds.width - picture.get_width()
            surface.blit(picture, (self.bounds.x + max(0, round(spare * self.align.value)), y))
            y += fonts.line_height(size_px)

    def _lines(self, width_px: int, scale: Scale) -> tuple[str, ...]:
        return fonts.wrapped(self.label, scale.text_px(self.size), width_px, is_bold=self.is_bold)


class Heading(Label):
    """Words that name what follows."""

    role = Role.HEADING

    def __init__(self, words: str, *, size: int = theme.HEADING, align: Align = Align.START) -> None:
        super().__init__(words, size=size, is_bold=True, align=align)


class Picture(Widget):
    """Something drawn, with words that say what it shows."""

    role = Role.PICTURE

    def __init__(self, label: str, painter: Painter, *, size: tuple[int, int], grow: float = 0.0) -> None:
        super().__init__(label, grow=grow)
        self._painter = painter
        self._size = size

    def width_px(self, scale: Scale) -> int:
        """Return its width at 720p, scaled."""
        return scale.px(self._size[0])

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - pictures keep their height
        """Return its height at 720p, scaled."""
        return scale.px(self._size[1])

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Let the painter draw into the bounds."""
        self._painter(surface, self.bounds, look.scale)
