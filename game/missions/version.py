"""The game's version and the platform, as recordings and reports name them."""

from __future__ import annotations

import platform
import sys
from typing import Final

import pymunk

GAME_VERSION: Final = "0.1.0"
"""The same as in pyproject.toml (a test compares them): reading package metadata would cost start-up time."""


def platform_name() -> str:
    """Return what bit equality is promised on: system, processor, and the solver's version."""
    return f"{sys.platform} {platform.machine().lower()} pymunk {pymunk.version}"
