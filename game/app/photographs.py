"""Pictures of what is on the screen, saved where the player keeps pictures."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pygame

from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path


def save_picture(surface: pygame.Surface, folder: Path, name: str) -> str:
    """Save under the first number that is free; return one sentence that says where it lies, or why it does not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder, name)
        pygame.image.save(surface, path)
    except (OSError, pygame.error) as error:
        why = getattr(error, "strerror", None) or str(error)
        message = tr(
            "The picture was not saved: {folder} cannot be written to ({why}); --data-dir DIR chooses another."
        )
        return message.format(folder=folder, why=why)
    return tr("Picture saved: {path}").format(path=path)


def _free(folder: Path, name: str) -> Path:
    paths = (folder / f"thin-air-{name}-{number:03}.png" for number in count(1))
    return next(path for path in paths if not path.exists())
