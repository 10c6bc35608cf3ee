"""A bar of time: how far something is, what happens when, and a knob that is dragged, clicked or moved by arrows.

What lies at a time, and getting there, is left to whoever listens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr
from game.texts.units import clock
from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.theme import Scale
from game.ui.widget import Action, Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.plot import Mark

ARROW_S: Final = 5.0
"""How far an arrow moves the knob."""
_STEPS: Final = {pygame.K_LEFT: -ARROW_S, pygame.K_RIGHT: ARROW_S}
_KNOB: Final = 18
_TRACK: Final = 8
_AIR: Final = 6
_ROUND_SHARE: Final = 1.15
"""How much wider than the letters a mark's round is: as on the debrief's curves."""


class Timeline(Widget):
    """Played, known and open time on one bar, with numbered marks above it. Pressing it plays or holds."""

    role = Role.SLIDER

    def __init__(
        self, label: str, length_s: float, *, on_seek: Callable[[float], None], on_press: Action
    ) -> None:
        """Take how long all of it is, who goes to a time, and what Enter does."""
        super().__init__(label, grow=1.0)
        self.action = on_press
        self._length_s = length_s
        self._on_seek = on_seek
        self._now_s = self._known_s = 0.0
        self._target_s: float | None = None
        self._marks: Sequence[Mark] = ()
        self._words: Sequence[str] = ()
        self._pointer_x: int | None = None
        self._scale = Scale((1280, 720))
        self.show(0.0)

    def show(self, now_s: float, *, known_s: float = 0.0, target_s: float | None = None) -> None:
        """Say where it is, how far its marks are known, and where it is on the way to."""
        self._now_s, self._known_s, self._target_s = now_s, known_s, target_s
        self.value = tr("{now} of {total}").format(now=clock(now_s), total=clock(self._length_s))

    def show_marks(self, marks: Sequence[Mark], words: Sequence[str]) -> None:
        """Say what happens when; each mark with its words."""
        self._marks, self._words = marks, words

    @property
    def caption(self) -> str:
        """Return the words of the mark under the pointer, or else of the last one that was passed."""
        pointed = self._pointed()
        if pointed is None:
            passed = [n for n, mark in enumerate(self._marks) if mark.time_s <= self._now_s]
            pointed = passed[-1] if passed else None
        return "" if pointed is None else f"{self._marks[pointed].sign} · {self._words[pointed]}"

    def point(self, spot: tuple[int, int]) -> None:
        """Notice where the pointer is."""
        self._pointer_x = spot[0] if self.bounds.collidepoint(spot) else None

    def arrow(self, key: int) -> bool:
        """Move by some seconds from where it is going to be."""
        if key not in _STEPS:
            return False
        self._seek((self._now_s if self._target_s is None else self._target_s) + _STEPS[key])
        return True

    def drag(self, spot: tuple[int, int]) -> bool:
        """Go to the time under the pointer."""
        track = self._track()
        self._seek((spot[0] - track.x) / max(1, track.width) * self._length_s)
        return True

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which it can be dragged."""
        return scale.px(200)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - a bar is as high at any width
        """Return room for the marks and the knob below them."""
        return self._round_px(scale) + scale.px(_AIR) + scale.px(_KNOB)

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Take a rectangle and remember the scale that the pointer is measured by."""
        super().place(rect, scale)
        self._scale = scale

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the bar, then the marks, then the knob over them."""
        track = self._track()
        self._paint_bar(surface, track, self._length_s, (*theme.LINE, 255))
        self._paint_bar(surface, track, self._known_s, (*theme.TEXT_QUIET, 90))
        self._paint_bar(surface, track, self._now_s, (*theme.INFO, 255))
        self._paint_marks(surface, track, look.scale)
        side = look.scale.px(_KNOB)
        if self._target_s is not None:
            spot = pygame.Rect(0, 0, side, side)
            spot.center = (self._x(self._target_s, track), track.centery)
            painting.ring(surface, spot, side // 2, colour=theme.TEXT, width=look.scale.px(2))
        knob = pygame.Rect(0, 0, side, side)
        knob.center = (self._x(self._now_s, track), track.centery)
        painting.panel(surface, knob, side // 2, colour=(*theme.TEXT, 255))
        if look.focused is self:
            focus_ring(surface, knob, look.scale)

    def _paint_bar(
        self, surface: pygame.Surface, track: pygame.Rect, until_s: float, colour: theme.ColourAlpha
    ) -> None:
        bar = pygame.Rect(track.x, track.y, self._x(until_s, track) - track.x, track.height)
        painting.panel(surface, bar, track.height // 2, colour=colour)

    def _paint_marks(self, surface: pygame.Surface, track: pygame.Rect, scale: Scale) -> None:
        side, size_px = self._round_px(scale), scale.text_px(theme.SMALL)
        for mark, x in zip(self._marks, self._mark_places(), strict=True):
            disc = pygame.Rect(x - side // 2, self.bounds.y, side, side)
            foot = (self._x(mark.time_s, track), track.bottom)
            pygame.draw.line(surface, mark.colour, disc.midbottom, foot, scale.px(1.5))
            painting.panel(surface, disc, side // 2, colour=(*mark.colour, 255))
            sign = fonts.text(mark.sign, round(0.85 * size_px), theme.PANEL_SOLID, is_bold=True)
            surface.blit(sign, sign.get_rect(center=disc.center))

    def _mark_places(self) -> list[int]:
        """Return where the marks' rounds stand: over their times, or beside each other where those are close."""
        side, track = self._round_px(self._scale) + 2, self._track()
        places: list[int] = []
        for mark in self._marks:
            x = self._x(mark.time_s, track)
            places.append(max(x, places[-1] + side) if places else x)
        for n in range(len(places) - 1, -1, -1):
            places[n] = min(places[n], track.right - (len(places) - 1 - n) * side)
        return places

    def _pointed(self) -> int | None:
        if self._pointer_x is None:
            return None
        reach = self._round_px(self._scale) // 2
        near = [(abs(x - self._pointer_x), n) for n, x in enumerate(self._mark_places())]
        away, mark = min(near, default=(reach + 1, 0))
        return mark if away <= reach else None

    def _seek(self, time_s: float) -> None:
        self._on_seek(max(0.0, min(self._length_s, time_s)))

    def _track(self) -> pygame.Rect:
        """Return the bar, short of the bounds by half a knob at each end."""
        half, height = self._scale.px(_KNOB) // 2, self._scale.px(_TRACK)
        y = self.bounds.bottom - half - height // 2
        return pygame.Rect(self.bounds.x + half, y, max(1, self.bounds.width - 2 * half), height)

    def _x(self, time_s: float, track: pygame.Rect) -> int:
        return track.x + round(track.width * min(1.0, time_s / self._length_s))

    @staticmethod
    def _round_px(scale: Scale) -> int:
        return round(_ROUND_SHARE * scale.text_px(theme.SMALL))
