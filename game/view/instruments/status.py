"""Whether a reading is well, needs care or calls for action: never colour alone, but with a shape."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from game.ui import theme

if TYPE_CHECKING:
    from game.ui.theme import Colour


class Status(IntEnum):
    """From well to urgent."""

    GO = 0
    CAUTION = 1
    STOP = 2


_COLOURS: Final = (theme.GO, theme.CAUTION, theme.STOP)
_GLYPHS: Final = ("dot", "triangle", "octagon")


def colour_of(status: Status) -> Colour:
    """Return the colour of a state."""
    return _COLOURS[status]


def glyph_of(status: Status) -> str:
    """Return the shape of a state."""
    return _GLYPHS[status]


def judged(value: float, caution: float, stop: float) -> Status:
    """Return the state of a value by two limits; limits that fall mean that less is worse."""
    if stop < caution:
        value, caution, stop = -value, -caution, -stop
    if value >= stop:
        return Status.STOP
    return Status.CAUTION if value >= caution else Status.GO
