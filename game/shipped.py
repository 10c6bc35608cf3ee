"""Where the folders lie that come with the game: beside the package in a checkout, inside it once it is installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def shipped_folder(name: str) -> Path:
    """Return the folder `assets` or `levels`."""
    package = Path(__file__).parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name
