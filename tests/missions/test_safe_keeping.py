"""What disks and power cuts do while a file is written, done to another process that writes one."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.missions import Best, Profile, Store, load_profile, save_profile
from game.missions.atomic_file import seems_writable
from game.missions.museum import Card, Cause, Museum, load_museum, save_museum
from game.missions.telemetry import Telemetry

if TYPE_CHECKING:
    from pathlib import Path

SAVE = """
import sys
from pathlib import Path
from game.missions.store import Store
sys.exit(0 if Store(Path(sys.argv[1])).save({"number": 9, "words": "far " * 5000}) else 3)
"""
CUT = """
import os, pathlib
left = int(sys.argv[2])
def cut(step):
    def stepped(*given):
        global left
        left -= 1
        if left < 0:
            os._exit(42)
        return step(*given)
    return stepped
pathlib.Path.replace, os.fsync = cut(pathlib.Path.replace), cut(os.fsync)
"""
FILL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
"""


def save_elsewhere(path: Path, accident: str, *more: str) -> int:
    """Save nine in another process that has an accident; return how it ended."""
    program = SAVE.replace(
        "from pathlib", accident.replace("import os", "import sys, os") + "from pathlib", 1
    )
    done = subprocess.run([sys.executable, "-c", program, str(path), *more], check=False)  # noqa: S603 - our own
    return done.returncode


@pytest.mark.parametrize("steps", range(6))
def test_a_power_cut_between_any_two_steps_loses_nothing(tmp_path: Path, steps: int) -> None:
    """The program ends before its n-th flush or rename: then the old content or the new one is loaded, whole."""
    store = Store(tmp_path / "p.json")
    for number in (1, 2, 3, 4):
        store.save({"number": number})
    assert save_elsewhere(store.path, CUT, str(steps)) == 42
    assert store.notice() == ""
    assert store.load()["number"] in ({4} if steps < 5 else {9})
    assert store.save({"number": 10})
    assert store.load() == {"number": 10}


def test_a_full_disk_leaves_file_and_backups_as_they_are(tmp_path: Path) -> None:
    """Where only the first thousand bytes can be written, saving fails and not a byte of the old files changes."""
    pytest.importorskip("resource", reason="limits on the size of files are known to Unix only")
    store = Store(tmp_path / "p.json")
    for number in (1, 2, 3, 4):
        store.save({"number": number})
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for _ in range(3):
        assert save_elsewhere(store.path, FILL) == 3
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_two_computers_with_one_folder_keep_the_better_of_each(tmp_path: Path) -> None:
    """A profile saved by a game that has not seen the other's results adds to them, and never takes back."""
    save_profile(Profile({"a": Best("gold", 90.0, 40.0), "b": Best("bronze", 60.0, 80.0)}), tmp_path)
    save_profile(Profile({"b": Best("silver", 70.0, 70.0), "a": Best("silver", 80.0, 50.0)}), tmp_path)
    assert load_profile(tmp_path).bests == {
        "a": Best("gold", 90.0, 40.0),
        "b": Best("silver", 70.0, 70.0),
    }


def test_two_computers_with_one_museum_keep_all_cards(tmp_path: Path) -> None:
    """Each hangs its card; a cause that hangs there already keeps its first one."""
    curves = Telemetry((0.0,), (1.0,), (2.0,), (3.0,))
    first, other, second = (
        Card(cause, "first-flight", code, "It fell.", curves)
        for cause, code in ((Cause.TOPPLED, "A-1"), (Cause.STUCK, "B-1"), (Cause.TOPPLED, "C-1"))
    )
    save_museum(Museum().with_card(first), tmp_path)
    save_museum(Museum().with_card(other).with_card(second), tmp_path)
    assert {cause: card.code for cause, card in load_museum(tmp_path).cards.items()} == {
        Cause.TOPPLED: "A-1",
        Cause.STUCK: "B-1",
    }


def test_a_newer_profile_is_shown_and_not_written_over(tmp_path: Path) -> None:
    """Results of a newer game count as far as they are known; its file stays byte for byte."""
    path = tmp_path / "profile.json"
    text = '{"version": 2, "stars": 7, "bests": {"a": {"medal": "gold", "score": 90, "time_s": 40}}}'
    path.write_text(text)
    assert load_profile(tmp_path).bests == {"a": Best("gold", 90.0, 40.0)}
    assert not save_profile(Profile({"b": Best("gold", 99.0, 10.0)}), tmp_path)
    assert path.read_text() == text


def test_a_locked_folder_is_known_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that the system calls locked, or that would lie in such a one, is no place to keep things."""
    assert seems_writable(tmp_path / "players" / "player-1")
    monkeypatch.setattr("os.access", lambda place, _mode: place != tmp_path)
    assert not seems_writable(tmp_path / "players" / "player-1")
    assert list(tmp_path.iterdir()) == []
