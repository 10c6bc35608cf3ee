"""A radargram as a picture: traces side by side, late echoes below early ones; light and dark echoes on grey."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Colour

_SILENCE: Final[Colour] = (0x5C, 0x62, 0x68)
_LIGHT: Final[Colour] = theme.TEXT
_DARK: Final[Colour] = (0x08, 0x0A, 0x0E)
_MIDDLE: Final = 128
_LIFT: Final = 2.2
"""Faint echoes are shown stronger than they are; strong ones are full anyway."""


def echo_image(columns: Sequence[bytes | None], size: tuple[int, int]) -> pygame.Surface:
    """Return columns of bytes as a picture of a size; 128 is silence, and None a place that was not sounded."""
    height = max((len(each) for each in columns if each is not None), default=1)
    empty = bytes(height)
    lying = pygame.image.frombuffer(b"".join(each or empty for each in columns), (height, len(columns)), "P")
    lying.set_palette(_palette())
    upright = pygame.transform.flip(
        pygame.transform.rotate(lying.convert(24), -90), flip_x=True, flip_y=False
    )
    return pygame.transform.smoothscale(upright, (max(1, size[0]), max(1, size[1])))


def _palette() -> list[Colour]:
    """Return a colour for each byte; 0, which no echo has, is the ground that nobody has sounded."""
    return [theme.PANEL_SOLID, *(_shade(byte) for byte in range(1, 256))]


def _shade(byte: int) -> Colour:
    strength = min(1.0, abs(byte - _MIDDLE) / (_MIDDLE - 1) * _LIFT)
    end = _LIGHT if byte > _MIDDLE else _DARK
    red, green, blue = (round(a + (b - a) * strength) for a, b in zip(_SILENCE, end, strict=True))
    return red, green, blue
