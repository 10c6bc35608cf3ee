"""The scenes that are open: the last one is on the screen, the first one is home."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.scene import Scene


class SceneStack:
    """Directs the scenes. Every scene that goes is closed, so that nothing of it is lost."""

    def __init__(self) -> None:
        self._scenes: list[Scene] = []

    @property
    def scene(self) -> Scene | None:
        """Return the scene on the screen, or None when the game is over."""
        return self._scenes[-1] if self._scenes else None

    def push(self, scene: Scene) -> None:
        """Show a scene in front of the present one."""
        self._scenes.append(scene)

    def replace(self, scene: Scene) -> None:
        """Show a scene instead of the present one."""
        self._drop(1)
        self.push(scene)

    def pop(self) -> None:
        """Go back to the scene before; from the first one, out of the game."""
        self._drop(1)
        self._resume()

    def home(self) -> None:
        """Go back to the first scene."""
        self._drop(len(self._scenes) - 1)
        self._resume()

    def quit(self) -> None:
        """Leave the game from wherever it is."""
        self._drop(len(self._scenes))

    def _drop(self, number: int) -> None:
        for _ in range(number):
            self._scenes.pop().close()
        # Few objects hold large pictures, so Python would wait long before it lets go of a place that nobody sees.
        gc.collect()

    def _resume(self) -> None:
        if self.scene is not None:
            self.scene.resume()
