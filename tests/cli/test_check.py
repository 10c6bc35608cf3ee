"""`check` and `schema`: levels on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.level_format import level_paths, schema_text
from game.level_format.levels_folder import levels_folder

if TYPE_CHECKING:
    from pathlib import Path

KEYS = ["file", "line", "column", "code", "severity", "message", "help"]


def _first_flight() -> str:
    return next(path for path in level_paths() if path.stem == "first-flight").read_text(encoding="utf-8")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a level with a misspelt key."""
    path = tmp_path / "broken.yaml"
    path.write_text(_first_flight().replace("title:", "titel:"), encoding="utf-8")
    return path


def test_own_levels_have_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    """The game's own levels are clean: an empty list and exit 0."""
    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_problem_has_place_and_keys(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A problem is exit 1, and in JSON it has exactly the promised keys and its place."""
    assert main(["check", str(broken), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert all(list(problem) == KEYS for problem in problems)
    assert any(problem["file"] == broken.as_posix() and problem["line"] == 3 for problem in problems)


def test_problem_is_shown_with_its_line(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """People see file:line:column, the source line with a caret, and the count at the end."""
    assert main(["check", str(broken)]) == 1
    shown = capsys.readouterr().out
    assert f"{broken.as_posix()}:3:1: error" in shown
    assert "titel: First flight\n" in shown
    assert "^^^^^" in shown
    assert "1 level checked: " in shown


def test_folder_means_its_levels(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder is checked level by level; a folder without levels is a mistake."""
    (broken.parent / "good.yaml").write_text(_first_flight(), encoding="utf-8")
    assert main(["check", str(broken.parent)]) == 1
    assert "2 levels checked: " in capsys.readouterr().out
    (broken.parent / "empty").mkdir()
    assert main(["check", str(broken.parent / "empty")]) == 2
    assert "There is no level (*.yaml) in the folder" in capsys.readouterr().err


def test_broken_level_is_not_flown(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`fly` and `play` show a level's problems and one sentence, exit 1."""
    for command in ("fly", "play"):
        assert main([command, str(broken)]) == 1
        shown = capsys.readouterr().err
        assert f"{broken.as_posix()}:3:1: error" in shown
        assert shown.splitlines()[-1].endswith("cannot be played before the problems above are mended.")


def test_proof_of_a_good_level(capsys: pytest.CaptureFixture[str]) -> None:
    """The first flight is proven on one seed; progress goes to standard error alone."""
    assert main(["check", "first-flight", "--prove", "--seeds", "1", "--json"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out) == []
    assert shown.err.startswith("flying [")


def test_unwinnable_level_is_not_proven(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A level that its pilot cannot win is a problem at the line of its pilot, with the command to see it."""
    path = tmp_path / "windy.yaml"
    path.write_text(_first_flight().replace("max_down_m_s: 1.5", "max_down_m_s: 0.1"), encoding="utf-8")
    main(["check", str(path), "--prove", "--seeds", "1", "--json"])
    problems = json.loads(capsys.readouterr().out)
    (proof,) = [problem for problem in problems if problem["code"] == "not-proven"]
    assert path.read_text(encoding="utf-8").splitlines()[proof["line"] - 1].startswith("pilot:")
    assert proof["help"] == f"see it: python main.py fly {path.as_posix()} --pilot helicopter_hop --seed 1"


def test_schema_is_printed_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`schema` prints the schema, `--out` writes the same; a place that cannot be written is a mistake."""
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()
    assert main(["schema", "--out", str(tmp_path / "level.schema.json")]) == 0
    assert json.loads((tmp_path / "level.schema.json").read_text(encoding="utf-8"))["$schema"]
    (tmp_path / "file").write_text("")
    assert main(["schema", "--out", str(tmp_path / "file" / "x.json")]) == 2
    assert "The schema cannot be written" in capsys.readouterr().err


def test_plans_are_checked_and_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A plan file is known by its first key; with --prove it must win its level."""
    assert main(["check", str(levels_folder() / "plans"), "--prove", "--seeds", "2"]) == 0
    assert "plans checked: no problems" in capsys.readouterr().out
    short = tmp_path / "short.yaml"
    short.write_text("uplink: 1\nlevel: first-flight\nsteps: [{do: land}]\n", encoding="utf-8")
    assert main(["check", str(short)]) == 0
    capsys.readouterr()
    assert main(["check", str(short), "--prove", "--seeds", "1", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["code"] == "not-proven"
