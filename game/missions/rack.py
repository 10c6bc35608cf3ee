"""The rack of the campaign: the sealed tubes of each mission that was won, kept for the missions to come.

The file carries a seal over its content. One that was cut or edited is set aside by `store`, and the newest good copy is
used: custody that cannot be shown is none. The seal finds mistakes and temptations; it is no lock.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

from game.missions.profile import Best
from game.missions.store import Store
from game.science.samples import Contents
from game.simulation.rover.ledger import sols_sealed
from game.simulation.snapshot import RoverState
from game.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.missions.result import MissionResult
    from game.simulation.snapshot import Snapshot

_FILE: Final = "rack.json"
_LONGEST_NAME: Final = 60


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
    return tuple(
        KeptTube(
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
            sols_sealed(tube, snapshot.time_s),
        )
        for rover in rovers
        for tube in rover.tubes
        if tube.is_sealed
    )


def load_rack(folder: Path) -> Rack:
    """Return the rack kept in a data folder; an empty one at the first start."""
    content = _store(folder).load().get("levels", {})
    entries = content.items() if isinstance(content, dict) else ()
    return Rack({level: batch for level, entry in entries if (batch := _read_batch(entry)) is not None})


def save_rack(rack: Rack, folder: Path) -> bool:
    """Keep the rack beside what was kept there meanwhile; return whether that was possible."""
    batches = load_rack(folder).joined(rack).batches
    levels = {level: asdict(batch) for level, batch in batches.items()}
    return _store(folder).save({"seal": _seal(levels), "levels": levels})


def rack_notice(folder: Path) -> str:
    """Return in one sentence what must be said of the rack, asked before it is loaded; empty if all is well."""
    store = _store(folder)
    notice = store.notice()
    if not notice or store.is_newer:
        return notice
    return tr(
        "{file} was cut or edited outside of the game and was set aside as {file}.broken; its newest good copy, if "
        "there is one, is used."
    ).format(file=_FILE)


def _store(folder: Path) -> Store:
    return Store(folder / _FILE, is_sound=_is_sound)


def _is_sound(content: dict[str, Any]) -> bool:
    """Return whether the seal fits and every batch in a file of this version can be read."""
    levels = content.get("levels")
    if not isinstance(levels, dict) or content.get("seal") != _seal(levels):
        return False
    return all(_read_batch(entry) is not None for entry in levels.values())


def _seal(levels: dict[str, Any]) -> str:
    text = json.dumps(levels, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _read_batch(entry: Any) -> Batch | None:  # noqa: ANN401  # JSON is any type until this has looked at it
    try:
        best = Best(
            str(entry["best"]["medal"]), _figure(entry["best"]["score"]), _figure(entry["best"]["time_s"])
        )
        best.rank()
        return Batch(best, tuple(_read_tube(tube) for tube in entry["tubes"]))
    except (KeyError, TypeError, ValueError):
        return None


def _read_tube(entry: dict[str, Any]) -> KeptTube:
    """Return a tube; KeyError, TypeError or ValueError where it makes no sense."""
    laid_at_m = entry["laid_at_m"]
    if not isinstance(entry["is_tight"], bool) or type(entry["number"]) is not int or entry["number"] < 1:
        raise ValueError
    return KeptTube(
        entry["number"],
        _name(entry["name"]),
        _name(entry["rock"]),
        Contents(entry["contents"]),
        _figure(entry["core_length_m"]),
        _figure(entry["cored_at_m"]),
        None if laid_at_m is None else _figure(laid_at_m),
        _figure(entry["contamination_ppb"]),
        _figure(entry["peak_temperature_k"]),
        _figure(entry["shock_g"]),
        entry["is_tight"],
        _figure(entry["sols_sealed"]),
    )


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.isprintable() or len(value) > _LONGEST_NAME:
        raise TypeError
    return value


def _figure(value: object) -> float:
    """Return a number that is one: finite and not negative, as all of a ledger is."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        raise TypeError
    return float(value)
