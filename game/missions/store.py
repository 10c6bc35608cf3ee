"""A small JSON file of the player's (profile, settings) that survives crashes, broken disks and older games.

What is in it is left to its owner. A file that cannot be read is set aside, never deleted or written over; one
that a newer version of the game has written is read as far as it is known, and left as it is.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from game.missions.atomic_file import write_text
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BACKUPS: Final = 3


@dataclass(frozen=True, slots=True)
class Store:
    """One file with a version."""

    path: Path
    version: int = 1
    is_sound: Callable[[dict[str, Any]], bool] | None = None
    """What the owner asks of a file of this version beyond being one; None asks nothing."""

    def load(self) -> dict[str, Any]:
        """Return what was saved; where that cannot be read or is gone, the newest backup that can; else nothing."""
        content = self._read(self.path)
        if content is None and self._is_there(self.path):
            with suppress(OSError):  # where that is refused the file stays, and `save` refuses too
                self._set_aside()
        backups = (self._read(self._backup(number)) for number in range(1, BACKUPS + 1))
        found = content if content is not None else next((old for old in backups if old is not None), {})
        return {name: value for name, value in found.items() if name != "version"}

    def save(self, content: dict[str, Any]) -> bool:
        """Write it and return whether that was possible; a read-only folder is no reason to stop a game."""
        if self.is_newer:
            return False
        text = json.dumps({"version": self.version, **content}, indent=1)
        try:
            write_text(self.path, text, make_way=self._rotate)
        except OSError:
            return False
        return True

    @property
    def is_newer(self) -> bool:
        """Return whether the file was written by a newer version, which would miss what this one leaves out."""
        content = self._read(self.path)
        return content is not None and content["version"] > self.version

    def notice(self) -> str:
        """Return in one sentence what must be said of the file, asked before it is loaded; empty if all is well."""
        if self.is_newer:
            return tr(
                "{file} comes from a newer version of the game: what this version knows is used, and the file "
                "stays as it is. Update the game to keep what changes."
            ).format(file=self.path.name)
        if self._is_there(self.path) and self._read(self.path) is None:
            return tr(
                "{file} could not be read and was set aside as {file}.broken; its newest good copy, if there is "
                "one, is used."
            ).format(file=self.path.name)
        return ""

    def _read(self, path: Path) -> dict[str, Any] | None:
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(content, dict) or type(content.get("version")) is not int:
            return None
        if content["version"] == self.version and self.is_sound is not None and not self.is_sound(content):
            return None
        return content if content["version"] >= self.version else None

    @staticmethod
    def _is_there(path: Path) -> bool:
        """Return whether something lies there; a folder that cannot be looked into counts as empty."""
        try:
            return path.exists()
        except OSError:
            return False

    def _backup(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.{number}")

    def _rotate(self) -> None:
        """Make what is there the newest backup; one that is open elsewhere is no reason to save nothing."""
        if not self.path.exists():
            return
        if self._read(self.path) is None:
            self._set_aside()
            return
        with suppress(OSError):
            for number in range(BACKUPS, 1, -1):
                if self._backup(number - 1).exists():
                    self._backup(number - 1).replace(self._backup(number))
            self.path.replace(self._backup(1))

    def _set_aside(self) -> None:
        """Rename what cannot be read; OSError where that is refused: then nothing is written over it."""
        broken = self.path.with_name(f"{self.path.name}.broken")
        number = 1
        while broken.exists():
            number += 1
            broken = self.path.with_name(f"{self.path.name}.broken{number}")
        self.path.replace(broken)
