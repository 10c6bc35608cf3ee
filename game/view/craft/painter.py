"""Draws any craft of a snapshot: shadow first, then the machine.

Parts, light and rotors are left to the modules beside; when to draw what to `game.view.mission_view`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from game.view.craft.ascent_rocket import AscentRocketPainter
from game.view.craft.earth_capsule import EarthCapsulePainter
from game.view.craft.entry_vehicle import EntryVehiclePainter
from game.view.craft.helicopter import HelicopterPainter
from game.view.craft.lander import LanderPainter
from game.view.craft.light import light_of
from game.view.craft.lunar_rover import LunarRoverPainter
from game.view.craft.orbiter import OrbiterPainter
from game.view.craft.rover import RoverPainter
from game.view.craft.shadow import draw_shadow
from game.view.craft.sprites import Sprites
from game.view.craft.stage import Stage
from game.view.kinds import look_of, up_m

if TYPE_CHECKING:
    import pygame

    from game.simulation.snapshot import CraftState
    from game.simulation.terrain import Terrain
    from game.view.camera import Camera
    from game.view.craft.light import Light
    from game.view.palettes import Palette


class Painter(Protocol):
    """Draws the machines of one kind."""

    def draw(self, stage: Stage, state: Any) -> None:  # noqa: ANN401  # the state of its own kind
        """Draw one as it stands."""


class CraftPainter:
    """All machines of a level. Pictures of their parts are kept as long as the window keeps its size."""

    def __init__(self, ground: Terrain, size: tuple[int, int]) -> None:
        self._ground = ground
        self._sprites = Sprites(size[1])
        self._painters: dict[str, Painter] = {
            "helicopter": HelicopterPainter(),
            "rover": RoverPainter(ground),
            "lunar_rover": LunarRoverPainter(),
            "moon_lander": LanderPainter(),
            "orbiter": OrbiterPainter(),
            "earth_capsule": EarthCapsulePainter(size),
            "ascent_rocket": AscentRocketPainter(ground, size),
            "entry_vehicle": EntryVehiclePainter(size),
        }
        self._place: Palette | None = None
        self._light: Light | None = None
        self._settled_scale = 0.0

    def draw(self, surface: pygame.Surface, camera: Camera, state: CraftState, light: Palette) -> None:
        """Draw a craft with its shadow, in a place's light."""
        scale = self._drawn_scale(camera)
        stage = Stage(surface, camera, self._lit(light), self._sprites, scale).standing_at(
            state.x_m, state.y_m
        )
        draw_shadow(stage, self._ground, (state.x_m, up_m(state)), look_of(state).shadow_m)
        self._painters[state.kind].draw(stage, state)

    def _drawn_scale(self, camera: Camera) -> float:
        """Return the scale to render for: between two zoom steps the larger one, whose pictures are then shrunk."""
        scale, step_scale = camera.pixels_per_metre, camera.step_pixels_per_metre
        if scale == step_scale:
            self._settled_scale = scale
        return max(scale, step_scale, self._settled_scale) if scale != step_scale else scale

    def _lit(self, place: Palette) -> Light:
        if place is not self._place or self._light is None:
            self._place, self._light = place, light_of(place)
        return self._light
