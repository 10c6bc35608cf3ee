"""One machine on three worlds at once: the same ground, the same inputs, and only gravity and air are different.

What is asked of the machine is left to the screen, how the worlds look to the view.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.simulation import Simulation
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, Thing, ThingKind, World

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.commands import Command
    from game.simulation.events import Event
    from game.simulation.snapshot import Snapshot

WORLDS: Final = (World.EARTH, World.MOON, World.MARS)
"""From left to right."""
CRAFT: Final = "craft"
KINDS: Final = ("helicopter", "rover")
_SITES: Final = {World.EARTH: "utah", World.MOON: "south_pole", World.MARS: "jezero"}
_HOURS: Final = {World.EARTH: 9.0, World.MOON: 16.5, World.MARS: 9.0}
"""A morning each, with the sun of the Moon's pole just up."""
_GROUND: Final = TerrainPlan(
    ((0.0, 1.2), (24.0, 0.2), (34.0, 0.0), (56.0, 0.0), (72.0, 1.5), (96.0, 2.1), (160.0, 1.0), (240.0, 2.4)),
    seed=7,
)
_START_M: Final = 44.0
_STONES: Final = (
    Thing("block", ThingKind.BOULDER, 36.0, 0.4),
    Thing("stone", ThingKind.BOULDER, 38.5, 0.2),
)
_LONGEST_S: Final = 86_400.0
"""A day: nobody stays so long, and every run must end."""


def plan_on(world: World, kind: str) -> LevelPlan:
    """Return the bench on one world: still air, so that nothing but the world differs; nothing is to be won."""
    return LevelPlan(
        identifier=f"side-by-side-{world}",
        title="",
        place=Place(world=world, site=_SITES[world], local_time_h=_HOURS[world], wind_m_s=0.0, gust_m_s=0.0),
        terrain=_GROUND,
        crafts=(CraftPlan(CRAFT, kind, _START_M),),
        goals=(Goal("travel", CRAFT, distance_m=math.inf),),
        things=_STONES,
        time_limit_s=_LONGEST_S,
    )


class SideBySide:
    """Three simulations that hear the same. One that has ended stands still; the others go on."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.plans = {world: plan_on(world, kind) for world in WORLDS}
        self.simulations = {world: Simulation(plan, seed=1) for world, plan in self.plans.items()}
        self.snapshots: Mapping[World, Snapshot] = {}
        self._look()

    def advance(self, ticks: int, command: Command) -> dict[World, list[Event]]:
        """Step all worlds under one command, and return what happened on each."""
        told = {CRAFT: command}
        happened: dict[World, list[Event]] = {}
        for world, simulation in self.simulations.items():
            events = happened[world] = []
            for _ in range(ticks):
                if simulation.is_over:
                    break
                events += simulation.step(told)
        self._look()
        return happened

    def _look(self) -> None:
        self.snapshots = {world: each.snapshot() for world, each in self.simulations.items()}
