"""The lunar rover, put together from its parts: wheels, arms and fenders where its springs have them.

Whoever looks the other way is drawn mirrored: it has turned around where it stood.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.view.craft.light import dimmed
from game.view.craft.sprites import Pose
from game.view.craft.stage import Frame

if TYPE_CHECKING:
    from game.simulation.snapshot import LunarRoverState, Wheel
    from game.view.craft.stage import Stage

_WHEEL_REPEATS_DEG: Final = 60.0
"""Six bolts: after this angle a wheel looks the same."""
_WHEEL_STEP_DEG: Final = 5.0
_STEP_DEG: Final = 0.5
_HINGE_AHEAD_M: Final = 0.76
_HINGE_UP_M: Final = 0.02
"""Where the arms hang on the frame, from the drawing's origin."""
_ARM_M: Final = 0.385
"""Length of the arms' drawing."""
_ARM_STEP: Final = 0.02
_ANTENNA_M: Final = (1.2, 0.431)
_FAR_SHIFT_M: Final = (0.07, 0.04)
"""Seen a little from above, what is on the far side stands higher and a little aside."""
_CREW_SHIFT_M: Final = (0.09, 0.03)


class LunarRoverPainter:
    """Draws lunar rovers."""

    def __init__(self) -> None:
        wheel_m = value("machines.lunar_rover_wheel_diameter_m")
        self._drawing_up_m = wheel_m / 2.0 - value("lunar_rover.mass_centre_height_m")
        """The drawings have their origin at the axles' height."""

    def draw(self, stage: Stage, state: LunarRoverState) -> None:
        """Draw a lunar rover from back to front."""
        side = float(state.facing)
        frame = Frame(state.x_m, state.y_m, state.pitch_rad)
        pose = Pose(round(math.degrees(state.pitch_rad) / _STEP_DEG) * _STEP_DEG, side)
        origin = frame.world(0.0, self._drawing_up_m)
        far = replace(stage, light=dimmed(stage.light))
        for wheel in state.wheels:
            _draw_wheel(far, wheel, _FAR_SHIFT_M)
        antenna = frame.world(side * _ANTENNA_M[0], self._drawing_up_m + _ANTENNA_M[1])
        stage.put("lunar_rover_antenna", antenna, pose)
        far_seat = (side * _CREW_SHIFT_M[0], self._drawing_up_m + _CREW_SHIFT_M[1])
        far.put("lunar_rover_crew", frame.world(*far_seat), pose)
        for number, wheel in enumerate(state.wheels):
            self._draw_arm(stage, frame, wheel, 1.0 - 2.0 * number)
        stage.put("lunar_rover_chassis", origin, pose)
        stage.put("lunar_rover_crew", origin, pose)
        for number, wheel in enumerate(state.wheels):
            _draw_wheel(stage, wheel, (0.0, 0.0))
            stage.put("lunar_rover_fender", (wheel.x_m, wheel.y_m), replace(pose, along=1.0 - 2.0 * number))

    def _draw_arm(self, stage: Stage, frame: Frame, wheel: Wheel, side: float) -> None:
        """Draw the arms from the frame to where the wheel is now."""
        hinge = frame.world(side * _HINGE_AHEAD_M, self._drawing_up_m + _HINGE_UP_M)
        across_m, up_m = wheel.x_m - hinge[0], wheel.y_m - hinge[1]
        angle_deg = math.degrees(math.atan2(up_m, across_m))
        along = round(math.hypot(across_m, up_m) / _ARM_M / _ARM_STEP) * _ARM_STEP
        stage.put("lunar_rover_arm", hinge, Pose(round(angle_deg / _STEP_DEG) * _STEP_DEG, along))


def _draw_wheel(stage: Stage, wheel: Wheel, shift_m: tuple[float, float]) -> None:
    at_m = (wheel.x_m + shift_m[0], wheel.y_m + shift_m[1])
    angle_deg = math.degrees(wheel.angle_rad) % _WHEEL_REPEATS_DEG
    angle_deg = round(angle_deg / _WHEEL_STEP_DEG) * _WHEEL_STEP_DEG % _WHEEL_REPEATS_DEG
    stage.put("lunar_rover_wheel", at_m, Pose(angle_deg))
    stage.put("lunar_rover_wheel_light", at_m, Pose())
