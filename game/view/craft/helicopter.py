"""The helicopter, put together from its parts: body by pitch, legs by where their feet are, mast and panel.

The turning rotors are left to `rotor`, the shadow to `shadow`, the forces to `forces`.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.view.craft.rotor import RotorPainter
from game.view.craft.sprites import Pose
from game.view.craft.stage import Frame, turned

if TYPE_CHECKING:
    from game.simulation.snapshot import HelicopterState, Leg
    from game.view.craft.light import Light
    from game.view.craft.stage import Stage

_HINGE_M: Final = (0.060, 0.075)
"""Where a leg hangs: beside the mast, above the fuselage's centre."""
_LEG_LENGTH_M: Final = 0.384
_BENT_FOOT_M: Final = (0.312, 0.060)
"""Where a broken leg's foot ends in its drawing: outwards and down."""
_FAR_FOOT_M: Final = (0.115, 0.030)
"""Seen a little from above, the far pair of feet stands closer together and higher."""
_NEAR: Final = slice(0, None, 2)
_FAR: Final = slice(1, None, 2)
"""Legs come in pairs, near and far, back pair first."""
_FAR_SHADE: Final = 0.72


class HelicopterPainter:
    """Draws helicopters."""

    def __init__(self) -> None:
        self._rotors = RotorPainter()

    def draw(self, stage: Stage, state: HelicopterState) -> None:
        """Draw a helicopter from back to front."""
        body = Frame(state.x_m, state.y_m, state.pitch_rad)
        pose = turned(state.pitch_rad)
        centre = (state.x_m, state.y_m)
        self._draw_far_legs(stage, state, body)
        self._rotors.draw_behind(stage, state, body)
        stage.put("helicopter_fuselage", centre, pose)
        stage.put("helicopter_mast", centre, pose)
        self._rotors.draw_before(stage, state, body)
        stage.put("helicopter_panel", centre, pose)
        stage.put("helicopter_panel_sand", centre, pose, _stepped_opacity(state.damage))
        for leg in state.legs[_NEAR]:
            _draw_leg(stage, body, leg)

    def _draw_far_legs(self, stage: Stage, state: HelicopterState, body: Frame) -> None:
        far_stage = replace(stage, light=_dimmed(stage.light))
        for leg in state.legs[_FAR]:
            side = _side(body, leg)
            shifted = (leg.foot_x_m - side * _FAR_FOOT_M[0], leg.foot_y_m + _FAR_FOOT_M[1])
            _draw_leg(far_stage, body, replace(leg, foot_x_m=shifted[0], foot_y_m=shifted[1]))


def _draw_leg(stage: Stage, body: Frame, leg: Leg) -> None:
    """Draw a leg from its hinge to its foot; pressed, it spreads and shortens by itself, since both ends are given."""
    side = _side(body, leg)
    hinge = body.world(side * _HINGE_M[0], _HINGE_M[1])
    across_m, down_m = leg.foot_x_m - hinge[0], leg.foot_y_m - hinge[1]
    angle_deg = math.degrees(math.atan2(down_m, across_m))
    length_m = math.hypot(across_m, down_m)
    if leg.is_broken:
        drawn_m = math.hypot(*_BENT_FOOT_M)
        bend_deg = math.degrees(math.atan2(_BENT_FOOT_M[1], _BENT_FOOT_M[0]))
        pose = Pose(round(angle_deg + side * bend_deg), _stepped(length_m / drawn_m), side)
        stage.put("helicopter_leg_bent", hinge, pose)
    else:
        stage.put("helicopter_leg", hinge, Pose(round(angle_deg), _stepped(length_m / _LEG_LENGTH_M), side))


def _side(body: Frame, leg: Leg) -> float:
    """Return +1 for a leg on the craft's front, -1 on its back."""
    across_m, up_m = leg.foot_x_m - body.x_m, leg.foot_y_m - body.y_m
    forward_m = across_m * math.cos(body.angle_rad) + up_m * math.sin(body.angle_rad)
    return 1.0 if forward_m >= 0.0 else -1.0


def _stepped(stretch: float) -> float:
    return round(min(1.15, max(0.6, stretch)) * 50.0) / 50.0


def _stepped_opacity(damage: float) -> float:
    """Return how much sand lies on the panel: what breaks legs and blades has also thrown sand."""
    return min(1.0, math.ceil(damage * 4.0) / 4.0)


def _dimmed(light: Light) -> Light:
    red, green, blue = (round(factor * _FAR_SHADE, 3) for factor in light.factors)
    return replace(light, factors=(red, green, blue))
