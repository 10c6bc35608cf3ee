"""The pilot that lands: where it would land, and how it comes down."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.pilots.landing import LOOK_S, LandingPilot
from game.simulation.commands import Approach, Descend
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, Thing, ThingKind, World
from game.simulation.terrain import Terrain
from tests.controls.states import lander

CRAFT = CraftPlan("eagle", "moon_lander", 100.0)
PLAN = LevelPlan(
    "moon",
    "Moon",
    Place(World.MOON),
    TerrainPlan(((0.0, 0.0), (9999.0, 0.0)), roughness_m=0.0),
    (CRAFT,),
    (Goal("land", "eagle"),),
)
BOULDERS = tuple(
    Thing(f"rock-{at}", ThingKind.BOULDER, float(at), radius_m=1.5) for at in range(7980, 8200, 15)
)


def pilot(plan: LevelPlan = PLAN) -> LandingPilot:
    return LandingPilot(plan, CRAFT, Terrain(plan.terrain))


def test_free_ground_is_left_as_it_is() -> None:
    """Nothing in the way and nothing asked: the landing point stays."""
    assert pilot().command(lander(), LOOK_S) == Approach(None)


def test_boulders_make_it_move_the_point_beyond_them() -> None:
    """After a look it takes the first place with room for the legs and a margin."""
    hand = pilot(replace(PLAN, things=BOULDERS))
    assert hand.command(lander(), LOOK_S - 1.0) == Approach()
    command = hand.command(lander(), LOOK_S)
    assert isinstance(command, Approach)
    assert command.aim_m is not None
    assert min(abs(rock.at_m - command.aim_m) - rock.radius_m for rock in BOULDERS) > 10.0


def test_steep_ground_is_passed_by() -> None:
    """A slope of 8 degrees is no place for legs that stand on 6."""
    slope = TerrainPlan(((0.0, 0.0), (7900.0, 0.0), (8300.0, 56.0), (9999.0, 56.0)), roughness_m=0.0)
    command = pilot(replace(PLAN, terrain=slope)).command(lander(), LOOK_S)
    assert isinstance(command, Approach)
    assert command.aim_m is not None
    assert abs(math.degrees(Terrain(slope).slope_rad(command.aim_m))) < 6.0


@pytest.mark.parametrize(("height_m", "down_m_s"), [(10.0, 0.9), (60.0, 3.0), (400.0, 6.0)])
def test_sink_rate_follows_the_height(height_m: float, down_m_s: float) -> None:
    """Fast while it is high, three feet a second at the end."""
    command = pilot().command(lander(program="descent", height_m=height_m, x_m=8000.0), 150.0)
    assert isinstance(command, Descend)
    assert command.climb_m_s == pytest.approx(-down_m_s)
    assert command.is_engine_on


def test_engine_stops_at_contact() -> None:
    """The light, and not the ground, ends it."""
    command = pilot().command(lander(program="descent", height_m=1.6, is_contact=True), 190.0)
    assert isinstance(command, Descend)
    assert not command.is_engine_on
