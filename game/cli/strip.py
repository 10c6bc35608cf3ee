"""A strip of pictures of a run, made without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.cli.headless import headless_screen
from game.texts import tr
from game.view import MissionView, Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.missions import Run
    from game.simulation.snapshot import Snapshot

_PICTURES: Final = 5
_SIZE: Final = (640, 360)
_GAP_PX: Final = 6
_SETTLING_S: Final = 10.0
"""The camera glides; after so long it has arrived at what it follows."""


class StripError(Exception):
    """The strip could not be drawn; the text is one sentence."""


def save_strip(run: Run, moments: Sequence[Snapshot], path: Path) -> None:
    """Draw moments spread evenly over a run side by side; raises OSError where the folder refuses it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width, height = _SIZE
    strip = pygame.Surface((_PICTURES * (width + _GAP_PX) - _GAP_PX, height))
    try:
        with headless_screen(_SIZE) as screen:
            view = MissionView(run.plan, run.simulation.terrain, _SIZE)
            for number, moment in enumerate(_spread(moments)):
                view.advance(_SETTLING_S, moment)
                view.draw(screen, moment, Overlay(craft=run.plan.crafts[0].name))
                strip.blit(screen, (number * (width + _GAP_PX), 0))
            _save(strip, path)
    except pygame.error as error:
        raise StripError(tr("No pictures could be drawn: {why}.").format(why=error)) from error


def _save(surface: pygame.Surface, path: Path) -> None:
    # pygame reports a refused file as its own error; the file system says it properly.
    path.touch()
    pygame.image.save(surface, path)


def _spread(moments: Sequence[Snapshot]) -> list[Snapshot]:
    last = len(moments) - 1
    return [moments[round(last * number / (_PICTURES - 1))] for number in range(_PICTURES)]
