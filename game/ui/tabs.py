"""Sections of a page: one of several names is chosen, and what belongs to it is shown below by the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.texts import tr
from game.ui import fonts, painting, theme
from game.ui.buttons import focus_ring
from game.ui.groups import Row
from game.ui.widget import Look, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.theme import Scale


class Tab(Widget):
    """The name of one section."""

    role = Role.TAB

    def __init__(self, label: str, choose: Callable[[str], None], *, is_chosen: bool) -> None:
        super().__init__(label)
        self.action = lambda: choose(label)
        self.is_chosen = is_chosen
        self.value = tr("chosen") if is_chosen else ""

    @property
    def is_default(self) -> bool:
        """Return whether it is the section that is shown: the page opens there."""
        return self.is_chosen

    def width_px(self, scale: Scale) -> int:
        """Return room for the name."""
        return fonts.width(self.label, scale.text_px(theme.BODY), is_bold=True) + 2 * scale.px(18)

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - one line
        """Return one line and room for the bar below it."""
        return fonts.line_height(scale.text_px(theme.BODY)) + 2 * scale.px(8)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the name; the chosen one is bright and has a bar below."""
        scale = look.scale
        if look.focused is self:
            painting.panel(surface, self.bounds, scale.px(10), colour=theme.PANEL_RAISED)
            focus_ring(surface, self.bounds, scale)
        colour = theme.TEXT if self.is_chosen else theme.TEXT_QUIET
        size_px = scale.text_px(theme.BODY)
        room = self.bounds.width - 2 * scale.px(8)
        words = fonts.text(
            fonts.shortened(self.label, size_px, room, is_bold=True), size_px, colour, is_bold=True
        )
        surface.blit(words, words.get_rect(center=self.bounds.center))
        if self.is_chosen:
            bar = pygame.Rect(0, 0, words.get_width(), scale.px(3))
            bar.midbottom = (self.bounds.centerx, self.bounds.bottom - scale.px(3))
            painting.panel(surface, bar, scale.px(1), colour=(*theme.INFO, 255))


def tabs(names: Sequence[str], chosen: str, choose: Callable[[str], None]) -> Row:
    """Return a row of sections, of which one is chosen."""
    return Row([Tab(name, choose, is_chosen=name == chosen) for name in names], gap=8)
