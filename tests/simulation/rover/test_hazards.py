"""The hazard finder: what it marks, how sure it is by range, light and cover, and that its mistakes are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.simulation.events import HazardMisjudged
from game.simulation.plan import GroundKind, GroundSpan, TerrainPlan
from game.simulation.rover.hazards import STRETCH_M, HazardFinder
from game.simulation.rover.specification import RoverSpecification
from game.simulation.states.rover import HazardKind
from game.simulation.terrain import Terrain
from tests.simulation.rover.harness import boulder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.events import Event
    from game.simulation.snapshot import ThingState
    from game.simulation.states.rover import Hazard

FLAT = ((-10.0, 0.0), (400.0, 0.0))
NOON, DUSK, NIGHT = 0.9, 0.1, 0.0


class Drive:
    """A finder that is carried over a piece of ground."""

    def __init__(
        self,
        profile: Sequence[tuple[float, float]] = FLAT,
        *,
        ground: tuple[GroundSpan, ...] = (GroundSpan(-100.0, 1000.0, GroundKind.BEDROCK),),
        things: tuple[ThingState, ...] = (),
        seed: int = 7,
    ) -> None:
        terrain = Terrain(TerrainPlan(tuple(profile), seed, 0.0, ground))
        self.finder = HazardFinder(terrain, RoverSpecification.from_overrides({}), "percy")
        self.things = things
        self.x_m = 0.0
        self.events: list[Event] = []

    def on(self, to_m: float, sun_share: float = NOON) -> list[HazardMisjudged]:
        """Drive on to a place; return the misjudgements on the way."""
        found: list[Event] = []
        while self.x_m < to_m:
            found += self.finder.slow_step(self.x_m, self.things, sun_share=sun_share, time_s=self.x_m)
            self.x_m += 0.1
        return [event for event in found if isinstance(event, HazardMisjudged)]

    def marks(self, kind: HazardKind) -> list[Hazard]:
        """Return the marks of one kind."""
        return [mark for mark in self.finder.marks if mark.kind is kind]


def test_a_boulder_ahead_is_a_step_at_its_place() -> None:
    """A boulder of 0.35 m five metres ahead is marked, surely, around where it lies."""
    drive = Drive(things=(boulder(0.35, at_m=6.0),))
    drive.on(0.5)
    (mark,) = drive.marks(HazardKind.STEP)
    assert mark.from_m <= 6.0 <= mark.to_m
    assert mark.confidence > 0.99


def test_a_small_stone_is_none() -> None:
    """Ten centimetres are nothing for wheels of half a metre."""
    drive = Drive(things=(boulder(0.10, at_m=6.0),))
    drive.on(0.5)
    assert drive.marks(HazardKind.STEP) == []


def test_what_is_near_the_limit_grows_clear_with_nearness() -> None:
    """A boulder just above the limit: the farther away, the less sure the finder is, on the whole."""
    sure_far, sure_near = 0, 0
    for seed in range(60):
        drive = Drive(things=(boulder(0.30, at_m=20.0),), seed=seed)
        drive.on(0.2)
        sure_far += any(mark.confidence > 0.9 for mark in drive.marks(HazardKind.STEP))
        drive.on(14.0)
        sure_near += any(mark.confidence > 0.9 for mark in drive.marks(HazardKind.STEP))
    assert sure_far < 0.7 * sure_near


@pytest.mark.parametrize("ratio", [0.4, -0.4])
def test_a_steep_slope_is_marked_uphill_and_down(ratio: float) -> None:
    """22 degrees are beyond seven tenths of what AutoNav drives on; 8 degrees are not."""
    steep = Drive(((-10.0, 0.0), (8.0, 0.0), (20.0, 12.0 * ratio), (400.0, 12.0 * ratio)))
    steep.on(4.0)
    assert steep.marks(HazardKind.SLOPE)
    gentle = Drive(((-10.0, 0.0), (8.0, 0.0), (20.0, 12.0 * 0.14), (400.0, 12.0 * 0.14)))
    gentle.on(4.0)
    assert gentle.marks(HazardKind.SLOPE) == []


def test_what_a_rise_hides_is_not_seen_until_its_crest() -> None:
    """A boulder behind a ridge of five metres has no mark before the mast looks over it."""
    ridge = ((-10.0, 0.0), (2.0, 0.0), (12.0, 5.0), (22.0, 0.0), (400.0, 0.0))
    drive = Drive(ridge, things=(boulder(0.4, at_m=24.0),))
    drive.on(1.0)
    assert all(mark.to_m < 20.0 for mark in drive.finder.marks)
    drive.on(13.0)
    assert any(mark.to_m > 24.0 for mark in drive.marks(HazardKind.STEP))


def test_in_the_dark_nothing_is_marked_and_everything_missed() -> None:
    """At night the pictures are black: the wheels find the boulder, and that it was missed is told once."""
    drive = Drive(things=(boulder(0.35, at_m=6.0),))
    (missed,) = drive.on(8.0, NIGHT)
    assert (missed.was_there, missed.hazard, missed.confidence) == (True, "step", 0.0)
    assert drive.finder.marks == ()


def test_weak_light_makes_unsure() -> None:
    """The same boulder at the same place is less sure at dusk than at noon."""
    sure = {}
    for light in (NOON, DUSK):
        drives = [Drive(things=(boulder(0.32, at_m=18.0),), seed=seed) for seed in range(40)]
        for drive in drives:
            drive.on(0.2, light)
        sure[light] = sum(
            any(mark.confidence > 0.9 for mark in drive.marks(HazardKind.STEP)) for drive in drives
        )
    assert sure[DUSK] < sure[NOON]


def test_texture_fools_as_often_as_is_said() -> None:
    """Over 2 km of firm ground and of sand, 7 of 100 stretches before the wheels are marked as what they are not."""
    for kind in (GroundKind.BEDROCK, GroundKind.SAND):
        wrong = 0
        for seed in range(2):
            drive = Drive(
                ((-10.0, 0.0), (1100.0, 0.0)), ground=(GroundSpan(-100.0, 2000.0, kind),), seed=seed
            )
            for n in range(250):
                at_m = STRETCH_M * n
                drive.finder.slow_step(at_m - 1.5, (), sun_share=NOON, time_s=0.0)
                is_marked = any(mark.from_m <= at_m < mark.to_m for mark in drive.marks(HazardKind.SAND))
                wrong += is_marked is not (kind is GroundKind.SAND)
        assert 0.05 <= wrong / 500 <= 0.09


def test_mistaken_sand_is_told_when_the_wheels_come_to_it() -> None:
    """On firm ground every mistake is a false alarm, on sand a miss; each is told once a stretch, with how sure it was."""
    firm = Drive()
    alarms = firm.on(300.0)
    assert alarms
    assert all(not each.was_there and each.hazard == "sand" and each.confidence > 0.8 for each in alarms)
    sand = Drive(ground=(GroundSpan(-100.0, 1000.0, GroundKind.SAND),))
    misses = sand.on(300.0)
    assert misses
    assert all(each.was_there for each in misses)
    assert len(misses) < 0.2 * 300.0 / 4.0


def test_the_same_ground_gives_the_same_mistakes() -> None:
    """Nothing is left to a clock or an order: two drives agree in every event."""
    assert Drive().on(200.0) == Drive().on(200.0)
