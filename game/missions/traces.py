"""The ledger of waste: what each mission that was won has left on Mars, and what it has used, kept over the campaign.

Of each mission counts the cleanest win; of two as clean the better one. The rest was practice. Its file is sealed as the
rack's is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from game.missions.profile import Best
from game.missions.sealed import SealedFile, figure, read_best, whole
from game.simulation.waste import LeftPart, PartKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.missions.result import MissionResult

_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Trace:
    """One level's run that counts."""

    best: Best
    left: tuple[LeftPart, ...]
    placed: tuple[LeftPart, ...]
    energy_wh: float
    tubes_used: int

    @property
    def left_kg(self) -> float:
        """Mass of what was not meant to stay."""
        return sum(part.mass_kg for part in self.left)

    @property
    def placed_kg(self) -> float:
        """Mass of what was left as planned."""
        return sum(part.mass_kg for part in self.placed)

    @property
    def is_clean(self) -> bool:
        """Whether nothing lies about that was not meant to: what the clean medal is for."""
        return not self.left

    def rank(self) -> tuple[float, object]:
        """Return what is compared between two runs."""
        return (-self.left_kg, self.best.rank())


@dataclass(frozen=True, slots=True)
class Ledger:
    """All traces by level."""

    traces: Mapping[str, Trace] = field(default_factory=dict)

    def with_run(self, result: MissionResult) -> Ledger:
        """Return the ledger after a run; only wins count."""
        if not result.is_won:
            return self
        best, found = Best(result.medal, result.score, result.time_s), result.waste
        new = Trace(best, found.left, found.placed, result.energy_wh, found.tubes_used)
        return self.joined(Ledger({result.level: new}))

    def joined(self, other: Ledger) -> Ledger:
        """Return the cleaner of both for each level; where both are as good, the own."""
        better = {
            level: trace
            for level, trace in other.traces.items()
            if level not in self.traces or trace.rank() > self.traces[level].rank()
        }
        return Ledger({**self.traces, **better}) if better else self

    @property
    def left_kg(self) -> float:
        """Mass of all that was not meant to stay."""
        return sum(trace.left_kg for trace in self.traces.values())

    @property
    def placed_kg(self) -> float:
        """Mass of all that was left as planned."""
        return sum(trace.placed_kg for trace in self.traces.values())

    @property
    def energy_wh(self) -> float:
        """Energy of all missions."""
        return sum(trace.energy_wh for trace in self.traces.values())

    @property
    def time_s(self) -> float:
        """Time of all missions."""
        return sum(trace.best.time_s for trace in self.traces.values())

    @property
    def tubes_used(self) -> int:
        """Tubes filled in all missions."""
        return sum(trace.tubes_used for trace in self.traces.values())

    @property
    def clean_count(self) -> int:
        """Missions with the clean medal."""
        return sum(trace.is_clean for trace in self.traces.values())


def load_ledger(folder: Path) -> Ledger:
    """Return the ledger kept in a data folder; an empty one at the first start."""
    return Ledger(_FILE.load(folder))


def save_ledger(ledger: Ledger, folder: Path) -> bool:
    """Keep the ledger beside what was kept there meanwhile; return whether that was possible."""
    return _FILE.save(load_ledger(folder).joined(ledger).traces, folder)


def ledger_notice(folder: Path) -> str:
    """Return in one sentence what must be said of the ledger, asked before it is loaded; empty if all is well."""
    return _FILE.notice(folder)


def _read_trace(entry: Any) -> Trace:  # noqa: ANN401  # JSON is any type until this has looked at it
    return Trace(
        read_best(entry["best"]),
        tuple(_read_part(part) for part in entry["left"]),
        tuple(_read_part(part) for part in entry["placed"]),
        figure(entry["energy_wh"]),
        whole(entry["tubes_used"]),
    )


def _read_part(entry: Any) -> LeftPart:  # noqa: ANN401  # as above
    craft = entry["craft"]
    if not isinstance(craft, str) or not craft.isprintable() or len(craft) > _LONGEST_NAME:
        raise TypeError
    return LeftPart(PartKind(entry["kind"]), craft, whole(entry["count"]), figure(entry["mass_kg"]))


_FILE: Final = SealedFile("traces.json", _read_trace)
