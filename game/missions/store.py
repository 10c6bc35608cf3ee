"""A small JSON file of the player's (profile, settings) that survives crashes and broken disks.

What is in it is left to its owner. A file that cannot be read is set aside, never deleted or written over.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from game.missions.atomic_file import write_text

if TYPE_CHECKING:
    from pathlib import Path

BACKUPS: Final = 3


@dataclass(frozen=True, slots=True)
class Store:
    """One file with a version."""

    path: Path
    version: int = 1

    def load(self) -> dict[str, Any]:
        """Return what was saved; where that cannot be read, the newest backup that can; else nothing."""
        if not self.path.exists():
            return {}
        content = self._read(self.path)
        if content is not None:
            return content
        self._set_aside()
        backups = (self._read(self._backup(number)) for number in range(1, BACKUPS + 1))
        return next((content for content in backups if content is not None), {})

    def save(self, content: dict[str, Any]) -> bool:
        """Write it and return whether that was possible; a read-only folder is no reason to stop a game."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._rotate()
            write_text(self.path, json.dumps({"version": self.version, **content}, indent=1))
        except OSError:
            return False
        return True

    def _read(self, path: Path) -> dict[str, Any] | None:
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(content, dict) or content.pop("version", None) != self.version:
            return None
        return content

    def _backup(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.{number}")

    def _rotate(self) -> None:
        """Keep what is there as the newest backup; one that is open elsewhere is no reason to save nothing."""
        if not self.path.exists():
            return
        with suppress(OSError):
            for number in range(BACKUPS, 1, -1):
                if self._backup(number - 1).exists():
                    self._backup(number - 1).replace(self._backup(number))
            self._backup(1).write_bytes(self.path.read_bytes())

    def _set_aside(self) -> None:
        broken = self.path.with_name(f"{self.path.name}.broken")
        number = 1
        while broken.exists():
            number += 1
            broken = self.path.with_name(f"{self.path.name}.broken{number}")
        try:
            self.path.replace(broken)
        except OSError:
            return  # a read-only folder: the file stays where it is, and is not written over either
