"""The rover, put together from its parts: the suspension by where the wheels are, the arm by how far it is out.

Rocker, bogie and wheels are drawn on the simulation's joints at its angles, so that the picture is the mechanism.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.view.craft.arm import draw_arm
from game.view.craft.light import dimmed
from game.view.craft.sprites import Pose
from game.view.craft.stage import Frame, turned

if TYPE_CHECKING:
    from game.simulation.snapshot import OxygenState, RoverState, Wheel
    from game.simulation.terrain import Terrain
    from game.view.craft.stage import Stage

_WHEEL_REPEATS_DEG: Final = 60.0
"""Six spokes: after this angle a wheel looks the same."""
_WHEEL_STEP_DEG: Final = 3.0
_DRAWING_M: Final = (0.0, -0.088)
"""The body's drawing has its origin so far below the chassis centre: its deck is then 1.15 m above the ground."""
_MAST_FOOT_M: Final = (0.690, 0.147)
_MAST_HEAD_M: Final = (0.690, 0.897)
_MAST_SQUEEZE: Final = 0.904
"""The drawing of the mast is a little longer than the real one above a deck of this height."""
_ANTENNA_M: Final = (-0.330, 0.242)
_EARTH_DEG: Final = 28.0
"""How the high-gain antenna leans towards the Earth, whatever the ground does."""
_FAR_SHIFT_M: Final = (0.07, 0.035)
"""Seen a little from above, the far wheels stand higher and a little aside."""
_MOST_DUST: Final = 0.85
_OWN_LIGHT: Final = (1.0, 1.0, 1.0)
"""What glows looks the same by day and night."""
_DULL_RED_C: Final = 480.0
"""Where hot things begin to glow."""
_GLOW_STEPS: Final = 20
_HALF_DUSTY_M: Final = 150.0
"""Where a deck is half as dusty as it will ever be."""


class RoverPainter:
    """Draws rovers."""

    def __init__(self, ground: Terrain) -> None:
        self._ground = ground

    def draw(self, stage: Stage, state: RoverState) -> None:
        """Draw a rover from back to front."""
        body = Frame(state.x_m, state.y_m, state.pitch_rad)
        pose = turned(state.pitch_rad, 0.5)
        far_stage = replace(stage, light=dimmed(stage.light))
        for wheel in state.wheels:
            _draw_wheel(far_stage, wheel, _FAR_SHIFT_M)
        stage.put("rover_antenna", body.world(*_ANTENNA_M), Pose(_EARTH_DEG))
        draw_arm(stage, body, state, self._ground)
        stage.put("rover_mast", body.world(*_MAST_FOOT_M), replace(pose, across=_MAST_SQUEEZE))
        stage.put("rover_head", body.world(*_MAST_HEAD_M), turned(state.pitch_rad + _gaze_rad(state), 1.0))
        stage.put("rover_chassis", body.world(*_DRAWING_M), pose)
        stage.put("rover_deck_dust", body.world(*_DRAWING_M), pose, _dust(state.odometer_m))
        glowing = replace(stage, light=replace(stage.light, factors=_OWN_LIGHT))
        glowing.put("rover_oxygen_glow", body.world(*_DRAWING_M), pose, _glow(state.oxygen))
        stage.put("rover_bogie", (state.bogie_x_m, state.bogie_y_m), turned(state.bogie_rad, 0.5))
        stage.put("rover_rocker", (state.rocker_x_m, state.rocker_y_m), turned(state.rocker_rad, 0.5))
        for wheel in state.wheels:
            _draw_wheel(stage, wheel, (0.0, 0.0))


def _draw_wheel(stage: Stage, wheel: Wheel, shift_m: tuple[float, float]) -> None:
    at_m = (wheel.x_m + shift_m[0], wheel.y_m + shift_m[1])
    angle_deg = math.degrees(wheel.angle_rad) % _WHEEL_REPEATS_DEG
    stage.put(
        "rover_wheel", at_m, Pose(round(angle_deg / _WHEEL_STEP_DEG) * _WHEEL_STEP_DEG % _WHEEL_REPEATS_DEG)
    )
    stage.put("rover_wheel_light", at_m, Pose())


def _gaze_rad(state: RoverState) -> float:
    """Return where the head looks: ahead, and down to the work while the arm is out."""
    return -0.55 * state.arm_extension


def _dust(odometer_m: float) -> float:
    """Return how much dust lies on the deck: none at first, half of the most after so many metres of driving."""
    return _MOST_DUST * odometer_m / (odometer_m + _HALF_DUSTY_M)


def _glow(oxygen: OxygenState) -> float:
    """Return how brightly the cells glow through: not at all below a dull red, then in steps that cost no new picture."""
    share = (oxygen.temperature_c - _DULL_RED_C) / (value("moxie.cell_temperature_c") - _DULL_RED_C)
    return round(_GLOW_STEPS * min(1.0, max(0.0, share))) / _GLOW_STEPS
