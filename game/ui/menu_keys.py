"""What keys and buttons do in menus, in one table: pages obey it, gamepads are translated by it, help shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

import pygame

from game.texts import tr
from game.ui.device import Device, last_device
from game.ui.pad_signs import pad_sign


class Menu(Enum):
    """What a player can ask for in a menu."""

    MOVE = auto()
    CONFIRM = auto()
    BACK = auto()
    NEXT = auto()
    SECTION = auto()
    SCROLL = auto()
    HELP = auto()


@dataclass(frozen=True, slots=True)
class MenuKey:
    """What is asked for, how that is written on keyboard and gamepad, and what it does in words."""

    menu: Menu
    keys: tuple[str, ...]
    buttons: tuple[str, ...]
    words: str


MENU_KEYS: Final = (
    MenuKey(Menu.MOVE, ("↑ ↓", "← →"), ("LEFT_UP", "LEFT_DOWN"), "choose; change a value"),
    MenuKey(Menu.CONFIRM, ("Enter", "Space"), ("A",), "press what is chosen"),
    MenuKey(Menu.BACK, ("Esc",), ("B",), "back"),
    MenuKey(Menu.NEXT, ("Tab",), (), "the next one; with Shift the one before"),
    MenuKey(Menu.SECTION, ("Ctrl + Tab",), ("LB", "RB"), "the section beside this one"),
    MenuKey(Menu.SCROLL, ("Page ↑", "Page ↓"), ("RIGHT_UP", "RIGHT_DOWN"), "scroll"),
    MenuKey(Menu.HELP, ("F1",), ("BACK",), "all controls"),
)
PAD_KEYS: Final = {
    "A": (pygame.K_RETURN, 0),
    "B": (pygame.K_ESCAPE, 0),
    "START": (pygame.K_RETURN, 0),
    "BACK": (pygame.K_F1, 0),
    "LB": (pygame.K_TAB, pygame.KMOD_CTRL | pygame.KMOD_SHIFT),
    "RB": (pygame.K_TAB, pygame.KMOD_CTRL),
    "CROSS_UP": (pygame.K_UP, 0),
    "CROSS_DOWN": (pygame.K_DOWN, 0),
    "CROSS_LEFT": (pygame.K_LEFT, 0),
    "CROSS_RIGHT": (pygame.K_RIGHT, 0),
    "LEFT_UP": (pygame.K_UP, 0),
    "LEFT_DOWN": (pygame.K_DOWN, 0),
    "LEFT_LEFT": (pygame.K_LEFT, 0),
    "LEFT_RIGHT": (pygame.K_RIGHT, 0),
    "RIGHT_UP": (pygame.K_PAGEUP, 0),
    "RIGHT_DOWN": (pygame.K_PAGEDOWN, 0),
}
"""The key and modifiers that a button stands for in menus."""
REPEATED: Final = frozenset(
    {
        pygame.K_UP,
        pygame.K_DOWN,
        pygame.K_LEFT,
        pygame.K_RIGHT,
        pygame.K_TAB,
        pygame.K_PAGEUP,
        pygame.K_PAGEDOWN,
        pygame.K_BACKSPACE,
        pygame.K_DELETE,
    }
)
"""Keys that go on while they are held: those that move, never those that decide."""


def menu_sign(menu: Menu) -> str:
    """Return the first key or button for something in a menu, as it is written on the device used last."""
    return next(_signs(entry)[0] for entry in MENU_KEYS if entry.menu is menu)


def described_menu() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return (signs, what they do) for everything that the device used last does in menus, in the table's order."""
    return tuple((signs, tr(entry.words)) for entry in MENU_KEYS if (signs := _signs(entry)))


def _signs(entry: MenuKey) -> tuple[str, ...]:
    if last_device() is Device.GAMEPAD:
        return tuple(pad_sign(button) for button in entry.buttons)
    return tuple(tr(key) for key in entry.keys)
