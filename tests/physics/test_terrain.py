"""The ground: unbroken, no higher than its plan says, the same for everybody, and honest about what hides what."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.simulation.plan import GroundKind, GroundSpan, TerrainPlan
from game.simulation.terrain import Terrain
from tests.physics.lean import lean

ROUGH_M = 0.2
HILLS = ((0.0, 2.0), (15.0, 0.0), (40.0, 7.0), (42.0, 7.5), (90.0, -3.0), (91.0, -1.0), (140.0, -1.0))
ROUGH_HILLS = Terrain(TerrainPlan(HILLS, seed=11, roughness_m=ROUGH_M))
distances = st.floats(-100.0, 300.0)

gaps = st.lists(st.tuples(st.floats(0.1, 50.0), st.floats(-20.0, 20.0)), min_size=1, max_size=12)


def profile(steps: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Return control points from gaps and heights."""
    points = [(0.0, 0.0)]
    for gap_m, height_m in steps:
        points.append((points[-1][0] + gap_m, height_m))
    return tuple(points)


@lean
@given(distances)
def test_the_ground_has_no_gaps(x_m: float) -> None:
    """Height is unbroken everywhere, at control points, roughness cells and ends too."""
    for near_m in (
        x_m,
        round(x_m),
        round(x_m / 0.9) * 0.9,
        min(HILLS, key=lambda point: abs(point[0] - x_m))[0],
    ):
        step_m = 1e-7
        assert ROUGH_HILLS.height_m(near_m + step_m) == pytest.approx(
            ROUGH_HILLS.height_m(near_m - step_m), abs=1e-5
        )


@lean
@given(st.integers(-200, 400), st.sampled_from([0.9, 2.6, 8.0, 1.0]))
def test_the_ground_has_no_kinks(cell: int, wavelength_m: float) -> None:
    """Roughness bends, it never breaks: the slope is the same on both sides of every place but a plan's end."""
    terrain = Terrain(TerrainPlan(((-1e4, 0.0), (1e4, 0.0)), seed=cell % 7, roughness_m=ROUGH_M))
    x_m, step_m = cell * wavelength_m, 1e-5
    left, here, right = (terrain.height_m(x_m + side * step_m) for side in (-1.0, 0.0, 1.0))
    assert (right - here) / step_m == pytest.approx((here - left) / step_m, abs=1e-3)


@lean
@given(gaps, st.floats(0.0, 1.0), st.integers(0, 1000))
def test_between_control_points_the_ground_stays_between_their_heights(
    steps: list[tuple[float, float]], share: float, seed: int
) -> None:
    """No overshoot: between two control points nothing is higher or lower than they, but for the roughness."""
    points = profile(steps)
    terrain = Terrain(TerrainPlan(points, seed=seed, roughness_m=ROUGH_M))
    for (from_m, first_m), (to_m, second_m) in pairwise(points):
        height_m = terrain.height_m(from_m + (to_m - from_m) * share)
        assert min(first_m, second_m) - ROUGH_M - 1e-9 <= height_m <= max(first_m, second_m) + ROUGH_M + 1e-9


@lean
@given(gaps)
def test_smooth_ground_goes_through_its_control_points(steps: list[tuple[float, float]]) -> None:
    """Without roughness the ground has the plan's heights at the plan's distances, and keeps the last ones beyond."""
    points = profile(steps)
    terrain = Terrain(TerrainPlan(points, roughness_m=0.0))
    assert [terrain.height_m(x_m) for x_m, _ in points] == pytest.approx([y_m for _, y_m in points])
    assert terrain.height_m(terrain.start_m - 50.0) == points[0][1]
    assert terrain.height_m(terrain.end_m + 1e5) == points[-1][1]


def test_rising_control_points_give_rising_ground() -> None:
    """A profile that only rises has no dips in between (Fritsch and Carlson 1980)."""
    terrain = Terrain(
        TerrainPlan(((0.0, 0.0), (10.0, 0.1), (11.0, 5.0), (30.0, 5.2), (31.0, 20.0)), roughness_m=0.0)
    )
    heights = [terrain.height_m(tenth / 10.0) for tenth in range(320)]
    assert all(before <= after for before, after in pairwise(heights))


def test_roughness_is_rough() -> None:
    """Roughness of 0.2 m moves flat ground by up to 0.2 m and by a tenth of that in the mean, up as often as down."""
    terrain = Terrain(TerrainPlan(((0.0, 0.0), (1e4, 0.0)), seed=4, roughness_m=ROUGH_M))
    heights = [terrain.height_m(number * 0.37) for number in range(20_000)]
    assert max(map(abs, heights)) <= ROUGH_M
    assert sum(map(abs, heights)) / len(heights) > ROUGH_M / 10.0
    assert sum(heights) / len(heights) == pytest.approx(0.0, abs=ROUGH_M / 20.0)


def test_a_seed_is_a_ground() -> None:
    """The same plan gives the same ground; another seed gives another roughness on the same hills."""
    again, other = Terrain(TerrainPlan(HILLS, 11, ROUGH_M)), Terrain(TerrainPlan(HILLS, 12, ROUGH_M))
    places = [number * 1.7 for number in range(80)]
    heights = [ROUGH_HILLS.height_m(x_m) for x_m in places]
    assert [again.height_m(x_m) for x_m in reversed(places)] == heights[::-1]
    assert [other.height_m(x_m) for x_m in places] != heights


@pytest.mark.parametrize("slope_deg", [-30.0, -5.0, 0.0, 12.0, 40.0])
def test_the_slope_of_a_ramp_is_its_slope(slope_deg: float) -> None:
    """An even ramp has its slope everywhere, positive uphill."""
    rise_m = 100.0 * math.tan(math.radians(slope_deg))
    terrain = Terrain(TerrainPlan(((0.0, 0.0), (100.0, rise_m)), roughness_m=0.0))
    assert [math.degrees(terrain.slope_rad(x_m)) for x_m in (5.0, 50.0, 95.0)] == pytest.approx(
        [slope_deg] * 3
    )


def test_ground_kinds_begin_and_end_where_the_plan_says() -> None:
    """A span covers its start and not its end; what no span covers is regolith. Order in the plan is free."""
    spans = (GroundSpan(30.0, 40.0, GroundKind.SAND), GroundSpan(0.0, 10.0, GroundKind.BEDROCK))
    terrain = Terrain(TerrainPlan(HILLS, ground=spans))
    kinds = [terrain.ground(x_m) for x_m in (-1.0, 0.0, 9.99, 10.0, 30.0, 39.99, 40.0, 1e6)]
    bedrock, sand, rest = GroundKind.BEDROCK, GroundKind.SAND, GroundKind.REGOLITH
    assert kinds == [rest, bedrock, bedrock, rest, sand, sand, rest, rest]


@lean
@given(distances, distances, st.floats(0.5, 30.0), st.floats(0.5, 30.0))
def test_seeing_is_mutual(from_m: float, to_m: float, first_up_m: float, second_up_m: float) -> None:
    """Who sees is seen."""
    there = from_m, ROUGH_HILLS.height_m(from_m) + first_up_m, to_m, ROUGH_HILLS.height_m(to_m) + second_up_m
    assert ROUGH_HILLS.sees(*there) == ROUGH_HILLS.sees(*there[2:], *there[:2])


@lean
@given(distances, distances)
def test_nothing_hides_what_is_above_everything(from_m: float, to_m: float) -> None:
    """From above the highest hill every other such point is in sight."""
    top_m = max(height_m for _, height_m in HILLS) + ROUGH_M + 0.1
    assert ROUGH_HILLS.sees(from_m, top_m, to_m, top_m)


def test_a_ridge_hides_what_is_behind() -> None:
    """A rover 1.5 m high does not see over a ridge of 7 m; a helicopter 10 m above it does."""
    ridge = Terrain(
        TerrainPlan(((0.0, 0.0), (40.0, 0.0), (50.0, 7.0), (60.0, 0.0), (100.0, 0.0)), roughness_m=0.0)
    )
    assert not ridge.sees(20.0, 1.5, 80.0, 0.5)
    assert ridge.sees(50.0, 17.0, 80.0, 0.5)
    assert ridge.sees(20.0, 1.5, 35.0, 0.5)
