"""A screen of the gallery, set up once and then looked at in windows of any size and with text of any size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.gallery import staged
from game.scenes.page_scene import PageScene
from tests.screens.ink import Mark, marks_of

if TYPE_CHECKING:
    from game.ui.page import Page


USUAL: Final = (1280, 720)
"""The window that the game opens."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is seen, the words in it, and the page that it belongs to, if it is one."""

    picture: pygame.Surface
    marks: tuple[Mark, ...]
    page: Page | None


class Screen:
    """One screen, as it stands after its story. To be used while words are recorded."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._stage = staged(name, USUAL)

    def look(self, size: tuple[int, int], text_pct: int = 100) -> Shown:
        """Draw it as a player sees it who has just changed the window, or the text in the settings."""
        self._stage.context.size = size
        self._stage.context.settings.change(text_pct=text_pct)
        self._stage.scene.resume()
        picture = pygame.Surface(size)
        self._stage.paint(picture)
        scene = self._stage.scene
        return Shown(picture, marks_of(picture), scene.page if isinstance(scene, PageScene) else None)
