"""Colours, type sizes and the scale that turns lengths at 720p into pixels of the window at hand.

Drawing is left to `painting` and to whoever draws; fonts to `fonts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Colour = tuple[int, int, int]
ColourAlpha = tuple[int, int, int, int]

PANEL: Final[ColourAlpha] = (0x14, 0x18, 0x1C, 219)
"""So opaque that even red words keep 4.5:1 over the brightest sky, and no more: the place shines through."""
PANEL_SOLID: Final[Colour] = (0x14, 0x18, 0x1C)
PANEL_RAISED: Final[ColourAlpha] = (0x2B, 0x32, 0x39, 230)
"""What can be pressed, and what the pointer is on."""
TEXT: Final[Colour] = (0xF2, 0xED, 0xE4)
TEXT_QUIET: Final[Colour] = (0xB9, 0xB4, 0xAB)
"""Captions and units: 4.5:1 on the panel over any sky."""
LINE: Final[Colour] = (0x4A, 0x51, 0x58)
GO: Final[Colour] = (0x7F, 0xD6, 0xA0)
CAUTION: Final[Colour] = (0xF2, 0xB8, 0x4B)
STOP: Final[Colour] = (0xFF, 0x7A, 0x66)
INFO: Final[Colour] = (0x8C, 0xC8, 0xFF)
GOLD: Final[Colour] = (0xF0, 0xC4, 0x5C)
SILVER: Final[Colour] = (0xC9, 0xD2, 0xDA)
BRONZE: Final[Colour] = (0xD9, 0x93, 0x62)

SMALL: Final = 16
BODY: Final = 20
HEADING: Final = 28
TITLE: Final = 44
DISPLAY: Final = 72

_REFERENCE_SIZE: Final = (1280, 720)
_SMALLEST_TEXT_PX: Final = 9
"""Below this no letter of the family can be told from another."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How long a length given at 1280x720 is in a window of another size; text has a setting of its own."""

    size: tuple[int, int]
    text_scale: float = 1.0

    @property
    def factor(self) -> float:
        """Pixels per pixel at 720p: the narrower direction decides, so that nothing is pushed out."""
        return min(self.size[0] / _REFERENCE_SIZE[0], self.size[1] / _REFERENCE_SIZE[1])

    @property
    def text_ratio(self) -> float:
        """How much larger text is, compared with everything else, than at 720p: what holds words grows with it."""
        return max(1.0, self.text_px(BODY) / (BODY * self.factor))

    def px(self, length_at_720p: float) -> int:
        """Return a length in pixels; at least one unless it is nothing."""
        if length_at_720p == 0:
            return 0
        return max(1, round(length_at_720p * self.factor))

    def text_px(self, size_at_720p: float) -> int:
        """Return a type size in pixels, with the reader's own text scale in it."""
        return max(_SMALLEST_TEXT_PX, round(size_at_720p * self.factor * self.text_scale))
