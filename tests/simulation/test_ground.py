"""Solid ground comes and goes under the craft: always there, true to the terrain, and as little of it on a long level."""

from __future__ import annotations

from dataclasses import replace

import pymunk
import pytest

from game.simulation.commands import GuidedFlight
from game.simulation.events import TouchedDown
from game.simulation.plan import TerrainPlan
from tests.simulation.worlds import DOWN, GINNY, HOLD, Trial, level

ROUGH = TerrainPlan(
    profile=((0.0, 0.0), (200.0, 6.0), (210.0, 2.0), (400.0, 2.0), (404.0, 4.0), (700.0, -5.0)),
    seed=9,
    roughness_m=0.1,
)


def solid_height_m(space: pymunk.Space, x_m: float) -> float:
    """Return where a line from above first meets something solid and fixed."""
    fixed = pymunk.ShapeFilter(mask=pymunk.ShapeFilter.ALL_MASKS())
    hits = space.segment_query((x_m, 500.0), (x_m, -500.0), 0.0, fixed)
    return max(hit.point.y for hit in hits if hit.shape is not None and hit.shape.body is space.static_body)


def ground_lines(trial: Trial) -> list[tuple[pymunk.Vec2d, pymunk.Vec2d]]:
    """Return the ends of the solid ground's pieces that are in the space now."""
    space = trial.simulation.space
    pieces = (shape for shape in space.shapes if shape.body is space.static_body)
    return sorted((piece.a, piece.b) for piece in pieces if isinstance(piece, pymunk.Segment))


def shapes_after(length_m: int) -> int:
    """Return how many shapes the space holds under a craft in the middle of a level of a length."""
    points = tuple((float(x_m), float(x_m // 50 % 3)) for x_m in range(0, length_m + 1, 50))
    terrain = TerrainPlan(points, seed=1, roughness_m=0.1)
    trial = Trial(level(terrain=terrain, crafts=(replace(GINNY, at_m=length_m / 2.0),)))
    trial.fly(HOLD, 0.2)
    return len(trial.simulation.space.shapes)


def test_over_500_m_there_is_ground_true_to_the_terrain() -> None:
    """Flown over hills and a cliff for 500 m: below the craft the solid ground is the terrain within 3 cm, all the way."""
    trial = Trial(level(terrain=ROUGH))
    trial.take_off(14.0)
    while trial.state.x_m < 560.0:
        trial.fly(GuidedFlight(forward_m_s=10.0), 0.5)
        for aside_m in (-8.0, 0.0, 8.0):
            x_m = trial.state.x_m + aside_m
            solid_m = solid_height_m(trial.simulation.space, x_m)
            assert solid_m == pytest.approx(trial.simulation.terrain.height_m(x_m), abs=0.03)
    assert trial.state.height_m == pytest.approx(
        trial.state.y_m - trial.craft.frame.feet_below_m - trial.simulation.terrain.height_m(trial.state.x_m),
        abs=0.01,
    )


def test_it_lands_on_ground_that_was_not_there_at_the_start() -> None:
    """Half a kilometre on it stands with all feet on the terrain."""
    trial = Trial(level(terrain=ROUGH))
    trial.take_off(14.0)
    while trial.state.x_m < 520.0:
        trial.fly(GuidedFlight(forward_m_s=10.0), 0.5)
    trial.fly(HOLD, 10.0)
    trial.fly(DOWN, 25.0)
    assert len(trial.found(TouchedDown)) == 1
    assert trial.state.is_landed
    assert trial.craft.foot_heights_m() == pytest.approx([0.0] * 4, abs=0.03)


def test_ground_that_comes_again_is_the_same_ground() -> None:
    """Left behind and come back to, the ground is built again, to the last digit as it was."""
    trial = Trial(level(terrain=ROUGH))
    trial.take_off(14.0)
    before = ground_lines(trial)
    trial.fly(GuidedFlight(forward_m_s=8.0), 10.0)
    assert not set(before) & set(ground_lines(trial))
    while trial.state.x_m > 62.0:
        trial.fly(GuidedFlight(forward_m_s=-4.0), 0.2)
    trial.fly(HOLD, 6.0)
    assert trial.state.x_m // 16.0 == 3.0
    assert ground_lines(trial) == before


def test_a_hundred_kilometres_need_no_more_ground_than_one() -> None:
    """The space holds as many shapes on a level of 100 km as on one of 1 km, about 50 m of ground."""
    assert shapes_after(100_000) == shapes_after(1000) < 300


def test_a_long_flight_does_not_gather_ground() -> None:
    """After 500 m the space holds as much as at the start, within a chunk."""
    trial = Trial(level(terrain=ROUGH))
    trial.take_off(14.0)
    before = len(trial.simulation.space.shapes)
    trial.fly(GuidedFlight(forward_m_s=10.0), 50.0)
    assert len(trial.simulation.space.shapes) == pytest.approx(before, abs=8)
