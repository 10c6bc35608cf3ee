"""Words that remember where they were drawn and what was behind them: what tests measure instead of looking.

While `recording` lasts, every surface that the game makes notes the words that are put on it, and hands its notes on
when it is itself put on another surface. So words in a panel that was painted long ago are known as well as others.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache, wraps
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

import pygame

from game.ui import fonts
from game.ui.scroll import Scroll
from game.ui.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.ui.theme import Colour

Spot = pygame.Rect | pygame.Vector2 | tuple[float, float]
Plain: Final = pygame.Surface
"""A surface that notes nothing."""
_EDGE_PX: Final = 3
_INKED: Final = 64
"""Fainter edges of letters are no ink: nobody sees them."""


@dataclass(frozen=True, slots=True)
class Style:
    """What was written, and how."""

    words: str
    size_px: int
    colour: Colour
    is_bold: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """Words on a surface: the rectangle of their ink, and how much of it can be seen."""

    style: Style
    ink: pygame.Rect
    seen: pygame.Rect
    behind: pygame.Surface
    """What was there before, as large as what is seen."""
    shown: pygame.Surface
    """What was there just after."""
    owner: Widget | None
    is_scrolled: bool

    @property
    def is_cut(self) -> bool:
        """Return whether some of the ink is missing."""
        return self.seen != self.ink


class Words(Plain):
    """The picture of some words."""

    style: Style


class Sheet(Plain):
    """A surface that notes the words on it."""

    marks: tuple[Mark, ...] = ()
    painted: tuple[Widget, ...] = ()
    """The widgets that are painting just now, the outer ones first; the same for all sheets."""

    def copy(self) -> Sheet:
        """Return a copy that has noted the same."""
        twin = super().copy()
        twin.marks = self.marks
        return twin

    def fill(self, *colour_and_area: object, special_flags: int = 0) -> pygame.Rect:
        """Fill, and forget what was filled over."""
        filled = super().fill(*colour_and_area, special_flags=special_flags)
        if not special_flags:
            self._forget(filled)
        return filled

    def blit(
        self, source: Plain, dest: Spot = (0, 0), area: pygame.Rect | None = None, special_flags: int = 0
    ) -> pygame.Rect:
        """Draw, and note the words that came with it."""
        part = pygame.Rect(area) if area else source.get_rect()
        start = (round(dest[0]) - part.x, round(dest[1]) - part.y)
        place = part.move(start).clip(self.get_clip())
        has_words = isinstance(source, Words) or bool(marks_of(source))
        before = _cut_out(self, place) if has_words else None
        drawn = super().blit(source, dest, area, special_flags)
        if _is_opaque(source) and not special_flags:
            self._forget(place)
        if isinstance(source, Words) and before is not None:
            self._note(source, start, (place, before))
        elif before is not None:
            self.marks += tuple(_moved(mark, start, (place, before)) for mark in marks_of(source))
        return drawn

    def _forget(self, area: pygame.Rect) -> None:
        self.marks = tuple(mark for mark in self.marks if not area.contains(mark.seen))

    def _note(self, words: Words, start: tuple[int, int], before: tuple[pygame.Rect, pygame.Surface]) -> None:
        ink = words.get_bounding_rect(_INKED).move(start)
        if not ink.width:
            return
        self.marks = tuple(mark for mark in self.marks if not _is_outline(mark, words.style, ink))
        place, picture = before
        seen = ink.clip(place)
        behind = _cut_out(picture, seen.move(-place.x, -place.y))
        owner = self.painted[-1] if self.painted else None
        is_scrolled = any(isinstance(widget, Scroll) for widget in self.painted)
        self.marks += (Mark(words.style, ink, seen, behind, _cut_out(self, seen), owner, is_scrolled),)


def marks_of(surface: pygame.Surface) -> tuple[Mark, ...]:
    """Return the words that are known to be on a surface."""
    return surface.marks if isinstance(surface, Sheet) else ()


@contextmanager
def recording() -> Iterator[None]:
    """Let every surface note its words. Pictures that the game has kept from before are not known."""
    with ExitStack() as patches:
        patches.enter_context(patch.object(pygame, "Surface", Sheet))
        patches.enter_context(patch.object(fonts, "text", _noting(fonts.text)))
        for kind in _kinds(Widget):
            if "paint" in vars(kind):
                patches.enter_context(patch.object(kind, "paint", _telling(kind.paint)))
        yield


def _noting(text: Callable[..., pygame.Surface]) -> Callable[..., Words]:
    """Let pictures of words know what is written there."""

    @cache
    def written(words: str, size_px: int, colour: Colour, *, is_bold: bool = False) -> Words:
        plain = text(words, size_px, colour, is_bold=is_bold)
        picture = Words(plain.get_size(), pygame.SRCALPHA)
        picture.blit(plain, (0, 0))
        picture.style = Style(words, size_px, colour, is_bold)
        return picture

    return written


def _telling(paint: Callable[..., None]) -> Callable[..., None]:
    """Let a widget be known as the painter while it paints."""

    @wraps(paint)
    def told(widget: Widget, *rest: object) -> None:
        outer = Sheet.painted
        Sheet.painted = (*outer, widget)
        try:
            paint(widget, *rest)
        finally:
            Sheet.painted = outer

    return told


def _kinds(kind: type[Widget]) -> set[type[Widget]]:
    return {kind}.union(*(_kinds(lower) for lower in kind.__subclasses__()))


def _moved(mark: Mark, start: tuple[int, int], before: tuple[pygame.Rect, pygame.Surface]) -> Mark:
    """Return a mark of a sheet that was put on another one, on top of what was there before."""
    place, picture = before
    seen = mark.seen.move(start).clip(place)
    offset = (mark.seen.x + start[0] - seen.x, mark.seen.y + start[1] - seen.y)
    below = _cut_out(picture, seen.move(-place.x, -place.y))
    layers = []
    for layer in (mark.behind, mark.shown):
        whole = below.copy()
        whole.blit(layer, offset)
        layers.append(whole)
    return replace(mark, ink=mark.ink.move(start), seen=seen, behind=layers[0], shown=layers[1])


def _cut_out(surface: pygame.Surface, area: pygame.Rect) -> pygame.Surface:
    """Return a part of a surface as a picture of its own."""
    if not area:
        return Plain(area.size, pygame.SRCALPHA)
    return Plain.copy(surface.subsurface(area))


def _is_outline(mark: Mark, style: Style, ink: pygame.Rect) -> bool:
    """Return whether the same words were written there just before, a little aside, as a dark edge for these."""
    is_near = abs(mark.ink.x - ink.x) <= _EDGE_PX and abs(mark.ink.y - ink.y) <= _EDGE_PX
    return is_near and (mark.style.words, mark.style.size_px) == (style.words, style.size_px)


def _is_opaque(surface: pygame.Surface) -> bool:
    is_whole = surface.get_colorkey() is None and surface.get_alpha() in (None, 255)
    return is_whole and not surface.get_flags() & pygame.SRCALPHA
