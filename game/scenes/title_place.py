"""The place behind the title: dusk in Jezero, a helicopter that hovers and a rover that looks on."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.simulation.commands import Command, GuidedFlight
from game.simulation.plan import CraftPlan, LevelPlan, Place, TerrainPlan
from game.simulation.states.helicopter import HelicopterState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.snapshot import Snapshot

HELICOPTER: Final = "ginny"
SUBJECT_X01: Final = 0.58
"""The helicopter stands between the words and the rover."""
_HOVER_M: Final = 3.2
_HOVER_AT_M: Final = -3.4
_SWAY_M: Final = 0.5
_SWAY_S: Final = 40.0
"""It sways slowly to and fro, and the ridges behind it move as far as they are near."""
_HOME_M_S: Final = 6.0
_BATTERY_WH: Final = 1.0e6
"""It may hover behind the title all day."""
_DUSK_H: Final = 17.9

TITLE_PLAN: Final = LevelPlan(
    identifier="title",
    title="",
    place=Place(local_time_h=_DUSK_H, wind_m_s=2.0, gust_m_s=0.4, dust_optical_depth=0.5),
    terrain=TerrainPlan(
        profile=(
            (-400.0, 3.0),
            (-40.0, 0.6),
            (-6.0, -0.6),
            (-2.4, -0.4),
            (0.0, 0.25),
            (3.0, 0.4),
            (16.0, 0.2),
            (60.0, 2.2),
            (400.0, 6.0),
        ),
        seed=19,
        roughness_m=0.06,
    ),
    crafts=(
        CraftPlan(HELICOPTER, "helicopter", _HOVER_AT_M, overrides={"battery_energy_wh": _BATTERY_WH}),
        CraftPlan("percy", "rover", 0.6),
    ),
    goals=(),
    time_limit_s=1e9,
)


def hover(snapshot: Snapshot) -> Mapping[str, Command]:
    """Return what brings the helicopter into the air above the place where it stood, and keeps it there."""
    craft = snapshot.crafts[HELICOPTER]
    if not isinstance(craft, HelicopterState):
        return {}
    at_m = _HOVER_AT_M + _SWAY_M * math.sin(math.tau * snapshot.time_s / _SWAY_S)
    climb = max(-0.8, min(1.0, _HOVER_M - craft.height_m))
    forward = max(-_HOME_M_S, min(_HOME_M_S, 0.4 * (at_m - craft.x_m)))
    return {HELICOPTER: GuidedFlight(round(forward, 1), round(climb, 1))}
