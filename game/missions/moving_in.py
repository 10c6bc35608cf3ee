"""The files of the time when a data folder had one player only: they become the first player's, by moving.

Nothing is copied, written over or deleted. Each move is one rename, so a power cut leaves some files moved and
some not; the next start goes on where it ended.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from game.missions.player_names import slug_of

if TYPE_CHECKING:
    from pathlib import Path

FIRST_SLUG: Final = "player-1"
"""The player of those who were never asked."""
_KEPT: Final = ("profile.json*", "settings.json*", "museum.json*", "recordings")
"""What belongs to a player, with backups and what was set aside."""


def lone_files(folder: Path) -> list[Path]:
    """Return a lone player's files in a data folder, as an older version of the game leaves them."""
    with suppress(OSError):
        return sorted(path for pattern in _KEPT for path in folder.glob(pattern))
    return []


def move_in(folder: Path) -> None:
    """Give the lone player's files to the first player; to a new one if the first has such files already.

    The latter happens where an older version plays on the same stick. A folder that refuses stays as it is.
    """
    files = lone_files(folder)
    if not files:
        return
    players = folder / "players"
    home = players / FIRST_SLUG
    try:
        if any((home / path.name).exists() for path in files):
            home = players / slug_of("player", {"player", *(path.name for path in players.iterdir())})
        home.mkdir(parents=True, exist_ok=True)
        _move_all(files, home)
    except OSError:
        return


def _move_all(files: list[Path], home: Path) -> None:
    """Move files into a folder, all or none: where one is refused the others go back."""
    moved: list[Path] = []
    try:
        for path in files:
            path.rename(home / path.name)
            moved.append(path)
    except OSError:
        for path in moved:
            with suppress(OSError):
                (home / path.name).rename(path)
        raise
