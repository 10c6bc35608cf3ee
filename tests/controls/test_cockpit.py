"""What keys tell the crafts."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.cockpit import Cockpit
from game.controls.handling import Handling
from game.controls.places import next_stop_m
from game.missions import Assist
from game.simulation.commands import TEAM, Answer, AssistedFlight, DirectFlight, Drive, GuidedFlight
from game.simulation.plan import (
    ControlDepth,
    CraftPlan,
    Goal,
    LevelPlan,
    Place,
    TerrainPlan,
    Thing,
    ThingKind,
)
from game.simulation.snapshot import NO_OXYGEN, ThingState
from tests.controls.states import goal_state, helicopter, pressed, released, rover, snapshot

if TYPE_CHECKING:
    from game.simulation.snapshot import CraftState, Snapshot

PLAN = LevelPlan(
    "both",
    "Both",
    Place(),
    TerrainPlan(((0.0, 0.0), (100.0, 0.0))),
    (CraftPlan("ginny", "helicopter", 30.0), CraftPlan("percy", "rover", 10.0)),
    (Goal("reach", "percy", at_m=40.0), Goal("reach", "ginny", at_m=50.0)),
)
GOALS = (goal_state("reach", "percy"), goal_state("reach", "ginny"))


def now(tick: int = 0, **crafts: CraftState) -> Snapshot:
    both: dict[str, CraftState] = {"ginny": helicopter(), "percy": rover()}
    return snapshot(both | crafts, GOALS, tick=tick)


FLYING = now(ginny=helicopter(is_landed=False, height_m=3.0))


def cockpit(*keys: int) -> Cockpit:
    """Return a cockpit that knows its crafts, with keys held."""
    seat = Cockpit(PLAN)
    seat.commands(now(), 0.0)
    for key in keys:
        seat.handle(pressed(key))
    return seat


@pytest.mark.parametrize(
    ("key", "forward", "climb"), [(pygame.K_UP, 0, 1), (pygame.K_d, 2, 0), (pygame.K_s, 0, -1)]
)
def test_held_keys_ask_for_a_velocity(key: int, forward: float, climb: float) -> None:
    """Guided flight asks for 1 m/s up or down and 2 m/s sideways on a short way."""
    command = cockpit(key).commands(now(), 0.02)["ginny"]
    assert isinstance(command, GuidedFlight)
    assert (command.forward_m_s, command.climb_m_s) == (forward, climb)


def test_letting_go_asks_for_nothing() -> None:
    """After the key is released the helicopter is asked to stand still in the air."""
    seat = cockpit(pygame.K_RIGHT)
    seat.handle(released(pygame.K_RIGHT))
    assert seat.commands(now(), 0.02)["ginny"] == GuidedFlight()


def test_shift_makes_it_gentle() -> None:
    """The gentle key cuts what is asked to less than half."""
    command = cockpit(pygame.K_UP, pygame.K_LSHIFT).commands(now(), 0.02)["ginny"]
    assert isinstance(command, GuidedFlight)
    assert 0.0 < command.climb_m_s < 0.5


def test_unchanged_commands_are_the_same_objects() -> None:
    """A key that stays down builds one command, so that recordings stay small."""
    seat = cockpit(pygame.K_UP)
    first = seat.commands(now(), 0.02)["ginny"]
    assert seat.commands(now(tick=2), 0.02)["ginny"] is first


def test_only_the_craft_in_hand_moves() -> None:
    """Tab changes the craft; the other one is asked to hold still."""
    seat = cockpit(pygame.K_RIGHT)
    seat.handle(pressed(pygame.K_TAB))
    told = seat.commands(now(), 0.02)
    assert seat.craft == "percy"
    assert told["ginny"] == GuidedFlight()
    drive = told["percy"]
    assert isinstance(drive, Drive)
    assert drive.speed_m_s > 0.0


def test_a_lost_keyboard_lets_go() -> None:
    """When the window loses the keyboard nothing is held any more."""
    seat = cockpit(pygame.K_RIGHT)
    seat.release_all()
    assert seat.commands(now(), 0.02)["ginny"] == GuidedFlight()


def test_one_press_takes_off() -> None:
    """The rotor needs twelve seconds: a press of Up asks for the climb until the craft is a metre up, or Down ends it."""
    seat = cockpit(pygame.K_UP)
    seat.handle(released(pygame.K_UP))
    up = GuidedFlight(climb_m_s=1.0)
    assert seat.commands(now(), 0.02)["ginny"] == up
    low, high = (now(ginny=helicopter(is_landed=False, height_m=height_m)) for height_m in (0.5, 1.1))
    assert seat.commands(low, 0.02)["ginny"] == up
    assert seat.commands(high, 0.02)["ginny"] == GuidedFlight()
    assert seat.commands(low, 0.02)["ginny"] == GuidedFlight()
    seat.handle(pressed(pygame.K_UP))
    seat.handle(released(pygame.K_UP))
    seat.handle(pressed(pygame.K_DOWN))
    seat.handle(released(pygame.K_DOWN))
    assert seat.commands(now(), 0.02)["ginny"] == GuidedFlight()


def test_the_rotor_turns_in_steps_of_50() -> None:
    """From 2537 rpm one press leads to 2600 and two to 2650: whole fifties."""
    seat = cockpit(pygame.K_RIGHTBRACKET)
    assert seat.commands(now(), 0.02)["ginny"] == GuidedFlight(rotor_speed_rpm=2600.0)
    faster = helicopter(set_rotor_speed_rpm=2600.0)
    seat.handle(pressed(pygame.K_PAGEUP))
    assert seat.commands(now(ginny=faster), 0.02)["ginny"] == GuidedFlight(rotor_speed_rpm=2650.0)


def test_a_short_press_of_the_camera_is_not_missed() -> None:
    """A photograph is asked for long enough that a look every 12 ticks sees it, and then no more."""
    seat = cockpit(pygame.K_c)
    seat.handle(released(pygame.K_c))
    asked = [
        command.is_photographing
        for tick in range(0, 40, 2)
        if isinstance(command := seat.commands(now(tick), 0.02)["ginny"], GuidedFlight)
    ]
    assert asked[:12] == [True] * 12
    assert not any(asked[12:])


def test_landing_by_itself_ends_on_the_ground_or_with_up() -> None:
    """L asks for a descent until the legs stand, and climbing takes back control."""
    seat = cockpit(pygame.K_l)
    flying = now(ginny=helicopter(is_landed=False, height_m=3.0))
    assert seat.commands(flying, 0.02)["ginny"] == GuidedFlight(climb_m_s=-1.0)
    assert seat.commands(now(), 0.02)["ginny"] == GuidedFlight()
    seat.handle(pressed(pygame.K_l))
    seat.handle(pressed(pygame.K_UP))
    assert seat.commands(flying, 0.02)["ginny"] == GuidedFlight(climb_m_s=1.0)


@pytest.mark.parametrize(
    ("depth", "kind"), [(ControlDepth.ASSISTED, AssistedFlight), (ControlDepth.DIRECT, DirectFlight)]
)
def test_the_collective_moves_and_stays(depth: ControlDepth, kind: type) -> None:
    """Without the guiding computer, Up raises the collective and it stays when the key is released."""
    seat = cockpit(pygame.K_UP)
    seat.handling = Handling(depth)
    raised = seat.commands(FLYING, 1.0)["ginny"]
    seat.handle(released(pygame.K_UP))
    kept = seat.commands(FLYING, 1.0)["ginny"]
    assert isinstance(raised, kind)
    assert kept is raised
    assert isinstance(raised, AssistedFlight | DirectFlight)
    assert raised.collective_rad > 0.0


def test_the_mission_asks_for_a_depth_and_the_player_may_choose_another() -> None:
    """Without a wish the mission's depth is flown; a wish holds at once, and so does taking it back."""
    plan = replace(PLAN, crafts=(replace(PLAN.crafts[0], control=ControlDepth.DIRECT), PLAN.crafts[1]))
    seat = Cockpit(plan)
    told = []
    for handling in (Handling(), Handling(ControlDepth.GUIDED), Handling()):
        seat.handling = handling
        told.append(type(seat.commands(FLYING, 0.02)["ginny"]))
    assert told == [DirectFlight, GuidedFlight, DirectFlight]


def test_attitude_hold_makes_assisted_out_of_direct_flight() -> None:
    """Right asks for a tilt instead of cyclic, and letting go for none; the collective stays in the hand."""
    seat = cockpit(pygame.K_RIGHT)
    seat.handling = Handling(ControlDepth.DIRECT, holds_attitude=True)
    leaning = seat.commands(FLYING, 0.02)["ginny"]
    seat.handle(released(pygame.K_RIGHT))
    assert isinstance(leaning, AssistedFlight)
    assert leaning.tilt_rad > 0.1
    assert leaning.climb_m_s is None
    assert seat.commands(FLYING, 0.02)["ginny"] == AssistedFlight()


@pytest.mark.parametrize(
    ("depth", "kind"), [(ControlDepth.ASSISTED, AssistedFlight), (ControlDepth.DIRECT, DirectFlight)]
)
def test_altitude_hold_asks_for_a_climb(depth: ControlDepth, kind: type) -> None:
    """Up asks for 1 m/s, the gentle key for less, letting go for none; L sinks until it stands."""
    seat = cockpit(pygame.K_UP)
    seat.handling = Handling(depth, holds_altitude=True)
    climbing = seat.commands(FLYING, 0.02)["ginny"]
    seat.handle(released(pygame.K_UP))
    holding = seat.commands(FLYING, 0.02)["ginny"]
    seat.handle(pressed(pygame.K_l))
    landing = seat.commands(FLYING, 0.02)["ginny"]
    assert (climbing, holding, landing) == (kind(climb_m_s=1.0), kind(climb_m_s=0.0), kind(climb_m_s=-1.0))


def test_a_hand_that_takes_the_collective_goes_on_from_where_it_is() -> None:
    """Switched off in flight, altitude hold leaves the blades as they are: 10 degrees stay 10 degrees."""
    seat = cockpit()
    seat.handling = Handling(ControlDepth.ASSISTED, holds_altitude=True)
    flying = now(ginny=helicopter(is_landed=False, height_m=3.0, collective_rad=math.radians(10.0)))
    seat.commands(flying, 0.02)
    seat.handling = Handling(ControlDepth.ASSISTED)
    told = seat.commands(flying, 0.02)["ginny"]
    assert isinstance(told, AssistedFlight)
    assert told.climb_m_s is None
    assert told.collective_rad == pytest.approx(math.radians(10.0))


@pytest.mark.parametrize(
    ("asked", "handling", "help_"),
    [
        (ControlDepth.GUIDED, Handling(None, holds_attitude=True, holds_altitude=True), ()),
        (ControlDepth.GUIDED, Handling(ControlDepth.DIRECT, holds_altitude=True), ()),
        (ControlDepth.ASSISTED, Handling(holds_attitude=True), ()),
        (ControlDepth.ASSISTED, Handling(holds_altitude=True), (Assist.ALTITUDE_HOLD,)),
        (ControlDepth.DIRECT, Handling(ControlDepth.ASSISTED), (Assist.ATTITUDE_HOLD,)),
        (
            ControlDepth.DIRECT,
            Handling(ControlDepth.GUIDED),
            (Assist.ATTITUDE_HOLD, Assist.ALTITUDE_HOLD),
        ),
    ],
)
def test_only_what_the_mission_leaves_to_the_hand_is_help(
    asked: ControlDepth, handling: Handling, help_: tuple[Assist, ...]
) -> None:
    """What a guided mission does by itself is no help; flying by hand where it need not be is none either."""
    assert handling.help_beyond(asked) == help_


def test_autonav_goes_to_the_next_goal_and_hands_let_it_go() -> None:
    """G sends the rover to its own next goal; steering takes the wheel back."""
    seat = cockpit(pygame.K_TAB)
    seat.commands(now(), 0.02)
    seat.handle(pressed(pygame.K_g))
    told = seat.commands(now(), 0.02)["percy"]
    assert isinstance(told, Drive)
    assert told.autonav_to_m == 40.0
    seat.handle(pressed(pygame.K_RIGHT))
    told = seat.commands(now(), 0.02)["percy"]
    assert isinstance(told, Drive)
    assert told.autonav_to_m is None


def test_autonav_stops_where_the_arm_reaches_and_only_for_what_is_known() -> None:
    """A rock that was seen is stopped at 1.9 m before; one that nobody saw yet is no place to go."""
    rock = ThingState(
        "rock",
        ThingKind.OUTCROP,
        "basalt",
        40.0,
        0.0,
        0.3,
        is_known=True,
        is_photographed=False,
        cores_taken=0,
    )
    plan = replace(
        PLAN, goals=(Goal("sample", "percy", thing="rock"),), things=(Thing("rock", rock.kind, 40.0),)
    )
    moment = replace(now(), goals=GOALS[:1], things=(rock,))
    assert next_stop_m(plan, moment, "percy") == 40.0 - 1.9
    unseen = replace(moment, things=(replace(rock, is_known=False),))
    assert next_stop_m(plan, unseen, "percy") is None


def test_the_drill_needs_the_arm_and_takes_its_force_from_the_arrows() -> None:
    """F without the arm does nothing; with it the drill turns, and Up presses harder."""
    seat = cockpit(pygame.K_TAB, pygame.K_f)
    told = seat.commands(now(), 0.02)["percy"]
    assert isinstance(told, Drive)
    assert told.feed_force_n == 0.0
    for key in (pygame.K_e, pygame.K_f):
        seat.handle(pressed(key))
    gentle = seat.commands(now(), 0.02)["percy"]
    seat.handle(pressed(pygame.K_UP))
    harder = seat.commands(now(), 1.0)["percy"]
    assert isinstance(gentle, Drive)
    assert isinstance(harder, Drive)
    assert 0.0 < gentle.feed_force_n < harder.feed_force_n


ROCKS = replace(PLAN, things=(Thing("rock", ThingKind.OUTCROP, 40.0, chemistry="Dourbes"),))


def rover_seat(*keys: int, plan: LevelPlan = ROCKS) -> Cockpit:
    """Return a cockpit with the rover in hand, after some keys."""
    seat = Cockpit(plan)
    seat.commands(now(), 0.0)
    for key in (pygame.K_TAB, *keys):
        seat.handle(pressed(key))
    return seat


def driven(seat: Cockpit) -> Drive:
    """Return what the rover is told."""
    command = seat.commands(now(), 0.02)["percy"]
    assert isinstance(command, Drive)
    return command


def test_measuring_puts_the_arm_out_for_what_works_there() -> None:
    """PIXL and the abrader ask for the arm, the laser does not; a second press stops."""
    assert (driven(rover_seat(pygame.K_m)).instrument, driven(rover_seat(pygame.K_m)).is_arm_out) == (
        "pixl",
        True,
    )
    assert driven(rover_seat(pygame.K_i, pygame.K_m)).instrument == "abrader"
    laser = driven(rover_seat(pygame.K_i, pygame.K_i, pygame.K_m))
    assert (laser.instrument, laser.is_arm_out) == ("supercam", False)
    assert driven(rover_seat(pygame.K_m, pygame.K_m)).instrument is None


@pytest.mark.parametrize(
    "key", [pygame.K_RIGHT, pygame.K_LEFT, pygame.K_g, pygame.K_e, pygame.K_f, pygame.K_i]
)
def test_whoever_does_something_else_stops_measuring(key: int) -> None:
    """Driving, AutoNav, arm, drill and another instrument end it."""
    assert driven(rover_seat(pygame.K_m, key)).instrument is None


def test_measuring_ends_autonav() -> None:
    """The wheels rest while an instrument works."""
    assert driven(rover_seat(pygame.K_g, pygame.K_m)).autonav_to_m is None


def test_without_chemistry_the_keys_of_science_are_silent() -> None:
    """Where no rock can be measured nothing is measured and the arm stays in."""
    assert driven(rover_seat(pygame.K_m, plan=PLAN)) == Drive()


def test_an_answer_is_a_command_of_the_team() -> None:
    """It stands beside the crafts' commands, and stays the same object."""
    seat = rover_seat()
    seat.answer("rock", "soil")
    first = seat.commands(now(), 0.02)[TEAM]
    assert first == Answer("rock", "soil")
    assert seat.commands(now(), 0.02)[TEAM] is first


BREATH = replace(PLAN, crafts=PLAN.crafts[1:], goals=(Goal("oxygen", "percy", grams=6.0),))


def oxygen_command(plan: LevelPlan, *, is_ready: bool, seconds: float) -> Drive:
    """Return what a rover is told after MOXIE was switched on, with the arrow up held for a time."""
    seat = Cockpit(plan)
    state = rover(oxygen=replace(NO_OXYGEN, is_ready=is_ready))
    goals = (goal_state("oxygen", "percy"),)
    seat.craft = "percy"
    seat.commands(snapshot({"percy": state}, goals), 0.0)
    seat.handle(pressed(pygame.K_o))
    seat.handle(pressed(pygame.K_UP))
    told = seat.commands(snapshot({"percy": state}, goals, tick=12), seconds)["percy"]
    assert isinstance(told, Drive)
    return told


def test_the_current_follows_the_arrows_once_the_cells_are_hot() -> None:
    """O heats; up raises the current in tenths of an ampere, not beyond what the supply gives, and only when hot."""
    cold = oxygen_command(BREATH, is_ready=False, seconds=2.0)
    assert (cold.is_oxygen_heating, cold.oxygen_current_a) == (True, 0.0)
    assert oxygen_command(BREATH, is_ready=True, seconds=2.0).oxygen_current_a == pytest.approx(1.6)
    assert oxygen_command(BREATH, is_ready=True, seconds=99.0).oxygen_current_a == pytest.approx(4.0)


def test_where_no_oxygen_is_asked_moxie_stays_off() -> None:
    """A stray press wastes no battery in a level that has nothing to do with oxygen."""
    other = replace(BREATH, goals=(Goal("reach", "percy", at_m=40.0),))
    assert not oxygen_command(other, is_ready=True, seconds=1.0).is_oxygen_heating


def test_whoever_drives_on_takes_the_arm_in() -> None:
    """With the arm out the wheels rest: asking to drive stows it, but never out of a hole that has been begun."""
    for depth_m, is_out in ((0.0, False), (0.03, True)):
        seat = cockpit(pygame.K_TAB, pygame.K_e)
        at_work = replace(rover().drilling, depth_m=depth_m)
        standing = now(percy=rover(arm_extension=1.0, drilling=at_work))
        assert seat.commands(standing, 0.02)["percy"].is_arm_out
        seat.handle(pressed(pygame.K_RIGHT))
        assert seat.commands(standing, 0.02)["percy"].is_arm_out is is_out
