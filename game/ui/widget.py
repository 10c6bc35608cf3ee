"""What every widget is: role, label, value, bounds, action. One tree for drawing, mouse, keys and tests.

Layout of several is left to `groups` and `scroll`; events and focus to `page`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from game.ui.theme import Scale

Action = Callable[[], None]


class Role(StrEnum):
    """What a widget is to a reader who cannot see it."""

    GROUP = "group"
    REGION = "region"
    HEADING = "heading"
    LABEL = "label"
    BUTTON = "button"
    CHOICE = "choice"
    METER = "meter"
    PICTURE = "picture"
    PLOT = "plot"
    TOGGLE = "toggle"
    SLIDER = "slider"
    TAB = "tab"
    FIELD = "field"
    LIST = "list"
    TOOLTIP = "tooltip"
    DIALOG = "dialog"
    TOAST = "toast"


@dataclass(frozen=True, slots=True)
class Look:
    """What a widget must know to draw itself."""

    scale: Scale
    focused: Widget | None = None


class Widget:
    """A rectangle with a meaning. It asks for a size, is placed, and paints itself and its children."""

    role = Role.GROUP
    takes_text = False
    """Whether letters are written into it while it has the focus."""

    def __init__(self, label: str = "", *, grow: float = 0.0) -> None:
        self.label = label
        self.value = ""
        self.grow = grow
        """Its share of the room that is left over in a row or a column."""
        self.hint = ""
        """Why it is there or what it means, told to those who stay on it."""
        self.action: Action | None = None
        self.is_enabled = True
        self.bounds = pygame.Rect(0, 0, 0, 0)

    @property
    def children(self) -> Sequence[Widget]:
        """Return the widgets inside, in reading order."""
        return ()

    @property
    def is_focusable(self) -> bool:
        """Return whether Tab stops here."""
        return self.action is not None and self.is_enabled

    @property
    def is_default(self) -> bool:
        """Return whether a page puts the focus here when it opens."""
        return False

    def width_px(self, scale: Scale) -> int:  # noqa: ARG002 - widgets without words need no scale
        """Return the width that it would like."""
        return 0

    def height_px(self, width_px: int, scale: Scale) -> int:  # noqa: ARG002 - as above
        """Return the height that it needs when it gets this width."""
        return 0

    def place(self, rect: pygame.Rect, scale: Scale) -> None:  # noqa: ARG002 - groups need the scale
        """Take a rectangle; groups place their children in it."""
        self.bounds = rect

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw it; groups draw their children."""
        for child in self.children:
            child.paint(surface, look)

    def arrow(self, key: int) -> bool:  # noqa: ARG002 - most widgets leave arrows to the focus
        """Take an arrow key while focused and return whether it was of use."""
        return False

    def hear(self, event: pygame.event.Event) -> bool:  # noqa: ARG002 - most widgets leave all keys to the page
        """Take a key or text while focused, before the page does, and return whether it was of use."""
        return False

    def press(self, spot: tuple[int, int]) -> None:
        """Feel the pointer come down; what follows is a drag, or the action when it is let go."""

    def drag(self, spot: tuple[int, int]) -> bool:  # noqa: ARG002 - most widgets are pressed, not dragged
        """Follow the pressed pointer and return whether that was of use: then letting go does no more."""
        return False


def walk(widget: Widget) -> list[Widget]:
    """Return a widget and everything inside it, in reading order."""
    found = [widget]
    for child in widget.children:
        found += walk(child)
    return found
