"""Pitch programmes from files: what flies, and one clear sentence for what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.level_format.pitch_file import PitchFileError, load_programme

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    [
        "- [0, 90]\n- [10, 60]\n- [60, 30]\n",
        "[[0, 90], [10, 60], [60, 30]]",
        "- {time_s: 0, pitch_deg: 90}\n- {time_s: 10, pitch_deg: 60}\n- {time_s: 60, pitch_deg: 30.0}\n",
    ],
)
def test_pairs_and_named_points_are_read(text: str, tmp_path: Path) -> None:
    """Both ways of writing give straight lines between the points, level before the first and after the last."""
    path = tmp_path / "pitch.yaml"
    path.write_text(text, encoding="utf-8")
    programme = load_programme(path)
    assert [programme.pitch_deg(time_s) for time_s in (-1.0, 0.0, 5.0, 35.0, 60.0, 99.0)] == [
        90,
        90,
        75,
        45,
        30,
        30,
    ]


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("- [0, 90]\n- [40, 90]\n", 2, "it never pitches over"),
        ("- [0, 90]\n- [20, 40]\n- [40, 60]\n", 3, "it pitches backwards, from 40 up to 60 degrees"),
        ("- [0, 90]\n- [20, 100]\n", 2, "it pitches backwards: 100 degrees lean away"),
        ("- [0, 90]\n- [20, 60]\n- [10, 50]\n", 3, "the times are out of order: 10 s comes after 20 s"),
        ("- [0, 90]\n- [0, 50]\n", 2, "the times are out of order"),
        ("- [-1, 90]\n- [5, 50]\n", 1, "the time -1 is outside of 0 to 3600"),
        ("- [0, 90]\n- [5, -91]\n", 2, "the pitch -91 is outside of -90 to 90"),
        ("- [0, 90]\n- [5, .nan]\n", 2, "outside of -90 to 90"),
        ("- [0, 90]\n", 1, "at least two points"),
        ("", 1, "write a list of seconds and degrees"),
        ("pitch: 90\n", 1, "write a list of seconds and degrees"),
        ("- [0, 90]\n- [5, level]\n", 2, "write a list of seconds and degrees"),
        ("- [0, 90]\n- [5]\n", 2, "write a list of seconds and degrees"),
        ("- [0, 90]\n- {time: 5, pitch_deg: 3}\n", 2, "write a list of seconds and degrees"),
        ("- [0, 90\n", 1, "never closed"),
        ("- {time_s: 0, time_s: 1, pitch_deg: 9}\n", 1, "time_s"),
    ],
)
def test_what_cannot_be_flown_is_told(text: str, line: int, sentence: str, tmp_path: Path) -> None:
    """Each mistake is one sentence that begins with the file and the line."""
    path = tmp_path / "pitch.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PitchFileError) as raised:
        load_programme(path)
    told = str(raised.value)
    assert told.startswith(f"{path}, line {line}: ")
    assert sentence in told
    assert "\n" not in told


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The name of the file is in the sentence."""
    with pytest.raises(PitchFileError, match=r"gone\.yaml: There is no such file"):
        load_programme(tmp_path / "gone.yaml")
