"""What a player has achieved: the best result of each level. The file is left to `store` and `folders`."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

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

    def rank(self) -> tuple[int, float, float]:
        """Return what bests are compared by."""
        return (_MEDALS.index(self.medal), self.score, -self.time_s)


@dataclass(frozen=True, slots=True)
class Profile:
    """Best results by level."""

    bests: Mapping[str, Best] = field(default_factory=dict)

    def best(self, level: str) -> Best | None:
        """Return the level's best result, or None when it was never won."""
        return self.bests.get(level)

    def joined(self, other: Profile) -> Profile:
        """Return the better of both for each level: two computers may share one folder."""
        levels = (*self.bests, *(level for level in other.bests if level not in self.bests))
        both = {level: [p.bests[level] for p in (self, other) if level in p.bests] for level in levels}
        return Profile({level: max(bests, key=Best.rank) for level, bests in both.items()})

    def with_result(self, result: MissionResult) -> Profile:
        """Return the profile after a run; only a win that beats the best changes it."""
        if not result.is_won:
            return self
        new, old = Best(result.medal, result.score, result.time_s), self.best(result.level)
        if old is not None and old.rank() >= new.rank():
            return self
        return Profile({**self.bests, result.level: new})


def load_profile(folder: Path) -> Profile:
    """Return the profile kept in a data folder; an empty one at the first start."""
    bests = Store(folder / _FILE).load().get("bests", {})
    entries = bests.items() if isinstance(bests, dict) else ()
    return Profile({level: best for level, entry in entries if (best := _read_best(entry)) is not None})


def save_profile(profile: Profile, folder: Path) -> bool:
    """Keep the profile beside what was kept there meanwhile; return whether that was possible."""
    bests = load_profile(folder).joined(profile).bests
    return Store(folder / _FILE).save({"bests": {level: asdict(best) for level, best in bests.items()}})


def profile_notice(folder: Path) -> str:
    """Return in one sentence what must be said of the profile, asked before it is loaded; empty if all is well."""
    return Store(folder / _FILE).notice()


def _read_best(entry: Any) -> Best | None:  # noqa: ANN401  # JSON is any type until this has looked at it
    try:
        best = Best(str(entry["medal"]), float(entry["score"]), float(entry["time_s"]))
        best.rank()
    except (KeyError, TypeError, ValueError):
        return None
    return best
