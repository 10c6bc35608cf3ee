"""A profile keeps the best result of each level."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from game.missions import Best, MissionResult, Profile, data_folder, load_profile, save_profile
from game.simulation.snapshot import Outcome

if TYPE_CHECKING:
    from pathlib import Path

WON = MissionResult(
    level="first-flight",
    pilot="player",
    seed=1,
    outcome=Outcome.WON,
    time_s=40.0,
    ticks=4800,
    fingerprint="f",
    score=80.0,
    medal="silver",
    goals=(),
    energy_wh=3.0,
    max_height_m=3.0,
    max_speed_m_s=1.0,
    touchdown_m_s=0.5,
)


def test_first_win_is_kept() -> None:
    """A won level has a best result from then on."""
    assert Profile().with_result(WON).best("first-flight") == Best("silver", 80.0, 40.0)


def test_lost_run_changes_nothing() -> None:
    """A loss leaves the profile as it was, however high its score."""
    assert Profile().with_result(replace(WON, outcome=Outcome.LOST, score=99.0)).bests == {}


def test_better_medal_counts_more_than_score() -> None:
    """Gold with fewer points replaces silver, and bronze with more points does not."""
    profile = Profile().with_result(WON)
    assert profile.with_result(replace(WON, medal="bronze", score=99.0)) == profile
    gold = profile.with_result(replace(WON, medal="gold", score=79.0))
    assert gold.best("first-flight") == Best("gold", 79.0, 40.0)


def test_quicker_run_breaks_a_tie() -> None:
    """At the same medal and score the shorter time is the better result."""
    profile = Profile().with_result(WON)
    assert profile.with_result(replace(WON, time_s=39.0)).best("first-flight") == Best("silver", 80.0, 39.0)
    assert profile.with_result(replace(WON, time_s=41.0)) == profile


def test_profile_survives_the_disk(tmp_path: Path) -> None:
    """A saved profile is loaded as it was."""
    profile = Profile().with_result(WON)
    assert save_profile(profile, tmp_path)
    assert load_profile(tmp_path) == profile


def test_strange_entries_are_left_out(tmp_path: Path) -> None:
    """An entry that somebody edited badly costs that entry alone."""
    bests = {"a": {"medal": "gold", "score": 1, "time_s": 2}, "b": {"medal": "tin"}, "c": 7}
    (tmp_path / "profile.json").write_text(json.dumps({"version": 1, "bests": bests}))
    assert load_profile(tmp_path).bests == {"a": Best("gold", 1.0, 2.0)}


def test_chosen_folder_is_used(tmp_path: Path) -> None:
    """A folder named on the command line wins over any other."""
    assert data_folder(tmp_path) == tmp_path


def test_data_folder_is_not_made_by_asking() -> None:
    """Asking where things would go leaves no folder behind."""
    assert not data_folder().exists()


def test_oxygen_is_counted_over_all_wins(tmp_path: Path) -> None:
    """Every win adds what it has made, also one that is no best; a loss adds nothing; a saved sum is loaded as it was."""
    made = replace(WON, level="first-breath", oxygen_g=6.0)
    once = Profile().with_result(made)
    twice = once.with_result(replace(made, score=10.0))
    assert (once.oxygen_g, twice.oxygen_g, twice.bests) == (6.0, 12.0, once.bests)
    assert twice.with_result(replace(made, outcome=Outcome.LOST)) is twice
    assert save_profile(twice, tmp_path)
    assert load_profile(tmp_path) == twice


def test_a_strange_mass_of_oxygen_is_none(tmp_path: Path) -> None:
    """Whatever else stands where the mass should be counts as nothing, and costs nothing else."""
    for strange in (-1.0, "much", None, True, [6]):
        whole = {
            "version": 1,
            "bests": {"a": {"medal": "gold", "score": 1, "time_s": 2}},
            "oxygen_g": strange,
        }
        (tmp_path / "profile.json").write_text(json.dumps(whole))
        loaded = load_profile(tmp_path)
        assert (loaded.oxygen_g, len(loaded.bests)) == (0.0, 1)
