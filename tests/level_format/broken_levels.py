"""The broken files of `tests/level_errors` and what the game says about each.

`python -m tests.level_format.broken_levels` writes the sentences anew; read the difference before keeping it.
"""

from __future__ import annotations

from pathlib import Path

from game.level_format.problem import render_all
from game.level_format.reader import read_level

FOLDER = Path(__file__).parents[1] / "level_errors"


def broken_levels() -> list[Path]:
    """Return every broken file."""
    return sorted(FOLDER.glob("*.yaml"))


def said_about(path: Path) -> str:
    """Return everything that the game says about a file, without the folder that it lies in."""
    level = read_level(path)
    said = render_all(level.problems, level.source) + "\n"
    return said.replace(path.as_posix(), path.name)


def expected_file(path: Path) -> Path:
    """Return the file that holds what should be said."""
    return path.with_suffix(".txt")


if __name__ == "__main__":
    for broken in broken_levels():
        expected_file(broken).write_text(said_about(broken), encoding="utf-8", newline="\n")
