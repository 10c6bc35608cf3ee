"""All instruments of a mission: one player's around the window; of two each one's side, and between them what both need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.view.instruments.approach_tapes import ApproachTapes
from game.view.instruments.arrange import Spot, Wish, beside
from game.view.instruments.ascent_tapes import AscentTapes
from game.view.instruments.board import Letters, Moment
from game.view.instruments.call_line import CallLine
from game.view.instruments.clock_card import ClockCard
from game.view.instruments.coach_line import CoachLine
from game.view.instruments.craft_card import CraftCard
from game.view.instruments.drive_board import DriveBoard
from game.view.instruments.engine_card import EngineCard
from game.view.instruments.entry_tapes import EntryTapes
from game.view.instruments.equation import EquationOverlay
from game.view.instruments.flight_tapes import FlightTapes
from game.view.instruments.gauges import Gauges
from game.view.instruments.goal_list import GoalList
from game.view.instruments.ground_card import GroundCard
from game.view.instruments.orbit_card import OrbitCard
from game.view.instruments.panels import Panel, PanelGroup
from game.view.instruments.pointers import Pointers, pointers_of
from game.view.instruments.radar_card import RadarCard
from game.view.instruments.science_card import ScienceCard
from game.view.instruments.steps_card import StepsCard
from game.view.instruments.strip_map import StripMap
from game.view.instruments.uplink_card import UplinkCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot
    from game.ui.theme import Scale
    from game.view.framing import Pane
    from game.view.overlay import Overlay

_MARGIN: Final = 16
_RADIUS: Final = 10


class Instruments:
    """The panels over the picture of the world."""

    def __init__(self, plan: LevelPlan, scale: Scale) -> None:
        self._plan = plan
        self._scale = scale
        self._letters = Letters(scale)
        self._pointers = Pointers(self._letters)
        self._one = self._for_one()
        self._two: tuple[PanelGroup, ...] = ()
        self._asked: tuple[Snapshot, Overlay] | None = None
        self._found: list[tuple[Panel, pygame.Rect]] = []
        """Of the moment that was asked for last: in one frame several parts ask."""

    def draw(
        self, surface: pygame.Surface, snapshot: Snapshot, overlay: Overlay, *, panes: Sequence[Pane] = ()
    ) -> list[pygame.Rect]:
        """Draw all panels and return where; with cameras, also the arrows to goals outside of their pictures."""
        places = self._places(snapshot, overlay)
        for panel, place in places:
            surface.blit(panel.painted(place.size, self._scale.px(_RADIUS)), place)
        rects = [place for _, place in places]
        for pane in panes:
            self._draw_pointers(surface, pane, (snapshot, overlay), rects)
        return rects

    def panel_rects(self, snapshot: Snapshot, overlay: Overlay) -> dict[str, pygame.Rect]:
        """Return where each shown panel is, by the name of its instrument; the second player's have a 2."""
        found: dict[str, pygame.Rect] = {}
        for panel, place in self._places(snapshot, overlay):
            name = type(panel.instrument).__name__
            found[f"{name}2" if name in found else name] = place
        return found

    def place_beside(self, size: tuple[int, int], snapshot: Snapshot, overlay: Overlay) -> pygame.Rect | None:
        """Return where something of this size can stand near the top without covering a panel."""
        placed = list(self.panel_rects(snapshot, overlay).values()) if overlay.shows_instruments else []
        return beside(Wish(Spot.TOP, size), placed, self._scale.size, self._scale.px(_MARGIN))

    def _places(self, snapshot: Snapshot, overlay: Overlay) -> list[tuple[Panel, pygame.Rect]]:
        """Return the instruments that have something to show at a moment, and room for it."""
        asked = self._asked
        if asked is None or asked[0] is not snapshot or asked[1] is not overlay:
            self._asked, self._found = (snapshot, overlay), self._places_now(snapshot, overlay)
        return self._found

    def _places_now(self, snapshot: Snapshot, overlay: Overlay) -> list[tuple[Panel, pygame.Rect]]:
        first = self._moment(snapshot, overlay)
        if overlay.beside is None:
            return self._one.places(first, overlay.taken)
        self._two = self._two or self._for_two()
        shared, *sides = self._two
        places = shared.places(first, overlay.taken)
        moments = first, self._moment(snapshot, overlay.beside)
        for group, moment in zip(sides, moments, strict=False):
            places += group.places(moment, [*overlay.taken, *(place for _, place in places)])
        taken = [*overlay.taken, *(place for _, place in places)]
        for group, area, moment in zip(sides[2:], self._between(taken), moments, strict=True):
            group.area = area
            places += group.places(moment, taken)
        return places

    def _between(self, taken: Sequence[pygame.Rect]) -> tuple[pygame.Rect, pygame.Rect]:
        """Return what is left of both halves between the instruments at the sides."""
        width, height = self._scale.size
        middle = width // 2
        left = max((place.right for place in taken if place.right <= middle), default=0)
        right = min((place.left for place in taken if place.left >= middle), default=width)
        return pygame.Rect(left, 0, middle - left, height), pygame.Rect(middle, 0, right - middle, height)

    def _draw_pointers(
        self,
        surface: pygame.Surface,
        pane: Pane,
        now: tuple[Snapshot, Overlay],
        panels: Sequence[pygame.Rect],
    ) -> None:
        """Draw the arrows of a pane's craft at its edges."""
        snapshot, overlay = now
        taken = [place.move(-pane.window.left, 0) for place in panels]
        pointers = [
            pointer
            for each in (overlay, overlay.beside)
            if each is not None and (each.craft in pane.crafts or overlay.beside is None)
            for pointer in pointers_of(self._moment(snapshot, each), pane.camera, pane.window.width)
        ]
        self._pointers.draw(pane.part_of(surface), pointers, taken)

    def _moment(self, snapshot: Snapshot, overlay: Overlay) -> Moment:
        state = snapshot.crafts.get(overlay.craft)
        if state is None:
            state = next(iter(snapshot.crafts.values()))
        return Moment(self._plan, snapshot, overlay, state)

    def _for_one(self) -> PanelGroup:
        letters = self._letters
        panels = (
            Panel(Spot.BOTTOM_LEFT, FlightTapes(letters)),
            Panel(Spot.BOTTOM_LEFT, ApproachTapes(letters)),
            Panel(Spot.BOTTOM_LEFT, EntryTapes(letters)),
            Panel(Spot.BOTTOM_LEFT, AscentTapes(letters)),
            Panel(Spot.BOTTOM_LEFT, DriveBoard(letters)),
            Panel(Spot.BOTTOM_RIGHT, Gauges(letters)),
            Panel(Spot.TOP_LEFT, CraftCard(letters)),
            Panel(Spot.TOP_RIGHT, GoalList(letters)),
            Panel(Spot.TOP_RIGHT, EngineCard(letters)),
            Panel(Spot.TOP, ClockCard(letters)),
            Panel(Spot.TOP_LEFT, UplinkCard(letters)),
            Panel(Spot.TOP_LEFT, StepsCard(letters)),
            Panel(Spot.TOP_RIGHT, GroundCard(letters)),
            Panel(Spot.TOP, CallLine(letters)),
            Panel(Spot.TOP_LEFT, OrbitCard(letters)),
            Panel(Spot.TOP_LEFT, ScienceCard(letters)),
            Panel(Spot.BOTTOM_LEFT, RadarCard(letters)),
            Panel(Spot.TOP_LEFT, EquationOverlay(letters)),
            Panel(Spot.BOTTOM, StripMap(letters, self._plan)),
            Panel(Spot.BOTTOM, CoachLine(letters)),
        )
        return self._group(panels, pygame.Rect((0, 0), self._scale.size))

    def _for_two(self) -> tuple[PanelGroup, ...]:
        """Return what stands in the middle, at the left, at the right, and both coaches between them."""
        letters = self._letters
        width, height = self._scale.size
        middle = width // 2
        shared = (
            Panel(Spot.TOP, ClockCard(letters)),
            Panel(Spot.BOTTOM, StripMap(letters, self._plan)),
            Panel(Spot.TOP, UplinkCard(letters)),
        )
        sides = [
            (
                Panel(low, FlightTapes(letters)),
                Panel(low, DriveBoard(letters)),
                Panel(high, CraftCard(letters)),
                Panel(low, Gauges(letters)),
                Panel(high, GoalList(letters, is_own=True)),
                Panel(high, ScienceCard(letters)),
                Panel(low, RadarCard(letters)),
                Panel(high, EquationOverlay(letters)),
            )
            for high, low in ((Spot.TOP_LEFT, Spot.BOTTOM_LEFT), (Spot.TOP_RIGHT, Spot.BOTTOM_RIGHT))
        ]
        return (
            self._group(shared, pygame.Rect(0, 0, width, height)),
            self._group(sides[0], pygame.Rect(0, 0, middle, height)),
            self._group(sides[1], pygame.Rect(middle, 0, width - middle, height)),
            *(
                self._group([Panel(Spot.BOTTOM, CoachLine(letters, is_own=True))], pygame.Rect(0, 0, 0, 0))
                for _ in range(2)
            ),
        )

    def _group(self, panels: Sequence[Panel], area: pygame.Rect) -> PanelGroup:
        return PanelGroup(panels, area, self._scale.px(_MARGIN))
