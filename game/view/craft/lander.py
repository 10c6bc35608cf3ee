"""Draws a lander: stages, legs as far as their honeycomb is crushed, and the engine's plume.

From so far away that it would be a few pixels it is drawn larger than it is, so that it can be found.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import table, value
from game.view.craft.plume import VACUUM, lay_plume
from game.view.craft.sprites import Pose

if TYPE_CHECKING:
    from game.simulation.snapshot import MoonLanderState
    from game.view.craft.stage import Stage

_LEG_ASIDE_M: Final = 2.13
_LEG_DOWN_M: Final = -0.2
_NOZZLE_DOWN_M: Final = -1.68
"""Where the parts hang below the middle, between the two stages; measured on the drawings, as for the plates."""
_BELL_M: Final = 0.7
"""Half the width of the bell's rim."""
_RIM_DOWN_M: Final = -2.7
_SMALLEST: Final = 34.0
"""Pixels at 720 rows: a lander is drawn at least so wide."""
_ANGLE_STEP_DEG: Final = 2.0
_PLUME_M: Final = 9.0
"""At full thrust; in a vacuum gas spreads at once and is hardly seen."""


class LanderPainter:
    """All landers of a level."""

    def __init__(self) -> None:
        self._span_m = value("machines.lunar_lander_gear_span_m")
        self._stroke_m = table("lunar_module.gear_crush")[-1][0]

    def draw(self, stage: Stage, state: MoonLanderState) -> None:
        """Draw one as it stands or flies."""
        at = _Placed(stage, state, max(1.0, self._enlarged(stage)))
        pressed = [leg.compression * self._stroke_m for leg in state.legs]
        middle_m = sum(pressed) / len(pressed)
        if state.throttle > 0.0:
            at.put_plume(state.throttle)
        at.put("lunar_lander_nozzle", 0.0, _NOZZLE_DOWN_M)
        at.put("lunar_lander_leg", -_LEG_ASIDE_M, _LEG_DOWN_M + pressed[0], along=-1.0)
        at.put("lunar_lander_leg", _LEG_ASIDE_M, _LEG_DOWN_M + pressed[1])
        at.put("lunar_lander_descent", 0.0, 0.0)
        at.put("lunar_lander_leg_front", 0.0, _LEG_DOWN_M + middle_m)
        at.put("lunar_lander_ascent", 0.0, 0.0)

    def _enlarged(self, stage: Stage) -> float:
        """Return how many times larger than it is it must be drawn to be found."""
        shown_px = self._span_m * stage.camera.pixels_per_metre
        return _SMALLEST * stage.camera.size[1] / 720.0 / shown_px


class _Placed:
    """One lander on one stage: parts go where they hang, at the scale at which it is drawn."""

    def __init__(self, stage: Stage, state: MoonLanderState, factor: float) -> None:
        self._stage = stage
        self._is_enlarged = factor > 1.0
        self._scale = stage.camera.pixels_per_metre * factor
        x, y = stage.camera.to_screen(state.x_m, state.y_m)
        self._middle = x + stage.nudge_px[0], y + stage.nudge_px[1]
        self._turn_deg = round(math.degrees(state.pitch_rad) / _ANGLE_STEP_DEG) * _ANGLE_STEP_DEG
        self._sine, self._cosine = math.sin(state.pitch_rad), math.cos(state.pitch_rad)

    def put(self, name: str, forward_m: float, up_m: float, along: float = 1.0) -> None:
        """Draw a part."""
        stage, pose = self._stage, Pose(self._turn_deg, along)
        drawn = self._scale if self._is_enlarged else stage.drawn_pixels_per_metre
        sprite = stage.sprites.part(name, drawn, stage.light, pose)
        if drawn != self._scale:
            sprite = sprite.shrunk(self._scale / drawn)
        sprite.draw(stage.surface, self._on_screen(forward_m, up_m))

    def put_plume(self, throttle: float) -> None:
        """Lay the plume's light over what is behind."""
        size_px = _PLUME_M * self._scale, _BELL_M * self._scale
        rim = self._on_screen(0.0, _RIM_DOWN_M)
        lay_plume(self._stage.surface, rim, VACUUM, size_px, turn_deg=self._turn_deg, throttle=throttle)

    def _on_screen(self, forward_m: float, up_m: float) -> tuple[float, float]:
        across = self._scale * (forward_m * self._cosine - up_m * self._sine)
        up = self._scale * (forward_m * self._sine + up_m * self._cosine)
        return self._middle[0] + across, self._middle[1] - up
