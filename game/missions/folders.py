"""Where the player's files go: a chosen folder, the USB stick that the game lies on or the system's place."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from platformdirs import user_data_path

_PORTABLE: Final = "portable.txt"
"""A file of this name beside `main.py` keeps everything on the stick."""


def data_folder(chosen: Path | None = None) -> Path:
    """Return the folder for profile, settings and recordings; it is made when something is first written."""
    if chosen is not None:
        return chosen
    home = Path(__file__).parents[2]
    if (home / _PORTABLE).exists():
        return home / "data"
    return user_data_path("thin-air", appauthor=False)
