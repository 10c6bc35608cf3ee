"""The Earth capsule: aboard its orbiter before the Earth, glowing in the air, falling to the desert."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.view.craft.entry_glow import GLOW_STEPS, draw_glow
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
        strength = round(GLOW_STEPS * min(1.0, state.heating_w_m2 / _BRIGHT_W_M2))
        if strength > 0:
            draw_glow(stage, centre, pose.angle_deg, strength)
        stage.put("earth_capsule", centre, pose)


def _draw_aboard(stage: Stage, state: EarthCapsuleState) -> None:
    """Draw the orbiter with the capsule before its bay."""
    centre = state.x_m, state.y_m
    for pose in _WINGS:
        stage.put("orbiter_wing", centre, pose)
    stage.put("earth_capsule", (state.x_m + _BAY_AHEAD_M, state.y_m), _NOSE_AHEAD)
    stage.put("orbiter_bus", centre, _AHEAD)
