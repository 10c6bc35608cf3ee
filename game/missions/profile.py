"""What a player has achieved: the best result of each level, and all oxygen. The file is left to `store` and `folders`."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from game.missions.result import PLAYER
from game.missions.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.missions.result import MissionResult

_FILE: Final = "profile.json"
_MEDALS: Final = ("none", "bronze", "silver", "gold")


@dataclass(frozen=True, slots=True)
class Best:
    """A level's best result so far: the better medal counts first, then the score, then the shorter time."""

    medal: str
    score: float
    time_s: float
    commanded: str = PLAYER
    """Who flew, as results name it: it is told, and denies nothing."""

    def rank(self) -> tuple[int, float, float]:
        """Return what bests are compared by."""
        return (_MEDALS.index(self.medal), self.score, -self.time_s)


@dataclass(frozen=True, slots=True)
class Profile:
    """Best results by level, and the oxygen of all missions won."""

    bests: Mapping[str, Best] = field(default_factory=dict)
    oxygen_g: float = 0.0

    def best(self, level: str) -> Best | None:
        """Return the level's best result, or None when it was never won."""
        return self.bests.get(level)

    def joined(self, other: Profile) -> Profile:
        """Return the better of both for each level: two computers may share one folder."""
        levels = (*self.bests, *(level for level in other.bests if level not in self.bests))
        both = {level: [p.bests[level] for p in (self, other) if level in p.bests] for level in levels}
        bests = {level: max(found, key=Best.rank) for level, found in both.items()}
        return Profile(bests, max(self.oxygen_g, other.oxygen_g))

    def with_result(self, result: MissionResult) -> Profile:
        """Return the profile after a run; only a win that beats the best, or that made oxygen, changes it."""
        if not result.is_won:
            return self
        oxygen_g = self.oxygen_g + result.oxygen_g
        if self.is_beaten_by(result):
            best = Best(result.medal, result.score, result.time_s, result.pilot)
            return Profile({**self.bests, result.level: best}, oxygen_g)
        return replace(self, oxygen_g=oxygen_g) if result.oxygen_g else self

    def is_beaten_by(self, result: MissionResult) -> bool:
        """Return whether a run is a win that is better than the level's best."""
        new, old = Best(result.medal, result.score, result.time_s), self.best(result.level)
        return result.is_won and (old is None or new.rank() > old.rank())


def load_profile(folder: Path) -> Profile:
    """Return the profile kept in a data folder; an empty one at the first start."""
    kept = Store(folder / _FILE).load()
    bests = kept.get("bests", {})
    entries = bests.items() if isinstance(bests, dict) else ()
    return Profile(
        {level: best for level, entry in entries if (best := _read_best(entry)) is not None},
        _read_oxygen_g(kept.get("oxygen_g", 0.0)),
    )


def save_profile(profile: Profile, folder: Path) -> bool:
    """Keep the profile beside what was kept there meanwhile; return whether that was possible."""
    joined = load_profile(folder).joined(profile)
    bests = {level: asdict(best) for level, best in joined.bests.items()}
    return Store(folder / _FILE).save({"bests": bests, "oxygen_g": joined.oxygen_g})


def profile_notice(folder: Path) -> str:
    """Return in one sentence what must be said of the profile, asked before it is loaded; empty if all is well."""
    return Store(folder / _FILE).notice()


def _read_best(entry: Any) -> Best | None:  # noqa: ANN401  # JSON is any type until this has looked at it
    try:
        commanded = str(entry.get("commanded", PLAYER))
        best = Best(str(entry["medal"]), float(entry["score"]), float(entry["time_s"]), commanded)
        best.rank()
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return best


def _read_oxygen_g(entry: Any) -> float:  # noqa: ANN401  # as above
    """Return a mass that can be; whatever else stands there is none."""
    is_number = isinstance(entry, int | float) and not isinstance(entry, bool)
    return float(entry) if is_number and 0.0 <= entry < math.inf else 0.0
