"""The map of a depot: the ground with its loose stretches and boulders, and every tube by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.objectives.depot import LOOSE
from game.simulation.plan import ThingKind
from game.simulation.terrain import Terrain
from game.texts.units import quantity
from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot
    from game.ui.theme import Scale
    from game.view.lying_tubes import Lying

_GROUND: Final = (0x8A, 0x5A, 0x3C)
_LOOSE: Final = (0xD9, 0xB4, 0x82)
_STEP_M: Final = 20
_AROUND_M: Final = 8.0


class DepotMap:
    """Paints the stretch of a level around its tubes."""

    def __init__(self, plan: LevelPlan, snapshot: Snapshot, lying: tuple[Lying, ...]) -> None:
        self._terrain = Terrain(plan.terrain)
        self._lying = lying
        self._rocks = [
            (thing.x_m, thing.radius_m) for thing in snapshot.things if thing.kind is ThingKind.BOULDER
        ]
        self._rover_m = [state.x_m for state in snapshot.crafts.values()]
        places = [at_m for _, at_m in lying] + self._rover_m
        self._from_m = max(self._terrain.start_m, min(places) - _AROUND_M)
        self._to_m = min(self._terrain.end_m, max(places) + 3 * _AROUND_M)

    def paint(self, surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> None:
        """Draw ground, boulders, tubes and a line of distances into a rectangle."""
        painting.panel(surface, rect, scale.px(8), colour=(*theme.PANEL_SOLID, 255))
        inner = rect.inflate(-2 * scale.px(14), 0)
        tops = self._tops(inner, scale)
        for column, top in enumerate(tops):
            is_loose = self._terrain.ground(self._at_m(column, inner)) in LOOSE
            x, bottom = inner.x + column, inner.bottom - self._axis_px(scale)
            pygame.draw.line(surface, _LOOSE if is_loose else _GROUND, (x, top), (x, bottom))
            if is_loose and column % scale.px(6) < scale.px(2):  # a pattern besides the colour
                pygame.draw.line(surface, _GROUND, (x, top + scale.px(4)), (x, bottom))
        for at_m, radius_m in self._rocks:
            self._paint_rock(surface, inner, (at_m, radius_m, tops), scale)
        self._paint_axis(surface, inner, scale)
        for number, at_m in self._lying:
            self._paint_tube(surface, inner, (number, at_m, tops), scale)

    def _at_m(self, column: int, inner: pygame.Rect) -> float:
        return self._from_m + (self._to_m - self._from_m) * column / max(1, inner.width - 1)

    def _x(self, at_m: float, inner: pygame.Rect) -> int:
        share = (at_m - self._from_m) / (self._to_m - self._from_m)
        return inner.x + round(share * (inner.width - 1))

    @staticmethod
    def _axis_px(scale: Scale) -> int:
        return fonts.line_height(scale.text_px(theme.SMALL)) + scale.px(4)

    def _tops(self, inner: pygame.Rect, scale: Scale) -> list[int]:
        heights = [self._terrain.height_m(self._at_m(column, inner)) for column in range(inner.width)]
        low, span = min(heights), max(1.0, max(heights) - min(heights))
        base = inner.bottom - self._axis_px(scale) - scale.px(14)
        room = 0.34 * inner.height
        return [round(base - room * (height - low) / span) for height in heights]

    def _paint_rock(
        self, surface: pygame.Surface, inner: pygame.Rect, rock: tuple[float, float, list[int]], scale: Scale
    ) -> None:
        at_m, radius_m, tops = rock
        if self._from_m < at_m < self._to_m:
            x = self._x(at_m, inner)
            radius = max(scale.px(4), round(radius_m * inner.width / (self._to_m - self._from_m)))
            pygame.draw.circle(surface, theme.TEXT_QUIET, (x, tops[x - inner.x]), radius)

    def _paint_tube(
        self, surface: pygame.Surface, inner: pygame.Rect, tube: tuple[int, float, list[int]], scale: Scale
    ) -> None:
        """Draw a white pin on the ground with the tube's number over it."""
        number, at_m, tops = tube
        x = self._x(at_m, inner)
        top = tops[x - inner.x]
        sign = fonts.text(str(number), scale.text_px(theme.SMALL), theme.TEXT, is_bold=True)
        pygame.draw.line(surface, theme.TEXT, (x, top), (x, top - scale.px(16)), max(2, scale.px(3)))
        surface.blit(sign, sign.get_rect(midbottom=(x, top - scale.px(16))))

    def _paint_axis(self, surface: pygame.Surface, inner: pygame.Rect, scale: Scale) -> None:
        first = -(-int(self._from_m) // _STEP_M) * _STEP_M
        for at_m in range(first, int(self._to_m) + 1, _STEP_M):
            words = fonts.text(quantity(at_m, "m"), scale.text_px(theme.SMALL), theme.TEXT_QUIET)
            place = words.get_rect(midbottom=(self._x(at_m, inner), inner.bottom - scale.px(2)))
            if inner.contains(place):
                surface.blit(words, place)
