"""Where the levels that come with the game lie, and which level a name means."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.level_format.problem import Problem
from game.level_format.suggest import did_you_mean
from game.shipped import shipped_folder
from game.texts import tr

_SUFFIXES: Final = (".yaml", ".yml")


def levels_folder() -> Path:
    """Return the folder of the levels that come with the game."""
    return shipped_folder("levels")


def level_paths() -> tuple[Path, ...]:
    """Return the files of the built-in levels, sorted by name."""
    return tuple(sorted(path for path in levels_folder().glob("*.yaml") if path.is_file()))


def find_level(name_or_path: str | Path) -> Path | Problem:
    """Return the file of a built-in level or of a path, or say that there is none."""
    words = str(name_or_path)
    built_in = {path.stem: path for path in level_paths()}
    if words in built_in:
        return built_in[words]
    path = Path(words)
    # A path that does not exist is still meant as a path: the reader says what is wrong with it.
    if path.suffix in _SUFFIXES or len(path.parts) > 1:
        return path
    message = tr("There is no level `{name}`.").format(name=words)
    return Problem(words, 1, 1, "no-such-level", "error", message, did_you_mean(words, built_in))
