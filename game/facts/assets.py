"""Where the files that come with the game lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def assets_folder() -> Path:
    """Return the folder `assets`, which lies beside the package `game`."""
    return Path(__file__).parents[2] / "assets"
