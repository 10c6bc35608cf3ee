"""Recordings come back as they were saved; whatever else lies in their place is told in a sentence."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.missions import (
    Claim,
    RecordedCommand,
    Recording,
    RecordingError,
    load_recording,
    save_recording,
)
from game.missions.atomic_file import write_text
from game.simulation.commands import AssistedFlight, DirectFlight, Drive, GuidedFlight

RECORDING = Recording(
    level="hop",
    level_hash="0" * 64,
    seed=7,
    pilot="player",
    commands=(
        RecordedCommand(0, "ginny", GuidedFlight(climb_m_s=1.0)),
        RecordedCommand(12, "ginny", AssistedFlight(tilt_rad=0.1 + 0.2, collective_rad=0.2)),
        RecordedCommand(12, "percy", Drive(speed_m_s=0.042, autonav_to_m=80.0, is_sealing=True)),
        RecordedCommand(24, "ginny", DirectFlight(rotor_speed_rpm=2537.0)),
        RecordedCommand(36, "ginny", DirectFlight(cyclic_rad=0.01, climb_m_s=0.0)),
    ),
    claim=Claim("won", 4800, "abc", 91.5, "gold"),
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Return a file that holds the recording."""
    path = tmp_path / "run.thinair"
    save_recording(RECORDING, path)
    return path


def test_recording_survives_the_disk(saved: Path) -> None:
    """A saved recording is loaded bit for bit as it was."""
    assert load_recording(saved) == RECORDING


def test_empty_recording_survives_the_disk(tmp_path: Path) -> None:
    """A run in which nothing was commanded can be recorded too."""
    silent = Recording("hop", "0", 1, "idle", (), Claim("unfinished", 10, "a", 0.0, "none"))
    save_recording(silent, tmp_path / "silent.thinair")
    assert load_recording(tmp_path / "silent.thinair") == silent


def test_other_programs_can_read_it(saved: Path) -> None:
    """The file is plain JSON with its format, level and commands by name."""
    whole = json.loads(saved.read_text())
    assert (whole["format"], whole["level"]) == (1, "hop")
    assert whole["commands"][0] == [0, "ginny", "GuidedFlight", {"climb_m_s": 1.0}]


@given(
    st.builds(
        GuidedFlight,
        st.floats(allow_nan=False, allow_infinity=False),
        st.floats(allow_nan=False, allow_infinity=False),
        st.none() | st.floats(0, 3000),
        st.booleans(),
    )
)
def test_any_command_survives_the_disk(
    tmp_path_factory: pytest.TempPathFactory, command: GuidedFlight
) -> None:
    """Whatever numbers a command holds come back to the last bit."""
    path = tmp_path_factory.mktemp("any") / "run.thinair"
    recording = Recording("hop", "0", 1, "player", (RecordedCommand(0, "ginny", command),), RECORDING.claim)
    save_recording(recording, path)
    assert load_recording(path) == recording


def test_missing_recording_is_told(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(RecordingError, match=r"^There is no file .*nothing\.thinair\.$"):
        load_recording(tmp_path / "nothing.thinair")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_truncated_recording_is_told(saved: Path, share: float) -> None:
    """A recording whose end is missing, wherever it was cut, is refused in one sentence."""
    text = saved.read_text()
    saved.write_text(text[: int(len(text) * share)])
    with pytest.raises(RecordingError, match="is not a recording, or its end is missing"):
        load_recording(saved)


@pytest.mark.parametrize("content", ["[]", "7", '{"score": 3}', '{"format": 1}'])
def test_foreign_json_is_told(tmp_path: Path, content: str) -> None:
    """JSON of something else is no recording."""
    (tmp_path / "x.thinair").write_text(content)
    with pytest.raises(RecordingError, match="is not a recording of this game"):
        load_recording(tmp_path / "x.thinair")


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\xff", b"[" * 100_000, b"9" * 10_000])
def test_hostile_file_is_told(tmp_path: Path, content: bytes) -> None:
    """A picture, deep nesting or an endless number end in the same sentence."""
    (tmp_path / "x.thinair").write_bytes(content)
    with pytest.raises(RecordingError, match="is not a recording"):
        load_recording(tmp_path / "x.thinair")


def test_recording_of_another_format_is_told(saved: Path) -> None:
    """A recording of a later format names both formats."""
    _edit(saved, format=2)
    with pytest.raises(RecordingError, match="has format 2; this game reads format 1"):
        load_recording(saved)


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        ({"seed": "seven"}, "'seven' is of the wrong type"),
        ({"seed": True}, "'True' is of the wrong type"),
        ({"claim": []}, "is of the wrong type"),
        ({"claim": {}}, "'outcome' is missing or unknown"),
        ({"commands": [[0, "ginny", "Teleport", {}]]}, "unknown command 'Teleport'"),
        ({"commands": [[0, "ginny", ["x"], {}]]}, "is of the wrong type"),
        ({"commands": [[0, "ginny", "Drive"]]}, "command 1 is incomplete"),
        ({"commands": [[0, "ginny", "Drive", {"turbo": 1}]]}, "'turbo' is missing or unknown"),
        ({"commands": [[0, "ginny", "Drive", {"speed_m_s": "fast"}]]}, "'fast' is of the wrong type"),
        ({"commands": [[0, "ginny", "Drive", {"speed_m_s": 1e999}]]}, "not finite"),
        ({"commands": [[9, "g", "Drive", {}], [8, "g", "Drive", {}]]}, "out of order at tick 8"),
        ({"commands": [[-1, "g", "Drive", {}]]}, "out of order at tick -1"),
        ({"commands": 7}, "is of the wrong type"),
    ],
)
def test_damaged_recording_is_told(saved: Path, edit: dict[str, Any], sentence: str) -> None:
    """A recording with a wrong thing in it is refused with what is wrong."""
    _edit(saved, **edit)
    with pytest.raises(RecordingError, match="is a damaged recording: ") as caught:
        load_recording(saved)
    assert sentence in str(caught.value)


def test_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A recording that cannot be saved says where and why."""
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordingError, match="cannot be written"):
        save_recording(RECORDING, tmp_path / "file" / "run.thinair")


def test_link_stays_a_link(tmp_path: Path) -> None:
    """A recording that is written to a link lands in the file behind it."""
    target, link = tmp_path / "run.thinair", tmp_path / "link.thinair"
    target.touch()
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system lets nobody make links")
    save_recording(RECORDING, link)
    assert link.is_symlink()
    assert load_recording(target) == RECORDING


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="only here a device is a file")
def test_device_is_not_replaced() -> None:
    """What is written to a device goes through it: the device itself is never replaced by a file."""
    write_text(Path(os.devnull), "gone")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["\x1b[31mred", "two\nlines", "x" * 300])
def test_name_that_steers_terminals_is_told(saved: Path, name: str) -> None:
    """A name that holds control codes, or never ends, is shown nowhere."""
    _edit(saved, pilot=name)
    with pytest.raises(RecordingError, match="is no name") as caught:
        load_recording(saved)
    assert str(caught.value).isprintable()


def _edit(path: Path, **changes: object) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
