"""A planet's sky from far above: black with stars, the limb with its air, then what is left of the day's own sky.

It is laid over the level's sky, and painted anew once for each kilometre, and seldom higher up. What a world looks like
from above is a look.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.random_source import stream

if TYPE_CHECKING:
    from game.ui.theme import Colour

    Rings = tuple[tuple[int, Colour, int], ...]
    Bands = tuple[tuple[int, Colour], ...]

_STARS: Final = 170
_STEP_M: Final = 1000.0
_HIGH_STEP_M: Final = 4000.0
"""In black space the limb sinks so slowly that such steps are not seen."""
_BENT: Final = 2.6
"""The limb's radius in widths of the screen from the highest place; lower down it is flatter."""
_PATCHES: Final = 46


@dataclass(frozen=True, slots=True)
class LimbLook:
    """What a world looks like from above. Thicknesses are pixels at 720 rows."""

    space: Colour
    day_below_m: float
    """Lower than this only the level's own sky is seen."""
    space_above_m: float
    """Higher than this the sky is black."""
    limb_gone_m: float
    """Lower than this the planet is a ground, no limb."""
    top_m: float
    """Higher than this the limb stays as it is."""
    air: Rings
    """Rings of air above the limb: thickness, colour, strength."""
    grounds: Bands
    """Bands below the limb: the air above far ground colours it."""
    patches: tuple[Colour, Colour]
    """What lies on the ground: clouds or land."""
    bent: float = _BENT


EARTH: Final = LimbLook(
    space=(7, 9, 20),
    day_below_m=6_000.0,
    space_above_m=45_000.0,
    limb_gone_m=12_000.0,
    top_m=125_000.0,
    air=(
        (70, (30, 76, 150), 16),
        (56, (34, 84, 158), 18),
        (44, (42, 96, 172), 26),
        (33, (58, 118, 194), 36),
        (23, (84, 148, 220), 52),
        (14, (120, 180, 238), 76),
        (7, (170, 212, 250), 110),
        (3, (214, 236, 255), 170),
    ),
    grounds=(
        (0, (64, 108, 160)),
        (7, (74, 104, 138)),
        (20, (94, 106, 116)),
        (48, (112, 106, 98)),
        (100, (122, 104, 84)),
    ),
    patches=((232, 236, 240), (88, 72, 58)),
)
MARS: Final = LimbLook(
    space=(6, 6, 11),
    day_below_m=2_000.0,
    space_above_m=42_000.0,
    limb_gone_m=9_000.0,
    top_m=380_000.0,
    air=(
        (46, (96, 62, 44), 16),
        (36, (120, 80, 56), 22),
        (27, (150, 104, 74), 32),
        (19, (184, 134, 98), 46),
        (12, (208, 164, 124), 66),
        (6, (226, 196, 160), 100),
        (2, (206, 220, 238), 150),
    ),
    grounds=(
        (0, (196, 142, 102)),
        (6, (178, 118, 80)),
        (18, (160, 98, 62)),
        (46, (142, 82, 50)),
        (110, (124, 70, 44)),
        (210, (106, 60, 40)),
    ),
    patches=((206, 146, 100), (74, 42, 30)),
    bent=1.9,
)


class LimbSky:
    """Keeps the last picture of one world from above."""

    def __init__(self, size: tuple[int, int], look: LimbLook) -> None:
        self._size, self._look = size, look
        chance = stream(7, "stars on the way home")
        self._stars = [
            (chance.random(), chance.random(), chance.uniform(0.2, 1.0) ** 2) for _ in range(_STARS)
        ]
        self._patches = [
            (
                chance.uniform(-0.1, 1.1),
                chance.random(),
                chance.uniform(0.05, 0.3),
                chance.choice(look.patches),
            )
            for _ in range(_PATCHES)
        ]
        self._picture = pygame.Surface((1, 1))
        self._shown_m = -1.0

    def draw(self, surface: pygame.Surface, height_m: float) -> None:
        """Lay space over the sky, as far as it is seen from that height."""
        if height_m <= self._look.day_below_m:
            return
        step_m = _STEP_M if height_m < self._look.space_above_m else _HIGH_STEP_M
        shown_m = step_m * round(height_m / step_m)
        if shown_m != self._shown_m:
            self._shown_m = shown_m
            self._picture = self._from_height(shown_m)
        surface.blit(self._picture, (0, 0))

    def space(self, share: float) -> pygame.Surface:
        """Return black with stars, laid on by a share."""
        picture = pygame.Surface(self._size, pygame.SRCALPHA)
        veil = round(255 * math.sqrt(share))
        picture.fill((*self._look.space, veil))
        width, height = self._size
        for x, y, light in self._stars:
            level = round(235 * light * share)
            radius = max(1, round(1.3 * light * height / 720))
            if level > 20:
                pygame.draw.circle(
                    picture, (level, level, min(255, level + 14), veil), (x * width, y * height), radius
                )
        return picture

    def _from_height(self, height_m: float) -> pygame.Surface:
        """Return what is seen from a height: darker the higher, with the limb below."""
        look = self._look
        share = min(1.0, (height_m - look.day_below_m) / (look.space_above_m - look.day_below_m))
        picture = self.space(max(0.0, share))
        if height_m > look.limb_gone_m:
            fade = min(1.0, (height_m - look.limb_gone_m) / look.limb_gone_m)
            picture.blit(self._limb(min(height_m, look.top_m), fade), (0, 0))
        return picture

    def _limb(self, height_m: float, fade: float) -> pygame.Surface:
        """Return the edge of the planet with its air, and what lies on it."""
        width, height = self._size
        look = self._look
        picture = pygame.Surface(self._size, pygame.SRCALPHA)
        radius = width * look.bent * math.sqrt(look.top_m / height_m)
        top = height * (0.58 + 0.16 * height_m / look.top_m)
        centre, unit = (width / 2.0, top + radius), height / 720.0
        for thick, colour, alpha in look.air:
            pygame.draw.circle(picture, (*colour, round(alpha * fade)), centre, radius + thick * unit)
        for thick, colour in look.grounds:
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
