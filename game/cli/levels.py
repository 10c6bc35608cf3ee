"""Finding and reading the level, or the plan to send up, that a person names: one of the game's own, or a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game import level_format
from game.cli.mistake import PROBLEMS, Mistake, unknown_name
from game.level_format import Problem, level_paths, read_level, render_all
from game.level_format.uplink import read_uplink
from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path

    from game.pilots.uplink import UplinkPlan
    from game.simulation.plan import LevelPlan


def find_path(name: str) -> Path:
    """Return the file of a level's name or path; raises Mistake when there is none."""
    found = level_format.find_level(name)
    if isinstance(found, Problem):
        raise unknown_name(tr("There is no level '{name}'.").format(name=name[:80]), name, _level_names())
    if not _is_file(found):
        raise Mistake(tr("There is no level file {path}.").format(path=name[:200]))
    return found


def find_level(name: str) -> LevelPlan:
    """Return a level that can be played; its problems are printed and end the command when it cannot."""
    path = find_path(name)
    level = read_level(path)
    if level.plan is not None:
        return level.plan
    print(render_all(level.problems, level.source), file=sys.stderr)
    message = tr("The level {file} cannot be played before the problems above are mended.")
    raise Mistake(message.format(file=path), PROBLEMS)


def find_uplink(path: Path, level: LevelPlan) -> UplinkPlan:
    """Return a plan that can be sent up to a level; its problems are printed and end the command when it cannot."""
    if not _is_file(path):
        raise Mistake(tr("There is no plan file {path}.").format(path=str(path)[:200]))
    read = read_uplink(path, level)
    if read.problems:
        print(render_all(read.problems, read.source), file=sys.stderr)
    if read.uplink is None:
        message = tr("The plan {file} cannot be sent up before the problems above are mended.")
        raise Mistake(message.format(file=path), PROBLEMS)
    return read.uplink


def _level_names() -> list[str]:
    return [path.stem for path in level_paths()]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False  # no system could have such a path
