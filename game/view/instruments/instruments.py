"""All instruments of a mission: asks each what it shows, gives it a place, and keeps its picture until it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pygame

from game.ui import painting, theme
from game.view.instruments.arrange import Spot, Wish, arrange, beside
from game.view.instruments.board import Letters, Moment
from game.view.instruments.clock_card import ClockCard
from game.view.instruments.coach_line import CoachLine
from game.view.instruments.craft_card import CraftCard
from game.view.instruments.drive_board import DriveBoard
from game.view.instruments.equation import EquationOverlay
from game.view.instruments.flight_tapes import FlightTapes
from game.view.instruments.gauges import Gauges
from game.view.instruments.goal_list import GoalList
from game.view.instruments.pointers import Pointers, pointers_of
from game.view.instruments.science_card import ScienceCard
from game.view.instruments.strip_map import StripMap

if TYPE_CHECKING:
    from collections.abc import Hashable

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot
    from game.ui.theme import Scale
    from game.view.camera import Camera
    from game.view.instruments.board import Instrument
    from game.view.overlay import Overlay

_MARGIN: Final = 16
_RADIUS: Final = 10


@dataclass(slots=True)
class _Panel:
    """An instrument at its spot, with the picture of its last look."""

    spot: Spot
    instrument: Instrument[Any]
    look: Hashable = None
    size: tuple[int, int] = (0, 0)
    picture: pygame.Surface | None = None


class Instruments:
    """The panels over the picture of the world."""

    def __init__(self, plan: LevelPlan, scale: Scale) -> None:
        self._plan = plan
        self._scale = scale
        letters = Letters(scale)
        self._pointers = Pointers(letters)
        # The most important first: where there is little room, the last ones are hidden.
        self._panels = (
            _Panel(Spot.BOTTOM_LEFT, FlightTapes(letters)),
            _Panel(Spot.BOTTOM_LEFT, DriveBoard(letters)),
            _Panel(Spot.BOTTOM_RIGHT, Gauges(letters)),
            _Panel(Spot.TOP_LEFT, CraftCard(letters)),
            _Panel(Spot.TOP_RIGHT, GoalList(letters)),
            _Panel(Spot.TOP, ClockCard(letters)),
            _Panel(Spot.TOP_LEFT, ScienceCard(letters)),
            _Panel(Spot.TOP_LEFT, EquationOverlay(letters)),
            _Panel(Spot.BOTTOM, StripMap(letters, plan)),
            _Panel(Spot.BOTTOM, CoachLine(letters)),
        )
        self._arranged: tuple[Hashable, list[pygame.Rect | None]] = ((), [])

    def draw(
        self, surface: pygame.Surface, snapshot: Snapshot, overlay: Overlay, *, camera: Camera | None = None
    ) -> list[pygame.Rect]:
        """Draw all panels and return where; with a camera, also the arrows to goals outside the picture."""
        moment = self._moment(snapshot, overlay)
        places = self._look(moment)
        for panel, place in places:
            if panel.picture is None:
                panel.picture = self._painted(panel, place.size)
            surface.blit(panel.picture, place)
        rects = [place for _, place in places]
        if camera is not None:
            self._pointers.draw(surface, pointers_of(moment, camera, self._scale.size[0]), rects)
        return rects

    def panel_rects(self, snapshot: Snapshot, overlay: Overlay) -> dict[str, pygame.Rect]:
        """Return where each shown panel is, by the name of its instrument."""
        places = self._look(self._moment(snapshot, overlay))
        return {type(panel.instrument).__name__: place for panel, place in places}

    def place_beside(self, size: tuple[int, int], snapshot: Snapshot, overlay: Overlay) -> pygame.Rect | None:
        """Return where something of this size can stand near the top without covering a panel."""
        placed = list(self.panel_rects(snapshot, overlay).values()) if overlay.shows_instruments else []
        return beside(Wish(Spot.TOP, size), placed, self._scale.size, self._scale.px(_MARGIN))

    def _moment(self, snapshot: Snapshot, overlay: Overlay) -> Moment:
        state = snapshot.crafts.get(overlay.craft)
        if state is None:
            state = next(iter(snapshot.crafts.values()))
        return Moment(self._plan, snapshot, overlay, state)

    def _look(self, moment: Moment) -> list[tuple[_Panel, pygame.Rect]]:
        """Ask every instrument what it shows, and return those that have something to show and room for it."""
        shown = []
        for panel in self._panels:
            look = panel.instrument.look(moment)
            if look != panel.look:
                panel.look, panel.picture = look, None
                panel.size = panel.instrument.size(look) if look is not None else (0, 0)
            if look is not None:
                shown.append(panel)
        wishes, taken = tuple(Wish(panel.spot, panel.size) for panel in shown), moment.overlay.taken
        key = wishes, tuple(map(tuple, taken))
        if key != self._arranged[0]:
            margin_px = self._scale.px(_MARGIN)
            self._arranged = (key, arrange(wishes, self._scale.size, margin_px, taken=taken))
        return [
            (panel, place) for panel, place in zip(shown, self._arranged[1], strict=True) if place is not None
        ]

    def _painted(self, panel: _Panel, size: tuple[int, int]) -> pygame.Surface:
        picture = pygame.Surface(size, pygame.SRCALPHA)
        picture.blit(painting.rounded(size, self._scale.px(_RADIUS), theme.PANEL), (0, 0))
        panel.instrument.paint(picture, panel.look)
        return picture
