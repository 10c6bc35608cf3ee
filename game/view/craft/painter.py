"""Draws any craft of a snapshot: shadow first, then the machine.

Parts, light and rotors are left to the modules beside; when to draw what to `game.view.mission_view`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.snapshot import HelicopterState
from game.view.craft.helicopter import HelicopterPainter
from game.view.craft.light import light_of
from game.view.craft.rover import RoverPainter
from game.view.craft.shadow import draw_shadow
from game.view.craft.sprites import Sprites
from game.view.craft.stage import Stage

if TYPE_CHECKING:
    import pygame

    from game.simulation.snapshot import CraftState
    from game.view.craft.light import Light, PlaceLight
    from game.view.craft.stage import Camera, Ground

_HELICOPTER_SHADOW_M: Final = 1.25
_ROVER_SHADOW_M: Final = 3.1


class CraftPainter:
    """All machines of a level. Pictures of their parts are kept as long as the window keeps its size."""

    def __init__(self, ground: Ground, size: tuple[int, int]) -> None:
        self._ground = ground
        self._sprites = Sprites(size[1])
        self._helicopter = HelicopterPainter()
        self._rover = RoverPainter(ground)
        self._place: PlaceLight | None = None
        self._light: Light | None = None

    def draw(self, surface: pygame.Surface, camera: Camera, state: CraftState, light: PlaceLight) -> None:
        """Draw a craft with its shadow, in a place's light."""
        stage = Stage(surface, camera, self._lit(light), self._sprites).standing_at(state.x_m, state.y_m)
        if isinstance(state, HelicopterState):
            draw_shadow(stage, self._ground, (state.x_m, state.height_m), _HELICOPTER_SHADOW_M)
            self._helicopter.draw(stage, state)
        else:
            draw_shadow(stage, self._ground, (state.x_m, 0.0), _ROVER_SHADOW_M)
            self._rover.draw(stage, state)

    def _lit(self, place: PlaceLight) -> Light:
        if place is not self._place or self._light is None:
            self._place, self._light = place, light_of(place)
        return self._light
