"""Help changes the plan and nothing else, and recordings carry it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.missions import (
    Assist,
    Recording,
    RecordingError,
    Run,
    assisted,
    load_recording,
    save_recording,
    verify,
)
from game.pilots import pilot
from game.simulation.clock import SLOW_TICKS
from game.simulation.plan import CraftPlan
from tests.missions.plans import HOP

if TYPE_CHECKING:
    from pathlib import Path

ALL = tuple(Assist)


def flown(assists: tuple[Assist, ...]) -> Recording:
    """Return the reference pilot's hop under some assists."""
    run, hand = Run(HOP, 1, HOP.pilot, assists=assists), pilot(HOP.pilot, HOP)
    while not run.is_over:
        run.advance(SLOW_TICKS, hand.commands(run.simulation.snapshot()))
    return run.recording()


def test_without_help_the_plan_is_the_same_object() -> None:
    """No assist, or those alone that come and go in flight, change nothing about the plan."""
    assert assisted(HOP, ()) is HOP
    in_flight = (Assist.SLOWER, Assist.ATTITUDE_HOLD, Assist.ALTITUDE_HOLD, Assist.PATH_LINE)
    assert assisted(HOP, in_flight) is HOP


def test_each_help_changes_its_own_figure_and_never_the_hash() -> None:
    """Battery and legs are overrides, tolerances are goals; the level stays recognisable."""
    helped = assisted(HOP, ALL)
    assert helped.content_hash == HOP.content_hash
    assert set(helped.crafts[0].overrides) == {"battery_energy_wh", "leg_limit_speed_m_s"}
    assert set(assisted(HOP, (Assist.STRONG_LEGS,)).crafts[0].overrides) == {"leg_limit_speed_m_s"}
    assert assisted(HOP, (Assist.STRONG_LEGS,)).goals == HOP.goals
    (hold, land), (narrow, hard) = helped.goals, HOP.goals
    assert hold.between_m[0] < narrow.between_m[0] < narrow.between_m[1] < hold.between_m[1]
    assert hold.between_m[0] > 0.0
    assert land.max_down_m_s > hard.max_down_m_s


def test_a_rover_takes_what_it_has() -> None:
    """A rover has a battery and no legs: strong legs leave it as it is."""
    plan = replace(HOP, crafts=(CraftPlan(name="percy", kind="rover", at_m=100.0),), goals=())
    assert set(assisted(plan, ALL).crafts[0].overrides) == {"battery_energy_wh"}


def test_an_endless_battery_stays_full() -> None:
    """A flight takes almost nothing of an endless battery, and visibly something of the usual one."""
    left = {}
    for assists in ((), (Assist.ENDLESS_BATTERY,)):
        run, hand = Run(HOP, 1, HOP.pilot, assists=assists), pilot(HOP.pilot, HOP)
        while not run.is_over:
            run.advance(SLOW_TICKS, hand.commands(run.simulation.snapshot()))
        left[assists] = run.simulation.snapshot().crafts["ginny"].battery_pct
    assert left[()] < 99.0
    assert left[(Assist.ENDLESS_BATTERY,)] > 99.99


def test_a_recording_with_help_survives_the_disk_and_is_confirmed(tmp_path: Path) -> None:
    """Flown again from its file, a helped run comes out the same to the last bit."""
    recording = flown(ALL)
    save_recording(recording, tmp_path / "run.thinair")
    loaded = load_recording(tmp_path / "run.thinair")
    assert loaded.assists == ALL
    assert verify(loaded, HOP).is_confirmed


def test_help_that_is_hidden_is_found_out() -> None:
    """A helped run that claims to be without help does not come out the same."""
    assert not verify(replace(flown(ALL), assists=()), HOP).is_confirmed


def test_unknown_help_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A recording with an assist that this game has not is refused in words."""
    path = tmp_path / "run.thinair"
    save_recording(flown(ALL), path)
    whole = json.loads(path.read_text())
    path.write_text(json.dumps({**whole, "assists": ["wings"]}))
    with pytest.raises(RecordingError, match="unknown assist 'wings'"):
        load_recording(path)
