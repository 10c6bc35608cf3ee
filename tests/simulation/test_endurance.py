"""Two minutes of anybody's play, in four parts: no exception, no number that is none, nothing that piles up."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

import pytest

from game.pilots.others import RandomPilot
from game.simulation.clock import SLOW_TICKS, TICKS_PER_SECOND
from game.simulation.plan import Place, TerrainPlan, Thing, ThingKind
from tests.simulation.worlds import UP, Trial, level

if TYPE_CHECKING:
    from collections.abc import Iterator

PART_S = 30
WILD = level(
    place=Place(wind_m_s=6.0, gust_m_s=3.0, dust_devils_per_hour=120.0),
    terrain=TerrainPlan(
        ((0.0, 8.0), (40.0, 0.0), (60.0, 0.0), (62.0, 3.0), (120.0, -4.0)), seed=8, roughness_m=0.3
    ),
    things=(Thing("stone", ThingKind.BOULDER, 56.0, radius_m=0.6), Thing("ledge", ThingKind.OUTCROP, 58.0)),
)


def numbers(thing: object) -> Iterator[float]:
    """Yield every number in nested frozen data."""
    if isinstance(thing, float):
        yield thing
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            yield from numbers(getattr(thing, field.name))
    elif isinstance(thing, dict):
        for each in thing.values():
            yield from numbers(each)
    elif isinstance(thing, tuple):
        for each in thing:
            yield from numbers(each)


@pytest.mark.parametrize("seed", range(4))
def test_anything_can_be_pressed(seed: int) -> None:
    """From flight on, random commands for 30 s leave a world of finite numbers that has not grown."""
    trial = Trial(WILD, seed)
    trial.fly(UP, 16.0)
    pilot = RandomPilot(WILD, seed)
    bodies = len(trial.simulation.space.bodies)
    for _ in range(PART_S * TICKS_PER_SECOND // SLOW_TICKS):
        snapshot = trial.simulation.snapshot()
        assert all(math.isfinite(number) for number in numbers(snapshot))
        commands = pilot.commands(snapshot)
        for _tick in range(SLOW_TICKS):
            trial.events += trial.simulation.step(commands)
    assert len(trial.simulation.space.bodies) == bodies
    assert len(trial.simulation.space.shapes) < 300
    assert len(trial.events) < PART_S * 10
    state = trial.state
    assert state.y_m > trial.simulation.terrain.height_m(state.x_m) - 0.1
    assert 0.0 <= state.damage <= 1.0
    assert 0.0 <= state.battery_pct <= 100.0
