"""The pilot of a lunar rover."""

from __future__ import annotations

import pytest

from game.pilots.driving import Errand
from game.pilots.riding import CRUISE_M_S, STONE_M_S, RidingPilot
from game.simulation.plan import Thing, ThingKind
from game.simulation.terrain import Terrain
from tests.simulation.lunar_rover.harness import NAME, Ride

CREST = ((0.0, 0.0), (70.0, 0.0), (73.0, 1.0), (76.0, 0.0), (300.0, 0.0))


def ridden(ride: Ride, *errands: Errand, limit_s: float = 120.0) -> list[tuple[float, float]]:
    """Let the pilot run its errands; return place and speed ten times a second."""
    pilot = RidingPilot(Terrain(ride.plan.terrain), errands, ride.plan.things)
    course = []
    while not pilot.is_finished and ride.simulation.time_s < limit_s:
        state = ride.run(pilot.command(ride.state), 0.1)
        course.append((state.x_m, state.speed_m_s))
    assert pilot.is_finished
    return course


@pytest.mark.parametrize("to_m", [120.0, 12.0])
def test_it_stops_where_it_should(to_m: float) -> None:
    """Forward or back, it stands within half a metre of the place, and never goes faster than its cruise."""
    course = ridden(Ride(), Errand(to_m, wait_s=1.0))
    assert course[-1][0] == pytest.approx(to_m, abs=0.5)
    assert max(abs(speed) for _, speed in course) < CRUISE_M_S + 0.3


def test_it_slows_down_for_crests_and_stones() -> None:
    """Over a sharp crest and over a stone it is slow, between them it is not."""
    stone = Thing("stone", ThingKind.BOULDER, 130.0, radius_m=0.15)
    ride = Ride(CREST, things=(stone,))
    course = ridden(ride, Errand(160.0, wait_s=1.0))
    over_crest = max(speed for x_m, speed in course if 72.0 < x_m < 74.0)
    over_stone = max(speed for x_m, speed in course if 129.0 < x_m < 131.0)
    between = max(speed for x_m, speed in course if 80.0 < x_m < 125.0)
    assert over_crest < 2.0
    assert over_stone < STONE_M_S + 0.5
    assert between > 2.5
    assert ride.craft.damage == 0.0


def test_it_says_the_same_while_nothing_changes() -> None:
    """Unchanged commands are the same objects, so that recordings stay short."""
    ride = Ride()
    pilot = RidingPilot(Terrain(ride.plan.terrain), (), ())
    assert pilot.command(ride.state) is pilot.command(ride.state)
    assert NAME in ride.simulation.crafts
