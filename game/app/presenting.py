"""How the picture reaches the screen: without a graphics processor SDL would emulate one, at 5 ms a frame."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

PLAIN: Final = "plain"
ACCELERATED: Final = "accelerated"
_SWITCH: Final = "SDL_FRAMEBUFFER_ACCELERATION"
_VALUES: Final = {PLAIN: "0", ACCELERATED: "1"}
_GRAPHICS_PROCESSORS: Final = Path("/dev/dri")


def users_own() -> bool:
    """Return whether the user has set the switch, which then stays. Ask before anything is chosen."""
    return _SWITCH in os.environ


def likely() -> str:
    """Return the way that is probably quicker here, until it has been measured.

    The rule: Linux lists its graphics processors as /dev/dri/renderD*; without one, acceleration is emulated.
    Other systems bring their own driver.
    """
    is_emulated = sys.platform.startswith("linux") and not has_graphics_processor()
    return PLAIN if is_emulated else ACCELERATED


def use(way: str) -> None:
    """Let the next window present its pictures this way."""
    os.environ[_SWITCH] = _VALUES[way]


def other(way: str) -> str:
    """Return the way that this one is not."""
    return ACCELERATED if way == PLAIN else PLAIN


def has_graphics_processor(folder: Path = _GRAPHICS_PROCESSORS) -> bool:
    """Return whether Linux knows of a processor for graphics."""
    return any(folder.glob("renderD*"))
