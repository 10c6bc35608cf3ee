"""What a scene is, and what it may ask of the one who directs them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import pygame


class Margin(Enum):
    """Where a screen has room for words in passing."""

    MENU = auto()
    """Above everything."""
    FLIGHT = auto()
    """Above the tapes and the coach."""
    FLIGHT_OF_TWO = auto()
    """Below the clock: at the sides are the instruments of two players."""


class Scene(Protocol):
    """One screen of the game."""

    name: str

    @property
    def margin(self) -> Margin:
        """Return where words in passing cover nothing."""

    @property
    def picture_name(self) -> str:
        """Return what a saved picture of this screen is called, in letters that any system takes."""

    def handle(self, event: pygame.event.Event) -> None:
        """Take an event of keyboard, mouse or window."""

    def update(self, elapsed_ns: int) -> None:
        """Let real time pass."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw everything; the surface may have any size, and another one than last time."""

    def resume(self) -> None:
        """Come back on the screen after another scene has gone."""

    def close(self) -> None:
        """Keep what must not be lost: the scene will not be seen again."""


class Director(Protocol):
    """Holds the scenes: the last one pushed is on the screen."""

    def push(self, scene: Scene) -> None:
        """Show a scene in front of the present one."""

    def replace(self, scene: Scene) -> None:
        """Show a scene instead of the present one."""

    def pop(self) -> None:
        """Go back to the scene before; from the first one, out of the game."""

    def home(self) -> None:
        """Go back to the first scene."""

    def quit(self) -> None:
        """Leave the game."""
