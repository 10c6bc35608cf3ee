"""What the camera of a landing rover sees: the ground below with its hazards, how far it reaches, and its place.

Clear ground is a thick line; boulders are peaks, sand is waves, slopes are strokes: told by shape, not by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.simulation.snapshot import EntryVehicleState
from game.simulation.states.entry_vehicle import Hazard
from game.texts import tr
from game.texts.units import quantity
from game.ui import theme
from game.view.instruments.readings_arrival import hazard_words

if TYPE_CHECKING:
    from game.simulation.states.entry_vehicle import Plot
    from game.view.instruments.board import Letters, Moment

_SIZE: Final = (356, 92)
_HALF_M: Final = 700.0
"""What is seen to both sides of the place straight below."""
_STEP_M: Final = 10.0
_COLOUR: Final = {
    Hazard.NONE: theme.GO,
    Hazard.ROCKS: theme.STOP,
    Hazard.SAND: theme.CAUTION,
    Hazard.SLOPE: theme.STOP,
}
_FIELD: Final = (0x0C, 0x0F, 0x12)
_SOIL: Final = (0x5A, 0x38, 0x28)
_LEAST_SPAN_M: Final = 40.0
"""From the lowest to the highest ground in the picture, at least: else every pebble would be a mountain."""


@dataclass(frozen=True, slots=True)
class GroundLook:
    """The ground, and places on it in metres from the middle of the picture, in whole steps."""

    plots: tuple[Plot, ...]
    middle_m: float
    """Where on the level the middle of the picture is."""
    reach: tuple[float, float]
    aim: float
    hazard: Hazard
    can_choose: bool


class GroundCard:
    """A strip of ground from above."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._width, self._height = (letters.scale.px(each) for each in _SIZE)

    def look(self, moment: Moment) -> GroundLook | None:
        """Return what is below, once the heat shield is off and until the rover stands."""
        state = moment.state
        if not isinstance(state, EntryVehicleState) or not state.ground or state.is_landed:
            return None
        middle_m = _stepped((state.reach_m[0] + state.reach_m[1]) / 2.0)
        plots = tuple(plot for plot in state.ground if abs(plot.from_m - middle_m) < _HALF_M)
        if not plots:
            return None
        low_m, high_m = (_stepped(edge - middle_m) for edge in state.reach_m)
        aim = _stepped(state.aim_m - middle_m)
        return GroundLook(plots, middle_m, (low_m, high_m), aim, state.aim_hazard, state.can_choose)

    def size(self, look: GroundLook) -> tuple[int, int]:
        """Return the picture's size, with a line of words above and below."""
        del look
        letters = self._letters
        words = letters.small_width(tr("Ground below")) + letters.small_width(tr("loose sand"))
        width = max(self._width, words + 4 * letters.margin_px)
        return width, self._height + 2 * letters.small_line_px + 2 * letters.margin_px

    def paint(self, surface: pygame.Surface, look: GroundLook) -> None:
        """Paint words, the ground, what is within reach, and the place."""
        letters = self._letters
        x, y = letters.margin_px, letters.gap_px
        letters.small(surface, tr("Ground below"), (x, y), theme.TEXT)
        right = surface.get_width() - letters.margin_px
        words = hazard_words(look.hazard)
        sign = "check" if look.hazard is Hazard.NONE else "triangle"
        start = right - letters.small_width(words) - letters.sign_px - letters.gap_px
        colour = _COLOUR[look.hazard]
        letters.small(surface, words, (letters.sign(surface, sign, (start, y), colour), y), colour)
        field = pygame.Rect(x, y + letters.small_line_px + letters.gap_px // 2, right - x, self._height)
        surface.fill(_FIELD, field)
        surface.set_clip(field)
        self._paint_ground(surface, field, look)
        surface.set_clip(None)
        self._paint_reach(surface, field, look.reach)
        self._paint_signs(surface, field, look)
        low = field.bottom + letters.gap_px // 2
        letters.small(surface, quantity(-_HALF_M, "m", 0), (x, low))
        far = quantity(_HALF_M, "m", 0)
        letters.small(surface, far, (right - letters.small_width(far), low))
        way = quantity(look.aim, "m", 0)
        letters.small(surface, way, (field.centerx - letters.small_width(way) // 2, low), theme.INFO)

    def _paint_ground(self, surface: pygame.Surface, field: pygame.Rect, look: GroundLook) -> None:
        """Paint the ground from the side, as high as the field has room for, and on it what is wrong with it."""
        heights = [plot.height_m for plot in look.plots]
        low_m, span_m = min(heights), max(max(heights) - min(heights), _LEAST_SPAN_M)
        base, room = field.bottom - self._letters.scale.px(14), field.height - self._letters.scale.px(48)
        tops = [
            (
                _across(field, (plot.from_m + plot.to_m) / 2.0 - look.middle_m),
                base - (plot.height_m - low_m) / span_m * room,
            )
            for plot in look.plots
        ]
        outline = [(field.left, tops[0][1]), *tops, (field.right, tops[-1][1])]
        pygame.draw.polygon(surface, _SOIL, [*outline, field.bottomright, field.bottomleft])
        half = max(2.0, _across(field, look.plots[0].to_m) - _across(field, look.plots[0].from_m)) / 2.0
        for plot, top in zip(look.plots, tops, strict=True):
            self._paint_plot(surface, plot.hazard, top, half)

    def _paint_plot(
        self, surface: pygame.Surface, hazard: Hazard, top: tuple[float, float], half: float
    ) -> None:
        (x, y), line = top, max(2, self._letters.scale.px(2))
        colour, high = _COLOUR[hazard], float(self._letters.scale.px(7))
        if hazard is Hazard.NONE:
            pygame.draw.rect(surface, colour, pygame.Rect(x - half, y - line, 2.0 * half + 1.0, 2 * line))
        elif hazard is Hazard.ROCKS:
            pygame.draw.polygon(surface, colour, [(x - half, y), (x, y - high), (x + half, y)])
        elif hazard is Hazard.SLOPE:
            pygame.draw.line(surface, colour, (x - half, y + high / 2.0), (x + half, y - high / 2.0), line)
        else:
            wave = [(x - half, y), (x - half / 2.0, y - high / 2.0), (x, y), (x + half / 2.0, y + high / 3.0)]
            pygame.draw.lines(surface, colour, False, [*wave, (x + half, y)], line)  # noqa: FBT003 - pygame

    def _paint_reach(self, surface: pygame.Surface, field: pygame.Rect, reach: tuple[float, float]) -> None:
        """Darken what is too far to the side, and bracket the rest."""
        left, right = (min(max(_across(field, edge), field.left), field.right) for edge in reach)
        shade = pygame.Surface(field.size, pygame.SRCALPHA)
        for first, last in ((field.left, left), (right, field.right)):
            shade.fill((*_FIELD, 165), (first - field.left, 0, max(0, last - first), field.height))
        surface.blit(shade, field)
        low, foot = field.bottom - self._letters.scale.px(5), self._letters.scale.px(5)
        corners = [(left, low - foot), (left, low), (right - 1, low), (right - 1, low - foot)]
        pygame.draw.lines(surface, theme.INFO, False, corners, 2)  # noqa: FBT003 - pygame

    def _paint_signs(self, surface: pygame.Surface, field: pygame.Rect, look: GroundLook) -> None:
        """Paint the way straight down, and where it will be let down."""
        unit = self._letters.scale.px(6)
        middle = field.centerx
        corners = [
            (middle, field.top + 2 * unit),
            (middle - unit, field.top + unit),
            (middle + unit, field.top + unit),
        ]
        pygame.draw.polygon(surface, theme.TEXT, corners)
        colour = theme.INFO if look.can_choose else theme.TEXT_QUIET
        aim = min(max(_across(field, look.aim), field.left), field.right)
        pygame.draw.line(surface, colour, (aim, field.top + 4 * unit), (aim, field.bottom - 2 * unit), 2)
        pygame.draw.circle(surface, colour, (aim, field.top + 3 * unit), unit, 2)


def _across(field: pygame.Rect, place_m: float) -> int:
    return round(field.centerx + place_m / _HALF_M * field.width / 2.0)


def _stepped(place_m: float) -> float:
    return round(place_m / _STEP_M) * _STEP_M
