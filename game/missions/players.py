"""The players of one data folder, by code name: who there is, who plays, and where each one's files lie.

players.json              who played last
players/SLUG/player.json  the code name, where it is another than the folder's
players/SLUG/...          profile, settings, museum, recordings
players/.removed/...      players that were taken off the list; nothing is ever deleted
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.missions.moving_in import FIRST_SLUG, lone_files
from game.missions.player_names import LONGEST_NAME, name_trouble, slug_of, tidy
from game.missions.store import Store
from game.texts import tr

if TYPE_CHECKING:
    from pathlib import Path

_LAST_FILE: Final = "players.json"
_NAME_FILE: Final = "player.json"
_REMOVED: Final = ".removed"


@dataclass(frozen=True, slots=True)
class Player:
    """One player: the name of the folder, which stays, and the code name, which may change."""

    slug: str
    name: str


class Players:
    """All players of a data folder; where nothing can be written they last until the game is left."""

    def __init__(self, folder: Path | None = None) -> None:
        """Read who there is; None keeps nothing, for pictures. At the first start there is one, who is not asked."""
        self._folder = folder
        self._is_lone = folder is not None and bool(lone_files(folder))
        """Whether the first player's files could not be moved, but can be read where they are."""
        self._players = {player.slug: player for player in _read(folder)} or _first()
        if self._is_lone:
            self._players = {**_first(), **self._players}
        self.now = self._last()
        self.is_refused = False
        """Whether something could not be kept."""

    @property
    def folder(self) -> Path | None:
        """Return the data folder that all players share; None where nothing is kept."""
        return self._folder

    def all(self) -> tuple[Player, ...]:
        """Return the players by name."""
        return tuple(sorted(self._players.values(), key=lambda player: player.name.casefold()))

    def home(self, player: Player) -> Path | None:
        """Return the folder of a player's files; it is made when something is first written."""
        if self._folder is None:
            return None
        is_here = self._is_lone and player.slug == FIRST_SLUG
        return self._folder if is_here else self._folder / "players" / player.slug

    def trouble(self, name: str, besides: Player | None = None) -> str:
        """Return in one sentence why a name cannot be had; empty if it can."""
        return name_trouble(name, [player.name for player in self.all() if player != besides])

    def choose(self, player: Player) -> None:
        """Let a player play, now and at the next start."""
        self.now = player
        if self._folder is not None:
            self._save(self._folder / _LAST_FILE, playing=player.slug)

    def add(self, name: str) -> Player:
        """Add a player of a name that is no trouble, in a folder of its own: one that nothing else lies in."""
        taken = {*self._players, *(path.name.casefold() for path in _entries(self._folder))}
        player = Player(slug_of(tidy(name), taken), tidy(name))
        self._keep(
            self.now
        )  # a first player who has kept nothing yet has no folder, and must stay on the list
        self._keep(player)
        return player

    def rename(self, player: Player, name: str) -> Player:
        """Give a player another name that is no trouble; the files stay where they are."""
        renamed = replace(player, name=tidy(name))
        self._keep(renamed)
        return renamed

    def remove(self, player: Player) -> bool:
        """Take a player off the list by moving the folder aside; return False, and keep it, where that is refused."""
        home = self.home(player)
        if home is not None and (home == self._folder or not _moved_aside(home)):
            return False
        del self._players[player.slug]
        self._players = self._players or _first()
        if self.now == player:
            self.choose(self.all()[0])
        return True

    def _keep(self, player: Player) -> None:
        self._players[player.slug] = player
        if self.now.slug == player.slug:
            self.now = player
        home = self.home(player)
        if home is not None:
            self._save(home / _NAME_FILE, name=player.name)

    def _save(self, path: Path, **content: str) -> None:
        self.is_refused = not Store(path).save(content) or self.is_refused

    def _last(self) -> Player:
        content = Store(self._folder / _LAST_FILE).load() if self._folder is not None else {}
        playing = content.get("playing")
        return self._players.get(playing if isinstance(playing, str) else "", self.all()[0])


def _first() -> dict[str, Player]:
    return {FIRST_SLUG: Player(FIRST_SLUG, tr("Player 1"))}


def _read(folder: Path | None) -> list[Player]:
    """Return the players that have a folder; hidden ones are no players."""
    homes = sorted(path for path in _entries(folder) if path.is_dir() and not path.name.startswith("."))
    return [Player(home.name, _name(home)) for home in homes]


def _entries(folder: Path | None) -> list[Path]:
    with suppress(OSError):
        return list((folder / "players").iterdir()) if folder is not None else []
    return []


def _name(home: Path) -> str:
    """Return a player's name: the one that was kept, or the folder's in plain writing."""
    name = Store(home / _NAME_FILE).load().get("name")
    if isinstance(name, str) and not name_trouble(name, ()):
        return tidy(name)
    return home.name.replace("-", " ").title()[:LONGEST_NAME]


def _moved_aside(home: Path) -> bool:
    """Move a player's folder to those that were taken off the list; return whether it is gone from here."""
    if not home.exists():
        return True
    aside = home.parent / _REMOVED
    try:
        aside.mkdir(exist_ok=True)
        home.rename(aside / slug_of(home.name, {path.name for path in aside.iterdir()}))
    except OSError:
        return False
    return True
