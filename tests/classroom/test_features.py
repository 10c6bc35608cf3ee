"""What on the ground may be named: read off the profile and the list of things."""

from __future__ import annotations

from itertools import pairwise

from game.classroom.features import features_of
from game.classroom.naming import kinds
from game.simulation.plan import CraftPlan, LevelPlan, Place, TerrainPlan, Thing, ThingKind, World


def plan(
    *profile: tuple[float, float], things: tuple[Thing, ...] = (), world: World = World.MARS
) -> LevelPlan:
    """Return a level of straight slopes."""
    return LevelPlan(
        "slopes",
        "",
        Place(world=world),
        TerrainPlan(profile),
        (CraftPlan("percy", "rover", 1.0),),
        (),
        things,
    )


def found(level: LevelPlan) -> list[str]:
    """Return the keys of a level's features on ground that is straight from point to point."""

    def height_m(x_m: float) -> float:
        for (x0, y0), (x1, y1) in pairwise(level.terrain.profile):
            if x0 <= x_m <= x1:
                return y0 + (y1 - y0) * (x_m - x0) / (x1 - x0)
        raise AssertionError(x_m)

    return [feature.key for feature in features_of(level, height_m)]


def test_hills_and_hollows_are_read_off_the_ground() -> None:
    """A hill of 3 m is a ridge; a hollow 2 m deep between banks of unlike height is a valley."""
    assert found(plan((0, 0), (20, 3), (40, 1), (60, 6), (80, 6))) == ["ridge-20.0", "valley-40.0"]


def test_waves_of_less_than_a_metre_are_no_landforms() -> None:
    """Ground that goes up and down by 0.9 m has no feature."""
    assert found(plan((0, 0), (20, 0.9), (40, 0), (60, 0.9), (80, 0))) == []


def test_a_bowl_between_equal_rims_is_a_crater() -> None:
    """Depth over width 0.1 and equal rims: a worn crater. Ten times as wide it is a valley."""
    assert found(plan((0, 0), (20, 4), (40, 0), (60, 4), (80, 0))) == [
        "ridge-20.0",
        "crater-40.0",
        "ridge-60.0",
    ]
    wide = found(plan((0, 0), (20, 4), (220, 0), (420, 4), (440, 0)))
    assert wide == ["ridge-20.0", "valley-220.0", "ridge-420.0"]


def test_boulders_without_a_name_count_from_a_quarter_of_a_metre_on() -> None:
    """A stone is too small, and what the level has named has its name."""
    things = (
        Thing("boulder-1", ThingKind.BOULDER, 5.0, 0.3),
        Thing("boulder-2", ThingKind.BOULDER, 6.0, 0.2),
        Thing("Gatekeeper", ThingKind.BOULDER, 7.0, 1.0),
    )
    assert found(plan((0, 0), (80, 0), things=things)) == ["boulder-5.0"]


def test_the_rules_are_those_of_mars() -> None:
    """Nothing is named on the Moon, whose rules are others; every kind on Mars is one of the rules' own."""
    hills = (0, 0), (20, 3), (40, 1), (60, 6), (80, 6)
    assert found(plan(*hills, world=World.MOON)) == []
    assert {feature.kind for feature in features_of(plan(*hills), lambda x_m: abs(x_m - 40.0))} <= set(
        kinds()
    )
