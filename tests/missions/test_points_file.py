"""Points as CSV: written and read back whole, and everything else answered in one sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cli import main
from game.missions.points_file import (
    COLUMNS,
    MOST_ROWS,
    PointsError,
    load_points,
    points_text,
    save_points,
)
from game.science.pooling import LabelledPoint
from game.science.targets import RockUnit

if TYPE_CHECKING:
    from pathlib import Path

HEAD = ",".join(COLUMNS)
GOOD = "amber dune,what-is-this-rock,Brac,seitah,yes,39.1,1.6,29.9,19.5,0.4,0.7"
NAMES = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=30)
PERCENT = st.floats(0.0, 100.0)


def written(folder: Path, text: str | bytes) -> Path:
    """Return a file with this in it."""
    path = folder / "points.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@given(
    st.lists(
        st.builds(
            LabelledPoint,
            NAMES,
            NAMES,
            NAMES,
            st.sampled_from(RockUnit),
            st.booleans(),
            st.tuples(*[PERCENT] * 6),
        ),
        max_size=20,
    )
)
def test_points_come_back_to_the_last_digit(
    tmp_path_factory: pytest.TempPathFactory, points: list[LabelledPoint]
) -> None:
    """Whatever teams and rocks are called, in any script, the same points are read that were written."""
    path = written(tmp_path_factory.mktemp("points"), points_text(points))
    assert load_points(path) == tuple(points)


@pytest.mark.parametrize("team", ["=1+1", "+cmd", "-x", "@here"])
def test_no_cell_is_a_formula(tmp_path: Path, team: str) -> None:
    """A spreadsheet shows a team's name and computes nothing; read back it is the same name."""
    point = LabelledPoint(team, "level", "rock", RockUnit.MAAZ, is_abraded=True, oxides_pct=(1.0,) * 6)
    save_points([point], tmp_path / "points.csv")
    assert "\n'" + team in (tmp_path / "points.csv").read_text()
    assert load_points(tmp_path / "points.csv") == (point,)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is no file of points: its first line must be team,level"),
        ("name,score\nme,3\n", "is no file of points"),
        (
            f"{HEAD}\n{GOOD}\nblue mesa,what-is-this-rock,Br",
            "line 3: it has 3 cells instead of 11; was the file cut off?",
        ),
        (f"{HEAD}\n{GOOD.replace('39.1', 'much')}\n", "line 2: it has 'much' in the column sio2_pct"),
        (f"{HEAD}\n{GOOD.replace('39.1', 'nan')}\n", "line 2: it has 'nan' in the column sio2_pct"),
        (f"{HEAD}\n{GOOD.replace('39.1', '-3')}\n", "weight percent from 0 to 150 belongs there"),
        (f"{HEAD}\n{GOOD.replace('seitah', 'granite')}\n", "names the unit 'granite'; known are maaz,"),
        (f"{HEAD}\n{GOOD.replace('yes', 'perhaps')}\n", "says 'perhaps' for is_abraded; write yes or no"),
        (
            f"{HEAD}\n{GOOD.replace('amber dune', '')}\n",
            "needs a name of 1 to 120 printable letters in the column team",
        ),
        (f"{HEAD}\n{GOOD.replace('amber dune', 'x' * 10_000)}\n", "needs a name of 1 to 120"),
        (f'{HEAD}\n"amber', "is not CSV, or its end is missing"),
        (b"\xff\xfe\x00", "is not CSV, or its end is missing"),
    ],
)
def test_a_bad_file_is_answered(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    """Whatever is wrong with a file, one sentence names the file, the line, and what belongs there."""
    with pytest.raises(PointsError, match=re.escape(sentence)) as caught:
        load_points(written(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    """A file of more points than any class takes is not read to its end."""
    path = written(tmp_path, "\n".join([HEAD, *[GOOD] * (MOST_ROWS + 2)]))
    with pytest.raises(PointsError, match="more than 100000 points"):
        load_points(path)


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    """Ten million rows are refused by their size alone."""
    path = tmp_path / "points.csv"
    with path.open("wb") as file:
        file.truncate(700_000_000)
    with pytest.raises(PointsError, match="too large"):
        load_points(path)


def test_the_command_puts_files_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two files with a rock in common: duplicates are counted, the whole is written, the exit code is 0."""
    one, two, whole = (tmp_path / name for name in ("one.csv", "two.csv", "whole.csv"))
    one.write_text(f"{HEAD}\n{GOOD}\n{GOOD.replace('39.1', '38.2')}\n")
    two.write_text(f"{HEAD}\n{GOOD.replace('amber dune', 'blue mesa')}\n")
    assert main(["pool", str(one), str(two), "--out", str(whole)]) == 0
    assert len(load_points(whole)) == 2
    assert "duplicates" in capsys.readouterr().out


def test_teams_that_disagree_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A contradiction is a problem: it is named, and the exit code is 1."""
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text(f"{HEAD}\n{GOOD}\n")
    two.write_text(f"{HEAD}\n{GOOD.replace('seitah', 'maaz')}\n")
    assert main(["pool", str(one), str(two)]) == 1
    assert "teams disagree on Brac" in capsys.readouterr().out
