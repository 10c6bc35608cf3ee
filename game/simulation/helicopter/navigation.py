"""What a helicopter believes of its own speed: the inertial sensors, corrected by a camera that looks straight down.

Thirty times a second a picture tells how fast the ground passes, and the belief is drawn towards it. Two things go
wrong. Without marks on the ground there is nothing to follow, and the small error of the inertial sensors adds up. And
when one picture is lost, all later ones carry the time of their predecessor: the turning of the camera is then taken
out as it was a picture ago, and what is left of it looks like speed, the more the higher the camera is.

Let e be the belief less the truth. A picture of delay D at height h, with speed v and pitch rate w, gives
    e += g (v(t) - v(t - D) + h (w(t) - w(t - D)) - e),    and between pictures    e' = b,
g: gain for each picture, less where few marks are seen; b: bias of the accelerometer. Near the ground pictures are
ignored, as on Ingenuity. Simplified: one axis, flat ground, no outliers.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.clock import TICK_S

if TYPE_CHECKING:
    from game.simulation.plan import NavigationPlan
    from game.simulation.terrain import Terrain

_LOOKS: Final = 8
"""Points of the ground below whose marks are counted: a strip as wide as the picture shows."""


class Navigation:
    """The belief of one helicopter. Craft without a navigation plan know their speed exactly and have none of this."""

    def __init__(self, plan: NavigationPlan, terrain: Terrain) -> None:
        self._lost_frame_at_s = math.inf if plan.lost_frame_at_s is None else plan.lost_frame_at_s
        self._terrain = terrain
        self._frame_ticks = round(1.0 / (value("ingenuity.navigation_camera_rate_hz") * TICK_S))
        self._gain = value("rotor_model.navigation_gain")
        self._bias_step_m_s = value("rotor_model.navigation_bias_m_s2") * TICK_S
        self._least_height_m = value("rotor_model.navigation_least_height_m")
        self._enough = value("rotor_model.navigation_enough_features")
        self._most = value("rotor_model.navigation_most_features")
        self._view_share = math.tan(math.radians(value("rotor_model.navigation_half_view_deg")))
        self._texture = {
            kind: value(f"ground.{kind}_texture") for kind in ("bedrock", "regolith", "sand", "ripples")
        }
        self._ticks = self._flown_ticks = 0
        self._before = (0.0, 0.0)
        self._share = 1.0
        self.error_m_s = 0.0
        """The belief less the truth."""
        self.features = 0
        """Marks on the ground that the last picture showed."""

    @property
    def is_late(self) -> bool:
        """Whether a picture was lost, so that the times of all later ones are wrong."""
        return self._flown_ticks * TICK_S >= self._lost_frame_at_s

    def after_tick(self, speed_m_s: float, rate_rad_s: float, height_m: float, *, is_flying: bool) -> None:
        """Follow one tick. Standing, the craft knows that it does not move."""
        if not is_flying:
            self.error_m_s, self._before = 0.0, (speed_m_s, rate_rad_s)
            return
        self._ticks += 1
        self._flown_ticks += 1
        self.error_m_s += self._bias_step_m_s
        if self._ticks % self._frame_ticks == 0:
            self._take_picture(speed_m_s, rate_rad_s, height_m)

    def look(self, x_m: float, height_m: float) -> None:
        """Count the marks that the camera sees below, ten times a second."""
        half_m = max(height_m, 0.0) * self._view_share
        step_m = 2.0 * half_m / _LOOKS
        seen = sum(
            self._texture[self._terrain.ground(x_m - half_m + (n + 0.5) * step_m)] for n in range(_LOOKS)
        )
        self.features = round(self._most * seen / _LOOKS)
        self._share = min(1.0, self.features / self._enough)

    def _take_picture(self, speed_m_s: float, rate_rad_s: float, height_m: float) -> None:
        late_m_s = 0.0
        if self.is_late:
            late_m_s = speed_m_s - self._before[0] + height_m * (rate_rad_s - self._before[1])
        self._before = (speed_m_s, rate_rad_s)
        if height_m > self._least_height_m:
            self.error_m_s += self._gain * self._share * (late_m_s - self.error_m_s)
