"""Buttons of a gamepad as pictures between words: round letters, shoulders, sticks, all in our own drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import painting, theme
from game.ui.pad_signs import SIGN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.ui.theme import Colour

    Write = Callable[[str, Colour], pygame.Surface]

_FACES: Final[Mapping[str, Colour]] = {
    "A": theme.GO,
    "B": theme.STOP,
    "X": theme.INFO,
    "Y": theme.CAUTION,
}
"""The four in the hand's usual colours; the letter says the same."""
_SHOULDERS: Final = frozenset({"LB", "RB", "LT", "RT"})
_AIR: Final = 0.42
"""Room at both sides of what is written on a button, in heights of the letters ..."""
_GAP: Final = 0.08
"""... and between the button and the words."""


def has_sign(words: str) -> bool:
    """Return whether there is a button among the words."""
    return "⟨" in words


def parts(words: str) -> Sequence[tuple[str, bool]]:
    """Return the words cut into pieces, each with whether it is what is written on a button."""
    pieces = SIGN.split(words)
    return [(piece, bool(n % 2)) for n, piece in enumerate(pieces) if piece]


def sign_width(written_px: int, height_px: int, words: str) -> int:
    """Return how wide a button is around what is written on it."""
    side = round(height_px * (_AIR + _GAP))
    return height_px + 2 * round(height_px * _GAP) if words in _FACES else written_px + 2 * side


def draw_sign(words: str, height_px: int, write: Write) -> pygame.Surface:
    """Return one button as high as a line of letters; `write` draws words in a colour."""
    written = write(words, _FACES.get(words, theme.TEXT))
    gap = round(height_px * _GAP)
    width = sign_width(written.get_width(), height_px, words)
    picture = pygame.Surface((width, height_px), pygame.SRCALPHA)
    plate = pygame.Rect(gap, 1, width - 2 * gap, height_px - 2)
    _draw_plate(picture, plate, words)
    picture.blit(written, written.get_rect(center=plate.center))
    return picture


def _draw_plate(picture: pygame.Surface, plate: pygame.Rect, words: str) -> None:
    """Draw a dark plate with a light edge, which stands out from dark panels and from light buttons alike."""
    edge = max(1, plate.height // 14)
    radius = plate.height // 4 if words not in _FACES else plate.height // 2
    shape = painting.shoulder if words in _SHOULDERS else painting.rounded
    picture.blit(shape(plate.size, radius, (*_FACES.get(words, theme.TEXT_QUIET), 255)), plate)
    inner = plate.inflate(-2 * edge, -2 * edge)
    picture.blit(shape(inner.size, max(1, radius - edge), (*theme.PANEL_SOLID, 255)), inner)
