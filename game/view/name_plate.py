"""A name above something in the picture, on a small panel that never leaves the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    import pygame

    from game.ui.theme import Scale


def draw_name(surface: pygame.Surface, area: pygame.Rect, words: str, scale: Scale) -> None:
    """Say what is in an area, above its middle."""
    picture = fonts.text(words, scale.text_px(theme.SMALL), theme.TEXT_QUIET)
    plate = picture.get_rect().inflate(scale.px(14), scale.px(4))
    plate.midbottom = (area.centerx, area.top + area.height // 4)
    plate.clamp_ip(surface.get_rect().inflate(-2 * scale.px(6), -2 * scale.px(6)))
    painting.panel(surface, plate, scale.px(6))
    surface.blit(picture, picture.get_rect(center=plate.center))
