"""What all desks share: they hold the mission, are closed by the key that opened them, and ask before an answer counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.controls.bindings import Action, action_of
from game.controls.signs import sign_of
from game.scenes.page_scene import PageScene
from game.texts import tr
from game.ui.buttons import Button
from game.ui.groups import Framed, Panel, Row
from game.ui.labels import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.scroll import Scroll
    from game.ui.widget import Widget

_WIDEST: Final = 1240


class DeskFrame(PageScene):
    """A page over a mission that stands still."""

    music = 0.0

    @property
    def is_asking(self) -> bool:
        """Whether a question is on the screen instead of the desk."""
        return False

    def withdraw(self) -> None:
        """Give no answer to the question."""

    def handle(self, event: pygame.event.Event) -> None:
        """Let the key that opened the desk close it."""
        is_key = event.type == pygame.KEYDOWN and action_of(event.key) in (Action.DESK, Action.PAUSE)
        if is_key and not self.is_asking:
            self.back()
        else:
            super().handle(event)

    def back(self) -> None:
        """Go back one step: out of the question, then to the mission."""
        if not self.is_asking:
            super().back()
            return
        self.withdraw()
        self.rebuild()

    def framed(self, title: str, beside: Sequence[Widget], body: Scroll, buttons: Sequence[Widget]) -> Widget:
        """Return the desk: its title with what stands beside it, its body, and its buttons before the way back."""
        close = Button(tr("Back"), self.back, key=sign_of(Action.DESK))
        rows = [
            Row([Heading(title), *beside], is_level=True, gap=28),
            body,
            Row([*buttons, close], gap=10, is_level=True),
        ]
        return Framed(Panel(rows, gap=10, padding=22), widest=_WIDEST, edge=16, is_full=True)
