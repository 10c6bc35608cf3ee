"""The return orbiter from the side, its bay ahead, and the container before it or in it."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.view.craft.sprites import Pose

if TYPE_CHECKING:
    from game.simulation.snapshot import OrbiterState
    from game.view.craft.stage import Stage

_AHEAD: Final = Pose(-90.0)
"""The bus is drawn with its bay upwards; in orbit the bay looks along the motion."""
_WINGS: Final = (Pose(90.0), Pose(-90.0))
_NOZZLES_M: Final = ((-2.0, 0.9), (1.3, 0.95))
"""Where thrusters sit on the upper side; the lower side mirrors them."""
_JET_M: Final = 1.6
_JET: Final = ((1.0, 26), (0.7, 40), (0.4, 80))
"""Nested cones: share of the length, and how strong of 255."""
_ANGLE_STEP_DEG: Final = 5


class OrbiterPainter:
    """Draws return orbiters and what they catch."""

    def draw(self, stage: Stage, state: OrbiterState) -> None:
        """Draw from back to front: wings, the container, the bus, whose walls hide what is inside."""
        centre = (state.x_m, state.y_m)
        for pose in _WINGS:
            stage.put("orbiter_wing", centre, pose)
        stage.put("orbiter_bus", centre, _AHEAD)
        if state.steps_done == 0:  # later the lid hides it
            stage.put("sample_container", (state.container_x_m, state.container_y_m), Pose(0.0))
        self._draw_jets(stage, state)

    def _draw_jets(self, stage: Stage, state: OrbiterState) -> None:
        """Draw what the thrusters blow out: away from where they push."""
        size_n = math.hypot(state.thrust_x_n, state.thrust_y_n)
        if size_n < 1.0:
            return
        out = -state.thrust_x_n / size_n, -state.thrust_y_n / size_n
        for along_m, up_m in _NOZZLES_M:
            for side in (1.0, -1.0):
                start = state.x_m + along_m, state.y_m + side * up_m
                _blow(stage, start, out)


def _blow(stage: Stage, start_m: tuple[float, float], out: tuple[float, float]) -> None:
    """Draw one jet: gas that spreads at once and is hardly seen."""
    length = max(6, round(_JET_M * stage.camera.pixels_per_metre))
    angle_deg = round(math.degrees(math.atan2(out[1], out[0])) / _ANGLE_STEP_DEG) * _ANGLE_STEP_DEG
    picture = _jet(length, angle_deg)
    x, y = stage.camera.to_screen(start_m[0] + out[0] * _JET_M / 2.0, start_m[1] + out[1] * _JET_M / 2.0)
    stage.surface.blit(picture, picture.get_rect(center=(round(x), round(y))))


@lru_cache(128)
def _jet(length: int, angle_deg: int) -> pygame.Surface:
    """Return a jet that blows at an angle, counterclockwise from the right."""
    half = max(2, length // 4)
    picture = pygame.Surface((length, 2 * half), pygame.SRCALPHA)
    for share, alpha in _JET:
        tip, wide = round(length * share), round(half * share)
        cone = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
        pygame.draw.polygon(cone, (214, 226, 255, alpha), [(0, half), (tip, half - wide), (tip, half + wide)])
        picture.blit(cone, (0, 0))
    return pygame.transform.rotate(picture, angle_deg)
