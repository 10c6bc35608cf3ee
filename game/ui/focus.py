"""Where the focus goes next: by Tab in reading order, by arrows to the nearest widget in that direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.widget import Widget

DIRECTIONS: Final = {
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
}
_SIDEWAYS_COST: Final = 3
"""How much more a pixel to the side counts than one straight ahead."""


def after(stops: Sequence[Widget], current: Widget | None, step: int) -> Widget | None:
    """Return the next stop in reading order, round and round."""
    if not stops:
        return None
    if current not in stops:
        return stops[0 if step > 0 else -1]
    return stops[(stops.index(current) + step) % len(stops)]


def towards(stops: Sequence[Widget], current: Widget, direction: tuple[int, int]) -> Widget | None:
    """Return the nearest stop in a direction, or None at the edge."""
    ahead = [
        (cost, n) for n, stop in enumerate(stops) if (cost := _cost(current, stop, direction)) is not None
    ]
    return stops[min(ahead)[1]] if ahead else None


def _cost(current: Widget, stop: Widget, direction: tuple[int, int]) -> int | None:
    """Return how far a stop is in a direction, or None if it does not lie there."""
    if stop is current:
        return None
    here, there = current.bounds, stop.bounds
    if direction[0]:
        forward = (there.centerx - here.centerx) * direction[0]
        aside = max(0, there.top - here.bottom, here.top - there.bottom)
        is_beyond = there.left >= here.right if direction[0] > 0 else there.right <= here.left
    else:
        forward = (there.centery - here.centery) * direction[1]
        aside = max(0, there.left - here.right, here.left - there.right)
        # From the middle on: in a low list a tall entry reaches out of it, over what comes next.
        is_beyond = there.top >= here.centery if direction[1] > 0 else there.bottom <= here.centery
    return forward + _SIDEWAYS_COST * aside if is_beyond else None
