"""A faint machine that is not there: the craft is drawn, then most of what was behind it is laid back over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import fonts, painting, theme

if TYPE_CHECKING:
    from game.simulation.snapshot import HelicopterState
    from game.ui.theme import Scale
    from game.view.camera import Camera
    from game.view.craft import CraftPainter
    from game.view.palettes import Palette

_REACH_M: Final = 1.4
_ALPHA: Final = 140
"""How much of the background covers the ghost again, of 255."""


def draw_ghost(
    surface: pygame.Surface, camera: Camera, ghost: HelicopterState, painter: CraftPainter, light: Palette
) -> pygame.Rect:
    """Draw a ghost and return where it is; off the screen the rectangle is empty."""
    x, y = camera.to_screen(ghost.x_m, ghost.y_m)
    reach = round(_REACH_M * camera.pixels_per_metre)
    area = pygame.Rect(round(x) - reach, round(y) - reach, 2 * reach, 2 * reach).clip(surface.get_rect())
    if not area.width or not area.height:
        return area
    behind = surface.subsurface(area).copy()
    surface.set_clip(area)
    painter.draw(surface, camera, ghost, light)
    surface.set_clip(None)
    behind.set_alpha(_ALPHA)
    surface.blit(behind, area)
    return area


def draw_ghost_label(surface: pygame.Surface, area: pygame.Rect, words: str, scale: Scale) -> None:
    """Say what it is, above it."""
    picture = fonts.text(words, scale.text_px(theme.SMALL), theme.TEXT_QUIET)
    plate = picture.get_rect().inflate(scale.px(14), scale.px(4))
    plate.midbottom = (area.centerx, area.top + area.height // 4)
    plate.clamp_ip(surface.get_rect().inflate(-2 * scale.px(6), -2 * scale.px(6)))
    painting.panel(surface, plate, scale.px(6))
    surface.blit(picture, picture.get_rect(center=plate.center))
