"""A menu: one page of widgets before a backdrop. The menus say what is on the page; this does the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pygame

from game.controls.bindings import Action, action_of
from game.scenes import routes
from game.scenes.scene import Margin
from game.ui.page import Page
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.context import Context


class Behind(Protocol):
    """What is seen behind a page."""

    def update(self, elapsed_ns: int) -> None:
        """Let real time pass."""

    def draw(self, surface: pygame.Surface) -> None:
        """Cover the whole surface."""


class PageScene:
    """Keeps a page as large as the window and lets it hear the player."""

    name = "page"
    margin = Margin.MENU
    music = 0.5
    """How loud the quiet pad of the menus is here."""

    def __init__(self, context: Context, behind: Behind) -> None:
        self.context = context
        self.behind = behind
        self.page = Page(self.build(), context.scale, on_escape=self.back)

    @property
    def picture_name(self) -> str:
        """Return the screen's name."""
        return self.name

    def build(self) -> Widget:
        """Return the tree of widgets; called again when what they say has changed."""
        return Widget()

    def back(self) -> None:
        """Leave this screen, as Esc does."""
        self.context.director.pop()

    def help(self) -> None:
        """Show all controls."""
        routes.controls(self.context, self.behind.draw)

    def handle(self, event: pygame.event.Event) -> None:
        """Let the page take an event, and sound it."""
        self._fit()
        if event.type == pygame.KEYDOWN and action_of(event.key) is Action.HELP:
            self.help()
            return
        before = self.page.focused
        if self.page.handle(event) and self.page.focused is not before:
            self.context.sound.play("interface_focus")

    def update(self, elapsed_ns: int) -> None:
        """Let the backdrop live."""
        self.context.sound.loop("menu_pad", self.music)
        self.behind.update(elapsed_ns)
        self.page.update(elapsed_ns)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the backdrop and the page."""
        self._fit()
        self.behind.draw(surface)
        self.page.draw(surface)

    def resume(self) -> None:
        """Say what may have changed meanwhile."""
        self.rebuild()

    def close(self) -> None:
        """Leave the page; nothing else of a menu can be lost."""
        self.page.leave()

    def rebuild(self) -> None:
        """Say the same page anew; the focus stays on what is called the same."""
        label = self.page.focused.label if self.page.focused is not None else ""
        self.page = Page(self.build(), self.context.scale, on_escape=self.back)
        for widget in self.page.stops():
            if widget.label == label:
                self.page.focus(widget)

    def _fit(self) -> None:
        if self.page.scale != self.context.scale:
            self.page.resize(self.context.scale)
