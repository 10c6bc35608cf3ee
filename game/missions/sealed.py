"""One entry for each level in a file of the player's, under a seal that shows edits: the rack and the ledger of waste.

A file that was cut or edited is set aside by `store`, and the newest good copy is used. The seal finds mistakes and
temptations; it is no lock.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from game.missions.profile import Best
from game.missions.store import Store
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import Field
    from pathlib import Path


class Entry(Protocol):
    """What is kept of a level: a frozen dataclass of plain values."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Kept = TypeVar("Kept", bound=Entry)


@dataclass(frozen=True, slots=True)
class SealedFile(Generic[Kept]):
    """A file and how one entry of it is read: KeyError, TypeError or ValueError where one makes no sense."""

    name: str
    read: Callable[[Any], Kept]

    def load(self, folder: Path) -> dict[str, Kept]:
        """Return the entries by level; none at the first start."""
        levels = self._store(folder).load().get("levels", {})
        entries = levels.items() if isinstance(levels, dict) else ()
        return {level: kept for level, entry in entries if (kept := self._read(entry)) is not None}

    def save(self, entries: Mapping[str, Kept], folder: Path) -> bool:
        """Write all entries and return whether that was possible."""
        levels = {level: asdict(entry) for level, entry in entries.items()}
        return self._store(folder).save({"seal": _seal(levels), "levels": levels})

    def notice(self, folder: Path) -> str:
        """Return in one sentence what must be said of the file, asked before it is loaded; empty if all is well."""
        store = self._store(folder)
        notice = store.notice()
        if not notice or store.is_newer:
            return notice
        return tr(
            "{file} was cut or edited outside of the game and was set aside as {file}.broken; its newest good copy, if "
            "there is one, is used."
        ).format(file=self.name)

    def _store(self, folder: Path) -> Store:
        return Store(folder / self.name, is_sound=self._is_sound)

    def _is_sound(self, content: dict[str, Any]) -> bool:
        """Return whether the seal fits and every entry in a file of this version can be read."""
        levels = content.get("levels")
        if not isinstance(levels, dict) or content.get("seal") != _seal(levels):
            return False
        return all(self._read(entry) is not None for entry in levels.values())

    def _read(self, entry: Any) -> Kept | None:  # noqa: ANN401  # JSON is any type until this has looked at it
        try:
            return self.read(entry)
        except (KeyError, TypeError, ValueError):
            return None


def read_best(entry: Any) -> Best:  # noqa: ANN401  # as above
    """Return the result of the run that an entry is from."""
    best = Best(str(entry["medal"]), figure(entry["score"]), figure(entry["time_s"]))
    best.rank()
    return best


def figure(value: object) -> float:
    """Return a number that is one: finite and not negative, as all that is kept is."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        raise TypeError
    return float(value)


def whole(value: object) -> int:
    """Return a whole number that is not negative."""
    if type(value) is not int or value < 0:
        raise TypeError
    return value


def _seal(levels: Mapping[str, Any]) -> str:
    text = json.dumps(levels, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
