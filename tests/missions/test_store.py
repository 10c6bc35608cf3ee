"""The player's small files survive what disks and people do to them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.missions import Store
from game.missions.atomic_file import write_text

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """A saved content comes back, without the version that the file carries."""
    store = Store(tmp_path / "new folder" / "settings.json")
    assert store.save({"volume": 0.5})
    assert store.load() == {"volume": 0.5}


def test_nothing_saved_is_nothing_loaded(tmp_path: Path) -> None:
    """A first start finds an empty content and writes nothing."""
    assert Store(tmp_path / "settings.json").load() == {}
    assert list(tmp_path.iterdir()) == []


def test_three_older_versions_are_kept(tmp_path: Path) -> None:
    """Of five saves the last and the three before it can be found, the newest backup first."""
    store = Store(tmp_path / "p.json")
    for number in range(5):
        store.save({"number": number})
    kept = [json.loads((tmp_path / f"p.json.{n}").read_text())["number"] for n in (1, 2, 3)]
    assert (store.load(), kept) == ({"number": 4}, [3, 2, 1])
    assert len(list(tmp_path.iterdir())) == 4


def test_a_backup_that_cannot_be_written_does_not_stop_a_save(tmp_path: Path) -> None:
    """Where the oldest backup cannot be replaced (here: a folder lies there), the file itself is still saved."""
    store = Store(tmp_path / "p.json")
    store.save({"number": 1})
    (tmp_path / "p.json.3" / "inside").mkdir(parents=True)
    (tmp_path / "p.json.2").write_text("{}")
    assert store.save({"number": 2})
    assert store.load() == {"number": 2}


def test_unreadable_file_is_set_aside_and_a_backup_serves(tmp_path: Path) -> None:
    """A damaged file is renamed, not deleted, and the newest backup is loaded in its stead."""
    store = Store(tmp_path / "p.json")
    store.save({"number": 1})
    store.save({"number": 2})
    store.path.write_text('{"version": 1, "num')
    assert store.load() == {"number": 1}
    assert (tmp_path / "p.json.broken").read_text() == '{"version": 1, "num'


def test_second_broken_file_does_not_replace_the_first(tmp_path: Path) -> None:
    """Whatever was set aside stays."""
    store = Store(tmp_path / "p.json")
    for text in ("one", "two"):
        store.path.write_text(text)
        store.load()
    assert {path.read_text() for path in tmp_path.iterdir()} == {"one", "two"}


def test_file_of_a_newer_version_is_read_and_never_written_over(tmp_path: Path) -> None:
    """An older game reads what it knows of a newer file, refuses to save, and says why in one sentence."""
    path = tmp_path / "p.json"
    Store(path, version=2).save({"number": 1})
    before = path.read_bytes()
    older = Store(path, version=1)
    assert older.load() == {"number": 1}
    assert not older.save({"number": 2})
    assert "newer version" in older.notice()
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("p.json", before)]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": "1"}', '{"version": true}', '{"version": 0}', "["]
)
def test_file_that_is_none_is_set_aside_and_told(tmp_path: Path, text: str) -> None:
    """What is not JSON, no object or without a version is renamed, and one sentence names the new name."""
    (tmp_path / "p.json").write_text(text)
    store = Store(tmp_path / "p.json")
    assert "p.json.broken" in store.notice()
    assert store.load() == {}
    assert store.notice() == ""
    assert [(entry.name, entry.read_text()) for entry in tmp_path.iterdir()] == [("p.json.broken", text)]


def test_a_file_that_broke_since_it_was_loaded_is_set_aside_by_the_next_save(tmp_path: Path) -> None:
    """Saving over what can no longer be read keeps it under another name, and no backup is pushed out for it."""
    store = Store(tmp_path / "p.json")
    store.save({"number": 1})
    store.save({"number": 2})
    store.path.write_text("torn")
    assert store.save({"number": 3})
    assert (tmp_path / "p.json.broken").read_text() == "torn"
    assert json.loads((tmp_path / "p.json.1").read_text())["number"] == 1


def test_a_file_that_is_gone_is_found_in_its_backup(tmp_path: Path) -> None:
    """Between two names a power cut can leave only the backup: that is what is loaded."""
    store = Store(tmp_path / "p.json")
    store.save({"number": 1})
    store.path.rename(tmp_path / "p.json.1")
    assert store.load() == {"number": 1}


def test_place_that_cannot_be_written_is_told_not_raised(tmp_path: Path) -> None:
    """Saving below a file, where no folder can be, answers False."""
    (tmp_path / "file").write_text("")
    assert not Store(tmp_path / "file" / "p.json").save({"number": 1})


def test_interrupted_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails in the middle of writing, the old file is whole and nothing else lies there."""
    path = tmp_path / "p.json"
    write_text(path, "old")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_text(path, "new")
    assert [(entry.name, entry.read_text()) for entry in tmp_path.iterdir()] == [("p.json", "old")]
