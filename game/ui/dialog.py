"""A question that must be answered before anything else, and a word in passing that asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.buttons import Button, Style
from game.ui.groups import Framed, Panel, Row
from game.ui.labels import Heading, Label
from game.ui.menu_keys import Menu, menu_sign
from game.ui.scroll import Scroll
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from game.ui.theme import Scale
    from game.ui.widget import Action

_TOAST_PAD: Final = 14
_TOAST_AIR: Final = 5


class Dialog(Framed):
    """A question with a way on and a way back; the focus begins on the way back, which loses nothing."""

    role = Role.DIALOG

    def __init__(self, question: str, about: str, *, way_on: tuple[str, Action], back: Action) -> None:
        """Take the question, what a yes means, the yes with its action, and the way back."""
        words, act = way_on
        buttons = Row(
            [Button(words, act), Button(tr("Back"), back, style=Style.PRIMARY, key=menu_sign(Menu.BACK))]
        )
        super().__init__(
            Panel([Heading(question), Scroll(Label(about)), buttons], gap=16, padding=28), widest=560
        )
        self.label = question


class Toast(Widget):
    """A line over the picture for a moment: a caption, or that something could not be kept."""

    role = Role.TOAST

    def __init__(self, words: str, size: int = theme.BODY) -> None:
        """Take the words and their type size at 720p."""
        super().__init__(words)
        self._size = size

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the height of its lines and air."""
        return len(self._lines(width_px, scale)) * self._line_px(scale) + 2 * scale.px(_TOAST_AIR)

    def show_above(self, surface: pygame.Surface, bottom_px: int, scale: Scale) -> int:
        """Draw it in the middle with its lower edge at a height; return its upper edge, for the next one."""
        rect = self._rect(surface.get_width() - 2 * scale.px(48), scale)
        rect.midbottom = (surface.get_width() // 2, bottom_px)
        return self._show(surface, rect, scale)

    def show_below(self, surface: pygame.Surface, top_px: int, scale: Scale) -> int:
        """Draw it in the middle half with its upper edge at a height; return its lower edge, for the next one."""
        rect = self._rect(surface.get_width() // 2, scale)
        rect.midtop = (surface.get_width() // 2, top_px)
        self._show(surface, rect, scale)
        return rect.bottom

    def show_at_start(self, surface: pygame.Surface, bottom_px: int, scale: Scale) -> int:
        """Draw it where lines begin, with its lower edge at a height; return its upper edge."""
        rect = self._rect(surface.get_width() - 2 * scale.px(16), scale)
        rect.bottomleft = (scale.px(16), bottom_px)
        return self._show(surface, rect, scale)

    def _rect(self, widest_px: int, scale: Scale) -> pygame.Rect:
        lines, size_px = self._lines(widest_px, scale), scale.text_px(self._size)
        width = min(widest_px, max(fonts.width(line, size_px) for line in lines) + 2 * scale.px(_TOAST_PAD))
        return pygame.Rect(0, 0, width, self.height_px(widest_px, scale))

    def _show(self, surface: pygame.Surface, rect: pygame.Rect, scale: Scale) -> int:
        self.place(rect, scale)
        self.paint(surface, Look(scale))
        return rect.top

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the panel and the lines, centred."""
        scale = look.scale
        painting.panel(surface, self.bounds, scale.px(10), colour=(*theme.PANEL_SOLID, 240))
        y = self.bounds.y + scale.px(_TOAST_AIR)
        for line in self._lines(self.bounds.width, scale):
            words = fonts.text(line, scale.text_px(self._size), theme.TEXT)
            surface.blit(words, (self.bounds.centerx - words.get_width() // 2, y))
            y += self._line_px(scale)

    def _lines(self, width_px: int, scale: Scale) -> tuple[str, ...]:
        return fonts.wrapped(self.label, scale.text_px(self._size), width_px - 2 * scale.px(_TOAST_PAD))

    def _line_px(self, scale: Scale) -> int:
        return fonts.line_height(scale.text_px(self._size))
