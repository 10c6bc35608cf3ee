"""Every broken file gets exactly the sentences that lie beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.level_format.problem import has_errors
from game.level_format.reader import read_level
from tests.level_format.broken_levels import FOLDER, broken_levels, expected_file, said_about

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", broken_levels(), ids=lambda path: path.stem)
def test_each_broken_level_gets_its_sentences(path: Path) -> None:
    """What the game says about a broken file is what its text file holds, word for word."""
    assert said_about(path) == expected_file(path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", broken_levels(), ids=lambda path: path.stem)
def test_no_broken_level_is_good(path: Path) -> None:
    """Each broken file has a problem, every problem tells how to mend it, and errors leave no plan."""
    level = read_level(path)
    assert level.problems
    assert all(problem.message.endswith(".") and problem.help for problem in level.problems)
    assert has_errors(level.problems) == (level.plan is None)


def test_no_sentence_has_lost_its_file() -> None:
    """Each text file of sentences has the broken file that it speaks about."""
    assert {path.stem for path in FOLDER.glob("*.txt")} == {path.stem for path in broken_levels()}
