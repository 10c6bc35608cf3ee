"""The ledger of waste: what counts of a campaign, what it comes to, and files that were tampered with."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.missions import MissionResult
from game.missions.traces import Ledger, ledger_notice, load_ledger, save_ledger
from game.simulation.snapshot import Outcome
from game.simulation.waste import LeftPart, PartKind, Waste

if TYPE_CHECKING:
    from pathlib import Path

ASTRAY = Waste((LeftPart(PartKind.TUBE, "percy", 2, 0.114),), tubes_used=3)
DEPOT = Waste(placed=(LeftPart(PartKind.TUBE, "percy", 10, 0.57),), tubes_used=1)
WON = MissionResult(
    "three-forks", "player", 7, Outcome.WON, 4000.0, 480000, "ab", 90.0, "gold", (), 140.0, 3.0, 1.0, None
)
DIRTY = Ledger().with_run(replace(WON, waste=ASTRAY))


def test_a_lost_run_is_practice() -> None:
    """Only wins count, whatever a crash has left."""
    wreck = Waste((LeftPart(PartKind.CRAFT, "ginny", 1, 1.8),))
    assert Ledger().with_run(replace(WON, outcome=Outcome.LOST, waste=wreck)) == Ledger()


def test_the_cleanest_win_counts_and_of_two_as_clean_the_better() -> None:
    """A clean bronze replaces a gold that left tubes; a clean gold replaces that; a dirty gold does not come back."""
    clean = DIRTY.with_run(replace(WON, medal="bronze", waste=DEPOT))
    assert clean.traces["three-forks"].is_clean
    better = clean.with_run(replace(WON, waste=DEPOT))
    assert better.traces["three-forks"].best.medal == "gold"
    assert better.with_run(replace(WON, score=100.0, waste=ASTRAY)) is better


def test_a_campaign_is_added_up() -> None:
    """Masses, energy, time and tubes of all missions; the clean ones are counted."""
    both = DIRTY.with_run(replace(WON, level="first-drive", time_s=800.0, energy_wh=60.0, waste=DEPOT))
    assert both.left_kg == pytest.approx(0.114)
    assert both.placed_kg == pytest.approx(0.57)
    assert (both.energy_wh, both.time_s, both.tubes_used, both.clean_count) == (200.0, 4800.0, 4, 1)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """A ledger survives the data folder, beside what another computer has put there meanwhile."""
    assert load_ledger(tmp_path) == Ledger()
    assert save_ledger(DIRTY, tmp_path)
    assert load_ledger(tmp_path) == DIRTY
    save_ledger(Ledger().with_run(replace(WON, level="first-drive")), tmp_path)
    assert set(load_ledger(tmp_path).traces) == {"three-forks", "first-drive"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"count": 2', '"count": 0'),
        ('"kind": "tube"', '"kind": "moon"'),
        ('"mass_kg": 0.114', '"mass_kg": -1'),
        ('"craft": "percy"', '"craft": "\\u0007"'),
        ('"tubes_used": 3', '"tubes_used": 1.5'),
        ("three-forks", "first-drive"),
        ("}", ""),
    ],
)
def test_a_ledger_that_was_tampered_with_is_set_aside(tmp_path: Path, old: str, new: str) -> None:
    """One sentence names the file and where it went; it stays whole there, and the newest good copy is used."""
    save_ledger(DIRTY, tmp_path)
    save_ledger(DIRTY.with_run(replace(WON, level="lost-frame")), tmp_path)
    path = tmp_path / "traces.json"
    spoilt = path.read_text(encoding="utf-8").replace(old, new)
    path.write_text(spoilt, encoding="utf-8")
    assert "traces.json was cut or edited" in ledger_notice(tmp_path)
    assert load_ledger(tmp_path) == DIRTY
    assert (tmp_path / "traces.json.broken").read_text(encoding="utf-8") == spoilt


def test_a_seal_over_nonsense_does_not_help(tmp_path: Path) -> None:
    """Even where the seal fits, an entry that makes no sense is none."""
    save_ledger(DIRTY, tmp_path)
    path = tmp_path / "traces.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["levels"]["three-forks"]["left"] = 7
    path.write_text(json.dumps(content), encoding="utf-8")
    assert load_ledger(tmp_path) == Ledger()
