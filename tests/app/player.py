"""A player made of events: presses keys in the real frame loop, on a screen that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.game import Game
from game.app.stack import SceneStack
from game.app.window import Window
from game.scenes.context import Context
from game.scenes.page_scene import PageScene
from game.scenes.progress import Progress
from game.scenes.title import TitleScene

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.scene import Scene

FRAME_NS = 100_000_000


class Player:
    """Sits before the game with a keyboard and a mouse."""

    def __init__(self, folder: Path, size: tuple[int, int] = (640, 360)) -> None:
        pygame.init()
        self.window = Window(size)
        self.stack = SceneStack()
        self.context = Context(self.stack, Progress(folder), size)
        self.game = Game(self.window, self.stack, self.context, folder=folder)
        self.stack.push(TitleScene(self.context))
        pygame.event.clear()
        self.frames(1)

    @property
    def scene(self) -> Scene:
        """Return what is on the screen."""
        assert self.stack.scene is not None, "the game is over"
        return self.stack.scene

    @property
    def words(self) -> str:
        """Return the page on the screen as text."""
        assert isinstance(self.scene, PageScene)
        return self.scene.page.describe()

    @property
    def told(self) -> str:
        """Return what is said in passing over the screen."""
        return self.game._toasts.notice

    def frames(self, number: int) -> None:
        """Let frames pass."""
        for _ in range(number):
            self.game.frame(FRAME_NS)

    def press(self, *keys: int, mod: int = 0) -> None:
        """Press keys one after the other, a frame each."""
        for key in keys:
            self.hold(key, mod=mod)
            pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=mod))
            self.frames(1)

    def hold(self, key: int, *, mod: int = 0) -> None:
        """Press a key down and keep it there."""
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
        self.frames(1)

    def release(self, key: int) -> None:
        """Let a key go."""
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))
        self.frames(1)

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size, as a hand at its corner does."""
        pygame.display.set_mode(size, pygame.RESIZABLE)
        self.frames(2)

    def choose(self, label: str) -> None:
        """Walk to a button with Tab and press Enter."""
        assert isinstance(self.scene, PageScene)
        for _ in self.scene.page.stops():
            if self.scene.page.focused is not None and self.scene.page.focused.label == label:
                break
            self.press(pygame.K_TAB)
        assert self.scene.page.focused is not None
        assert self.scene.page.focused.label == label, self.words
        self.press(pygame.K_RETURN)
