"""Faint machines that are not there: each is drawn, then most of what was behind it is laid back over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

from game.ui import fonts, painting, theme
from game.view.kinds import look_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.snapshot import CraftState
    from game.ui.theme import Scale
    from game.view.camera import Camera
    from game.view.craft import CraftPainter
    from game.view.overlay import Ghost
    from game.view.palettes import Palette

_ALPHA: Final = 140
"""How much of the background covers the ghost again, of 255."""


class GhostPainter:
    """Draws ghosts, and their names where there is room for them."""

    def __init__(self, crafts: CraftPainter, scale: Scale) -> None:
        self._crafts = crafts
        self._scale = scale

    def draw(
        self, surface: pygame.Surface, camera: Camera, ghosts: Sequence[Ghost], *, light: Palette
    ) -> None:
        """Draw the machines."""
        for ghost in ghosts:
            self._draw_machine(surface, camera, ghost.state, light)

    def draw_names(
        self, surface: pygame.Surface, camera: Camera, ghosts: Sequence[Ghost], *, taken: list[pygame.Rect]
    ) -> None:
        """Say what they are, above or below them; where neither is free nothing is said."""
        for ghost in ghosts:
            if ghost.label:
                picture = fonts.text(ghost.label, self._scale.text_px(theme.SMALL), theme.TEXT_QUIET)
                plate = self._free_place(camera, ghost.state, picture, taken)
                if plate is not None:
                    painting.panel(surface, plate, self._scale.px(6))
                    surface.blit(picture, picture.get_rect(center=plate.center))
                    taken = [*taken, plate]

    def _free_place(
        self, camera: Camera, state: CraftState, picture: pygame.Surface, taken: Sequence[pygame.Rect]
    ) -> pygame.Rect | None:
        """Return where a name covers nothing that is taken; None too for a machine off the screen."""
        scale, up_m = self._scale, look_of(state).name_up_m
        plate = picture.get_rect().inflate(scale.px(14), scale.px(4))
        room = pygame.Rect((0, 0), camera.size).inflate(-2 * scale.px(6), -2 * scale.px(6))
        if not room.collidepoint(camera.to_screen(state.x_m, state.y_m)):
            return None
        for side in (1.0, -1.0):
            x, y = camera.to_screen(state.x_m, state.y_m + side * up_m)
            plate.midbottom = round(x), round(y) + (0 if side > 0.0 else plate.height)
            plate.clamp_ip(room)
            if plate.collidelist(taken) < 0:
                return plate
        return None

    def _draw_machine(
        self, surface: pygame.Surface, camera: Camera, state: CraftState, light: Palette
    ) -> None:
        """Draw one machine, if any of it is on the screen."""
        x, y = camera.to_screen(state.x_m, state.y_m)
        reach = round(look_of(state).reach_m * camera.pixels_per_metre)
        area = pygame.Rect(round(x) - reach, round(y) - reach, 2 * reach, 2 * reach).clip(surface.get_rect())
        if not area.width or not area.height:
            return
        behind = surface.subsurface(area).copy()
        surface.set_clip(area)
        self._crafts.draw(surface, camera, state, light)
        surface.set_clip(None)
        behind.set_alpha(_ALPHA)
        surface.blit(behind, area)
