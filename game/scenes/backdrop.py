"""What is seen behind the menus: a place, after a plain dusk, so that no words wait for a world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    """Shows a plan's place; its craft stands beside the words, which are at the start."""

    def __init__(
        self,
        plan: LevelPlan,
        hand: Hand = idle,
        *,
        subject_x01: float = _SUBJECT_X01,
        is_at_once: bool = False,
        is_motion_reduced: bool = False,
    ) -> None:
        """Take a plan and who flies in it; `is_at_once` builds the place before the first picture."""
        self._plan = plan
        self._hand = hand
        self._subject_x01 = subject_x01
        self._is_motion_reduced = is_motion_reduced
        self.landscape: Landscape | None = None
        """The place, once it has been built."""
        self._has_been_seen = is_at_once
        self._fade_ns = 0 if is_at_once else _FADE_NS

    def update(self, elapsed_ns: int) -> None:
        """Let time pass in the place."""
        if self.landscape is not None:
            self._fade_ns = max(0, self._fade_ns - elapsed_ns)
            self.landscape.update(elapsed_ns)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the place, or the dusk before it."""
        if self._has_been_seen:
            self._place(surface.get_size()).draw(surface)
        if self._fade_ns:
            dusk = _dusk(surface.get_size())
            dusk.set_alpha(round(255 * self._fade_ns / _FADE_NS))
            surface.blit(dusk, (0, 0))
        self._has_been_seen = True

    def _place(self, size: tuple[int, int]) -> Landscape:
        if self.landscape is None:
            # The first picture of the game must not wait for the physics and the view.
            from game.scenes.landscape import Landscape  # noqa: PLC0415 - see above

            self.landscape = Landscape(
                self._plan,
                size,
                self._hand,
                subject_x01=self._subject_x01,
                is_motion_reduced=self._is_motion_reduced,
            )
        return self.landscape


def _dusk(size: tuple[int, int]) -> pygame.Surface:
    strip = pygame.Surface((1, len(_DUSK)))
    for y, colour in enumerate(_DUSK):
        strip.set_at((0, y), colour)
    return pygame.transform.smoothscale(strip, size)
