"""The radargram on the desk: echoes over a stretch of the track, the player's cross, and the bow that is laid through it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.science.radar import depth_m, hyperbola_ns
from game.science.radargram import WINDOW_NS
from game.texts import tr
from game.texts.units import number
from game.ui import axes, fonts, theme
from game.ui.buttons import focus_ring
from game.ui.echoes import echo_image
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Look, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.ui.theme import Scale

_HEIGHT: Final = 400
_BOW_M: Final = 3.2
"""How far the bow is drawn to either side."""
_BOW_STEPS: Final = 64
_TICKS: Final = 6


@dataclass(frozen=True, slots=True)
class Cross:
    """Where the player looks: a place, a delay, and the speed that is taken for the ground there (m/ns)."""

    at_m: float
    delay_ns: float
    speed: float

    @property
    def depth_m(self) -> float:
        """Return how deep the cross is if the speed is right."""
        return depth_m(self.delay_ns, self.speed)


class RadargramPlot(KeptPicture):
    """Metres along the track, nanoseconds down the left side, metres of depth by the assumed speed down the right."""

    role = Role.PLOT

    def __init__(
        self,
        columns: Mapping[int, bytes],
        stretch: tuple[int, int],
        spacing_m: float,
        *,
        cross: Cross,
        move: Callable[[float, float], None],
    ) -> None:
        """Take echoes by the number of their place, first and last number to show, and who hears of a press."""
        super().__init__(tr("Radargram"), grow=1.0)
        self._columns, self._stretch, self._spacing_m = columns, stretch, spacing_m
        self._cross, self._move = cross, move
        self._field = pygame.Rect(0, 0, 0, 0)
        self._echoes: pygame.Surface | None = None
        self.action = lambda: None
        self.value = tr("{from_m} to {to_m} m").format(
            from_m=number(stretch[0] * spacing_m, 0), to_m=number(stretch[1] * spacing_m, 0)
        )

    @property
    def is_focusable(self) -> bool:
        """Return False: the pointer moves the cross here; keys and gamepad do at the sliders."""
        return self.action is not None

    def show(self, cross: Cross) -> None:
        """Move the cross."""
        self._cross = cross
        self._forget()

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which a bow can be told."""
        return scale.px(420)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return a height that leaves room for the axes."""
        return max(8 * scale.text_px(theme.SMALL), min(scale.px(_HEIGHT), width_px))

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Take a rectangle; another size needs other echoes."""
        small_px = scale.text_px(theme.SMALL)
        side = fonts.width("100", small_px) + small_px // 2
        line = fonts.line_height(small_px)
        self._field = pygame.Rect(rect.x + side, rect.y + line, rect.width - 2 * side, rect.height - 2 * line)
        if rect.size != self.bounds.size:
            self._echoes = None
        super().place(rect, scale)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Show the picture, with the ring while focused."""
        super().paint(surface, look)
        if look.focused is self:
            focus_ring(surface, self._field, look.scale)

    def drag(self, spot: tuple[int, int]) -> bool:
        """Put the cross under the pointer."""
        field = self._field
        across = min(1.0, max(0.0, (spot[0] - field.x) / max(1, field.width)))
        down = min(1.0, max(0.0, (spot[1] - field.y) / max(1, field.height)))
        first, last = self._stretch
        self._move((first + across * (last - first)) * self._spacing_m, down * WINDOW_NS)
        return True

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture, field = self._sheet(), self._field.move(-self.bounds.x, -self.bounds.y)
        if self._echoes is None:
            first, last = self._stretch
            columns = [self._columns.get(place) for place in range(first, last + 1)]
            self._echoes = echo_image(columns, field.size)
        picture.blit(self._echoes, field)
        self._draw_axes(picture, field, scale)
        self._draw_bow(picture, field, scale)
        return picture

    def _draw_axes(self, picture: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        small_px = scale.text_px(theme.SMALL)
        first_m, last_m = (each * self._spacing_m for each in self._stretch)
        for tick in axes.ticks(first_m, last_m, _TICKS):
            if first_m <= tick <= last_m:
                x = self._at(field, tick, 0.0)[0]
                pygame.draw.line(picture, theme.TEXT_QUIET, (x, field.bottom), (x, field.bottom + 4))
                words = fonts.text(number(tick, 0), small_px, theme.TEXT_QUIET)
                picture.blit(words, words.get_rect(midtop=(x, field.bottom + 3)))
        for tick in axes.ticks(0.0, WINDOW_NS, _TICKS)[:-1]:
            y = self._at(field, first_m, tick)[1]
            pygame.draw.line(picture, theme.TEXT_QUIET, (field.x - 4, y), (field.x, y))
            words = fonts.text(number(tick, 0), small_px, theme.TEXT_QUIET)
            picture.blit(words, words.get_rect(midright=(field.x - 6, y)))
        deepest_m = depth_m(WINDOW_NS, self._cross.speed)
        for tick in axes.ticks(0.0, deepest_m, _TICKS):
            if 0.0 < tick <= deepest_m:
                y = self._at(field, first_m, 2.0 * tick / self._cross.speed)[1]
                pygame.draw.line(picture, theme.CAUTION, (field.right, y), (field.right + 4, y))
                words = fonts.text(number(tick, 0), small_px, theme.CAUTION)
                picture.blit(words, words.get_rect(midleft=(field.right + 6, y)))
        unit = fonts.text(tr("ns"), small_px, theme.TEXT_QUIET, is_bold=True)
        picture.blit(unit, (0, 0))
        unit = fonts.text(tr("m deep"), small_px, theme.CAUTION, is_bold=True)
        picture.blit(unit, (picture.get_width() - unit.get_width(), 0))
        unit = fonts.text(tr("m along"), small_px, theme.TEXT_QUIET, is_bold=True)
        picture.blit(unit, unit.get_rect(bottomright=picture.get_rect().bottomright))

    def _draw_bow(self, picture: pygame.Surface, field: pygame.Rect, scale: Scale) -> None:
        """Draw the bow that a stone at the cross would leave, and the cross at its top."""
        cross, pen = self._cross, max(2, scale.px(2))
        picture.set_clip(field)
        points = []
        for n in range(-_BOW_STEPS, _BOW_STEPS + 1):
            away_m = _BOW_M * n / _BOW_STEPS
            delay = hyperbola_ns(away_m, cross.delay_ns, cross.speed)
            points.append(self._at(field, cross.at_m + away_m, delay))
        for colour, width in ((theme.PANEL_SOLID, pen + 2), (theme.CAUTION, pen)):
            pygame.draw.lines(picture, colour, False, points, width)  # noqa: FBT003 - pygame
        x, y = self._at(field, cross.at_m, cross.delay_ns)
        for colour, width in ((theme.PANEL_SOLID, pen + 2), (theme.INFO, pen)):
            pygame.draw.line(picture, colour, (x - 6 * pen, y), (x + 6 * pen, y), width)
            pygame.draw.line(picture, colour, (x, y - 6 * pen), (x, y + 6 * pen), width)
        picture.set_clip(None)

    def _at(self, field: pygame.Rect, at_m: float, delay: float) -> tuple[int, int]:
        first, last = self._stretch
        across = (at_m / self._spacing_m - first) / max(1, last - first)
        return field.x + round(across * field.width), field.y + round(delay / WINDOW_NS * field.height)
