"""A name above something in the picture, on a small panel that never leaves the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.theme import Scale


def draw_name(
    surface: pygame.Surface,
    area: pygame.Rect,
    words: str,
    scale: Scale,
    *,
    taken: Sequence[pygame.Rect] = (),
) -> None:
    """Say what is in an area, above its middle; where that place is taken nothing is said."""
    picture = fonts.text(words, scale.text_px(theme.SMALL), theme.TEXT_QUIET)
    plate = picture.get_rect().inflate(scale.px(14), scale.px(4))
    plate.midbottom = (area.centerx, area.top + area.height // 4)
    plate.clamp_ip(surface.get_rect().inflate(-2 * scale.px(6), -2 * scale.px(6)))
    if plate.collidelist(list(taken)) >= 0:
        return
    painting.panel(surface, plate, scale.px(6))
    surface.blit(picture, picture.get_rect(center=plate.center))


def draw_name_of_light(
    surface: pygame.Surface,
    at01: tuple[float, float],
    words: str,
    scale: Scale,
    *,
    taken: Sequence[pygame.Rect] = (),
) -> None:
    """Say what a point of light is, given its place in shares of the picture."""
    line, (width, height) = scale.px(1), surface.get_size()
    spot = pygame.Rect(0, 0, 20 * line, 130 * line)
    spot.center = (round(at01[0] * width), round(at01[1] * height) + 8 * line)
    draw_name(surface, spot, words, scale, taken=taken)
