"""Gives every instrument its place: corners and edges by importance; what would overlap is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from collections.abc import Sequence


class Spot(Enum):
    """Where on the screen."""

    TOP_LEFT = auto()
    TOP = auto()
    TOP_RIGHT = auto()
    BOTTOM_LEFT = auto()
    BOTTOM = auto()
    BOTTOM_RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Wish:
    """A panel that wants a place."""

    spot: Spot
    size: tuple[int, int]


def arrange(
    wishes: Sequence[Wish], screen: tuple[int, int], margin_px: int, *, taken: Sequence[pygame.Rect] = ()
) -> list[pygame.Rect | None]:
    """Return a place for each wish, the most important first; None where there is no room beside what is taken."""
    free = pygame.Rect(0, 0, *screen).inflate(-2 * margin_px, -2 * margin_px)
    placed = list(taken)
    found: list[pygame.Rect | None] = []
    for wish in wishes:
        rect = _place(wish, free, (placed, margin_px // 2))
        found.append(rect)
        if rect is not None:
            placed.append(rect)
    return found


def beside(
    wish: Wish, placed: Sequence[pygame.Rect], screen: tuple[int, int], margin_px: int
) -> pygame.Rect | None:
    """Return a place for one more thing that covers nothing of what is placed already, or None."""
    free = pygame.Rect(0, 0, *screen).inflate(-2 * margin_px, -2 * margin_px)
    return _place(wish, free, (list(placed), margin_px // 2))


def _place(wish: Wish, free: pygame.Rect, others: tuple[list[pygame.Rect], int]) -> pygame.Rect | None:
    """Return the spot itself or the nearest row that is free above or below what stands there."""
    placed, gap = others
    rect = _at_spot(wish, free)
    is_low = wish.spot in {Spot.BOTTOM_LEFT, Spot.BOTTOM, Spot.BOTTOM_RIGHT}
    for _ in range(len(placed) + 1):
        if wish.spot in {Spot.TOP, Spot.BOTTOM}:
            rect.centerx = free.centerx
            _into_gap(rect, free, others)
        if not free.contains(rect):
            return None
        hit = rect.inflate(2 * gap, 2 * gap).collidelist(placed)
        if hit < 0:
            return rect
        if is_low:
            rect.bottom = placed[hit].top - gap - 1
        else:
            rect.top = placed[hit].bottom + gap + 1
    return None


def _into_gap(rect: pygame.Rect, free: pygame.Rect, others: tuple[list[pygame.Rect], int]) -> None:
    """Move a middle panel sideways into the gap between its neighbours, if it fits there."""
    placed, gap = others
    level = (other for other in placed if other.top < rect.bottom + gap and other.bottom > rect.top - gap)
    # What stands in the middle itself is no neighbour: it is passed above or below.
    beside = [other for other in level if not other.left <= free.centerx <= other.right]
    left = (
        max((other.right for other in beside if other.centerx < free.centerx), default=free.left - gap)
        + gap
        + 1
    )
    right = (
        min((other.left for other in beside if other.centerx > free.centerx), default=free.right + gap)
        - gap
        - 1
    )
    if rect.width <= right - left:
        rect.left = min(max(rect.left, left), right - rect.width)


def _at_spot(wish: Wish, free: pygame.Rect) -> pygame.Rect:
    rect = pygame.Rect((0, 0), wish.size)
    match wish.spot:
        case Spot.TOP_LEFT:
            rect.topleft = free.topleft
        case Spot.TOP:
            rect.midtop = free.midtop
        case Spot.TOP_RIGHT:
            rect.topright = free.topright
        case Spot.BOTTOM_LEFT:
            rect.bottomleft = free.bottomleft
        case Spot.BOTTOM:
            rect.midbottom = free.midbottom
        case Spot.BOTTOM_RIGHT:
            rect.bottomright = free.bottomright
    return rect
