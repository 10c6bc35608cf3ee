"""Layout from start to end: columns, rows that become columns when too narrow, panels, free layers."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import pygame

from game.ui import painting
from game.ui.widget import Look, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Scale


class Align(Enum):
    """Where something smaller than its room stands; start is where reading begins."""

    START = 0.0
    CENTRE = 0.5
    END = 1.0


class Column(Widget):
    """Widgets one below the other, each as wide as the column."""

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        gap: int = 12,
        padding: int = 0,
        label: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(label, grow=grow)
        self._children = list(children)
        self.gap = gap
        self.padding = padding

    @property
    def children(self) -> Sequence[Widget]:
        """Return the widgets inside, from top to bottom."""
        return self._children

    def fill(self, children: Sequence[Widget]) -> None:
        """Take other widgets; they have no place until the page is placed anew."""
        self._children = list(children)

    def width_px(self, scale: Scale) -> int:
        """Return the widest child's wish and the padding."""
        widest = max((child.width_px(scale) for child in self._children), default=0)
        return widest + 2 * scale.px(self.padding)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the heights of all children with the gaps between them."""
        inner = width_px - 2 * scale.px(self.padding)
        heights = sum(child.height_px(inner, scale) for child in self._children)
        return heights + self._gaps(scale) + 2 * scale.px(self.padding)

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Stack the children; those that grow share the height that is left, or that is missing."""
        self.bounds = rect
        padding, gap = scale.px(self.padding), scale.px(self.gap)
        width = rect.width - 2 * padding
        spare = rect.height - self.height_px(rect.width, scale)
        total = sum(child.grow for child in self._children)
        y = rect.y + padding
        for child in self._children:
            share = round(spare * child.grow / total) if total else 0
            height = max(0, child.height_px(width, scale) + share)
            child.place(pygame.Rect(rect.x + padding, y, width, height), scale)
            y += height + gap

    def _gaps(self, scale: Scale) -> int:
        return scale.px(self.gap) * max(0, len(self._children) - 1)


class Row(Widget):
    """Widgets side by side from start to end, on as many lines as they need."""

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        gap: int = 16,
        align: Align = Align.START,
        is_level: bool = False,
        may_stack: bool = True,
        grow: float = 0.0,
    ) -> None:
        """Take the children; one that may not stack squeezes those that grow instead."""
        super().__init__(grow=grow)
        self._children = list(children)
        self.gap = gap
        self.align = align
        self._may_stack = may_stack
        self.is_level = is_level
        """Whether children keep their own height, centred, rather than fill the row's."""

    @property
    def children(self) -> Sequence[Widget]:
        """Return the widgets inside, from start to end."""
        return self._children

    def width_px(self, scale: Scale) -> int:
        """Return the children's wishes with the gaps between them."""
        return sum(child.width_px(scale) for child in self._children) + self._gaps(scale)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the tallest child's height, or that of all lines if they do not fit side by side."""
        if self._is_stacked(width_px, scale):
            return self._lines(width_px, scale).height_px(width_px, scale)
        widths = self._widths(width_px, scale)
        heights = (c.height_px(w, scale) for c, w in zip(self._children, widths, strict=True))
        return max(heights, default=0)

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Put the children side by side; those that grow share the width that is left."""
        self.bounds = rect
        if self._is_stacked(rect.width, scale):
            self._lines(rect.width, scale).place(rect, scale)
            return
        widths = self._widths(rect.width, scale)
        x = rect.x + round((rect.width - sum(widths) - self._gaps(scale)) * self.align.value)
        for child, width in zip(self._children, widths, strict=True):
            height = child.height_px(width, scale) if self.is_level else rect.height
            child.place(pygame.Rect(x, rect.y + (rect.height - height) // 2, width, height), scale)
            x += width + scale.px(self.gap)

    def _is_stacked(self, width_px: int, scale: Scale) -> bool:
        return self._may_stack and self.width_px(scale) > width_px

    def _lines(self, width_px: int, scale: Scale) -> Column:
        """Return the lines: each takes as many children as fit; one that grows or is too wide has its line alone."""
        lines: list[list[Widget]] = []
        room = 0
        for child in self._children:
            wish = child.width_px(scale)
            if not lines or wish > room or child.grow:
                lines.append([])
                room = width_px
            lines[-1].append(child)
            room = 0 if child.grow else room - wish - scale.px(self.gap)
        return Column(
            [
                line[0]
                if len(line) == 1 and line[0].width_px(scale) > width_px
                else Row(line, gap=self.gap, align=self.align, is_level=self.is_level, may_stack=False)
                for line in lines
            ],
            gap=self.gap,
        )

    def _widths(self, width_px: int, scale: Scale) -> list[int]:
        """Return each child's width: what it wishes, or its share of the room that is left."""
        wishes = [child.width_px(scale) for child in self._children]
        total = sum(child.grow for child in self._children)
        if not total:
            return wishes
        fixed = sum(wish for child, wish in zip(self._children, wishes, strict=True) if not child.grow)
        room = width_px - self._gaps(scale) - fixed
        shares = [int(room * child.grow / total) for child in self._children]
        if any(
            child.grow and share < wish
            for child, share, wish in zip(self._children, shares, wishes, strict=True)
        ):
            spare = room - sum(w for c, w in zip(self._children, wishes, strict=True) if c.grow)
            shares = [
                wish + int(spare * c.grow / total) for c, wish in zip(self._children, wishes, strict=True)
            ]
        return [s if c.grow else w for c, w, s in zip(self._children, wishes, shares, strict=True)]

    def _gaps(self, scale: Scale) -> int:
        return scale.px(self.gap) * max(0, len(self._children) - 1)


class Panel(Column):
    """A column on a soft dark panel."""

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        gap: int = 12,
        padding: int = 20,
        label: str = "",
        grow: float = 0.0,
    ) -> None:
        super().__init__(children, gap=gap, padding=padding, label=label, grow=grow)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the panel, then what is on it."""
        painting.panel(surface, self.bounds, look.scale.px(14))
        super().paint(surface, look)


class Gap(Widget):
    """Nothing, of a given height, or as much as is left."""

    def __init__(self, height: int = 0, *, grow: float = 0.0) -> None:
        super().__init__(grow=grow)
        self._height = height

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - a gap is the same at any width
        """Return its height."""
        return scale.px(self._height)


class Framed(Widget):
    """One widget in the window: its share of the width, at the start, centre or end, away from the edges."""

    def __init__(
        self,
        child: Widget,
        *,
        widest: int,
        across: Align = Align.CENTRE,
        down: Align = Align.CENTRE,
        edge: int = 32,
        is_full: bool = False,
        grow: float = 0.0,
    ) -> None:
        super().__init__(grow=grow)
        self._child = child
        self._widest = widest
        self._across = across
        self._down = down
        self._edge = edge
        self._is_full = is_full
        """Whether the child is as high as the window even when it needs less."""

    @property
    def children(self) -> Sequence[Widget]:
        """Return the one widget inside."""
        return (self._child,)

    def width_px(self, scale: Scale) -> int:
        """Return what it can do with: in less, a row puts it below its neighbour."""
        return round(0.6 * self._widest * scale.factor * scale.text_ratio)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the child's height at the width that it would get."""
        edges = 2 * scale.px(self._edge)
        return self._child.height_px(self._width(width_px - edges, scale), scale) + edges

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Give the child as much as it needs, inside the edges."""
        self.bounds = rect
        room = rect.inflate(-2 * scale.px(self._edge), -2 * scale.px(self._edge))
        width = self._width(room.width, scale)
        height = room.height if self._is_full else min(room.height, self._child.height_px(width, scale))
        x = room.x + round((room.width - width) * self._across.value)
        y = room.y + round((room.height - height) * self._down.value)
        self._child.place(pygame.Rect(x, y, width, height), scale)

    def _width(self, room_px: int, scale: Scale) -> int:
        """Return the widest that reads well; larger text may be wider, up to the room that there is."""
        return min(room_px, round(self._widest * scale.factor * scale.text_ratio))
