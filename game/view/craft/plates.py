"""Machines at rest, put together from their parts to any scale, and the bar that tells the scale: for plates and lists.

Machines that move are left to their own painters; which machines stand on which plate to `machines_plate`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pygame

from game.texts.units import quantity
from game.ui import fonts
from game.ui.theme import TEXT_QUIET
from game.view.craft.light import Light
from game.view.craft.sprites import Pose, Sprites

if TYPE_CHECKING:
    from collections.abc import Mapping

_MUSEUM_LIGHT: Final = Light((1.0, 1.0, 1.0), (20, 16, 14), (255, 240, 220), is_from_right=True)
_UPRIGHT: Final = Pose()
_MIRRORED: Final = Pose(0.0, -1.0, 1.0)
_ON_ITS_SIDE: Final = Pose(90.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with the place of its origin on the machine, y up."""

    part: str
    x_m: float
    y_m: float
    pose: Pose = _UPRIGHT


@dataclass(frozen=True, slots=True)
class Machine:
    """Parts from back to front, and the box around them: left, bottom, right and top."""

    box_m: tuple[float, float, float, float]
    parts: tuple[Placed, ...]

    @property
    def size_m(self) -> tuple[float, float]:
        """Return width and height."""
        left, bottom, right, top = self.box_m
        return right - left, top - bottom


class PlatePainter:
    """Draws machines in the even light of a museum. Pictures of parts are kept."""

    def __init__(self, window_height_px: int) -> None:
        self._sprites = Sprites(window_height_px)

    def draw(
        self, surface: pygame.Surface, machine: Machine, middle: tuple[float, float], scale_px_m: float
    ) -> None:
        """Draw a machine so that the middle of its box lies at a point."""
        left, bottom, right, top = machine.box_m
        across, down = (
            middle[0] - (left + right) / 2 * scale_px_m,
            middle[1] + (bottom + top) / 2 * scale_px_m,
        )
        for placed in machine.parts:
            sprite = self._sprites.part(placed.part, scale_px_m, _MUSEUM_LIGHT, placed.pose)
            sprite.draw(surface, (across + placed.x_m * scale_px_m, down - placed.y_m * scale_px_m))


def draw_scale_bar(surface: pygame.Surface, end: tuple[int, int], length_m: float, scale_px_m: float) -> None:
    """Draw a bar of a length in metres that ends at a point, with its label to the left."""
    size_px = max(12, round(surface.get_height() / 45))
    length_px, tick_px, thick_px = round(length_m * scale_px_m), size_px // 4, max(1, size_px // 9)
    start = end[0] - length_px
    pygame.draw.line(surface, TEXT_QUIET, (start, end[1]), end, thick_px)
    for x in (start, end[0]):
        pygame.draw.line(surface, TEXT_QUIET, (x, end[1] - tick_px), (x, end[1] + tick_px), thick_px)
    label = fonts.text(quantity(length_m, "m"), size_px, TEXT_QUIET)
    surface.blit(label, label.get_rect(midright=(start - size_px // 2, end[1])))


MACHINES: Final[Mapping[str, Machine]] = {
    "lunar_lander": Machine(
        (-4.71, 0.0, 4.71, 7.0),
        (
            Placed("lunar_lander_nozzle", 0.0, 1.55),
            Placed("lunar_lander_leg", -2.13, 3.03, _MIRRORED),
            Placed("lunar_lander_leg", 2.13, 3.03),
            Placed("lunar_lander_descent", 0.0, 3.23),
            Placed("lunar_lander_leg_front", 0.0, 3.03),
            Placed("lunar_lander_ascent", 0.0, 3.23),
        ),
    ),
    "lunar_rover": Machine(
        (-1.62, 0.0, 1.62, 2.05),
        (
            Placed("lunar_rover_antenna", 1.2, 0.84),
            Placed("lunar_rover_arm", -0.76, 0.429, _MIRRORED),
            Placed("lunar_rover_arm", 0.76, 0.429),
            Placed("lunar_rover_chassis", 0.0, 0.409),
            Placed("lunar_rover_wheel", -1.145, 0.409),
            Placed("lunar_rover_wheel", 1.145, 0.409),
            Placed("lunar_rover_wheel_light", -1.145, 0.409),
            Placed("lunar_rover_wheel_light", 1.145, 0.409),
            Placed("lunar_rover_fender", -1.145, 0.409, _MIRRORED),
            Placed("lunar_rover_fender", 1.145, 0.409),
        ),
    ),
    "aeroshell": Machine(
        (-2.25, -1.3, 2.25, 2.07), (Placed("heat_shield", 0.0, -0.45), Placed("backshell", 0.0, 0.0))
    ),
    "sky_crane": Machine(
        (-1.5, 0.0, 1.5, 9.35),
        (
            Placed("rover_rocker", 0.0, 0.75),
            Placed("rover_chassis", 0.0, 0.912),
            Placed("rover_bogie", -0.565, 0.55),
            Placed("rover_wheel", -1.13, 0.2625),
            Placed("rover_wheel", 0.0, 0.2625),
            Placed("rover_wheel", 1.13, 0.2625),
            Placed("descent_stage_cable", -0.05, 8.12, Pose(-5.0)),
            Placed("descent_stage_cable", 0.0, 8.12),
            Placed("descent_stage_cable", 0.05, 8.12, Pose(5.0)),
            Placed("descent_stage", 0.0, 8.12),
        ),
    ),
    "parachute": Machine(
        (-50.0, -8.0, 3.0, 8.0),
        (
            Placed("parachute", 0.0, 0.0, _ON_ITS_SIDE),
            Placed("heat_shield", 2.05, 0.0, _ON_ITS_SIDE),
            Placed("backshell", 2.05, 0.0, _ON_ITS_SIDE),
        ),
    ),
    "ascent_rocket": Machine(
        (-0.29, 0.0, 0.29, 2.9),
        (Placed("ascent_rocket_first_stage", 0.0, 0.0), Placed("ascent_rocket_second_stage", 0.0, 1.75)),
    ),
    "orbiter": Machine(
        (-19.5, -3.0, 19.5, 3.1),
        (
            Placed("orbiter_wing", -1.3, 0.0, _MIRRORED),
            Placed("orbiter_wing", 1.3, 0.0),
            Placed("orbiter_bus", 0.0, 0.0),
        ),
    ),
    "sample_container": Machine((-0.15, -0.15, 0.15, 0.15), (Placed("sample_container", 0.0, 0.0),)),
    "earth_capsule": Machine((-0.63, -0.3, 0.63, 0.44), (Placed("earth_capsule", 0.0, 0.0),)),
    "moxie": Machine((-0.155, 0.0, 0.155, 0.254), (Placed("moxie", 0.0, 0.0),)),
    "relay": Machine(
        (-6.8, -3.0, 6.8, 3.5),
        (
            Placed("relay_wing", -0.9, 0.0, _MIRRORED),
            Placed("relay_wing", 0.9, 0.0),
            Placed("relay_bus", 0.0, 0.0),
            Placed("relay_dish", 0.0, 1.9),
        ),
    ),
}
"""Where the parts hang is measured on the drawings; their sizes are those of `assets/facts/machines.yaml`."""
