"""Widgets side by side from start to end, on as many lines as they need: for buttons that may be many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Scale


class Flow(Widget):
    """Each child is as wide as it wishes; one that does not fit into its line begins the next."""

    def __init__(self, children: Sequence[Widget], *, gap: int = 10, grow: float = 0.0) -> None:
        super().__init__(grow=grow)
        self._children = list(children)
        self._gap = gap

    @property
    def children(self) -> Sequence[Widget]:
        """Return the widgets inside, from start to end."""
        return self._children

    def width_px(self, scale: Scale) -> int:
        """Return the width of a single line: a row that has less puts them below what stands before them."""
        gaps = scale.px(self._gap) * max(0, len(self._children) - 1)
        return sum(child.width_px(scale) for child in self._children) + gaps

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the heights of all lines with the gaps between them."""
        lines = self._lines(width_px, scale)
        heights = sum(max(child.height_px(width_px, scale) for child in line) for line in lines)
        return heights + scale.px(self._gap) * max(0, len(lines) - 1)

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Put the children line by line."""
        self.bounds = rect
        y, gap = rect.y, scale.px(self._gap)
        for line in self._lines(rect.width, scale):
            x, height = rect.x, max(child.height_px(rect.width, scale) for child in line)
            for child in line:
                width = min(rect.width, child.width_px(scale))
                child.place(pygame.Rect(x, y, width, height), scale)
                x += width + gap
            y += height + gap

    def _lines(self, width_px: int, scale: Scale) -> list[list[Widget]]:
        lines: list[list[Widget]] = []
        left_px = 0
        for child in self._children:
            wish = child.width_px(scale)
            if not lines or wish > left_px:
                lines.append([])
                left_px = width_px
            lines[-1].append(child)
            left_px -= wish + scale.px(self._gap)
        return lines
