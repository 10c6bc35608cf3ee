"""Events of the past as a cut through the ground: the oldest at the bottom, each with a look of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.science.evidence_words import episode_words
from game.science.history import Episode
from game.simulation.random_source import stream
from game.texts import tr
from game.ui import fonts, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.simulation.random_source import Random
    from game.ui.theme import Colour, Scale

    Motif = Callable[[pygame.Surface, pygame.Rect, Random], None]

_SMOOTHING: Final = 2
_BED: Final = 46
"""Height of a bed at 720p."""
_WAVE: Final = 7
_STEPS: Final = 24
_TONES: Final[Mapping[Episode, Colour]] = {
    Episode.LAVA: (0x4B, 0x45, 0x46),
    Episode.LAKE: (0x9A, 0x5B, 0x45),
    Episode.DELTA: (0xB8, 0x84, 0x5C),
    Episode.CARBONATE: (0x8F, 0x93, 0x74),
    Episode.SALTS: (0xA8, 0x76, 0x62),
    Episode.FLOODS: (0x86, 0x62, 0x4C),
}


class Strata(KeptPicture):
    """Beds in the order that is tried out."""

    role = Role.PICTURE

    def __init__(self, order: Sequence[Episode]) -> None:
        """Take the events, oldest first."""
        names = [episode_words(episode) for episode in order]
        super().__init__(tr("Beds from below: {names}").format(names=", ".join(names)))
        self._order = tuple(order)

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which motifs are seen."""
        return scale.px(260)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - a bed is as high at any width
        """Return a bed for each event, and room for words."""
        return len(self._order) * self._bed_px(scale)

    def _bed_px(self, scale: Scale) -> int:
        return max(scale.px(_BED), round(1.5 * fonts.line_height(scale.text_px(theme.SMALL))))

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture, bed_px = self._sheet(), self._bed_px(scale)
        width = picture.get_width()
        large = pygame.Surface((width * _SMOOTHING, picture.get_height() * _SMOOTHING), pygame.SRCALPHA)
        for number, episode in enumerate(reversed(self._order)):
            bed = pygame.Rect(0, number * bed_px, width, bed_px)
            zoomed = pygame.Rect(0, bed.y * _SMOOTHING, large.get_width(), bed_px * _SMOOTHING)
            _draw_bed(large, zoomed, episode)
        picture.blit(pygame.transform.smoothscale(large, picture.get_size()), (0, 0))
        for number, episode in enumerate(reversed(self._order)):
            self._draw_name(picture, pygame.Rect(0, number * bed_px, width, bed_px), episode, scale)
        return picture

    def _draw_name(self, picture: pygame.Surface, bed: pygame.Rect, episode: Episode, scale: Scale) -> None:
        small_px = scale.text_px(theme.SMALL)
        room = bed.width - 2 * scale.px(16)
        words = fonts.text(
            fonts.shortened(episode_words(episode), small_px, room, is_bold=True),
            small_px,
            theme.TEXT,
            is_bold=True,
        )
        plate = words.get_rect(midleft=(bed.x + scale.px(14), bed.centery)).inflate(scale.px(14), scale.px(4))
        pygame.draw.rect(picture, (*theme.PANEL_SOLID, 205), plate, border_radius=scale.px(5))
        picture.blit(words, words.get_rect(center=plate.center))


def _draw_bed(sheet: pygame.Surface, bed: pygame.Rect, episode: Episode) -> None:
    """Draw one bed with a top that is not quite even, and what is typical of it."""
    chance = stream(len(episode), f"bed {episode}")
    tops = [chance.uniform(0, _WAVE) for _ in range(_STEPS + 1)]
    edge = [(bed.x + bed.width * n / _STEPS, bed.y + top) for n, top in enumerate(tops)]
    layer = pygame.Surface(sheet.get_size(), pygame.SRCALPHA)
    layer.set_clip(bed)
    pygame.draw.polygon(layer, (*_TONES[episode], 255), [*edge, bed.bottomright, bed.bottomleft])
    _MOTIFS[episode](layer, bed, chance)
    pygame.draw.lines(layer, (*_shaded(_TONES[episode], 34), 255), closed=False, points=edge, width=3)
    layer.set_clip(None)
    mask = pygame.Surface(sheet.get_size(), pygame.SRCALPHA)
    pygame.draw.polygon(mask, (255, 255, 255, 255), [*edge, bed.bottomright, bed.bottomleft])
    layer.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    sheet.blit(layer, (0, 0))


def _lava(sheet: pygame.Surface, bed: pygame.Rect, chance: Random) -> None:
    """Draw the columns in which lava cools, and bubbles."""
    x = bed.x
    while x < bed.right:
        x += chance.randint(18, 46)
        pygame.draw.line(sheet, (0x33, 0x2E, 0x30), (x, bed.y), (x + chance.randint(-6, 6), bed.bottom), 2)
    for _ in range(bed.width // 12):
        spot = (chance.randrange(bed.width), chance.randint(bed.y, bed.bottom))
        pygame.draw.circle(sheet, (0x63, 0x5C, 0x5C), spot, chance.randint(1, 3))


def _lake(sheet: pygame.Surface, bed: pygame.Rect, chance: Random) -> None:
    """Draw thin flat layers."""
    y = bed.y + 8
    while y < bed.bottom:
        pygame.draw.line(
            sheet, _shaded(_TONES[Episode.LAKE], chance.choice((-18, 14))), (0, y), (bed.right, y), 2
        )
        y += chance.randint(5, 10)


def _delta(sheet: pygame.Surface, bed: pygame.Rect, chance: Random) -> None:
    """Draw sloping layers, as the front of a delta builds them."""
    x = bed.x - 2 * bed.height
    while x < bed.right:
        tone = _shaded(_TONES[Episode.DELTA], chance.choice((-22, -14, 16)))
        pygame.draw.line(sheet, tone, (x, bed.y), (x + 2.4 * bed.height, bed.bottom), 3)
        x += chance.randint(12, 26)


def _carbonate(sheet: pygame.Surface, bed: pygame.Rect, chance: Random) -> None:
    """Draw pale grains."""
    for _ in range(bed.width // 3):
        spot = (chance.randrange(bed.width), chance.randint(bed.y, bed.bottom))
        tone = _shaded(_TONES[Episode.CARBONATE], chance.choice((-24, 18, 40)))
        pygame.draw.circle(sheet, tone, spot, chance.randint(2, 4))


def _salts(sheet: pygame.Surface, bed: pygame.Rect, chance: Random) -> None:
    """Draw white veins in cracks."""
    for _ in range(max(3, bed.width // 90)):
        x, y = chance.randrange(bed.width), bed.y
        points = [(x, y)]
        while y < bed.bottom:
            x, y = x + chance.randint(-26, 26), y + chance.randint(10, 24)
            points.append((x, y))
        pygame.draw.lines(
            sheet, (0xEC, 0xE4, 0xDA), closed=False, points=points, width=chance.choice((2, 3, 5))
        )


def _floods(sheet: pygame.Surface, bed: pygame.Rect, chance: Random) -> None:
    """Draw rounded stones of all sizes."""
    for _ in range(bed.width // 14):
        size = chance.randint(8, 30)
        stone = pygame.Rect(0, 0, round(size * chance.uniform(1.0, 1.5)), size)
        stone.center = (chance.randrange(bed.width), chance.randint(bed.y + 12, bed.bottom))
        tone = _shaded(_TONES[Episode.FLOODS], chance.choice((-30, -12, 20, 36)))
        pygame.draw.ellipse(sheet, tone, stone)


def _shaded(tone: Colour, change: int) -> Colour:
    red, green, blue = (max(0, min(255, part + change)) for part in tone)
    return red, green, blue


_MOTIFS: Final[Mapping[Episode, Motif]] = {
    Episode.LAVA: _lava,
    Episode.LAKE: _lake,
    Episode.DELTA: _delta,
    Episode.CARBONATE: _carbonate,
    Episode.SALTS: _salts,
    Episode.FLOODS: _floods,
}
