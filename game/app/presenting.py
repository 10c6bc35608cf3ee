"""How the picture reaches the screen: without a graphics processor SDL would emulate one, at 5 ms a frame."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_SWITCH: Final = "SDL_FRAMEBUFFER_ACCELERATION"
_GRAPHICS_PROCESSORS: Final = Path("/dev/dri")


def choose_presenting() -> None:
    """Choose the plain way where no graphics processor is likely; what the user has set stays.

    The rule: Linux lists its graphics processors as /dev/dri/renderD*; without one, acceleration is emulated.
    Other systems bring their own driver. Must run before the window is opened.
    """
    if _SWITCH not in os.environ and sys.platform.startswith("linux") and not has_graphics_processor():
        os.environ[_SWITCH] = "0"


def has_graphics_processor(folder: Path = _GRAPHICS_PROCESSORS) -> bool:
    """Return whether Linux knows of a processor for graphics."""
    return any(folder.glob("renderD*"))
