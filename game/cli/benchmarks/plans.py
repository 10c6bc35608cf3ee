"""The levels that are measured on: built here, so that changing a mission changes no measurement."""

from __future__ import annotations

from typing import Final

from game.simulation.commands import Command, Descend, Drive, GuidedFlight, HandController
from game.simulation.moon_lander.start import FlightStart
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, World

SHORT_M: Final = 1_000.0
LONG_M: Final = 100_000.0
_POINT_EVERY_M: Final = 50.0
_HELICOPTER: Final = CraftPlan(name="helicopter", kind="helicopter", at_m=500.0)
_ROVER: Final = CraftPlan(name="rover", kind="rover", at_m=480.0)
_LUNAR_ROVER: Final = CraftPlan(name="lunar_rover", kind="lunar_rover", at_m=460.0)
_LANDER: Final = CraftPlan(
    name="moon_lander",
    kind="moon_lander",
    at_m=500.0,
    flight=FlightStart(height_m=50.0, speed_m_s=0.0, descent_m_s=0.0, aim_m=600.0, propellant_pct=100.0),
)
COMMANDS: Final[dict[str, Command]] = {
    "helicopter": GuidedFlight(forward_m_s=0.5, climb_m_s=0.05),
    "rover": Drive(speed_m_s=0.04),
    "lunar_rover": HandController(throttle=0.3),
    "moon_lander": Descend(forward_m_s=0.5),
}
"""Keep what flies in the air and what drives on its way for as long as is measured."""


def plan_for(*crafts: str, length_m: float = SHORT_M) -> LevelPlan:
    """Return a level over gentle hills in which nothing ends a run."""
    chosen = tuple(craft for craft in (_HELICOPTER, _ROVER, _LUNAR_ROVER, _LANDER) if craft.name in crafts)
    return LevelPlan(
        identifier="bench",
        title="Bench",
        place=Place(World.MOON if chosen[0] is _LANDER else World.MARS),
        terrain=TerrainPlan(profile=_hills(length_m)),
        crafts=chosen,
        goals=(Goal(kind="travel", craft=chosen[0].name, distance_m=length_m),),
        time_limit_s=1e6,
    )


def _hills(length_m: float) -> tuple[tuple[float, float], ...]:
    count = int(length_m / _POINT_EVERY_M)
    return tuple((number * _POINT_EVERY_M, 0.3 * (number % 3)) for number in range(count + 1))
