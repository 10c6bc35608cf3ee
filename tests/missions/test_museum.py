"""The failure museum: which failure hangs where, and what is kept of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.missions import MissionResult, Telemetry
from game.missions.museum import LAST_S, Card, Cause, Museum, card_of, cause_of, load_museum, save_museum
from game.simulation import events as happened
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan
from game.simulation.snapshot import Outcome

if TYPE_CHECKING:
    from pathlib import Path

PLAN = LevelPlan(
    identifier="level",
    title="",
    place=Place(),
    terrain=TerrainPlan(((0.0, 0.0), (9.0, 0.0))),
    crafts=(
        CraftPlan("ginny", "helicopter", 0.0),
        CraftPlan("percy", "rover", 5.0),
        CraftPlan("eagle", "moon_lander", 7.0),
    ),
    goals=(Goal("land", "ginny"), Goal("stay_within", "percy", tilt_deg=20.0)),
    time_limit_s=100.0,
)
LOST = MissionResult(
    "level", "player", 7, Outcome.LOST, 40.0, 4800, "abcdef12", 10.0, "none", (), 2.8, 3.0, 1.0, None
)
TIMES_S = tuple(0.25 * n for n in range(161))
CURVES = Telemetry(TIMES_S, TIMES_S, TIMES_S, TIMES_S)


@pytest.mark.parametrize(
    ("event", "cause"),
    [
        (happened.BladeBroke(9.0, "ginny", 3), Cause.BLADES_BROKEN),
        (happened.LegBroke(9.0, "ginny", 1, 50.0), Cause.HARD_LANDING),
        (happened.GoalFailed(9.0, "ginny", 0, "too fast"), Cause.HARD_LANDING),
        (happened.RolledOver(9.0, "ginny", 80.0), Cause.TOPPLED),
        (happened.RolledOver(9.0, "percy", 50.0), Cause.ROLLED_OVER),
        (happened.RolledOver(9.0, "eagle", 70.0), Cause.TOPPLED),
        (happened.BatteryEmptied(9.0, "ginny"), Cause.BATTERY_EMPTY),
        (happened.CoreCrumbled(9.0, "percy", "rock"), Cause.CORE_CRUMBLED),
        (happened.GoalFailed(9.0, "percy", 1, "tilted"), Cause.LIMIT_BROKEN),
    ],
)
def test_each_way_to_fail_has_its_frame(event: happened.Event, cause: Cause) -> None:
    """What broke decides the frame, and whose it was decides the curves; the same event differs by craft."""
    assert cause_of(LOST, [event], PLAN) == (cause, event.craft)


def test_the_first_break_is_the_cause() -> None:
    """A leg that gives way before the blades is why it failed."""
    notes = [happened.LegBroke(9.0, "ginny", 1, 50.0), happened.BladeBroke(9.1, "ginny", 3)]
    assert cause_of(LOST, notes, PLAN) == (Cause.HARD_LANDING, "ginny")


def test_a_rover_that_came_free_did_not_fail_by_being_stuck() -> None:
    """Being stuck counts when the time ran out with it, not when something broke later."""
    stuck, rolled = happened.GotStuck(9.0, "percy", 3.0, 90.0), happened.RolledOver(30.0, "percy", 50.0)
    assert cause_of(LOST, [stuck, rolled], PLAN) == (Cause.ROLLED_OVER, "percy")
    assert cause_of(replace(LOST, outcome=Outcome.UNFINISHED), [stuck], PLAN) == (Cause.STUCK, "percy")


def test_the_end_of_time_has_a_frame_and_a_win_has_none() -> None:
    """A run without any event failed by time; a won one failed by nothing, whatever happened on the way."""
    assert cause_of(replace(LOST, outcome=Outcome.UNFINISHED), [], PLAN) == (Cause.TIME_OUT, "ginny")
    won = replace(LOST, outcome=Outcome.WON)
    assert cause_of(won, [happened.CoreCrumbled(9.0, "percy", "rock")], PLAN) is None


def test_a_card_keeps_the_last_five_seconds() -> None:
    """The curves begin at zero, last five seconds and end where the run ended; the code holds no date."""
    card = card_of(LOST, Cause.TOPPLED, "Over it went.", CURVES)
    assert card.curves.time_s[0] == 0.0
    assert card.curves.time_s[-1] == LAST_S
    assert card.curves.height_m[-1] == TIMES_S[-1]
    assert len({len(card.curves.time_s), len(card.curves.power_w)}) == 1
    assert card.code == "ABCD-7"


def test_a_short_run_keeps_all_it_has() -> None:
    """A crash after one second has a card of one second."""
    short = Telemetry(*(CURVES.time_s[:5] for _ in range(4)))
    assert card_of(LOST, Cause.TOPPLED, "", short).curves == short


def _card(words: str) -> Card:
    return card_of(LOST, Cause.TOPPLED, words, CURVES)


def test_the_first_card_stays() -> None:
    """A cause that hangs there already is not replaced."""
    museum = Museum().with_card(_card("first"))
    assert museum.with_card(_card("second")) is museum


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """Cards survive the data folder unchanged; an empty folder is an empty museum."""
    assert load_museum(tmp_path).cards == {}
    museum = Museum().with_card(_card("Over it went."))
    assert save_museum(museum, tmp_path)
    assert load_museum(tmp_path) == museum


@pytest.mark.parametrize(
    "spoil", [{"cause": "bored"}, {"curves": {"time_s": [0]}}, {"curves": 3}, {"level": None}]
)
def test_a_spoilt_card_does_not_take_the_others_down(tmp_path: Path, spoil: dict[str, object]) -> None:
    """A card that somebody edited badly is left out, or read as text, and the others stay."""
    museum = Museum().with_card(_card("one")).with_card(replace(_card("two"), cause=Cause.STUCK))
    save_museum(museum, tmp_path)
    path = tmp_path / "museum.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["cards"]["stuck"].update(spoil)
    path.write_text(json.dumps(content), encoding="utf-8")
    assert load_museum(tmp_path).cards[Cause.TOPPLED] == museum.cards[Cause.TOPPLED]
