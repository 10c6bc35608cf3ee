"""WATSON's close-up on the evidence page, with a bar for scale. How the rock looks is left to `closeup_painting`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.closeup_painting import rock_picture
from game.science.closeup import picture_mm, pixel_mm
from game.texts import tr
from game.texts.units import quantity
from game.ui import fonts, painting, theme
from game.ui.kept_picture import KeptPicture
from game.ui.widget import Role

if TYPE_CHECKING:
    from game.science.evidence import Measured
    from game.ui.theme import Scale

_BAR_MM: Final = 5.0
_HEIGHT: Final = 380
"""No higher at 720p, however wide it is."""


class CloseUp(KeptPicture):
    """The rock as one picture shows it; the same rock always looks the same."""

    role = Role.PICTURE

    def __init__(self, name: str, picture: Measured, words: str) -> None:
        """Take the rock's name, the measurement, and what is to be said of it to those who do not see it."""
        super().__init__(words)
        self._name = name
        self._seen = picture

    def width_px(self, scale: Scale) -> int:
        """Return the least width at which spots are seen."""
        return scale.px(280)

    def height_px(self, width_px: int, scale: Scale) -> int:
        """Return the height that keeps the camera's proportions, and no more than a calm picture needs."""
        wide_mm, high_mm = picture_mm()
        return min(scale.px(_HEIGHT), round(width_px * high_mm / wide_mm))

    def _draw(self, scale: Scale) -> pygame.Surface:
        picture = self._sheet()
        wide_mm, high_mm = picture_mm()
        width = min(picture.get_width(), round(picture.get_height() * wide_mm / high_mm))
        size = (width, min(picture.get_height(), round(width * high_mm / wide_mm)))
        picture.blit(rock_picture(self._name, self._seen.values, self._seen.marks, size), (0, 0))
        self._draw_bar(picture, size, scale)
        return picture

    def _draw_bar(self, picture: pygame.Surface, size: tuple[int, int], scale: Scale) -> None:
        """Draw a bar of five millimetres on a plate."""
        small_px = scale.text_px(theme.SMALL)
        words = fonts.text(quantity(_BAR_MM, "mm", 0), small_px, theme.TEXT, is_bold=True)
        width = round(_BAR_MM * size[0] / picture_mm()[0])
        pad = scale.px(8)
        plate = pygame.Rect(0, 0, max(width, words.get_width()) + 2 * pad, words.get_height() + 2 * pad)
        plate.bottomleft = (pad, size[1] - pad)
        painting.panel(picture, plate, scale.px(6))
        picture.blit(words, words.get_rect(midtop=(plate.centerx, plate.y + pad // 2)))
        bar = pygame.Rect(0, 0, width, max(2, scale.px(4)))
        bar.midbottom = (plate.centerx, plate.bottom - pad // 2)
        pygame.draw.rect(picture, theme.TEXT, bar)


def closeup_caption() -> str:
    """Return how much rock a picture shows, and how fine."""
    wide_mm, high_mm = picture_mm()
    return tr("{wide} by {high}; a pixel is {pixel}.").format(
        wide=quantity(wide_mm, "mm", 0), high=quantity(high_mm, "mm", 0), pixel=quantity(pixel_mm(), "mm", 3)
    )
