"""How rock looks from an arm's length away: grains, crystals and spots at the sizes that were measured. Kept once drawn."""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING, Final

import pygame

from game.science.closeup import GRAINS, picture_mm
from game.science.observation import Mark
from game.simulation.random_source import stream

if TYPE_CHECKING:
    from game.simulation.random_source import Random
    from game.ui.theme import Colour

_SMOOTHING: Final = 2
_UNSEEN_MM: Final = 0.1
"""Grains smaller than this are drawn as a tone with specks: no eye tells them apart on a screen."""
_FILL: Final = 1.5
"""Grains drawn for each that would cover the picture once: they lie over one another."""
_MOST: Final = 4000
_CORNERS: Final = 28
_FEW: Final = 8
"""Corners of a grain that is small on the screen."""
_WAVES: Final = (2, 3, 5)
_SOFTENING: Final = 20
_PATCHES: Final = 500
_TRIES: Final = 220
_LARGE_PX: Final = 50.0
"""Across: grains from here on show a lit side and what is in them."""
_SPOTS: Final = 22
_DUST: Final = (0xB9, 0x86, 0x5F)
_MUD: Final = (0x8E, 0x4C, 0x3A)
_TONES: Final[tuple[Colour, ...]] = (
    (0x7C, 0x5A, 0x48),
    (0x9B, 0x74, 0x58),
    (0x6A, 0x5F, 0x58),
    (0xB0, 0x90, 0x70),
)
_CRYSTALS: Final[tuple[Colour, ...]] = (
    (0xC9, 0xBF, 0xB0),
    (0x5A, 0x54, 0x50),
    (0x8A, 0x84, 0x7C),
    (0x3E, 0x3A, 0x3A),
)
_SPOT: Final = (0xD9, 0xC4, 0xA6)
_RIM: Final = (0x3A, 0x24, 0x22)


@lru_cache(maxsize=16)
def rock_picture(
    name: str, values: tuple[float, ...], marks: tuple[Mark, ...], size: tuple[int, int]
) -> pygame.Surface:
    """Return a rock by the figures of one picture of it. Shared: draw with it, not on it."""
    grains, spots = values[:GRAINS], values[GRAINS:]
    sheet = pygame.Surface((size[0] * _SMOOTHING, size[1] * _SMOOTHING))
    px_mm = sheet.get_width() / picture_mm()[0]
    chance = stream(len(name), f"close-up {name}")
    sheet.fill(_MUD if grains else _DUST)
    if Mark.CRYSTALS in marks:
        _draw_crystals(sheet, median(grains) * px_mm, chance)
    elif grains and median(grains) >= _UNSEEN_MM:
        _draw_grains(sheet, [size * px_mm for size in grains], chance)
    else:
        _draw_specks(sheet, _MUD if grains else _DUST, chance)
    if spots:
        _draw_spots(sheet, [size * px_mm for size in spots], chance)
    return pygame.transform.smoothscale(sheet, size)


def _draw_grains(sheet: pygame.Surface, seen: list[float], chance: Random) -> None:
    """Draw grains of the measured sizes over sand, the large ones first and rounded by water."""
    sizes = sorted(seen, reverse=True)
    middle = median(sizes)
    number = min(_MOST, round(_FILL * sheet.get_width() * sheet.get_height() / middle**2))
    _draw_specks(sheet, _TONES[1], chance)
    for _ in range(_MOST if middle > _LARGE_PX else 0):
        sand = (chance.randrange(sheet.get_width()), chance.randrange(sheet.get_height()))
        pygame.draw.circle(sheet, chance.choice(_TONES), sand, chance.randint(2, 6))
    for each in range(number):
        _draw_grain(sheet, sizes[each * len(sizes) // number], chance)


def _draw_grain(sheet: pygame.Surface, size: float, chance: Random) -> None:
    """Draw one with its shadow; of a large one also the lit side."""
    spot = (chance.uniform(0, sheet.get_width()), chance.uniform(0, sheet.get_height()))
    tone = chance.choice(_TONES)
    corners = _blob(spot, size / 2.0, 0.16, chance, corners=_FEW if size < _LARGE_PX else _CORNERS)
    pygame.draw.polygon(sheet, _darker(tone), [(x + size * 0.05, y + size * 0.07) for x, y in corners])
    pygame.draw.polygon(sheet, tone, corners)
    if size > _LARGE_PX:
        _draw_face(sheet, tone, corners, chance)


def _draw_specks(sheet: pygame.Surface, tone: Colour, chance: Random) -> None:
    """Draw what is too fine to see: broad, faint patches, and a grain of light and dark."""
    wide, high = sheet.get_size()
    patches = pygame.Surface((wide // _SOFTENING, high // _SOFTENING))
    patches.fill(tone)
    for _ in range(_PATCHES):
        patch = pygame.Rect(0, 0, chance.randint(2, 16), chance.randint(1, 3))
        patch.center = (chance.randrange(patches.get_width()), chance.randrange(patches.get_height()))
        pygame.draw.ellipse(patches, _changed(tone, chance.randint(-11, 11)), patch)
    sheet.blit(pygame.transform.smoothscale(patches, sheet.get_size()), (0, 0))
    for _ in range(_MOST):
        spot = (chance.randrange(wide), chance.randrange(high))
        pygame.draw.circle(sheet, _changed(tone, chance.randint(-16, 16)), spot, chance.choice((1, 1, 2)))


def _draw_crystals(sheet: pygame.Surface, size: float, chance: Random) -> None:
    """Draw angular crystals that leave no room between them: each is drawn over the ones before."""
    number = min(_MOST, round(6.0 * sheet.get_width() * sheet.get_height() / size**2))
    sheet.fill(_CRYSTALS[1])
    for _ in range(number):
        x, y = chance.uniform(0, sheet.get_width()), chance.uniform(0, sheet.get_height())
        turn, long, short = (
            chance.uniform(0, math.pi),
            size * chance.uniform(0.5, 1.0),
            size * chance.uniform(0.2, 0.4),
        )
        across, up = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))
        corners = [
            (x + a * long * across[0] + b * short * up[0], y + a * long * across[1] + b * short * up[1])
            for a, b in ((-0.6, -0.5), (0.5, -0.6), (0.7, 0.4), (-0.4, 0.6))
        ]
        tone = chance.choice(_CRYSTALS)
        pygame.draw.polygon(sheet, tone, corners)
        pygame.draw.polygon(sheet, _darker(tone), corners, 1)


def _draw_face(
    sheet: pygame.Surface, tone: Colour, corners: list[tuple[float, float]], chance: Random
) -> None:
    """Draw the light on a large grain, from above at the left, and the minerals in it."""
    x = sum(corner[0] for corner in corners) / len(corners)
    y = sum(corner[1] for corner in corners) / len(corners)
    reach = max(abs(corner[0] - x) for corner in corners)
    for step in range(1, 5):
        share = 1.0 - 0.17 * step
        lit = [
            (x + share * (a - x) - 0.03 * step * reach, y + share * (b - y) - 0.04 * step * reach)
            for a, b in corners
        ]
        pygame.draw.polygon(sheet, _changed(tone, 5 * step), lit)
    for _ in range(round(reach / 2.0)):
        angle, away = chance.uniform(0, math.tau), 0.85 * reach * chance.random() ** 0.5
        spot = (x + away * math.cos(angle), y + away * math.sin(angle))
        pygame.draw.circle(
            sheet, _changed(tone, chance.choice((-26, -14, 22))), spot, chance.choice((1, 2, 2, 3))
        )


def _draw_spots(sheet: pygame.Surface, sizes: list[float], chance: Random) -> None:
    """Draw pale spots in dark rims with room between them, and dark grains as small as poppy seeds."""
    taken: list[tuple[float, float]] = []
    apart = 1.7 * max(sizes)
    for _ in range(_TRIES):
        x, y = chance.uniform(0, sheet.get_width()), chance.uniform(0, sheet.get_height())
        if len(taken) < _SPOTS and all(math.hypot(x - a, y - b) > apart for a, b in taken):
            _draw_spot(sheet, (x, y), sizes[len(taken) % len(sizes)], chance)
            taken.append((x, y))
        elif all(math.hypot(x - a, y - b) > apart / 2.0 for a, b in taken):
            pygame.draw.circle(sheet, _RIM, (x, y), chance.choice((2, 3, 3, 4)))


def _draw_spot(sheet: pygame.Surface, spot: tuple[float, float], size: float, chance: Random) -> None:
    """Draw one: the rim fades outward into the mud."""
    corners = _blob(spot, size / 2.0, 0.3, chance)
    x, y = spot
    for reach, share in ((1.42, 0.35), (1.32, 0.7), (1.22, 1.0)):
        tone = tuple(round(m + share * (r - m)) for m, r in zip(_MUD, _RIM, strict=True))
        pygame.draw.polygon(sheet, tone, [(x + reach * (a - x), y + reach * (b - y)) for a, b in corners])
    pygame.draw.polygon(sheet, _SPOT, corners)
    pygame.draw.polygon(
        sheet, _changed(_SPOT, 12), [(x + 0.6 * (a - x), y + 0.6 * (b - y)) for a, b in corners]
    )


def _blob(
    spot: tuple[float, float], radius: float, unevenness: float, chance: Random, *, corners: int = _CORNERS
) -> list[tuple[float, float]]:
    """Return the corners of something round that no machine has made: a circle with a few soft waves."""
    waves = [(chance.uniform(0, math.tau), unevenness * chance.uniform(0.2, 1.0) / wave) for wave in _WAVES]
    found = []
    for corner in range(corners):
        angle = math.tau * corner / corners
        swell = sum(
            high * math.cos(wave * angle + turn) for wave, (turn, high) in zip(_WAVES, waves, strict=True)
        )
        away = radius * (1.0 + swell)
        found.append((spot[0] + away * math.cos(angle), spot[1] + away * math.sin(angle)))
    return found


def _changed(tone: Colour, change: int) -> Colour:
    red, green, blue = (max(0, min(255, part + change)) for part in tone)
    return red, green, blue


def _darker(tone: Colour) -> Colour:
    return _changed(tone, -40)
