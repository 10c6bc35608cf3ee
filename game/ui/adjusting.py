"""What can be set: a switch, and a value out of an ordered row of values as a slider or as a list of names.

What the value means and where it is kept is left to whoever builds them: each tells its new value to a listener.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.widget import Action, Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.theme import Scale

_GAP: Final = 16
_TRACK_SHARE: Final = 0.55
"""Of a slider's room for its track, so that tracks that stand one above the other end alike."""
_STEPS: Final = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
"""Arrows that move along a row of values."""


class Setting(Widget):
    """A name at the start and what it is set to at the end; below the name where both do not fit."""

    CONTROL_WIDTH: int
    """Room for what is set, at 720p and plain text size."""

    @abstractmethod
    def paint_control(self, surface: pygame.Surface, room: pygame.Rect, scale: Scale) -> None:
        """Draw what is set into its room."""

    def width_px(self, scale: Scale) -> int:
        """Return room for the name and what is set."""
        name = fonts.width(self.label, scale.text_px(theme.BODY))
        return name + self._control_px(scale) + scale.px(3 * _GAP)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the height of the name's lines, and of what is set below them if it does not fit beside."""
        line = fonts.line_height(scale.text_px(theme.BODY))
        name = len(self._name_lines(width_px, scale)) * line
        return name + (line if self._is_stacked(width_px, scale) else 0) + 2 * scale.px(8)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the name and what is set, with the ring while focused."""
        scale = look.scale
        if look.focused is self:
            painting.panel(surface, self.bounds, scale.px(10), colour=theme.PANEL_RAISED)
            focus_ring(surface, self.bounds, scale)
        size_px = scale.text_px(theme.BODY)
        line = fonts.line_height(size_px)
        y = self.bounds.y + scale.px(8)
        for words in self._name_lines(self.bounds.width, scale):
            surface.blit(fonts.text(words, size_px, theme.TEXT), (self.bounds.x + scale.px(_GAP), y))
            y += line
        self.paint_control(surface, self.control_bounds(scale), scale)

    def control_bounds(self, scale: Scale) -> pygame.Rect:
        """Return where what is set is drawn."""
        line = fonts.line_height(scale.text_px(theme.BODY))
        width = min(self._control_px(scale), self.bounds.width - 2 * scale.px(_GAP))
        y = self.bounds.bottom - scale.px(8) - line
        if not self._is_stacked(self.bounds.width, scale):
            y = self.bounds.centery - line // 2
        return pygame.Rect(self.bounds.right - scale.px(_GAP) - width, y, width, line)

    def _name_lines(self, width_px: int, scale: Scale) -> tuple[str, ...]:
        taken = 0 if self._is_stacked(width_px, scale) else self._control_px(scale) + scale.px(_GAP)
        room = width_px - 2 * scale.px(_GAP) - taken
        return fonts.wrapped(self.label, scale.text_px(theme.BODY), room)

    def _is_stacked(self, width_px: int, scale: Scale) -> bool:
        return self._control_px(scale) > width_px // 2

    def _control_px(self, scale: Scale) -> int:
        return round(scale.px(self.CONTROL_WIDTH) * scale.text_ratio)


class Toggle(Setting):
    """A switch: Enter, Space, a click, or an arrow turns it."""

    role = Role.TOGGLE
    CONTROL_WIDTH = 96

    def __init__(self, label: str, on_change: Callable[[bool], None], *, is_on: bool) -> None:
        super().__init__(label)
        self.action = self.turn
        self._on_change = on_change
        self.is_on = is_on
        self._say()

    def turn(self) -> None:
        """Turn it and tell."""
        self.is_on = not self.is_on
        self._say()
        self._on_change(self.is_on)

    def arrow(self, key: int) -> bool:
        """Turn it on to the right and off to the left."""
        if key not in _STEPS:
            return False
        if self.is_on != (_STEPS[key] > 0):
            self.turn()
        return True

    def paint_control(self, surface: pygame.Surface, room: pygame.Rect, scale: Scale) -> None:
        """Draw the word, and a knob at the side that the state is on: no state by colour alone."""
        size_px = scale.text_px(theme.BODY)
        height = round(size_px * 1.1)
        track = pygame.Rect(room.right - 2 * height, room.centery - height // 2, 2 * height, height)
        colour = theme.INFO if self.is_on else theme.LINE
        painting.panel(surface, track, height // 2, colour=(*colour, 255))
        knob = pygame.Rect(track.right - height if self.is_on else track.x, track.y, height, height)
        inner = knob.inflate(-scale.px(5), -scale.px(5))
        ink = theme.PANEL_SOLID if self.is_on else theme.TEXT
        painting.panel(surface, inner, inner.width // 2, colour=(*ink, 255))
        word = fonts.text(self.value, size_px, theme.TEXT if self.is_on else theme.TEXT_QUIET, is_bold=True)
        surface.blit(word, (track.x - scale.px(10) - word.get_width(), room.centery - word.get_height() // 2))

    def _say(self) -> None:
        self.value = tr("on") if self.is_on else tr("off")


class Slider(Setting):
    """One of several values in order: arrows step, Enter steps round, a press or a drag goes where it points."""

    role = Role.SLIDER
    CONTROL_WIDTH = 300

    def __init__(
        self, label: str, values: Sequence[tuple[int, str]], on_change: Callable[[int], None], *, now: int
    ) -> None:
        """Take values with their names in order, a listener, and the value now (or the nearest to it)."""
        super().__init__(label)
        self.action = self._step_round
        self.values = values
        self._on_change = on_change
        self._place = 0
        self._scale: Scale | None = None
        self.show(now)

    def arrow(self, key: int) -> bool:
        """Step along the values; the ends hold."""
        if key not in _STEPS:
            return False
        self._go(self._place + _STEPS[key])
        return True

    def drag(self, spot: tuple[int, int]) -> bool:
        """Go to the value under the pointer."""
        if self._scale is None:
            return False
        track = self._track(self.control_bounds(self._scale), self._scale)
        share = (spot[0] - track.x) / max(1, track.width)
        self._go(round(share * (len(self.values) - 1)))
        return True

    def show(self, now: int) -> None:
        """Stand at the value that is nearest, without telling anybody."""
        self._place = min(range(len(self.values)), key=lambda place: abs(self.values[place][0] - now))
        self.value = self.values[self._place][1]

    def place(self, rect: pygame.Rect, scale: Scale) -> None:
        """Take a rectangle and remember the scale that the pointer is measured by."""
        super().place(rect, scale)
        self._scale = scale

    def paint_control(self, surface: pygame.Surface, room: pygame.Rect, scale: Scale) -> None:
        """Draw the track, how far it is filled, the knob, and the value in words."""
        size_px, track = scale.text_px(theme.BODY), self._track(room, scale)
        painting.panel(surface, track, track.height // 2, colour=(*theme.LINE, 255))
        filled = pygame.Rect(track.x, track.y, round(track.width * self._share), track.height)
        painting.panel(surface, filled, track.height // 2, colour=(*theme.INFO, 255))
        knob = pygame.Rect(0, 0, scale.px(18), scale.px(18))
        knob.center = (filled.right, track.centery)
        painting.panel(surface, knob, knob.width // 2, colour=(*theme.TEXT, 255))
        word = fonts.text(
            fonts.shortened(self.value, size_px, room.right - track.right), size_px, theme.TEXT, is_bold=True
        )
        surface.blit(word, (room.right - word.get_width(), room.centery - word.get_height() // 2))

    @property
    def _share(self) -> float:
        return self._place / max(1, len(self.values) - 1)

    def _track(self, room: pygame.Rect, scale: Scale) -> pygame.Rect:
        words = max(
            fonts.width(name, scale.text_px(theme.BODY), is_bold=True) for _value, name in self.values
        )
        usual = round(room.width * _TRACK_SHARE)
        width = max(scale.px(40), min(usual, room.width - words - scale.px(24)))
        return pygame.Rect(room.x, room.centery - scale.px(3), width, scale.px(6))

    def _step_round(self) -> None:
        self._go((self._place + 1) % len(self.values))

    def _go(self, place: int) -> None:
        place = max(0, min(len(self.values) - 1, place))
        if place != self._place:
            self._place = place
            value, self.value = self.values[place]
            self._on_change(value)


class Field(Setting):
    """A name and what it is now; pressing it asks for something new, as a key does."""

    role = Role.FIELD
    CONTROL_WIDTH = 220

    def __init__(self, label: str, value: str, action: Action, *, grow: float = 0.0) -> None:
        super().__init__(label, grow=grow)
        self.value = value
        self.action = action

    def paint_control(self, surface: pygame.Surface, room: pygame.Rect, scale: Scale) -> None:
        """Draw what it is now."""
        size_px = scale.text_px(theme.BODY)
        words = fonts.shortened(self.value, size_px, room.width, is_bold=True)
        picture = fonts.text(words, size_px, theme.INFO, is_bold=True)
        surface.blit(picture, (room.right - picture.get_width(), room.centery - picture.get_height() // 2))
