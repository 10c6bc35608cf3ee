"""The place behind the title: dusk in Jezero, a helicopter that hovers and a rover that looks on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.simulation.commands import Command, GuidedFlight
from game.simulation.plan import CraftPlan, LevelPlan, Place, TerrainPlan
from game.simulation.snapshot import HelicopterState, Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

_HELICOPTER: Final = "ginny"
_HOVER_M: Final = 3.4
_HOVER_AT_M: Final = -3.0
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
    crafts=(CraftPlan("percy", "rover", 0.6), CraftPlan(_HELICOPTER, "helicopter", _HOVER_AT_M)),
    goals=(),
    time_limit_s=1e9,
)


def hover(snapshot: Snapshot) -> Mapping[str, Command]:
    """Return what keeps the helicopter in the air above the place where it stood."""
    craft = snapshot.crafts[_HELICOPTER]
    if not isinstance(craft, HelicopterState):
        return {}
    climb = max(-0.4, min(0.8, _HOVER_M - craft.height_m))
    forward = max(-0.5, min(0.5, -0.4 * (craft.x_m - _HOVER_AT_M)))
    return {_HELICOPTER: GuidedFlight(round(forward, 1), round(climb, 1))}
