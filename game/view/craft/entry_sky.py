"""Space behind a capsule that comes home: stars and the Earth far ahead, then its limb, then the sky of day.

It is laid over the level's own sky and fades away on the way down. Painted anew once for each kilometre.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream

if TYPE_CHECKING:
    from game.simulation.snapshot import EarthCapsuleState
    from game.view.craft.stage import Stage

_SPACE: Final = (7, 9, 20)
_DAY_BELOW_M: Final = 6_000.0
_SPACE_ABOVE_M: Final = 45_000.0
_LIMB_GONE_M: Final = 12_000.0
_TOP_M: Final = 125_000.0
_STARS: Final = 170
_STEP_M: Final = 1000.0
_BENT: Final = 2.6
"""The limb's radius in widths of the screen from the edge of the air; lower down it is flatter."""
_AIR: Final = (
    (70, (30, 76, 150), 16),
    (56, (34, 84, 158), 18),
    (44, (42, 96, 172), 26),
    (33, (58, 118, 194), 36),
    (23, (84, 148, 220), 52),
    (14, (120, 180, 238), 76),
    (7, (170, 212, 250), 110),
    (3, (214, 236, 255), 170),
)
"""Rings of air above the limb at 720 rows: thickness, colour, strength."""
_GROUNDS: Final = (
    (0, (64, 108, 160)),
    (7, (74, 104, 138)),
    (20, (94, 106, 116)),
    (48, (112, 106, 98)),
    (100, (122, 104, 84)),
)
"""Bands below the limb at 720 rows: the air above far ground is blue."""
_PATCHES: Final = 46
_CLOUD: Final = (232, 236, 240)
_LAND: Final = (88, 72, 58)
_EARTH_AT: Final = (0.86, 0.42)
_EARTH_SHARE: Final = 0.045
"""The Earth's radius as a share of the screen's height: about twice as large as it looks from there."""


class EntrySky:
    """Keeps the last picture."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        chance = stream(7, "stars on the way home")
        self._stars = [
            (chance.random(), chance.random(), chance.uniform(0.2, 1.0) ** 2) for _ in range(_STARS)
        ]
        self._patches = [
            (
                chance.uniform(-0.1, 1.1),
                chance.random(),
                chance.uniform(0.05, 0.3),
                chance.choice((_CLOUD, _LAND)),
            )
            for _ in range(_PATCHES)
        ]
        self._picture = pygame.Surface((1, 1))
        self._step: int | None = None

    def draw(self, stage: Stage, state: EarthCapsuleState) -> None:
        """Lay space over the sky, as far as it is seen from that height."""
        if state.is_released and state.height_m <= _DAY_BELOW_M:
            return
        step = round(state.height_m / _STEP_M) if state.is_released else -1
        if step != self._step:
            self._step = step
            self._picture = self._far_away() if step < 0 else self._from_height(step * _STEP_M)
        stage.surface.blit(self._picture, (0, 0))

    def _far_away(self) -> pygame.Surface:
        """Return space three days out: the Earth is a small crescent of day."""
        picture = self._space(1.0)
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
        pygame.draw.circle(night, (*_SPACE, 236), (x, y), radius + 1)
        pygame.draw.circle(night, (0, 0, 0, 0), (x - round(0.55 * radius), y), round(1.08 * radius))
        picture.blit(night, (0, 0))
        return picture

    def _from_height(self, height_m: float) -> pygame.Surface:
        """Return what is seen from a height in the air: darker the higher, with the limb below."""
        share = min(1.0, (height_m - _DAY_BELOW_M) / (_SPACE_ABOVE_M - _DAY_BELOW_M))
        picture = self._space(max(0.0, share))
        if height_m > _LIMB_GONE_M:
            fade = min(1.0, (height_m - _LIMB_GONE_M) / _LIMB_GONE_M)
            picture.blit(self._limb(height_m, fade), (0, 0))
        return picture

    def _space(self, share: float) -> pygame.Surface:
        picture = pygame.Surface(self._size, pygame.SRCALPHA)
        picture.fill((*_SPACE, round(255 * math.sqrt(share))))
        width, height = self._size
        for x, y, light in self._stars:
            level = round(235 * light * share)
            radius = max(1, round(1.3 * light * height / 720))
            if level > 20:
                pygame.draw.circle(
                    picture, (level, level, min(255, level + 14), 255), (x * width, y * height), radius
                )
        return picture

    def _limb(self, height_m: float, fade: float) -> pygame.Surface:
        """Return the edge of the Earth with its air, and what lies on it: cloud and dark land."""
        width, height = self._size
        picture = pygame.Surface(self._size, pygame.SRCALPHA)
        radius = width * _BENT * math.sqrt(_TOP_M / height_m)
        top = height * (0.58 + 0.16 * height_m / _TOP_M)
        centre, unit = (width / 2.0, top + radius), height / 720.0
        for thick, colour, alpha in _AIR:
            pygame.draw.circle(picture, (*colour, round(alpha * fade)), centre, radius + thick * unit)
        for thick, colour in _GROUNDS:
            pygame.draw.circle(picture, (*colour, round(255 * fade)), centre, radius - thick * unit)
        for across, down, long, colour in self._patches:
            place = pygame.Rect(0, 0, long * width, long * width * 0.1 * (0.3 + down))
            x = across * width
            limb = centre[1] - math.sqrt(max(0.0, radius**2 - (x - centre[0]) ** 2))
            place.center = round(x), round(limb + (0.05 + 0.4 * down) * height)
            patch = pygame.Surface(place.size, pygame.SRCALPHA)
            pygame.draw.ellipse(patch, (*colour, round(70 * fade)), patch.get_rect())
            picture.blit(patch, place)
        return picture
