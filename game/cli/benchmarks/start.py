"""Start to first frame, beside the smallest pygame program that opens a window and shows one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from game.cli.display import has_display
from game.facts import assets_folder

_RUNS: Final = 5
_BARE: Final = """
import pygame
pygame.init()
screen = pygame.display.set_mode((1280, 720))
screen.fill("black")
pygame.display.flip()
print("frame", flush=True)
"""
_GAME: Final = """
import sys
import game.cli.play, pygame
flip = pygame.display.flip
def show():
    flip()
    print("frame", flush=True)
pygame.display.flip = show
game.cli.play.has_display = lambda: True
sys.exit(game.cli.main(["play", "--data-dir", sys.argv[1]]))
"""
"""All of `python main.py`, told that there is a display even where nobody sees it."""


@dataclass(frozen=True, slots=True)
class StartTimes:
    """Seconds from starting Python to the first frame on the screen."""

    game_s: float
    bare_s: float

    @property
    def ratio(self) -> float:
        """Return how much longer the game takes."""
        return self.game_s / self.bare_s


def start_times() -> StartTimes:
    """Measure both in turns and take the quickest of each, since other load only ever slows.

    The first of each fills the cache of compiled code.
    """
    game_s, bare_s = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(_RUNS + 1):
            game_s.append(_seconds_to_frame(_GAME, folder))
            bare_s.append(_seconds_to_frame(_BARE, folder))
    return StartTimes(min(game_s[1:]), min(bare_s[1:]))


def _seconds_to_frame(program: str, folder: str) -> float:
    # A cache of its own: where none is allowed, Python's compiler would be measured, which runs but once.
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    if not has_display():
        surroundings |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    start = perf_counter()
    with subprocess.Popen(  # noqa: S603  # our own interpreter and programs
        [sys.executable, "-c", program, folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=surroundings,
        cwd=assets_folder().parent,
    ) as child:
        first = child.stdout.readline() if child.stdout is not None else ""
        seconds = perf_counter() - start
        child.kill()
    if first != "frame\n":
        raise RuntimeError(f"the measured program showed no frame but said: {first!r}")
    return seconds
