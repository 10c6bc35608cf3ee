"""A player's plans stay, as files that anybody can go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.missions.uplink_store import load_uplink, save_uplink, uplink_file
from game.pilots.uplink import Signal, Step, UplinkPlan, When, Word
from tests.missions.plans import HOP

if TYPE_CHECKING:
    from pathlib import Path

PLAN = UplinkPlan(
    "hop",
    (Step("ginny", Word.CLIMB, {"height_m": 2.5}), Step("ginny", Word.LAND, when=When(Signal.AFTER_S, 9.5))),
)


def test_a_plan_is_kept(tmp_path: Path) -> None:
    """What was saved is loaded; before that there is none."""
    assert load_uplink(tmp_path, HOP) is None
    assert save_uplink(PLAN, tmp_path, HOP)
    assert load_uplink(tmp_path, HOP) == PLAN


def test_a_plan_that_cannot_be_sent_yet_is_kept_too(tmp_path: Path) -> None:
    """A step that does not say when it begins is work in progress, and not lost."""
    draft = UplinkPlan("hop", (Step("ginny", Word.HOLD), Step("ginny", Word.LAND)))
    assert save_uplink(draft, tmp_path, HOP)
    assert load_uplink(tmp_path, HOP) == draft


def test_what_cannot_be_read_is_set_aside(tmp_path: Path) -> None:
    """A damaged file is renamed, never written over."""
    path = uplink_file(tmp_path, HOP)
    path.parent.mkdir()
    path.write_text("uplink: 1\nsteps: [[[", encoding="utf-8")
    assert load_uplink(tmp_path, HOP) is None
    assert not path.exists()
    assert path.with_name("hop.yaml.broken").read_text(encoding="utf-8").startswith("uplink: 1")


def test_a_folder_that_refuses_stops_nobody(tmp_path: Path) -> None:
    """Where nothing can be written, that is told and no more."""
    (tmp_path / "plans").write_text("", encoding="utf-8")
    assert not save_uplink(PLAN, tmp_path, HOP)
    assert load_uplink(tmp_path, HOP) is None
