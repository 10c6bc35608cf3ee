"""What single levels are about: each claim of their briefings, flown or driven."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.facts import table
from game.missions.run import Run
from game.pilots.flying import FlyingPilot
from game.pilots.reference import CRUISE_M_S
from game.pilots.route import flight_stops
from game.simulation import Simulation
from game.simulation.clock import SLOW_TICKS, TICKS_PER_SECOND
from game.simulation.commands import Command, Drive, GuidedFlight, HandController
from game.simulation.events import (
    JumpLanded,
    PhotographTaken,
    PictureLost,
    RotorStalled,
    TookOff,
    TouchedDown,
)
from game.simulation.snapshot import HelicopterState, Outcome
from game.simulation.terrain import Terrain
from tests.levels.flights import driven, flown, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.simulation.events import Event
    from game.simulation.snapshot import RoverState

HELICOPTER = "ginny"
FORWARD, BACK = Drive(speed_m_s=1.0), Drive(speed_m_s=-1.0)
"""More than any rover does: cut to its top speed."""
PICTURE = Drive(is_photographing=True)
LAY = Drive(is_dropping=True)


def airborne_s(events: list[Event]) -> float:
    """Return the time from take-off to touchdown."""
    rise = next(event.time_s for event in events if isinstance(event, TookOff))
    return next(event.time_s for event in events if isinstance(event, TouchedDown)) - rise


def published_s(flight: int) -> float:
    """Return the duration of a flight of the published log."""
    return next(row[2] for row in table("flights.log") if row[0] == flight)


def test_the_first_flight_takes_as_long_as_the_real_one() -> None:
    """Flight 1 took 39.1 s; the hop that wins the level does within 3 s."""
    _, events = flown("first-flight", "helicopter_hop")
    assert airborne_s(events) == pytest.approx(published_s(1), abs=3.0)


def test_the_way_over_the_ridge_takes_as_long_as_flight_9() -> None:
    """Flight 9: 656.5 m in 166.4 s; within 5 % over this ground and in this wind."""
    run, events = flown("over-the-ridge", "reference")
    assert run.simulation.crafts[HELICOPTER].odometer_m == pytest.approx(656.5, rel=0.01)
    assert airborne_s(events) == pytest.approx(published_s(9), rel=0.05)


def flown_at(rotor_speed_rpm: float, seed: int) -> tuple[Run, list[Event]]:
    """Fly the thin season's way as the reference pilot does, at a rotor speed."""
    plan = plan_of("thin-season")
    events: list[Event] = []
    run = Run(plan, seed)
    hand = FlyingPilot(
        Terrain(plan.terrain),
        flight_stops(plan, plan.crafts[0]),
        speed_m_s=CRUISE_M_S,
        rotor_speed_rpm=rotor_speed_rpm,
    )
    while not run.is_over:
        state = run.simulation.snapshot().crafts[HELICOPTER]
        assert isinstance(state, HelicopterState)
        events += run.advance(SLOW_TICKS, {HELICOPTER: hand.command(state)})
    return run, events


@pytest.mark.parametrize("seed", range(1, 4))
def test_in_the_thin_season_2537_rpm_are_not_enough(seed: int) -> None:
    """The pilot that wins at 2700 and 2800 rpm stalls at 2537 while it leans forward, and does not clear the ledge."""
    slow, events = flown_at(2537.0, seed)
    rise_s = next(event.time_s for event in events if isinstance(event, TookOff))
    assert any(isinstance(event, RotorStalled) and event.time_s > rise_s for event in events)
    assert slow.simulation.outcome is Outcome.LOST
    assert flown_at(2700.0, seed)[0].simulation.outcome is Outcome.WON
    assert flown_at(2800.0, seed)[0].simulation.outcome is Outcome.WON


def test_the_first_drive_is_worth_gold_by_hand() -> None:
    """Driving by hand saves AutoNav's thinking, and that is what gold asks for."""
    legs = (
        (FORWARD, lambda rover: rover.x_m > 33.6),
        (PICTURE, lambda _: True),
        (BACK, lambda rover: rover.x_m < 28.4),
        (Drive(), lambda _: False),
    )
    assert driven("first-drive", legs).result().medal == "gold"


def test_the_rock_garden_is_worth_gold_by_hand() -> None:
    """Up the rim until Jackstraw is in sight, back, and over the stones without a stop."""
    legs = (
        (BACK, lambda rover: rover.x_m < 34.0),
        (PICTURE, lambda _: True),
        (FORWARD, lambda rover: rover.x_m > 56.0),
    )
    assert driven("rock-garden", legs).result().medal == "gold"


def test_autonav_refuses_a_stone_that_the_wheels_still_climb() -> None:
    """It stops before the stone of 41 cm; the drive above has shown that the rover can cross it."""
    ahead = Drive(autonav_to_m=56.0)
    run = driven("rock-garden", [(ahead, lambda rover: rover.autonav_is_blocked)])
    assert run.simulation.crafts["percy"].x_m < 46.1


def test_the_hollow_of_the_rock_garden_lets_nobody_out() -> None:
    """Down the sand the rover gets, but neither on nor back: Jackstraw is out of reach, and so is the other goal."""

    def is_stuck(rover: RoverState) -> bool:
        return rover.is_stuck

    run = driven("rock-garden", [(BACK, is_stuck), (FORWARD, is_stuck)])
    for _ in range(60):
        run.advance(TICKS_PER_SECOND, {"percy": FORWARD})
    assert 12.0 < run.simulation.crafts["percy"].x_m < 29.0
    assert run.simulation.outcome is Outcome.UNFINISHED


def test_only_from_the_air_is_wildcat_ridge_in_sight() -> None:
    """At the start neither craft sees it; the helicopter, ten metres up over the same place, does."""
    plan = plan_of("scout-and-sample")
    simulation = Simulation(plan, 1)
    up: dict[str, Command] = {HELICOPTER: GuidedFlight(climb_m_s=1.0)}

    def seen() -> bool:
        crafts = simulation.crafts.values()
        return any("Wildcat_Ridge" in craft.visible(simulation.things()) for craft in crafts)

    simulation.step(up)
    assert not seen()
    while simulation.snapshot().crafts[HELICOPTER].height_m < 10.0:
        simulation.step(up)
    assert seen()


def test_flight_6_comes_down_within_five_metres() -> None:
    """A pilot that notices nothing survives the lost picture, as Ingenuity did; within 15 % it takes the real 139.9 s."""
    run, events = flown("lost-frame", "reference")
    assert run.simulation.outcome is Outcome.WON
    assert any(isinstance(event, PictureLost) for event in events)
    landed = next(event for event in events if isinstance(event, TouchedDown))
    assert landed.at_m == pytest.approx(456.0, abs=5.0)
    assert airborne_s(events) == pytest.approx(published_s(6), rel=0.15)


@pytest.mark.parametrize("seed", range(1, 4))
def test_the_last_flight_fails_where_it_started(seed: int) -> None:
    """Up and down on the spot, as Flight 72 was flown, slides on to the sand; over the slabs to the right it does not."""
    run = Run(plan_of("featureless"), seed)
    has_been_up = False
    while not run.is_over:
        state = run.simulation.snapshot().crafts[HELICOPTER]
        assert isinstance(state, HelicopterState)
        has_been_up = has_been_up or run.simulation.objectives[0].is_done
        climb_m_s = -1.0 if has_been_up else min(12.0 - state.height_m, 1.0)
        run.advance(SLOW_TICKS, {HELICOPTER: GuidedFlight(climb_m_s=round(climb_m_s, 1))})
    assert run.simulation.outcome is Outcome.LOST
    assert "sliding" in run.end_reason


def test_three_forks_is_worth_gold_by_hand() -> None:
    """Who drives by hand and stops where the ground is fit needs less than AutoNav's thinking costs."""
    spots = (9.2, 14.5, 19.8, 30.5, 38.0, 52.0, 58.0, 67.5, 77.5, 87.0)
    legs: list[tuple[Drive, Callable[[RoverState], bool]]] = []
    for laid, at_m in enumerate(spots, start=1):
        legs.append((FORWARD, lambda rover, at_m=at_m: rover.x_m >= at_m))
        legs.append((Drive(is_dropping=True), lambda rover, laid=laid: laid_tubes(rover) >= laid))
    run = driven("three-forks", legs)
    assert run.result().medal == "gold", run.simulation.goal_states()


def test_a_tube_in_the_ripples_of_three_forks_can_be_made_good() -> None:
    """The third lies where wind buries it and does not count; a witness tube laid in its place does."""
    legs = (
        (FORWARD, lambda rover: rover.x_m > 10.0),
        (LAY, lambda rover: laid_tubes(rover) == 1),
        (FORWARD, lambda rover: rover.x_m > 16.0),
        (LAY, lambda rover: laid_tubes(rover) == 2),
        (FORWARD, lambda rover: rover.x_m > 24.0),
        (LAY, lambda rover: laid_tubes(rover) == 3),
        (Drive(is_witnessing=True), lambda rover: len(rover.tubes) == 11),
    )
    goal = driven("three-forks", legs).simulation.goal_states()[0]
    assert not goal.is_failed
    assert goal.reason == "2 of 10 laid; tube 3 lies in loose sand, where wind buries it"


def laid_tubes(rover: RoverState) -> int:
    """Return how many tubes lie on the ground."""
    return sum(tube.laid_at_m is not None for tube in rover.tubes)


def test_two_agencies_need_each_other() -> None:
    """From the start and from the mark Percy's mast does not see the ledge; what Lark photographs stays off the map."""
    plan = plan_of("two-agencies")
    for at_m in (62.0, 55.0):
        lark, percy = plan.crafts
        simulation = Simulation(replace(plan, crafts=(lark, replace(percy, at_m=at_m))), 1)
        assert "Pale_Ledge" not in simulation.crafts["percy"].visible(simulation.things())
    run, events = flown("two-agencies", "reference", until_s=60.0)
    ledge = next(thing for thing in run.simulation.things() if thing.name == "Pale_Ledge")
    assert any(isinstance(event, PhotographTaken) and "Pale_Ledge" in event.things for event in events)
    assert (ledge.is_photographed, ledge.is_known) == (True, False)


def test_who_lands_in_the_way_of_percy_is_in_the_way() -> None:
    """The reference pilot hands over from a place that Percy never comes to: in the side view there is no way round."""
    plan = plan_of("two-agencies")
    ledge_m = next(thing.at_m for thing in plan.things if thing.name == "Pale_Ledge")
    landing = flight_stops(plan, plan.crafts[0])[-1]
    assert landing.is_landing
    assert landing.at_m > 55.0 > ledge_m


def test_full_throttle_does_not_win_on_the_moon() -> None:
    """One sixth: who never brakes jumps off a crest and comes down faster than the springs are allowed to bear."""
    run = Run(plan_of("one-sixth"), 1)
    commands: dict[str, Command] = {run.plan.crafts[0].name: HandController(throttle=1.0)}
    events: list[Event] = []
    while not run.is_over:
        events += run.advance(SLOW_TICKS, commands)
    assert run.simulation.outcome is Outcome.LOST
    assert max(event.air_s for event in events if isinstance(event, JumpLanded)) > 1.0


def test_the_ride_on_the_moon_takes_minutes() -> None:
    """One sixth: the careful way is between 2 and 8 minutes long, and uses less energy than the limit of 80 Wh."""
    run, _ = flown("one-sixth", "reference")
    result = run.result()
    assert result.outcome is Outcome.WON
    assert 120.0 < result.time_s < 480.0
    assert 30.0 < result.energy_wh < 75.0
