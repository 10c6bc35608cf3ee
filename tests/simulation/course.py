"""One eventful course of a helicopter and a rover, for comparing fingerprints; prints its own when run as a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import AssistedFlight, DirectFlight, Drive, GuidedFlight
from game.simulation.plan import CraftPlan, GroundKind, GroundSpan, Place, TerrainPlan, Thing, ThingKind
from tests.simulation.worlds import DOWN, GINNY, HOLD, NAME, UP, level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.simulation.commands import Command

ROVER = "percy"
LENGTH_S = 26
TICKS = LENGTH_S * TICKS_PER_SECOND

PLAN = level(
    place=Place(wind_m_s=4.0, gust_m_s=1.5, dust_devils_per_hour=60.0),
    terrain=TerrainPlan(
        profile=((0.0, 0.0), (40.0, 1.0), (80.0, -1.0), (200.0, 3.0)),
        seed=3,
        roughness_m=0.1,
        ground=(GroundSpan(0.0, 48.0, GroundKind.SAND), GroundSpan(60.0, 90.0, GroundKind.BEDROCK)),
    ),
    crafts=(GINNY, CraftPlan(name=ROVER, kind="rover", at_m=30.0)),
    things=(Thing("stone", ThingKind.BOULDER, 75.0), Thing("ledge", ThingKind.OUTCROP, 62.0, is_known=False)),
)

SCRIPT: Mapping[int, Mapping[str, Command]] = {
    0: {NAME: UP, ROVER: Drive(speed_m_s=1.0)},
    15: {NAME: GuidedFlight(forward_m_s=4.0), ROVER: Drive(autonav_to_m=60.0)},
    18: {NAME: AssistedFlight(tilt_rad=-0.1, collective_rad=0.18)},
    20: {NAME: DirectFlight(cyclic_rad=0.001, collective_rad=0.18)},
    21: {NAME: GuidedFlight(is_photographing=True)},
    22: {NAME: HOLD},
    23: {NAME: DOWN},
}
"""What is told from which second on."""


def fingerprint(frames: Iterable[int] = (TICKS,), *, seed: int = 1, looks_per_tick: int = 0) -> str:
    """Fly the course in frames of so many ticks each, looking at it after every tick if asked, and return its digest."""
    simulation = Simulation(PLAN, seed)
    commands: Mapping[str, Command] = {}
    for ticks in frames:
        for _ in range(min(ticks, TICKS - simulation.tick)):
            second, part = divmod(simulation.tick, TICKS_PER_SECOND)
            if part == 0:
                commands = SCRIPT.get(second, commands)
            simulation.step(commands)
            for _look in range(looks_per_tick):
                simulation.snapshot()
    assert simulation.tick == TICKS
    return simulation.fingerprint()


if __name__ == "__main__":
    print(fingerprint())
