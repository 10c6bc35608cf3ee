"""The rover's arm: folded before the chest, or reached out so that the corer's bit stands on the ground.

How far it is out is the simulation's; the joints' angles are a picture of it and decide nothing.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.view.craft.stage import turned

if TYPE_CHECKING:
    from game.simulation.snapshot import RoverState
    from game.simulation.terrain import Terrain
    from game.view.craft.stage import Frame, Stage

_SHOULDER_M: Final = (0.985, -0.075)
_UPPER_M: Final = 0.84
_FORE_M: Final = 0.80
_BIT_M: Final = 0.39
"""From the wrist to the bit's tip."""
_WORK_AT_M: Final = 1.95
"""Ahead of the chassis centre: where the bit stands when the arm is out."""
_STOWED_WRIST_M: Final = (1.27, -0.07)
_FOLDED: Final = 0.45
"""Stowed, the links lie across the chest: from the side they look this much shorter."""


def draw_arm(stage: Stage, body: Frame, state: RoverState, ground: Terrain) -> None:
    """Draw upper arm, forearm and turret from the shoulder to the wrist."""
    shoulder = body.world(*_SHOULDER_M)
    wrist = _wrist(body, state, ground)
    length = round((_FOLDED + (1.0 - _FOLDED) * _eased(state.arm_extension)) * 50.0) / 50.0
    upper_rad, fore_rad = _two_links(shoulder, wrist, length)
    elbow = (
        shoulder[0] + length * _UPPER_M * math.cos(upper_rad),
        shoulder[1] + length * _UPPER_M * math.sin(upper_rad),
    )
    stage.put("rover_forearm", elbow, replace(turned(fore_rad), along=length))
    stage.put("rover_upper_arm", shoulder, replace(turned(upper_rad), along=length))
    stage.put("rover_turret", wrist, turned(body.angle_rad * (1.0 - state.arm_extension), 1.0))


def bit_place(body: Frame, ground: Terrain) -> tuple[float, float]:
    """Return where on the ground the bit stands when the arm is out."""
    x_m = body.world(_WORK_AT_M, 0.0)[0]
    return x_m, ground.height_m(x_m)


def _wrist(body: Frame, state: RoverState, ground: Terrain) -> tuple[float, float]:
    """Return where the wrist is, easing from its stowed place to above the work; the bit sinks as it cuts."""
    stowed = body.world(*_STOWED_WRIST_M)
    work_x_m, work_y_m = bit_place(body, ground)
    out_y_m = work_y_m + _BIT_M - state.drilling.depth_m
    share = _eased(state.arm_extension)
    lift_m = 0.25 * math.sin(math.pi * share)
    return stowed[0] + (work_x_m - stowed[0]) * share, stowed[1] + (out_y_m - stowed[1]) * share + lift_m


def _eased(extension: float) -> float:
    t = min(1.0, max(0.0, extension))
    return t * t * (3.0 - 2.0 * t)


def _two_links(
    shoulder: tuple[float, float], wrist: tuple[float, float], length: float
) -> tuple[float, float]:
    """Return the angles of both links by the law of cosines, elbow up; an unreachable wrist straightens the arm."""
    upper_m, fore_m = length * _UPPER_M, length * _FORE_M
    across_m, up_m = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    span_m = min(upper_m + fore_m - 0.001, max(0.05, math.hypot(across_m, up_m)))
    bend = (span_m**2 + upper_m**2 - fore_m**2) / (2.0 * span_m * upper_m)
    upper_rad = math.atan2(up_m, across_m) + math.acos(min(1.0, max(-1.0, bend)))
    elbow = (upper_m * math.cos(upper_rad), upper_m * math.sin(upper_rad))
    return upper_rad, math.atan2(up_m - elbow[1], across_m - elbow[0])
