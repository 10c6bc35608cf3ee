"""The radar's card: the last metres of the radargram as they come in, with the antenna's place and the time in ns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.facts import value
from game.science.radargram import WINDOW_NS
from game.simulation.snapshot import RoverState
from game.texts import tr
from game.texts.units import number, quantity
from game.ui import fonts, theme
from game.ui.echoes import echo_image

if TYPE_CHECKING:
    from game.view.instruments.board import Letters, Moment

_BEHIND_M: Final = 14.0
_AHEAD_M: Final = 2.0
_SIZE: Final = (300, 112)
_STEP_NS: Final = 50.0


@dataclass(frozen=True, slots=True)
class RadarLook:
    """What the card shows: echoes place by place, None where nothing was sounded, and where the antenna is."""

    columns: tuple[bytes | None, ...]
    antenna_m: float


class RadarCard:
    """What the radar hears, scrolling by as the rover drives."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._spacing_m = value("radar.trace_spacing_m")
        self._behind_m = value("radar.antenna_behind_m")
        self._width, self._height = (letters.scale.px(each) for each in _SIZE)

    def look(self, moment: Moment) -> RadarLook | None:
        """Return the last metres, for a rover whose radar has something to hear."""
        state = moment.state
        if not isinstance(state, RoverState) or not moment.plan.terrain.buried:
            return None
        here = round((state.x_m - self._behind_m) / self._spacing_m)
        first, last = here - round(_BEHIND_M / self._spacing_m), here + round(_AHEAD_M / self._spacing_m)
        heard = {round(each.at_m / self._spacing_m): each.echoes for each in state.traces}
        return RadarLook(tuple(heard.get(place) for place in range(first, last + 1)), here * self._spacing_m)

    def size(self, look: RadarLook) -> tuple[int, int]:
        """Return the picture's size, a line of words above it and figures at its side."""
        del look
        letters = self._letters
        width = max(self._width, self._side_px + letters.small_width(tr("Radar") + " 888.8 m"))
        return (
            width + self._side_px + 2 * letters.margin_px,
            self._height + letters.small_line_px + 3 * letters.gap_px,
        )

    def paint(self, surface: pygame.Surface, look: RadarLook) -> None:
        """Paint words, echoes, and a line where the antenna is."""
        letters = self._letters
        x, y = letters.margin_px, letters.gap_px
        letters.small(surface, tr("Radar"), (x, y), theme.TEXT)
        where = quantity(look.antenna_m, "m", 1)
        right = surface.get_width() - letters.margin_px
        letters.small(surface, where, (right - letters.small_width(where), y), theme.TEXT)
        field = pygame.Rect(x + self._side_px, y + letters.small_line_px, 0, self._height)
        field.width = right - field.x
        surface.blit(echo_image(look.columns, field.size), field)
        for step in range(round(WINDOW_NS / _STEP_NS) + 1):
            words = number(step * _STEP_NS, 0) if step else tr("ns")
            picture = fonts.text(words, letters.small_px, theme.TEXT_QUIET)
            spot = picture.get_rect(midright=(field.x - letters.gap_px, 0))
            spot.centery = field.y + round(field.height * step * _STEP_NS / WINDOW_NS)
            surface.blit(picture, spot.clamp(field.move(-field.width - letters.gap_px, 0)))
        across = field.x + round(field.width * _BEHIND_M / (_BEHIND_M + _AHEAD_M))
        pygame.draw.line(surface, theme.CAUTION, (across, field.y), (across, field.bottom - 1))

    @property
    def _side_px(self) -> int:
        return self._letters.small_width("100") + self._letters.gap_px
