"""What is seen when a photograph is taken: a breath of light and the finder's frame. The sound is left to the audio.

With reduced motion nothing flashes: the frame alone says it.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.ui import theme
from game.view.paint import path

_FLASH_S: Final = 0.22
_FRAME_S: Final = 0.7
_LIGHT: Final = 110
"""Added to each colour at the first moment."""
_INSET: Final = 0.2
"""Where the frame lies, as a share of the screen from each edge."""
_ARM: Final = 0.05


class Shutter:
    """Opens for each photograph."""

    def __init__(self, *, is_motion_reduced: bool = False) -> None:
        self._is_motion_reduced = is_motion_reduced
        self._age_s = _FRAME_S

    def open(self) -> None:
        """Take a photograph."""
        self._age_s = 0.0

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._age_s = min(_FRAME_S, self._age_s + seconds)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw what is left of it; most of the time nothing."""
        if self._age_s >= _FRAME_S:
            return
        if not self._is_motion_reduced and self._age_s < _FLASH_S:
            light = round(_LIGHT * (1.0 - self._age_s / _FLASH_S) ** 2)
            surface.fill((light, light, light), special_flags=pygame.BLEND_RGB_ADD)
        self._draw_frame(surface)

    def _draw_frame(self, surface: pygame.Surface) -> None:
        width, height = surface.get_size()
        inset, arm = _INSET * height, _ARM * height
        thickness = max(2, round(height / 240))
        for x, towards_x in ((inset + 0.1 * width, arm), (width - inset - 0.1 * width, -arm)):
            for y, towards_y in ((inset, arm), (height - inset, -arm)):
                path(surface, theme.TEXT, [(x + towards_x, y), (x, y), (x, y + towards_y)], thickness)
