"""Where the player's files go: a chosen folder, the USB stick that the game lies on or the system's place."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from platformdirs import user_data_path, user_pictures_path

_PORTABLE: Final = "portable.txt"
"""A file of this name beside `main.py` keeps everything on the stick."""


def data_folder(chosen: Path | None = None) -> Path:
    """Return the folder for profile, settings and recordings; it is made when something is first written."""
    if chosen is not None:
        return chosen
    home = Path(__file__).parents[2]
    if (home / _PORTABLE).exists():
        return home / "data"
    return _systems_place()


def pictures_folder(data: Path) -> Path:
    """Return the folder for pictures of the game: the player's own, or beside the data where that was chosen."""
    if data == _systems_place():
        return user_pictures_path() / "Thin Air"
    return data / "pictures"


def _systems_place() -> Path:
    return user_data_path("thin-air", appauthor=False)
