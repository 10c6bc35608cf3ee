"""The rack of the campaign: the sealed tubes of each mission that was won, kept for the missions to come.

Its file is sealed: custody that cannot be shown is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

from game.missions.profile import Best
from game.missions.sealed import SealedFile, figure, read_best, whole
from game.science.samples import Contents
from game.simulation.rover.ledger import sols_sealed
from game.simulation.snapshot import RoverState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from game.missions.result import MissionResult
    from game.simulation.snapshot import Measurement, Snapshot, Tube

_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Measured:
    """What one instrument made of the rock before its core was taken."""

    instrument: str
    points: int
    oxides_pct: tuple[float, ...]
    """Means in weight percent, in the order of `OXIDES`; empty where the chemistry was not looked for."""


@dataclass(frozen=True, slots=True)
class KeptTube:
    """One tube as a mission left it: what is in it, where it is, and its ledger."""

    number: int
    name: str
    rock: str
    contents: Contents
    core_length_m: float
    cored_at_m: float
    laid_at_m: float | None
    """None while it is aboard."""
    contamination_ppb: float
    peak_temperature_k: float
    shock_g: float
    is_tight: bool
    sols_sealed: float
    measured: tuple[Measured, ...] = ()
    """Empty in a rack of an older version, which did not keep it."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The tubes of one level's best run."""

    best: Best
    tubes: tuple[KeptTube, ...]


@dataclass(frozen=True, slots=True)
class Rack:
    """All batches by level."""

    batches: Mapping[str, Batch] = field(default_factory=dict)

    def with_run(self, result: MissionResult, tubes: tuple[KeptTube, ...]) -> Rack:
        """Return the rack after a run: a win adds its tubes once, and a better one replaces the level's own."""
        if not result.is_won or not tubes:
            return self
        new = Batch(Best(result.medal, result.score, result.time_s), tubes)
        return self.joined(Rack({result.level: new}))

    def joined(self, other: Rack) -> Rack:
        """Return the better of both for each level; where both are as good, the own."""
        better = {
            level: batch
            for level, batch in other.batches.items()
            if level not in self.batches or batch.best.rank() > self.batches[level].best.rank()
        }
        return Rack({**self.batches, **better}) if better else self


def kept_tubes(snapshot: Snapshot) -> tuple[KeptTube, ...]:
    """Return the sealed tubes of all rovers as they are now."""
    rovers = [state for state in snapshot.crafts.values() if isinstance(state, RoverState)]
    points = {thing.name: thing.measurements for thing in snapshot.things}
    return tuple(
        replace(kept_tube(tube, snapshot.time_s), measured=_measured(points.get(tube.thing, ())))
        for rover in rovers
        for tube in rover.tubes
        if tube.is_sealed
    )


def kept_tube(tube: Tube, time_s: float) -> KeptTube:
    """Return a sealed tube as it is at a time of the run."""
    return KeptTube(
        tube.number,
        tube.thing,
        tube.rock,
        tube.contents,
        tube.core_length_m,
        tube.at_m,
        tube.laid_at_m,
        tube.contamination_ppb,
        tube.peak_temperature_k,
        tube.shock_g,
        tube.is_tight,
        sols_sealed(tube, time_s),
    )


def load_rack(folder: Path) -> Rack:
    """Return the rack kept in a data folder; an empty one at the first start."""
    return Rack(_FILE.load(folder))


def save_rack(rack: Rack, folder: Path) -> bool:
    """Keep the rack beside what was kept there meanwhile; return whether that was possible."""
    return _FILE.save(load_rack(folder).joined(rack).batches, folder)


def rack_notice(folder: Path) -> str:
    """Return in one sentence what must be said of the rack, asked before it is loaded; empty if all is well."""
    return _FILE.notice(folder)


def _read_batch(entry: Any) -> Batch:  # noqa: ANN401  # JSON is any type until this has looked at it
    return Batch(read_best(entry["best"]), tuple(read_tube(tube) for tube in entry["tubes"]))


def read_tube(entry: dict[str, Any]) -> KeptTube:
    """Return a tube; KeyError, TypeError or ValueError where it makes no sense."""
    laid_at_m = entry["laid_at_m"]
    if not isinstance(entry["is_tight"], bool) or type(entry["number"]) is not int or entry["number"] < 1:
        raise ValueError
    return KeptTube(
        entry["number"],
        read_name(entry["name"]),
        read_name(entry["rock"]),
        Contents(entry["contents"]),
        figure(entry["core_length_m"]),
        figure(entry["cored_at_m"]),
        None if laid_at_m is None else figure(laid_at_m),
        figure(entry["contamination_ppb"]),
        figure(entry["peak_temperature_k"]),
        figure(entry["shock_g"]),
        entry["is_tight"],
        figure(entry["sols_sealed"]),
        tuple(_read_measured(each) for each in entry.get("measured", ())),
    )


def _measured(points: Iterable[Measurement]) -> tuple[Measured, ...]:
    """Return the points by instrument, in the order in which these were first used."""
    by_instrument: dict[str, list[Measurement]] = {}
    for point in points:
        by_instrument.setdefault(point.instrument, []).append(point)
    return tuple(
        Measured(
            name, len(found), tuple(map(fmean, zip(*(point.oxides_pct for point in found), strict=True)))
        )
        for name, found in by_instrument.items()
    )


def _read_measured(entry: dict[str, Any]) -> Measured:
    oxides_pct = tuple(figure(share) for share in entry["oxides_pct"])
    return Measured(read_name(entry["instrument"]), whole(entry["points"]), oxides_pct)


def read_name(value: object) -> str:
    """Return a name that can be shown."""
    if not isinstance(value, str) or not value.isprintable() or len(value) > _LONGEST_NAME:
        raise TypeError
    return value


_FILE: Final = SealedFile("rack.json", _read_batch)
