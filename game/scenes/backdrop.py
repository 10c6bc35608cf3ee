"""What is seen behind the menus: a place, after a plain dusk, so that no words wait for a world."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.context import Context
    from game.scenes.landscape import Hand, Landscape
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot

_DUSK: Final = ((0x1F, 0x24, 0x33), (0x5B, 0x55, 0x60), (0xC0, 0x8F, 0x6C), (0x6E, 0x4C, 0x40))
"""The sky of a Martian sunset in four steps."""
_FADE_NS: Final = 350_000_000
_SUBJECT_X01: Final = 0.7
"""Where the first craft stands across the screen: beside the words, which are at the start."""


def idle(snapshot: Snapshot) -> Mapping[str, Command]:
    """Return that nobody is told anything."""
    del snapshot
    return {}


class Backdrop:
    """Shows a plan's place; its craft stands beside the words, which are at the start.

    The place is painted piece by piece, a piece a frame, and then fades in out of the dusk.
    """

    def __init__(
        self, context: Context, plan: LevelPlan, hand: Hand = idle, *, subject_x01: float = _SUBJECT_X01
    ) -> None:
        """Take a plan, who flies in it, and where across the screen its craft stands."""
        self._context = context
        self._plan = plan
        self._hand = hand
        self._subject_x01 = subject_x01
        self.landscape: Landscape | None = None
        """The place, once it has been built."""
        self._has_been_seen = context.paints_at_once
        self._is_painted = False
        self._fade_ns = 0

    def update(self, elapsed_ns: int) -> None:
        """Let time pass in the place."""
        if self.landscape is not None and self._is_painted:
            self._fade_ns = max(0, self._fade_ns - elapsed_ns)
            self.landscape.update(elapsed_ns)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place, or the dusk before it."""
        if self._has_been_seen and self.paint(surface.get_size()):
            self._place(surface.get_size()).draw(surface)
        else:
            self._has_been_seen, self._fade_ns = True, _FADE_NS
        if self._fade_ns:
            dusk = _dusk(surface.get_size())
            # Without alpha it is copied, ten times faster than with an alpha that hides all.
            dusk.set_alpha(round(255 * self._fade_ns / _FADE_NS) if self._fade_ns < _FADE_NS else None)
            surface.blit(dusk, (0, 0))

    def paint(self, size: tuple[int, int]) -> bool:
        """Paint one more piece of the place, as soon as that needs no wait; return whether all of it is there."""
        if not self._is_painted and self._context.preload.has_place:
            place = self._place(size)
            self._is_painted = not place.paint_on()
            while self._context.paints_at_once and not self._is_painted:
                self._is_painted = not place.paint_on()
        return self._is_painted

    def _place(self, size: tuple[int, int]) -> Landscape:
        if self.landscape is None:
            # The first picture of the game must not wait for the physics and the view.
            from game.scenes.landscape import Landscape  # noqa: PLC0415 - see above

            self.landscape = Landscape(
                self._plan,
                size,
                self._hand,
                subject_x01=self._subject_x01,
                is_motion_reduced=self._context.settings.now.is_motion_reduced,
                quality=self._context.quality,
            )
        return self.landscape


@lru_cache(maxsize=1)
def _dusk(size: tuple[int, int]) -> pygame.Surface:
    strip = pygame.Surface((1, len(_DUSK)))
    for y, colour in enumerate(_DUSK):
        strip.set_at((0, y), colour)
    return pygame.transform.smoothscale(strip, size)
