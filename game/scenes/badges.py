"""Medals as small pictures: each has its colour, its shape and its word, so that colour alone tells none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.command_words import short_commanded_words
from game.texts import tr
from game.texts.units import clock
from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from game.missions import Best
    from game.ui.labels import Painter
    from game.ui.theme import Colour, Scale

_COLOURS: Final[dict[str, Colour]] = {
    "gold": theme.GOLD,
    "silver": theme.SILVER,
    "bronze": theme.BRONZE,
}
_CORNERS: Final = {"gold": 5, "silver": 4, "bronze": 3}
_SMOOTHING: Final = 4


def medal_word(medal: str) -> str:
    """Return a medal's name."""
    return {"gold": tr("Gold"), "silver": tr("Silver"), "bronze": tr("Bronze")}.get(medal, tr("No medal"))


def best_words(best: Best) -> str:
    """Return a best result for lists: medal, time, and who flew if hands did not."""
    return " · ".join(
        filter(None, (medal_word(best.medal), clock(best.time_s), short_commanded_words(best.commanded)))
    )


def medal_colour(medal: str) -> Colour:
    """Return a medal's colour."""
    return _COLOURS.get(medal, theme.TEXT_QUIET)


def medal_badge(medal: str | None, number: int = 0) -> Painter:
    """Return what draws a medal, or a mission's number where there is none yet."""

    def paint(surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
        side = max(1, min(rect.width, rect.height))
        spot = pygame.Rect(rect.x, rect.y, side, side)
        if medal in _COLOURS:
            surface.blit(_medal_picture(str(medal), side), spot)
            return
        painting.ring(surface, spot, side // 2, colour=theme.LINE, width=scale.px(2))
        if number:
            words = fonts.text(str(number), scale.text_px(theme.SMALL), theme.TEXT_QUIET, is_bold=True)
            surface.blit(words, words.get_rect(center=spot.center))

    return paint


def clean_badge() -> Painter:
    """Return what draws the clean medal: an empty patch of ground under a horizon, with a tick above it."""

    def paint(surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
        del scale
        side = max(1, min(rect.width, rect.height))
        surface.blit(_clean_picture(side), _clean_picture(side).get_rect(center=rect.center))

    return paint


@cache
def _clean_picture(side: int) -> pygame.Surface:
    large = pygame.Surface((side * _SMOOTHING, side * _SMOOTHING), pygame.SRCALPHA)
    large.fill((*theme.GO, 0))
    middle = pygame.Vector2(large.get_rect().center)
    radius = middle.x
    pygame.draw.circle(large, theme.GO, middle, radius)
    pygame.draw.circle(large, theme.PANEL_SOLID, middle, radius * 0.9, max(1, round(radius * 0.05)))
    ink = max(2, round(radius * 0.14))
    tick = [middle + radius * pygame.Vector2(*spot) for spot in ((-0.42, -0.12), (-0.1, 0.18), (0.46, -0.44))]
    pygame.draw.lines(large, theme.PANEL_SOLID, closed=False, points=tick, width=ink)
    start, end = (middle + radius * pygame.Vector2(x, 0.5) for x in (-0.6, 0.6))
    pygame.draw.line(large, theme.PANEL_SOLID, start, end, ink)
    return pygame.transform.smoothscale(large, (side, side))


def _medal_picture(medal: str, side: int) -> pygame.Surface:
    """Draw a disc with a star of five, four or three points cut into it."""
    large = pygame.Surface((side * _SMOOTHING, side * _SMOOTHING), pygame.SRCALPHA)
    middle = pygame.Vector2(large.get_width() / 2, large.get_height() / 2)
    colour = _COLOURS[medal]
    large.fill((*colour, 0))
    pygame.draw.circle(large, colour, middle, middle.x)
    pygame.draw.circle(large, theme.PANEL_SOLID, middle, middle.x * 0.9, max(1, round(middle.x * 0.05)))
    points = 2 * _CORNERS[medal]
    star = [
        middle + pygame.Vector2(0, -middle.x * (0.62 if n % 2 == 0 else 0.27)).rotate(360.0 * n / points)
        for n in range(points)
    ]
    pygame.draw.polygon(large, theme.PANEL_SOLID, star)
    return pygame.transform.smoothscale(large, (side, side))
