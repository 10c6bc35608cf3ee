"""The rack of the campaign: what a win adds, what a better one replaces, and files that were tampered with."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from game.missions import MissionResult
from game.missions.rack import KeptTube, Rack, kept_tubes, load_rack, rack_notice, save_rack
from game.missions.run import Run
from game.science.samples import Contents
from game.simulation.snapshot import Outcome
from tests.levels.flights import plan_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WON = MissionResult(
    "three-forks", "player", 7, Outcome.WON, 4000.0, 480000, "abcd", 90.0, "silver", (), 2.8, 3.0, 1.0, None
)
TUBE = KeptTube(1, "Malay", "olivine", Contents.CORE, 0.0307, 0.0, 8.5, 0.98, 268.0, 169.0, True, 316.0)  # noqa: FBT003 - tight
RACK = Rack().with_run(WON, (TUBE,))


def test_a_win_adds_its_tubes_once() -> None:
    """The same run again changes nothing, and neither does a worse one; nor does a run that was lost."""
    assert RACK.batches["three-forks"].tubes == (TUBE,)
    assert RACK.with_run(WON, (TUBE, TUBE)) is RACK
    assert RACK.with_run(replace(WON, medal="bronze"), (TUBE, TUBE)) is RACK
    assert RACK.with_run(replace(WON, outcome=Outcome.LOST, score=100.0), (TUBE, TUBE)) is RACK


def test_a_better_run_replaces_its_own_tubes_alone() -> None:
    """Gold beats silver; the batch of another level stays."""
    both = RACK.with_run(replace(WON, level="scout-and-sample"), (TUBE, TUBE))
    better = both.with_run(replace(WON, medal="gold"), (replace(TUBE, number=2),))
    assert [tube.number for tube in better.batches["three-forks"].tubes] == [2]
    assert better.batches["scout-and-sample"] is both.batches["scout-and-sample"]


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """A rack survives the data folder unchanged, beside what another computer has put there meanwhile."""
    assert load_rack(tmp_path) == Rack()
    assert save_rack(RACK, tmp_path)
    assert load_rack(tmp_path) == RACK
    assert rack_notice(tmp_path) == ""
    save_rack(Rack().with_run(replace(WON, level="scout-and-sample"), (TUBE,)), tmp_path)
    assert set(load_rack(tmp_path).batches) == {"three-forks", "scout-and-sample"}


def edited(content: dict[str, Any]) -> str:
    """Make one tube cooler than it was."""
    content["levels"]["three-forks"]["tubes"][0]["peak_temperature_k"] = 200.0
    return json.dumps(content)


def emptied(content: dict[str, Any]) -> str:
    """Take a figure away."""
    del content["levels"]["three-forks"]["tubes"][0]["shock_g"]
    return json.dumps(content)


def cut(content: dict[str, Any]) -> str:
    """Keep the first half."""
    text = json.dumps(content)
    return text[: len(text) // 2]


@pytest.mark.parametrize("spoil", [edited, emptied, cut])
def test_a_rack_that_was_tampered_with_is_set_aside(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], str]
) -> None:
    """One sentence names the file and where it went; it stays whole there, and the newest good copy is used."""
    save_rack(RACK, tmp_path)
    save_rack(RACK.with_run(replace(WON, level="scout-and-sample"), (TUBE,)), tmp_path)
    path = tmp_path / "rack.json"
    spoilt = spoil(json.loads(path.read_text(encoding="utf-8")))
    path.write_text(spoilt, encoding="utf-8")
    assert "rack.json was cut or edited" in rack_notice(tmp_path)
    assert load_rack(tmp_path) == RACK
    assert (tmp_path / "rack.json.broken").read_text(encoding="utf-8") == spoilt


def test_a_rack_of_a_newer_game_is_left_as_it_is(tmp_path: Path) -> None:
    """A later version may seal otherwise: its file is neither set aside nor written over."""
    path = tmp_path / "rack.json"
    path.write_text('{"version": 2, "levels": {}}', encoding="utf-8")
    assert "newer version" in rack_notice(tmp_path)
    assert not save_rack(RACK, tmp_path)
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == 2


def test_only_sealed_tubes_are_kept() -> None:
    """At the start of Three Forks the ten real tubes are aboard, each with its sols; a level without any keeps none."""
    tubes = kept_tubes(Run(plan_of("three-forks"), 1).simulation.snapshot())
    assert [tube.name for tube in tubes][:2] == ["Malay", "Mageik"]
    assert tubes[0].sols_sealed == pytest.approx(316.0)
    assert kept_tubes(Run(plan_of("first-drive"), 1).simulation.snapshot()) == ()
