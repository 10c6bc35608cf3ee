"""What can be pressed: buttons and the choices of a list."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

import pygame

from game.ui import fonts, painting, theme
from game.ui.widget import Action, Look, Role, Widget

if TYPE_CHECKING:
    from game.ui.labels import Painter
    from game.ui.theme import Scale


class Style(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = auto()
    PLAIN = auto()
    QUIET = auto()


class Button(Widget):
    """Words that do something, with the key that does the same beside them."""

    role = Role.BUTTON

    def __init__(
        self, words: str, action: Action, *, style: Style = Style.PLAIN, key: str = "", grow: float = 0.0
    ) -> None:
        super().__init__(words, grow=grow)
        self.action = action
        self.style = style
        self.key = key

    @property
    def is_default(self) -> bool:
        """Return whether it is the way on, which Enter takes at once."""
        return self.style is Style.PRIMARY

    def width_px(self, scale: Scale) -> int:
        """Return room for the words, the key and air around them."""
        words = fonts.width(self.label, scale.text_px(theme.BODY), is_bold=True)
        key = fonts.width(self.key, scale.text_px(theme.SMALL)) + scale.px(14) if self.key else 0
        return words + key + 2 * scale.px(20)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - one line
        """Return one line with air above and below."""
        return fonts.line_height(scale.text_px(theme.BODY)) + 2 * scale.px(10)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the plate, the words and, while focused, the ring."""
        is_focused = look.focused is self
        ink = self._paint_plate(surface, look.scale, is_focused=is_focused)
        size_px, room = look.scale.text_px(theme.BODY), self.bounds.width - 2 * look.scale.px(20)
        key = fonts.text(self.key, look.scale.text_px(theme.SMALL), ink) if self.key else None
        if key is not None:
            room -= key.get_width() + look.scale.px(14)
            x = self.bounds.right - look.scale.px(20) - key.get_width()
            surface.blit(key, (x, self.bounds.centery - key.get_height() // 2))
        words = fonts.text(
            fonts.shortened(self.label, size_px, room, is_bold=True), size_px, ink, is_bold=True
        )
        is_centred = key is None and self.style is not Style.QUIET
        x = self.bounds.x + look.scale.px(20) + ((room - words.get_width()) // 2 if is_centred else 0)
        surface.blit(words, (x, self.bounds.centery - words.get_height() // 2))

    def _paint_plate(self, surface: pygame.Surface, scale: Scale, *, is_focused: bool) -> theme.Colour:
        """Draw what lies under the words and return the colour of the words on it."""
        radius = scale.px(10)
        if self.style is Style.PRIMARY:
            painting.panel(surface, self.bounds, radius, colour=(*theme.TEXT, 255))
        elif self.style is Style.PLAIN or is_focused:
            painting.panel(surface, self.bounds, radius, colour=theme.PANEL_RAISED)
        if is_focused:
            focus_ring(surface, self.bounds, scale)
        if self.style is Style.PRIMARY:
            return theme.PANEL_SOLID
        return theme.TEXT


class Choice(Widget):
    """One entry of a list: a badge, a title, a line about it, and a note at the end."""

    role = Role.CHOICE

    def __init__(
        self, title: str, about: str, *, action: Action, note: str = "", badge: Painter | None = None
    ) -> None:
        super().__init__(title)
        self.about = about
        self.value = note
        self.action = action
        self.badge = badge

    def width_px(self, scale: Scale) -> int:
        """Return room for the title, the badge and the note."""
        title = fonts.width(self.label, scale.text_px(theme.BODY), is_bold=True)
        return title + self._badge_px(scale) + 2 * scale.px(16)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return room for the title and the lines about it."""
        title = fonts.line_height(scale.text_px(theme.BODY))
        lines = len(self._about_lines(width_px, scale))
        return title + lines * fonts.line_height(scale.text_px(theme.SMALL)) + 2 * scale.px(9)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the entry, brighter while focused."""
        scale, is_focused = look.scale, look.focused is self
        if is_focused:
            painting.panel(surface, self.bounds, scale.px(10), colour=theme.PANEL_RAISED)
            focus_ring(surface, self.bounds, scale)
        inner = self.bounds.inflate(-2 * scale.px(16), -2 * scale.px(9))
        if self.badge is not None:
            side = self._badge_px(scale) - scale.px(16)
            self.badge(surface, pygame.Rect(inner.x, inner.y, side, inner.height), scale)
            inner = pygame.Rect(
                inner.x + side + scale.px(16), inner.y, inner.width - side - scale.px(16), inner.height
            )
        self._paint_words(surface, inner, scale)

    def _paint_words(self, surface: pygame.Surface, inner: pygame.Rect, scale: Scale) -> None:
        body_px, small_px = scale.text_px(theme.BODY), scale.text_px(theme.SMALL)
        room = inner.width
        if self.value:
            note = fonts.text(
                fonts.shortened(self.value, small_px, inner.width // 2), small_px, theme.TEXT_QUIET
            )
            surface.blit(note, (inner.right - note.get_width(), inner.y + (body_px - small_px) // 2))
            room -= note.get_width() + scale.px(12)
        title = fonts.shortened(self.label, body_px, room, is_bold=True)
        surface.blit(fonts.text(title, body_px, theme.TEXT, is_bold=True), inner.topleft)
        y = inner.y + fonts.line_height(body_px)
        for line in fonts.wrapped(self.about, small_px, inner.width):
            surface.blit(fonts.text(line, small_px, theme.TEXT_QUIET), (inner.x, y))
            y += fonts.line_height(small_px)

    def _about_lines(self, width_px: int, scale: Scale) -> tuple[str, ...]:
        room = width_px - 2 * scale.px(16) - self._badge_px(scale)
        return fonts.wrapped(self.about, scale.text_px(theme.SMALL), room)

    def _badge_px(self, scale: Scale) -> int:
        return scale.px(44 + 16) if self.badge is not None else 0


def focus_ring(surface: pygame.Surface, bounds: pygame.Rect, scale: Scale) -> None:
    """Draw the one ring that says where the keyboard is, a little outside of what it surrounds."""
    width, away = scale.px(2.5), scale.px(3)
    painting.ring(
        surface, bounds.inflate(2 * away, 2 * away), scale.px(10) + away, colour=theme.INFO, width=width
    )
