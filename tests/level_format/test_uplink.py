"""Plan files: broken ones get exactly the sentences that lie beside them, and what is written is read back."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.level_format.levels_folder import levels_folder
from game.level_format.problem import has_errors, render_all
from game.level_format.uplink import is_uplink, read_uplink, read_uplink_text, uplink_schema_text, uplink_text
from game.level_format.uplink.model import uplink_tree
from game.level_format.yaml_reader import read_yaml

FOLDER = Path(__file__).parents[1] / "plan_errors"
BROKEN = sorted(FOLDER.glob("*.yaml"))
SHIPPED = sorted((levels_folder() / "plans").glob("*.yaml"))


def _said(path: Path) -> str:
    read = read_uplink(path)
    return (render_all(read.problems, read.source) + "\n").replace(path.as_posix(), path.name)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_each_broken_plan_gets_its_sentences(path: Path) -> None:
    """What the game says about a broken plan is what its text file holds, and nothing of it can be sent.

    `python -m tests.level_format.test_uplink` writes the sentences anew; read the difference before keeping it.
    """
    assert _said(path) == path.with_suffix(".txt").read_text(encoding="utf-8")
    read = read_uplink(path)
    assert read.uplink is None
    assert has_errors(read.problems)
    assert all(problem.message.endswith(".") and problem.help for problem in read.problems)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_plans_are_clean_and_written_back(path: Path) -> None:
    """A plan that comes with the game has no problems, and its own text gives the same plan."""
    read = read_uplink(path)
    assert is_uplink(path)
    assert read.problems == ()
    assert read.uplink is not None
    assert read_uplink_text(uplink_text(read.uplink), path, read.level).uplink == read.uplink


def test_the_file_is_the_export() -> None:
    """Editors see the schema of this version."""
    assert (levels_folder() / "plans" / "plan.schema.json").read_text(
        encoding="utf-8"
    ) == uplink_schema_text()


def test_every_place_of_a_plan_is_found_in_the_schema() -> None:
    """Sentences can look up what belongs at any place of the file."""
    document = read_yaml(SHIPPED[0].read_text(encoding="utf-8"))
    for path in document.marks.values:
        node = uplink_tree().at(path, document.data)
        assert {"type", "enum", "const"} & node.keys(), path


def test_a_level_is_no_plan() -> None:
    """Levels are not taken for plans."""
    assert not is_uplink(levels_folder() / "first-flight.yaml")


def test_a_title_of_any_letters_is_read_back() -> None:
    """Quotes, backslashes and other scripts survive the writing."""
    read = read_uplink(SHIPPED[0])
    assert read.uplink is not None
    from dataclasses import replace

    odd = replace(read.uplink, title='He said: "# {x}" \\ Πτήση')
    assert read_uplink_text(uplink_text(odd), SHIPPED[0], read.level).uplink == odd


if __name__ == "__main__":
    for broken in BROKEN:
        broken.with_suffix(".txt").write_text(_said(broken), encoding="utf-8", newline="\n")
    sys.exit(0)
