"""The small pictures of the store room: the rack with its places, and what lies on Mars as bars to one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.ui.labels import Painter
    from game.ui.theme import Colour, Scale

_COLOURS: Final[Mapping[bool | None, Colour]] = {None: theme.LINE, True: theme.GO, False: theme.STOP}
"""Of a place by whether the tube in it has kept to its limits; None where there is no tube."""
_GAP_PLACES: Final = 1
"""Room between sample tubes and witness tubes, in places."""


def rack_places(samples: Sequence[bool], witnesses: Sequence[bool]) -> Painter:
    """Return what draws the rack: a place for each tube, filled where one is kept; True is one within its limits."""

    def paint(surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
        sample_places = round(value("perseverance.sample_tubes"))
        witness_places = round(value("perseverance.witness_tubes"))
        step = rect.width / (sample_places + witness_places + _GAP_PLACES)
        for first, places, tubes in (
            (0, sample_places, samples),
            (sample_places + _GAP_PLACES, witness_places, witnesses),
        ):
            for n in range(places):
                spot = pygame.Rect(
                    rect.x + round((first + n) * step), rect.y, round(0.62 * step), rect.height
                )
                _paint_place(surface, spot, _COLOURS[tubes[n] if n < len(tubes) else None], scale)

    return paint


def bar(share: float, colour: Colour) -> Painter:
    """Return what draws a share of a whole; anything above nothing can be seen."""

    def paint(surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
        track = rect.copy()
        track.height = scale.px(12)
        track.centery = rect.centery
        painting.panel(surface, track, track.height // 2, colour=(*theme.LINE, 255))
        if share > 0.0:
            filled = track.copy()
            filled.width = max(track.height, round(track.width * min(1.0, share)))
            painting.panel(surface, filled, track.height // 2, colour=(*colour, 255))

    return paint


def cross() -> Painter:
    """Return what draws the sign of a mission that is not clean."""

    def paint(surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
        sign = fonts.text("×", scale.text_px(theme.HEADING), theme.STOP, is_bold=True)
        surface.blit(sign, sign.get_rect(center=rect.center))

    return paint


def _paint_place(surface: pygame.Surface, spot: pygame.Rect, colour: Colour, scale: Scale) -> None:
    radius = spot.width // 2
    if colour == theme.LINE:
        painting.ring(surface, spot, radius, colour=theme.LINE, width=scale.px(2))
        return
    painting.panel(surface, spot, radius, colour=(*colour, 255))
    if colour == theme.STOP:
        line = scale.px(3)
        pygame.draw.line(surface, theme.PANEL_SOLID, spot.topleft, spot.bottomright, line)
