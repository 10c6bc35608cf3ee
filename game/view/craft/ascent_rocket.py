"""The ascent rocket: on its lander, tossed up, on its plume, shedding its first stage, spun.

In the sky it is drawn larger than it is, so that it can be found from far away.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

from game.science.rocketry.propulsion import built, larger_times, propulsion, tossed_job
from game.simulation.ascent_rocket.rocket import DECK_M
from game.view.craft.limb_sky import MARS, LimbSky
from game.view.craft.plume import Gas, lay_plume
from game.view.craft.sprites import Pose

if TYPE_CHECKING:
    from game.science.rocketry.propulsion import Kind
    from game.simulation.snapshot import AscentRocketState
    from game.simulation.terrain import Terrain
    from game.view.craft.stage import Stage

_FIRST_LONG_M: Final = 1.75
"""From the nozzle to the joint, as drawn."""
_UPRIGHT_DEG: Final = 90.0
_ANGLE_STEP_DEG: Final = 1.0
_SMALLEST: Final = 120.0
"""Pixels at 720 rows: it is drawn at least so long."""
_LONG_M: Final = 2.9
_LARGEST: Final = 2.4
_SMALLEST_TIMES: Final = 0.75
"""The container has to fit in."""
_SHED_S: Final = 14.0
"""So long the dropped stage is seen."""
_SHED_M_S: Final = 1.1
_SHED_DEG_S: Final = 11.0
_PLUME_M: Final = (7.5, 4.2)
"""Of either motor, in the air of the ground."""
_THIN_M: Final = 30_000.0
"""From this height on nothing holds the gas together: the plume is wide and faint."""
_HOT: Final = (255, 214, 150)
_THIN_STEPS: Final = 8
_BELL_M: Final = (0.18, 0.14)


class AscentRocketPainter:
    """Draws rockets on their way up."""

    def __init__(self, ground: Terrain, size: tuple[int, int]) -> None:
        self._ground = ground
        self._sky = LimbSky(size, MARS)

    def draw(self, stage: Stage, state: AscentRocketState) -> None:
        """Draw from back to front: the lander, the sky from above, what was dropped, the plume, the rocket."""
        stage.put("launch_lander", (state.x_m, self._ground.height_m(state.x_m) + DECK_M), Pose())
        self._sky.draw(stage.surface, state.height_m)
        if state.phase == "down":
            return
        placed = _Placed(stage, state)
        if state.stage > 0 and state.phase == "coasting" and state.since_s < _SHED_S:
            placed.put_shed(state.since_s)
        if state.phase == "burning":
            placed.put_plume(state.stage, min(1.0, state.height_m / _THIN_M))
        if state.stage == 0:
            placed.put("ascent_rocket_first_stage", 0.0)
        is_turned = state.stage > 0 and round(10.0 * state.since_s) % 2 == 1
        placed.put("ascent_rocket_second_stage", _FIRST_LONG_M, along=-1.0 if is_turned else 1.0)


@cache
def _times(kind: Kind | None) -> float:
    """Return how many times the planned one's size a rocket is drawn: the largest one would leave the picture."""
    if kind is None:
        return 1.0
    figures = propulsion(kind)
    propellant_kg = sum(stage.propellant_kg for stage in built(figures, tossed_job()).stages)
    return min(max(larger_times(propellant_kg / figures.density_kg_m3), _SMALLEST_TIMES), _LARGEST)


class _Placed:
    """One rocket on one stage, at the scale at which it is drawn; its origin is the middle of the nozzle."""

    def __init__(self, stage: Stage, state: AscentRocketState) -> None:
        self._stage = stage
        shown_px = _LONG_M * stage.camera.pixels_per_metre
        self._factor = max(1.0, _SMALLEST * stage.camera.size[1] / 720.0 / shown_px) * _times(
            state.propulsion
        )
        self._scale = stage.camera.pixels_per_metre * self._factor
        x, y = stage.camera.to_screen(state.x_m, state.y_m)
        self._nozzle = x + stage.nudge_px[0], y + stage.nudge_px[1]
        self._turn_deg = math.degrees(state.pitch_rad) - _UPRIGHT_DEG

    def put(self, name: str, up_m: float, along: float = 1.0, away: tuple[float, float] = (0.0, 0.0)) -> None:
        """Draw a part that sits so far up along the rocket; `away` moves it back and turns it."""
        stage, (back_m, turn_deg) = self._stage, away
        angle_deg = round((self._turn_deg + turn_deg) / _ANGLE_STEP_DEG) * _ANGLE_STEP_DEG
        drawn = self._scale if self._factor != 1.0 else stage.drawn_pixels_per_metre
        sprite = stage.sprites.part(name, round(drawn, 2), stage.light, Pose(angle_deg, along))
        if self._factor == 1.0 and drawn != self._scale:
            sprite = sprite.shrunk(self._scale / drawn)
        sprite.draw(stage.surface, self._along(up_m - back_m))

    def put_shed(self, since_s: float) -> None:
        """Draw the empty stage: it falls behind and tumbles."""
        self.put(
            "ascent_rocket_first_stage",
            0.0,
            away=(_SHED_M_S * since_s, -_SHED_DEG_S * max(0.0, since_s - 1.0)),
        )

    def put_plume(self, number: int, thinness: float) -> None:
        """Lay the plume's light over what is behind."""
        thin = round(thinness * _THIN_STEPS) / _THIN_STEPS
        gas = Gas(_HOT, 0.07 + 0.42 * thin, 1.7 - 0.6 * thin)
        size_px = (1.0 - 0.3 * thin) * _PLUME_M[number] * self._scale, _BELL_M[number] * self._scale
        nozzle = self._along(_FIRST_LONG_M if number else 0.0)
        lay_plume(self._stage.surface, nozzle, gas, size_px, turn_deg=self._turn_deg)

    def _along(self, up_m: float) -> tuple[float, float]:
        turn = math.radians(self._turn_deg)
        across, up = -up_m * math.sin(turn), up_m * math.cos(turn)
        return self._nozzle[0] + across * self._scale, self._nozzle[1] - up * self._scale
