"""What is behind a capsule that comes home: the Earth far ahead before the release, then its sky from above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.view.craft.limb_sky import EARTH, LimbSky

if TYPE_CHECKING:
    from game.simulation.snapshot import EarthCapsuleState
    from game.view.craft.stage import Stage

_EARTH_AT: Final = (0.86, 0.42)
_EARTH_SHARE: Final = 0.045
"""The Earth's radius as a share of the screen's height: about twice as large as it looks from there."""


class EntrySky:
    """Keeps the picture of space, and the sky."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._sky = LimbSky(size, EARTH)
        self._far: pygame.Surface | None = None

    def draw(self, stage: Stage, state: EarthCapsuleState) -> None:
        """Lay space over the sky, as far as it is seen from that height."""
        if state.is_released:
            self._sky.draw(stage.surface, state.height_m)
            return
        if self._far is None:
            self._far = self._far_away()
        stage.surface.blit(self._far, (0, 0))

    def _far_away(self) -> pygame.Surface:
        """Return space three days out: the Earth is a small crescent of day."""
        picture = self._sky.space(1.0)
        width, height = self._size
        x, y, radius = round(_EARTH_AT[0] * width), round(_EARTH_AT[1] * height), round(_EARTH_SHARE * height)
        pygame.draw.circle(picture, (24, 46, 84), (x, y), radius + max(1, radius // 10))
        pygame.draw.circle(picture, (64, 124, 196), (x, y), radius)
        for across, down, share in ((-0.35, -0.3, 0.34), (-0.1, 0.35, 0.28), (-0.5, 0.15, 0.2)):
            at = round(x + across * radius), round(y + down * radius)
            pygame.draw.circle(picture, (150, 168, 132), at, max(2, round(share * radius)))
        for across, down, share in ((-0.2, -0.6, 0.22), (-0.62, -0.1, 0.14), (0.05, 0.02, 0.2)):
            at = round(x + across * radius), round(y + down * radius)
            band = pygame.Rect(0, 0, round(3.2 * share * radius), max(2, round(share * radius)))
            band.center = at
            pygame.draw.ellipse(picture, (226, 236, 244), band)
        night = pygame.Surface(self._size, pygame.SRCALPHA)
        pygame.draw.circle(night, (*EARTH.space, 236), (x, y), radius + 1)
        pygame.draw.circle(night, (0, 0, 0, 0), (x - round(0.55 * radius), y), round(1.08 * radius))
        picture.blit(night, (0, 0))
        return picture
