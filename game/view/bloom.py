"""Light that spills beyond the edge of what is bright: painted small, blurred, and laid over the picture."""

from __future__ import annotations

from typing import Final

import pygame

_SMALLER: Final = 8
_THRESHOLD: Final = 196
"""What is darker shines on nothing; told by its grey, or a red sky would grow redder."""
_BLUR: Final = 5
"""Radius in pixels of the small picture."""


class Bloom:
    """Works for one size of the window."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._small = pygame.Surface((max(1, size[0] // _SMALLER), max(1, size[1] // _SMALLER)), depth=32)
        self._blurred = self._small.copy()
        self._light = pygame.Surface(size, depth=32)

    def draw(self, surface: pygame.Surface) -> None:
        """Add the light of what is on the surface."""
        if surface.get_size() != self._size or surface.get_bitsize() != self._light.get_bitsize():
            return
        pygame.transform.scale(surface, self._small.get_size(), self._small)
        pygame.transform.grayscale(self._small, self._small)
        self._small.fill((_THRESHOLD,) * 3, special_flags=pygame.BLEND_RGB_SUB)
        pygame.transform.box_blur(self._small, _BLUR, dest_surface=self._blurred)
        pygame.transform.smoothscale(self._blurred, self._size, self._light)
        surface.blit(self._light, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
