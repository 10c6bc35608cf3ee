"""What every machine is drawn with: the surface, the camera, the light and the kept pictures, in one handful.

Which parts go where is left to `helicopter` and `rover`; the camera's moves to `game.view.camera`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.view.craft.sprites import Pose

if TYPE_CHECKING:
    import pygame

    from game.view.camera import Camera
    from game.view.craft.light import Light
    from game.view.craft.sprites import Sprites


@dataclass(frozen=True, slots=True)
class Stage:
    """Where parts are put, in metres."""

    surface: pygame.Surface
    camera: Camera
    light: Light
    sprites: Sprites
    drawn_pixels_per_metre: float
    """The scale that pictures are rendered for: the camera's, or a larger one while it is between two steps."""
    nudge_px: tuple[float, float] = (0.0, 0.0)
    """Moves a whole craft on to a pixel, so that its parts never tremble against each other."""

    def standing_at(self, x_m: float, y_m: float) -> Stage:
        """Return a stage for a craft whose centre is there."""
        across, down = self.camera.to_screen(x_m, y_m)
        return replace(self, nudge_px=(round(across) - across, round(down) - down))

    def put(self, name: str, at_m: tuple[float, float], pose: Pose, opacity: float = 1.0) -> None:
        """Draw a part with its origin at a place of the world."""
        if opacity <= 0.0:
            return
        sprite = self.sprites.part(name, self.drawn_pixels_per_metre, self.light, pose)
        if self.drawn_pixels_per_metre != self.camera.pixels_per_metre:
            sprite = sprite.shrunk(self.camera.pixels_per_metre / self.drawn_pixels_per_metre)
        across, down = self.camera.to_screen(*at_m)
        sprite.draw(self.surface, (across + self.nudge_px[0], down + self.nudge_px[1]), opacity)


@dataclass(frozen=True, slots=True)
class Frame:
    """A craft's own axes: places on it become places of the world."""

    x_m: float
    y_m: float
    angle_rad: float

    def world(self, forward_m: float, up_m: float) -> tuple[float, float]:
        """Return where a point of the craft is."""
        cosine, sine = math.cos(self.angle_rad), math.sin(self.angle_rad)
        return self.x_m + forward_m * cosine - up_m * sine, self.y_m + forward_m * sine + up_m * cosine


def turned(angle_rad: float, step_deg: float = 1.0) -> Pose:
    """Return a pose turned by an angle, in steps small enough not to be seen."""
    return Pose(round(math.degrees(angle_rad) / step_deg) * step_deg)
