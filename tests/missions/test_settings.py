"""Settings survive disks, people and other versions of the game."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.missions import Assist, Settings, load_settings, save_settings
from game.missions.settings import ControlChoice, GhostChoice

if TYPE_CHECKING:
    from pathlib import Path

CHANGED = Settings(
    text_pct=150,
    music_pct=0,
    shows_captions=False,
    speed_pct=70,
    has_strong_legs=True,
    control=ControlChoice.ASSISTED,
    holds_altitude=True,
    ghost=GhostChoice.REAL,
    keys={"UP": (107, 111)},
)


def test_a_first_start_has_the_usual_settings(tmp_path: Path) -> None:
    """Nothing kept means the defaults, without a word, and nothing is written."""
    assert load_settings(tmp_path) == (Settings(), "")
    assert list(tmp_path.iterdir()) == []


def test_what_was_set_comes_back(tmp_path: Path) -> None:
    """Every field survives the disk."""
    assert save_settings(CHANGED, tmp_path)
    assert load_settings(tmp_path) == (CHANGED, "")


def test_assists_that_are_on_are_named() -> None:
    """Slower time and strong legs are on, the others are not."""
    assert CHANGED.assists == (Assist.SLOWER, Assist.STRONG_LEGS)
    assert Settings().assists == ()


@pytest.mark.parametrize("text", ["", '{"version": 1, "text', "[1, 2]", "volume: 3", '{"version": "new"}'])
def test_damaged_settings_are_set_aside_and_told(tmp_path: Path, text: str) -> None:
    """What is not settings is renamed, never lost, and one sentence says so."""
    (tmp_path / "settings.json").write_text(text)
    settings, sentence = load_settings(tmp_path)
    assert settings == Settings()
    assert sentence.count(".") >= 1
    assert "settings.json.broken" in sentence
    assert (tmp_path / "settings.json.broken").read_text() == text


def test_newer_settings_are_read_as_far_as_they_are_known(tmp_path: Path) -> None:
    """Of a newer version's file the known settings count; it stays in place and a sentence tells."""
    content = {"version": 9, "text_pct": 120, "smell_pct": 80}
    (tmp_path / "settings.json").write_text(json.dumps(content))
    settings, sentence = load_settings(tmp_path)
    assert settings == Settings(text_pct=120)
    assert "newer version" in sentence
    assert json.loads((tmp_path / "settings.json").read_text()) == content


def test_one_bad_value_leaves_the_others_alone(tmp_path: Path) -> None:
    """Wrong types fall back to the default, numbers out of range are cut, unknown things are left out."""
    content = {"version": 1, "text_pct": 999, "music_pct": "loud", "shows_captions": 1, "speed_pct": 60}
    content |= {"control": "by thought", "ghost": ["both"]}
    (tmp_path / "settings.json").write_text(json.dumps({**content, "keys": {"UP": [], "DOWN": [115]}}))
    expected = Settings(text_pct=200, speed_pct=60, keys={"DOWN": (115,)})
    assert load_settings(tmp_path) == (expected, "")


def test_a_folder_that_refuses_is_told_not_raised(tmp_path: Path) -> None:
    """Saving below a file answers False."""
    (tmp_path / "file").write_text("")
    assert not save_settings(Settings(), tmp_path / "file")


def test_damaged_buttons_stand_in_nobodys_way(tmp_path: Path) -> None:
    """What is no list of names is left out, the rest is taken; and what was set comes back as it was."""
    damaged = {"LAND": ["Y"], "ARM": [], "SEAL": "R3", "DRILL": [7], "PAUSE": None}
    content = {"version": 1, "pad": damaged, "is_press_kept": True}
    (tmp_path / "settings.json").write_text(json.dumps(content))
    settings, notice = load_settings(tmp_path)
    assert (settings.pad, settings.is_press_kept, notice) == ({"LAND": ("Y",)}, True, "")
    assert save_settings(settings, tmp_path)
    assert load_settings(tmp_path)[0] == settings
