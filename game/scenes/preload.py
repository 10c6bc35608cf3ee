"""What later screens need, loaded while the title stands: in a thread, so that no frame waits for it.

Loading does not change what anything does, only when it is there: whoever needs something sooner loads it himself.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.scenes.shelf import Shelf

_PLACE: Final = "game.scenes.landscape"
_SCREENS: Final = tuple(
    f"game.scenes.{name}"
    for name in ("briefing", "mission", "levels", "map_screen", "lab", "pause", "debrief")
)


class Preload:
    """Knows whether the title's own place may be built without a wait."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._is_place_due = False
        self.is_done = False
        """Whether all has been loaded; never, where nobody has begun."""

    @property
    def has_place(self) -> bool:
        """Return whether a place can be built at once; without a thread nobody has to wait for one."""
        return not self._is_place_due

    def start(self) -> Thread:
        """Begin."""
        self._is_place_due = True
        thread = Thread(target=self._load, daemon=True)
        thread.start()
        return thread

    def _load(self) -> None:
        # What fails here fails again, and is told, where it is needed.
        with suppress(Exception):
            import_module(_PLACE).warm_up()
        self._is_place_due = False
        with suppress(Exception):
            self._shelf.plans()
            for name in _SCREENS:
                import_module(name)
            import_module("game.scenes.lab_bench").warm_up()
        # What is loaded now stays: looking through it for rubbish would take 50 ms out of a frame time and again.
        gc.collect()
        gc.freeze()
        self.is_done = True
