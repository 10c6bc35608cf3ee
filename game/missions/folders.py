"""Where the player's files go: a chosen folder, the USB stick that the game lies on or the system's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_data_path

from game.facts import assets_folder

if TYPE_CHECKING:
    from pathlib import Path


def data_folder(chosen: Path | None = None) -> Path:
    """Return the folder for profile, settings and recordings; it is made when something is first written."""
    if chosen is not None:
        return chosen
    home = assets_folder().parent
    if (home / "portable.txt").exists():
        return home / "data"
    return user_data_path("thin-air", appauthor=False)
