"""Where the files that come with the game lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.shipped import shipped_folder

if TYPE_CHECKING:
    from pathlib import Path


def assets_folder() -> Path:
    """Return the folder `assets`."""
    return shipped_folder("assets")
