"""A group of instruments in one part of the window: each keeps the picture of its last look until it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pygame

from game.ui import painting, theme
from game.view.instruments.arrange import Spot, Wish, arrange

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from game.view.instruments.board import Instrument, Moment


@dataclass(slots=True)
class Panel:
    """An instrument at its spot, with the picture of its last look."""

    spot: Spot
    instrument: Instrument[Any]
    look: Hashable = None
    size: tuple[int, int] = (0, 0)
    picture: pygame.Surface | None = None

    def turn_to(self, moment: Moment) -> bool:
        """Ask the instrument what it shows now; return whether that is anything."""
        look = self.instrument.look(moment)
        if look != self.look:
            self.look, self.picture = look, None
            self.size = self.instrument.size(look) if look is not None else (0, 0)
        return look is not None

    def painted(self, size: tuple[int, int], radius_px: int) -> pygame.Surface:
        """Return its picture, painted anew only if something has changed."""
        if self.picture is None:
            self.picture = pygame.Surface(size, pygame.SRCALPHA)
            self.picture.blit(painting.rounded(size, radius_px, theme.PANEL), (0, 0))
            self.instrument.paint(self.picture, self.look)
        return self.picture


class PanelGroup:
    """Panels that share a part of the window, the most important first: where there is little room, the last are hidden."""

    def __init__(self, panels: Sequence[Panel], area: pygame.Rect, margin_px: int) -> None:
        self._panels, self._margin_px = tuple(panels), margin_px
        self.area = area
        """It may be changed at any time."""
        self._arranged: tuple[Hashable, list[pygame.Rect | None]] = ((), [])

    def places(self, moment: Moment, taken: Sequence[pygame.Rect]) -> list[tuple[Panel, pygame.Rect]]:
        """Return the panels that have something to show and room beside what is taken, and where."""
        shown = [panel for panel in self._panels if panel.turn_to(moment)]
        wishes = tuple(Wish(panel.spot, panel.size) for panel in shown)
        key = wishes, tuple(map(tuple, taken)), tuple(self.area)
        if key != self._arranged[0]:
            left, top = self.area.topleft
            inside = [place.move(-left, -top) for place in taken if place.colliderect(self.area)]
            found = arrange(wishes, self.area.size, self._margin_px, taken=inside)
            self._arranged = key, [None if place is None else place.move(left, top) for place in found]
        return [
            (panel, place) for panel, place in zip(shown, self._arranged[1], strict=True) if place is not None
        ]
