"""The Earth capsule: aboard its orbiter before the Earth, glowing in the air, falling to the desert."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.view.craft.entry_sky import EntrySky
from game.view.craft.sprites import Pose

if TYPE_CHECKING:
    from game.simulation.snapshot import EarthCapsuleState
    from game.view.craft.stage import Stage

_RIGHT_ANGLE_DEG: Final = 90.0
_TURN_STEP_DEG: Final = 2.0
_BAY_AHEAD_M: Final = 2.85
"""From the middle of the orbiter to the capsule in its bay, as drawn."""
_AHEAD: Final = Pose(-90.0)
_NOSE_AHEAD: Final = Pose(90.0)
_WINGS: Final = (Pose(90.0), Pose(-90.0))
_BRIGHT_W_M2: Final = 6.0e6
"""From this heating on the glow grows no brighter."""
_LAYERS: Final = (
    (6.0, 0.75, (255, 96, 32), 26),
    (4.2, 0.66, (255, 140, 60), 44),
    (2.6, 0.56, (255, 196, 120), 70),
    (1.2, 0.50, (255, 240, 214), 120),
)
"""Of the glowing air behind it: how long and how wide in metres, its colour and strength."""
_STEPS: Final = 12
_LARGER: Final = 2
_NOSE_M: Final = 0.36
"""The glow reaches a little ahead of the nose."""
_WAIST: Final = 0.6


class EarthCapsulePainter:
    """Draws capsules on their way home."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._sky = EntrySky(size)

    def draw(self, stage: Stage, state: EarthCapsuleState) -> None:
        """Draw from back to front: what is left of space, the glow, the capsule."""
        self._sky.draw(stage, state)
        if not state.is_released:
            _draw_aboard(stage, state)
            return
        centre = state.x_m, state.y_m
        below_deg = _RIGHT_ANGLE_DEG if state.is_landed else math.degrees(state.pitch_rad)
        pose = Pose(round((_RIGHT_ANGLE_DEG - below_deg) / _TURN_STEP_DEG) * _TURN_STEP_DEG)
        strength = round(_STEPS * min(1.0, state.heating_w_m2 / _BRIGHT_W_M2))
        if strength > 0:
            _draw_glow(stage, centre, pose.angle_deg, strength)
        stage.put("earth_capsule", centre, pose)


def _draw_aboard(stage: Stage, state: EarthCapsuleState) -> None:
    """Draw the orbiter with the capsule before its bay."""
    centre = state.x_m, state.y_m
    for pose in _WINGS:
        stage.put("orbiter_wing", centre, pose)
    stage.put("earth_capsule", (state.x_m + _BAY_AHEAD_M, state.y_m), _NOSE_AHEAD)
    stage.put("orbiter_bus", centre, _AHEAD)


def _draw_glow(stage: Stage, centre_m: tuple[float, float], angle_deg: float, strength: int) -> None:
    scale = max(1, round(stage.camera.pixels_per_metre))
    picture = _glow(scale, round(angle_deg), strength)
    x, y = stage.camera.to_screen(*centre_m)
    stage.surface.blit(picture, picture.get_rect(center=(round(x), round(y))))


@lru_cache(96)
def _glow(pixels_per_metre: int, angle_deg: int, strength: int) -> pygame.Surface:
    """Return the glowing air around a capsule that flies so far from straight down, with the capsule in the middle.

    Painted larger and shrunk, so that its edges are smooth.
    """
    scale = pixels_per_metre * _LARGER
    reach = round(_LAYERS[0][0] * scale)
    picture = pygame.Surface((2 * reach, 2 * reach), pygame.SRCALPHA)
    picture.fill((*_LAYERS[0][2], 0))
    for length_m, half_m, colour, alpha in _LAYERS:
        layer = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
        half, nose = half_m * scale, reach + _NOSE_M * scale
        length = length_m * scale * (0.5 + 0.5 * strength / _STEPS)
        bow = [(reach + half * math.sin(a), nose - half * (1.0 - math.cos(a))) for a in _ARC]
        waist = nose - _WAIST * length
        tail = [(reach + half / 2.0, waist), (reach, nose - length), (reach - half / 2.0, waist)]
        pygame.draw.polygon(layer, (*colour, round(alpha * strength / _STEPS)), [*bow, *tail])
        picture.blit(layer, (0, 0))
    side = round(2 * _LAYERS[0][0] * pixels_per_metre)
    return pygame.transform.rotate(pygame.transform.smoothscale(picture, (side, side)), angle_deg)


_ARC: Final = tuple(math.radians(a) for a in range(-90, 91, 15))
"""Half a turn around the nose."""
