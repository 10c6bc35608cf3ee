"""pygame without a window: for pictures and measurements."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def headless_screen(size: tuple[int, int]) -> Iterator[pygame.Surface]:
    """Give a screen that nobody sees, as long as the block lasts."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.display.quit()  # a window that failed to open may have left its driver behind
    pygame.display.init()
    try:
        yield pygame.display.set_mode(size)
    finally:
        pygame.display.quit()  # no more than that: fonts that are kept would die with the font module
