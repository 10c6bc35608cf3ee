"""A level's sites as they are after somebody has measured them, without driving there."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from game.facts import value
from game.simulation.plan import ThingKind
from game.simulation.settling.survey import SiteSurvey
from game.simulation.simulation import Simulation
from game.simulation.terrain import Terrain
from game.simulation.underground import Underground
from game.simulation.weather import Weather

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.science.radargram import Trace
    from game.simulation.objectives.world import GoalWorld
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import ThingState

SEED = 1
LISTENED_S = 600.0


def surveyed(plan: LevelPlan, names: Collection[str], seed: int = SEED) -> tuple[ThingState, ...]:
    """Return all things, each of these sites with one picture from 5 m away and one block of weather."""
    survey = SiteSurvey(plan, Terrain(plan.terrain), Weather(plan.place, seed, 0.0), seed)

    def looked_at(thing: ThingState) -> ThingState:
        if thing.name not in names or thing.kind is not ThingKind.SITE:
            return thing
        found = survey.slope(thing, thing.x_m - 5.0), survey.weather(thing, LISTENED_S, 11.0)
        return replace(thing, measurements=found)

    return tuple(looked_at(thing) for thing in Simulation(plan, seed).things())


def sounded(plan: LevelPlan, from_m: float, to_m: float, seed: int = SEED) -> tuple[Trace, ...]:
    """Return what the radar hears over a stretch."""
    ground, spacing_m = Underground(plan.terrain, seed), value("radar.trace_spacing_m")
    return tuple(ground.trace(cell) for cell in range(round(from_m / spacing_m), round(to_m / spacing_m)))


def world_of(plan: LevelPlan, things: tuple[ThingState, ...], traces: tuple[Trace, ...]) -> GoalWorld:
    """Return as much of a world as the goal of settling looks at."""
    rover = SimpleNamespace(sounder=SimpleNamespace(traces=traces))
    ground = Underground(plan.terrain, SEED)
    crafts = {craft.name: rover for craft in plan.crafts}
    world = SimpleNamespace(plan=plan, things=lambda: things, crafts=crafts, underground=ground)
    return cast("GoalWorld", world)
