"""What is said to the crew of a lander: coach, calls, gauges."""

from __future__ import annotations

import math

import pytest

from game.scenes.call_outs import SHOWN_S, CallOuts
from game.scenes.coach import Lesson, coach
from game.scenes.coach_science import AtHand
from game.simulation import events as happened
from game.simulation.plan import ControlDepth, CraftPlan, Goal, LevelPlan, Place, TerrainPlan, World
from game.simulation.terrain import Terrain
from game.view.instruments.equation_terms import equations_of
from game.view.instruments.readings import readings_of
from game.view.instruments.status import Status
from game.view.landing_point import approach_way
from tests.controls.states import goal_state, lander, snapshot

MOVE, LAND = Goal("redesignate", "eagle"), Goal("land", "eagle", max_down_m_s=3.05)
FLAT = TerrainPlan(((0.0, 0.0), (9999.0, 0.0)), roughness_m=0.0)
PLAN = LevelPlan(
    "moon", "Moon", Place(World.MOON), FLAT, (CraftPlan("eagle", "moon_lander", 1.0),), (MOVE, LAND)
)
LESSON = Lesson(PLAN, Terrain(FLAT))
LOW: dict[str, object] = {
    "program": "descent",
    "height_m": 20.0,
    "velocity_y_m_s": -0.9,
    "velocity_x_m_s": 0.0,
}


def line(mark_m: float | None = None, *, has_moved: bool = False, **changes: object) -> str:
    """Return what the coach says."""
    goals = (goal_state("redesignate", "eagle", is_done=has_moved), goal_state("land", "eagle"))
    return coach(
        LESSON, snapshot({"eagle": lander(**changes)}, goals), "eagle", at_hand=AtHand(mark_m=mark_m)
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "← → move a mark"),
        ({"has_moved": True}, "The computer brakes"),
        ({"has_moved": True, "height_m": 300.0}, "takes over"),
        (LOW, "At contact L stops the engine"),
        (LOW | {"velocity_y_m_s": -2.5}, "↑: sink more slowly"),
        (LOW | {"velocity_x_m_s": 2.0}, "←: stop the drift"),
        (LOW | {"velocity_x_m_s": -2.0}, "→: stop the drift"),
        (LOW | {"velocity_y_m_s": 0.0}, "↓: sink. Hovering burns fuel"),
        (LOW | {"seconds_left_s": 12.0}, "half a minute"),
        (LOW | {"seconds_left_s": -3.0}, "Bingo"),
        (LOW | {"is_contact": True}, "Contact: L stops the engine"),
        (LOW | {"is_contact": True, "is_engine_on": False}, "come to rest"),
        ({"control": ControlDepth.ASSISTED}, "Lean back to brake"),
    ],
)
def test_coach_says_the_next_step(changes: dict[str, object], words: str) -> None:
    """One line of the procedure at a time, by what is due now."""
    assert words in line(**changes)  # type: ignore[arg-type]  # fields are named at run time


def test_coach_tells_to_give_a_mark() -> None:
    """Once a mark is set, the key that gives it to the computer is named."""
    assert line(8400.0).startswith("G makes the mark the landing point")


def test_calls_are_read_out_for_some_seconds() -> None:
    """Events and heights that are passed are called, the last one stands, and it goes."""
    calls = CallOuts()
    high, low = lander(height_m=101.0), lander(height_m=99.0, velocity_y_m_s=-4.2, velocity_x_m_s=9.3)
    calls.hear([], snapshot({"eagle": high}, ()))
    calls.hear([], snapshot({"eagle": low}, ()))
    assert calls.line(0.0) == "100\u202fm, down 4, forward 9"
    calls.hear([happened.PropellantCalled(50.0, "eagle", 60)], snapshot({"eagle": low}, ()))
    assert calls.line(50.0 + SHOWN_S / 2.0) == "60 seconds."
    assert calls.line(50.0 + SHOWN_S) == ""


@pytest.mark.parametrize(
    ("left_s", "status", "word"),
    [
        (200.0, Status.GO, "200\u202fs left"),
        (45.0, Status.CAUTION, "45\u202fs left"),
        (-1.0, Status.STOP, "bingo"),
    ],
)
def test_fuel_is_judged_by_the_time_that_it_is_worth(left_s: float, status: Status, word: str) -> None:
    """What counts is not how much is left but how long it hovers."""
    fuel = readings_of(lander(seconds_left_s=left_s))[0]
    assert (fuel.status, fuel.word) == (status, word)


def test_throttle_above_the_band_is_named() -> None:
    """93 percent is not a place in the band."""
    throttle = readings_of(lander(throttle=0.93))[1]
    assert throttle.status is Status.CAUTION
    assert throttle.band == (0.1, 0.6)


def test_equations_hold_their_own_numbers() -> None:
    """Thrust is mass flow times Isp times g0, with the values that are shown."""
    state = lander(thrust_y_n=20_000.0, flow_kg_s=20_000.0 / (311.0 * 9.80665), weight_n=12_000.0)
    rocket, descent = equations_of(state)
    assert [term.symbol for term in rocket] == ["F", "=", "ṁ", "·", "I", "·", "g"]
    assert rocket[2].value == "6.56\u202fkg/s"
    assert descent[0].value == "1.00\u202fm/s²"


def test_drawn_way_meets_both_ends() -> None:
    """The dotted way begins at the lander with its speed, and ends upright over the landing point."""
    state = lander(y_m=905.0)
    way = approach_way(state, 33.0)
    assert way[0] == pytest.approx((5000.0, 905.0))
    assert way[-1] == pytest.approx((8000.0, 33.0))
    assert state.time_to_go_s is not None
    step_s = state.time_to_go_s / (len(way) - 1)
    assert (way[1][0] - way[0][0]) / step_s == pytest.approx(80.0, rel=0.05)
    assert math.hypot(way[-1][0] - way[-2][0], 0.0) / step_s < 1.0


def test_the_shown_equation_holds_for_an_engine_of_another_make() -> None:
    """F = m' Isp g0 with the specific impulse of the level's own lander, not of the real one."""
    state = lander(specific_impulse_s=290.0, flow_kg_s=5.0, thrust_y_n=5.0 * 290.0 * 9.80665)
    figures = [term.value.split("\u202f") for term in equations_of(state)[0] if term.value]
    thrust_n, *factors = (float("".join(words[:-1])) for words in figures)
    assert thrust_n == pytest.approx(math.prod(factors), rel=0.001)
