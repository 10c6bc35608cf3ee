"""The window: its size, full screen and icon."""

from __future__ import annotations

import os
from typing import Final

import pygame

from game.app import presenting
from game.texts import tr

SIZE: Final = (1280, 720)
"""The first window on a desktop of the usual size or smaller, as long as it fits ..."""
_USUAL_DESKTOP: Final = (1920, 1080)
"""... and on a larger one the same share of it: on twice the pixels it must not look half as large."""
SMALLEST: Final = (320, 200)
_USUAL_RATE_HZ: Final = 60
_RATES_HZ: Final = (30, 144)
_ICON_PX: Final = 64


class Window:
    """One window that may be resized at any time.

    It asks for no vertical synchronisation: a window without scaling has none, and asking breaks pygame-ce 2.5.8.
    """

    def __init__(self, size: tuple[int, int] | None = None, *, way: str = "") -> None:
        """Open it, without a size in that which suits the desktop; `way` is how pictures reach the screen."""
        self.has_free_way = not presenting.users_own()
        self.way = way if way in {presenting.PLAIN, presenting.ACCELERATED} else presenting.likely()
        self.is_fullscreen = False
        _ask_for_true_pixels()
        self._open(size)

    @property
    def surface(self) -> pygame.Surface:
        """Return what is drawn on."""
        surface = pygame.display.get_surface()
        if surface is None:
            message = "the window was closed behind the game's back"
            raise pygame.error(message)
        return surface

    def present_by(self, way: str) -> None:
        """Open the window anew, as large as it is, to present pictures another way: SDL takes no other hint."""
        self.way = way
        size = self._windowed_size if self.is_fullscreen else self.surface.get_size()
        pygame.display.quit()
        self._open(size)
        pygame.event.clear(
            (pygame.QUIT, pygame.WINDOWCLOSE)
        )  # the end of the last window is no wish to leave

    def _open(self, size: tuple[int, int] | None) -> None:
        if self.has_free_way:
            presenting.use(self.way)
        pygame.display.init()
        self._windowed_size = size or first_size(pygame.display.get_desktop_sizes()[0])
        pygame.display.set_caption(tr("Thin Air"))
        pygame.display.set_icon(_icon())
        self._set_mode()

    def _set_mode(self) -> None:
        if self.is_fullscreen:
            pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            pygame.display.set_mode(self._windowed_size, pygame.RESIZABLE)

    @property
    def rate_hz(self) -> int:
        """Return how many pictures a second the screen can show, within reason."""
        rate = pygame.display.get_current_refresh_rate() or _USUAL_RATE_HZ
        return min(max(rate, _RATES_HZ[0]), _RATES_HZ[1])

    def toggle_fullscreen(self) -> None:
        """Change between window and full screen."""
        if not self.is_fullscreen:
            self._windowed_size = self.surface.get_size()
        self.is_fullscreen = not self.is_fullscreen
        self._set_mode()


def first_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """Return how large the first window is: what is on the screen grows with it."""
    factor = max(_fit(desktop, _USUAL_DESKTOP), min(1.0, _fit(desktop, SIZE)))
    return max(SMALLEST[0], round(SIZE[0] * factor)), max(SMALLEST[1], round(SIZE[1] * factor))


def _fit(room: tuple[int, int], size: tuple[int, int]) -> float:
    """Return how often a size goes into a room, both ways."""
    return min(room[0] / size[0], room[1] / size[1])


def _ask_for_true_pixels() -> None:
    """Keep Windows from scaling the window's picture up, which blurs it; other systems do not read this."""
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")


def _icon() -> pygame.Surface:
    """Draw the icon: a rotor over a red horizon."""
    icon = pygame.Surface((_ICON_PX, _ICON_PX), pygame.SRCALPHA)
    pygame.draw.circle(icon, (0x1F, 0x24, 0x33), (32, 32), 31)
    pygame.draw.circle(icon, (0xC0, 0x8F, 0x6C), (32, 32), 31, draw_bottom_left=True, draw_bottom_right=True)
    for y in (20, 26):
        pygame.draw.line(icon, (0xF2, 0xED, 0xE4), (9, y), (55, y), 3)
    pygame.draw.line(icon, (0xF2, 0xED, 0xE4), (32, 16), (32, 36), 3)
    pygame.draw.rect(icon, (0xF2, 0xED, 0xE4), (25, 34, 14, 10), border_radius=3)
    pygame.draw.line(icon, (0xF2, 0xED, 0xE4), (26, 42), (16, 54), 3)
    pygame.draw.line(icon, (0xF2, 0xED, 0xE4), (38, 42), (48, 54), 3)
    return icon
