"""What the coach says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.controls.signs import spoken_to
from game.scenes.coach import Lesson, coach
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan, Thing, ThingKind
from game.simulation.snapshot import (
    NO_OXYGEN,
    CraftState,
    Drilling,
    GoalState,
    Outcome,
    Snapshot,
    ThingState,
    Tube,
)
from game.simulation.terrain import Terrain
from tests.controls.states import goal_state, helicopter, rover, snapshot

HOLD = Goal("hold_altitude", "ginny", between_m=(2.5, 3.5), for_s=20.0)
LAND = Goal("land", "ginny", at_m=30.0, within_m=3.0, max_down_m_s=1.5)
OXYGEN = Goal("oxygen", "percy", grams=6.0)
SAMPLE = Goal("sample", "percy", thing="outcrop")


FLAT = TerrainPlan(((0.0, 0.0), (99.0, 0.0)), roughness_m=0.0)
HILL = TerrainPlan(((0.0, 0.0), (39.0, 0.0), (42.0, 5.0), (99.0, 5.0)), roughness_m=0.0)


def lesson_of(*goals: Goal, terrain: TerrainPlan = FLAT) -> Lesson:
    crafts = (CraftPlan("ginny", "helicopter", 30.0), CraftPlan("percy", "rover", 10.0))
    return Lesson(LevelPlan("level", "Level", Place(), terrain, crafts, goals), Terrain(terrain))


def line(goals: dict[Goal, GoalState], craft: CraftState, things: tuple[ThingState, ...] = ()) -> str:
    crafts: dict[str, CraftState] = {"ginny": helicopter(), "percy": rover()} | {craft.name: craft}
    moment = snapshot(crafts, tuple(goals.values()), things=things)
    return coach(lesson_of(*goals), moment, craft.name)


def first_flight(craft: CraftState, *, has_held: bool = False) -> str:
    held = goal_state("hold_altitude", "ginny", is_done=has_held, reason="Held for 5 s of 20 s")
    return line({HOLD: held, LAND: goal_state("land", "ginny")}, craft)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({}, "Press ↑ to take off"),
        ({"rotor_speed_rpm": 1200.0, "rotor_power_w": 120.0}, "then ↑ climbs"),
        ({"rotor_speed_rpm": 1200.0, "rotor_power_w": 1.0}, "runs down: press ↑ to take off again"),
        (
            {"rotor_speed_rpm": 2537.0, "rotor_power_w": 120.0, "blade_loading": 0.13},
            "turn the rotor faster with ]",
        ),
        ({"rotor_speed_rpm": 2537.0, "is_landed": False, "height_m": 1.0}, "Climb above 2.5"),
        ({"rotor_speed_rpm": 2537.0, "is_landed": False, "height_m": 3.0}, "Let go"),
        ({"rotor_speed_rpm": 2537.0, "is_landed": False, "height_m": 5.0}, "Too high: hold ↓"),
        ({"is_landed": False, "height_m": 3.0, "battery_pct": 9.0}, "land now"),
    ],
)
def test_it_leads_up_to_the_height(state: dict[str, float], words: str) -> None:
    """From the ground to the height that is asked for, each state has the one hint that helps."""
    assert words in first_flight(helicopter(**state))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"height_m": 3.0, "x_m": 30.0}, "Hold ↓ until it stands"),
        ({"height_m": 3.0, "x_m": 20.0}, "Hold →: 10"),
        ({"height_m": 3.0, "x_m": 37.0}, "Hold ←: 7"),
        ({"height_m": 1.0, "x_m": 30.0, "velocity_y_m_s": -2.4}, "Too fast: slow down to 1.5"),
        ({"height_m": 3.0, "x_m": 30.0, "velocity_x_m_s": 2.0}, "Let go"),
    ],
)
def test_it_leads_down_again(state: dict[str, float], words: str) -> None:
    """Once the height was held it leads to the mark and down."""
    craft = helicopter(is_landed=False, rotor_speed_rpm=2537.0, **state)
    assert words in first_flight(craft, has_held=True)


def test_it_asks_for_more_rotor_speed_before_the_blades_stall() -> None:
    """At nine tenths of the blades' limit it names the key; at the highest rotor speed it no longer does."""
    near = helicopter(is_landed=False, height_m=3.0, blade_loading=0.104)
    assert "turn them faster with ]" in first_flight(near)
    assert "Let go" in first_flight(replace(near, set_rotor_speed_rpm=2800.0))


@pytest.mark.parametrize(("height_m", "is_warned"), [(3.0, True), (5.5, True), (8.0, False)])
def test_it_sees_the_hill_on_the_way(height_m: float, *, is_warned: bool) -> None:
    """A hill of five metres on the way is announced until there is more than a metre to spare."""
    goal = Goal("reach", "ginny", at_m=60.0)
    craft = helicopter(is_landed=False, x_m=36.0, height_m=height_m)
    moment = snapshot({"ginny": craft}, (goal_state("reach", "ginny"),))
    assert ("rises ahead" in coach(lesson_of(goal, terrain=HILL), moment, "ginny")) is is_warned


@pytest.mark.parametrize(("height_m", "words"), [(2.0, "hides it"), (30.0, "Press C")])
def test_it_knows_what_the_ground_hides(height_m: float, words: str) -> None:
    """Behind a hill the camera sees nothing: climb first."""
    goal = Goal("photograph", "ginny", thing="rock", within_m=40.0)
    hill = TerrainPlan(((0.0, 0.0), (35.0, 0.0), (40.0, 8.0), (45.0, 0.0), (99.0, 0.0)), roughness_m=0.0)
    lesson = lesson_of(goal, terrain=hill)
    plan = replace(lesson.plan, things=(Thing("rock", ThingKind.OUTCROP, 60.0),))
    craft = helicopter(is_landed=False, x_m=30.0, height_m=height_m)
    moment = snapshot({"ginny": craft}, (goal_state("photograph", "ginny"),))
    assert words in coach(replace(lesson, plan=plan), moment, "ginny")


def test_it_is_silent_when_all_is_done() -> None:
    """After the landing, and after the end of the mission, it says nothing."""
    assert first_flight(helicopter(x_m=30.0), has_held=True) == ""
    ended = replace(snapshot({"ginny": helicopter()}, (goal_state("land", "ginny"),)), outcome=Outcome.WON)
    assert coach(lesson_of(LAND), ended, "ginny") == ""


def test_it_sends_to_the_other_craft() -> None:
    """When only the other craft still has a goal, it says which key leads there."""
    reach = {Goal("reach", "percy", at_m=40.0): goal_state("reach", "percy")}
    assert line(reach, helicopter()) == "Tab takes you to Percy."


OUTCROP = ThingState(
    "outcrop",
    ThingKind.OUTCROP,
    "mudstone",
    20.0,
    0.0,
    0.5,
    is_known=True,
    is_photographed=True,
    cores_taken=0,
)
BITING = Drilling("outcrop", 0.02, 0.0, 80.0, 130.0, 1.0)
CORE = Tube(1, "outcrop", "mudstone", 20.0, 0.06, 260.0, is_sealed=False)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"x_m": 5.0}, "hold →, or G lets AutoNav drive"),
        ({"x_m": 18.0}, "arm out with E"),
        ({"x_m": 5.0, "arm_extension": 1.0}, "AutoNav drive"),
        ({"x_m": 18.0, "arm_extension": 1.0, "drilling": BITING}, "Start the drill with F"),
        ({"x_m": 18.0, "arm_extension": 1.0, "drilling": replace(BITING, feed_force_n=50.0)}, "Too gentle"),
        ({"x_m": 18.0, "arm_extension": 1.0, "drilling": replace(BITING, feed_force_n=200.0)}, "Too hard"),
        (
            {"x_m": 18.0, "arm_extension": 1.0, "drilling": replace(BITING, feed_force_n=100.0)},
            "A good force",
        ),
        ({"x_m": 18.0, "arm_extension": 1.0, "drilling": replace(BITING, depth_m=0.06)}, "seal it with X"),
        ({"x_m": 18.0, "tubes": (CORE,)}, "seal is being pressed in"),
        ({"x_m": 5.0, "is_stuck": True}, "Stuck"),
        ({"x_m": 5.0, "tilt_deg": 25.0}, "leans 25°"),
        ({"x_m": 5.0, "autonav_is_blocked": True}, "steer with ← →"),
    ],
)
def test_it_leads_from_the_way_to_the_sealed_tube(state: dict[str, object], words: str) -> None:
    """Driving, arm, drill, force and seal: each step names its key."""
    assert words in line({SAMPLE: goal_state("sample", "percy")}, rover(**state), (OUTCROP,))


def test_what_nobody_has_seen_must_be_scouted() -> None:
    """A rock that is not on the map yet is looked for from the air."""
    unseen = (replace(OUTCROP, is_known=False),)
    assert "scout it from the air" in line({SAMPLE: goal_state("sample", "percy")}, rover(), unseen)


@pytest.mark.parametrize("kind", ["reach", "hold_altitude", "land", "photograph", "travel", "sample"])
def test_every_kind_of_goal_gets_a_line_in_flight(kind: str) -> None:
    """In the air above the start, any open goal of the helicopter is worth a hint or none, never an error."""
    moment: Snapshot = snapshot(
        {"ginny": helicopter(is_landed=False, height_m=3.0)}, (goal_state(kind, "ginny"),)
    )
    assert isinstance(coach(lesson_of(Goal(kind, "ginny", at_m=60.0)), moment, "ginny"), str)


@pytest.mark.parametrize(
    ("oxygen", "words"),
    [
        ({}, "Switch MOXIE on with O"),
        ({"power_w": 230.0, "temperature_c": 400.0}, "from 700\u202f°C on"),
        ({"power_w": 140.0, "is_ready": True, "carbon_limit_a": 2.9}, "Hold ↑ for more current; from 2.9"),
        ({"power_w": 280.0, "is_ready": True, "carbon_limit_a": 2.9, "current_a": 2.7}, "A good current"),
        (
            {"power_w": 280.0, "is_ready": True, "carbon_limit_a": 2.9, "current_a": 3.1},
            "Hold ↓ to below 2.9",
        ),
        (
            {"power_w": 280.0, "is_ready": True, "carbon_limit_a": 2.9, "current_a": 2.0, "made_g": 3.0}
            | {"purity_pct": 97.0},
            "Not pure enough",
        ),
    ],
)
def test_it_leads_from_cold_cells_to_oxygen(oxygen: dict[str, float], words: str) -> None:
    """On, warm, current up to the limit: each state has the one hint that helps."""
    state = rover(oxygen=replace(NO_OXYGEN, **oxygen))  # type: ignore[arg-type]  # numbers and a truth value
    assert words in line({OXYGEN: goal_state("oxygen", "percy")}, state)


LINK = Goal("hand_over", "ginny", to="percy", within_m=60.0, for_s=30.0)


def linked(craft: CraftState, terrain: TerrainPlan = FLAT, *, sent: float = 0.0) -> str:
    """Return the line when data wait to be handed over, and Percy for them."""
    goals = (LINK, SAMPLE)
    crafts: dict[str, CraftState] = {"ginny": helicopter(x_m=30.0), "percy": rover(x_m=60.0)}
    states = (
        goal_state("hand_over", "ginny", progress=sent, reason="Sending"),
        goal_state("sample", "percy"),
    )
    moment = snapshot(crafts | {craft.name: craft}, states, things=())
    return coach(lesson_of(*goals, terrain=terrain), moment, craft.name)


def test_it_leads_to_a_place_in_sight_of_each_other() -> None:
    """In the air and on the ground it says whether the ground would hide the rover; on the ground, how sending goes."""
    flying = helicopter(x_m=30.0, is_landed=False, height_m=5.0)
    assert "land here with L" in linked(flying)
    assert "Down here the ground would hide Percy" in linked(flying, CREST)
    assert "take off with ↑" in linked(helicopter(x_m=30.0), CREST)
    assert linked(helicopter(x_m=30.0)) == "Sending."
    assert "Hold →: 61" in linked(helicopter(x_m=-1.0, is_landed=False, height_m=5.0))
    assert "take off" in linked(helicopter(x_m=-1.0))
    empty = helicopter(x_m=-1.0, is_landed=False, height_m=5.0, battery_pct=5.0)
    assert "The battery is nearly empty" in linked(empty)
    assert "Wait for the pictures that Ginny hands over. Sent so far: 40" in linked(rover(x_m=60.0), sent=0.4)
    assert "Tab takes you to Ginny" in linked(rover(x_m=60.0))


def test_nobody_sends_one_of_two_players_to_the_other_craft() -> None:
    """Who is done hears whose turn it is, who waits hears for what; no key for changing the craft is named."""
    with spoken_to(lambda action: (action.name,)):
        assert "Sent so far: 0" in linked(rover(x_m=60.0))
        done = line(
            {LAND: goal_state("land", "ginny", is_done=True), SAMPLE: goal_state("sample", "percy")},
            helicopter(),
        )
        assert done == "Your part is done. Percy still has something to do."
        scout = line({SAMPLE: goal_state("sample", "percy")}, rover())
        assert "scouted from the air" in scout


CREST = TerrainPlan(((0.0, 0.0), (40.0, 0.0), (45.0, 4.0), (50.0, 0.0), (99.0, 0.0)), roughness_m=0.0)


ICE = Goal("ice", "percy", reach_m=3.0)


@pytest.mark.parametrize(
    ("x_m", "reason", "words"),
    [
        (10.0, "Nothing claimed yet", "The radar listens while you drive"),
        (95.0, "Nothing claimed yet", "The line is driven"),
        (95.0, "Lava below 40 m, not ice; 1 claim left", "Lava below 40 m, not ice; 1 claim left. B opens"),
    ],
)
def test_the_coach_leads_from_the_line_to_the_desk(x_m: float, reason: str, words: str) -> None:
    """Drive the line, read it at the desk, and after a wrong claim read it again."""
    state = goal_state("ice", "percy", reason=reason)
    assert words in line({ICE: state}, rover(x_m=x_m, traces=()))
