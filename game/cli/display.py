"""Tells whether there is a screen to open a window on."""

from __future__ import annotations

import os
import sys
from typing import Final

_INVISIBLE_DRIVERS: Final = frozenset({"dummy", "offscreen"})
"""SDL's drivers that draw for nobody."""


def has_display() -> bool:
    """Return whether a window could be seen; other systems than Linux and its kin always have a screen."""
    if os.environ.get("SDL_VIDEODRIVER", "").lower() in _INVISIBLE_DRIVERS:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
