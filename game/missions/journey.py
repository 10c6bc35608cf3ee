"""The way home of the campaign's tubes: whom each mission has carried, and what every tube lived through on it.

Each mission's entry holds its tubes whole, as they were handed over to it and with what it added, so that what has flown
stays told when a better run changes the rack. The file is sealed as the rack's is; who goes aboard is left to `container`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from game.missions.container import Container, Traveller, loaded, published
from game.missions.passages import STAGES, Passage, passage, read_passage
from game.missions.profile import Best
from game.missions.rack import read_name, read_tube
from game.missions.sealed import SealedFile, read_best

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.missions.rack import KeptTube, Rack
    from game.missions.result import MissionResult
    from game.simulation.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Leg:
    """One mission of the way home: its best run, and the tubes in it after it."""

    best: Best
    travellers: tuple[Traveller, ...]

    @property
    def own(self) -> int:
        """How many of the tubes are the player's own."""
        return sum(traveller.is_own for traveller in self.travellers)

    @property
    def passage(self) -> Passage:
        """What it has put on all of them alike."""
        return self.travellers[0].passages[-1]

    def rank(self) -> tuple[object, ...]:
        """Return what legs are compared by: own tubes, those that kept to their limits, the run."""
        return (self.own, sum(traveller.is_whole for traveller in self.travellers), self.best.rank())


@dataclass(frozen=True, slots=True)
class Journey:
    """All legs by level."""

    legs: Mapping[str, Leg] = field(default_factory=dict)

    @property
    def farthest(self) -> str:
        """The last stage that was won; empty before the first."""
        return next((stage for stage in reversed(STAGES) if stage in self.legs), "")

    @property
    def travellers(self) -> tuple[Traveller, ...]:
        """The tubes that have come farthest."""
        return self.legs[self.farthest].travellers if self.legs else ()

    def aboard(self, level: str, rack: Rack) -> Container:
        """Return what a mission carries: what the one before it brought, else the rack, else the published tubes."""
        from_rack = loaded(rack)
        for stage in reversed(STAGES[: STAGES.index(level)]):
            leg = self.legs.get(stage)
            if leg is not None and (leg.own or not from_rack.travellers):
                return Container(leg.travellers, from_rack.staying)
        return from_rack if from_rack.travellers else Container(published().travellers, from_rack.staying)

    def with_run(self, result: MissionResult, snapshot: Snapshot, rack: Rack) -> Journey:
        """Return the journey after a run: a win enters what it did into the ledger of each tube aboard."""
        entry = passage(result, snapshot)
        if entry is None:
            return self
        travellers = tuple(
            replace(traveller, passages=(*traveller.passages, entry))
            for traveller in self.aboard(result.level, rack).travellers
        )
        return self.joined(
            Journey({result.level: Leg(Best(result.medal, result.score, result.time_s), travellers)})
        )

    def joined(self, other: Journey) -> Journey:
        """Return the better of both for each level; where both are as good, the own."""
        better = {
            level: leg
            for level, leg in other.legs.items()
            if level not in self.legs or leg.rank() > self.legs[level].rank()
        }
        return Journey({**self.legs, **better}) if better else self

    def reached(self, origin: str, tube: KeptTube) -> str:
        """Return the farthest stage that has carried this very tube; empty where it lies as the rack says."""
        return next(
            (
                stage
                for stage in reversed(STAGES)
                if stage in self.legs
                and any(each.origin == origin and each.tube == tube for each in self.legs[stage].travellers)
            ),
            "",
        )

    def doubles(self, rack: Rack) -> tuple[Traveller, ...]:
        """Return the tubes that are in two places: one has flown, and a better run has put another into the rack."""
        in_rack = {
            (level, tube.number): tube for level, batch in rack.batches.items() for tube in batch.tubes
        }
        return tuple(
            each for each in self.travellers if each.is_own and in_rack.get(each.key, each.tube) != each.tube
        )


def load_journey(folder: Path) -> Journey:
    """Return the journey kept in a data folder; an empty one at the first start."""
    return Journey(_FILE.load(folder))


def save_journey(journey: Journey, folder: Path) -> bool:
    """Keep the journey beside what was kept there meanwhile; return whether that was possible."""
    return _FILE.save(load_journey(folder).joined(journey).legs, folder)


def journey_notice(folder: Path) -> str:
    """Return in one sentence what must be said of the journey, asked before it is loaded; empty if all is well."""
    return _FILE.notice(folder)


def _read_leg(entry: Any) -> Leg:  # noqa: ANN401  # JSON is any type until this has looked at it
    travellers = tuple(_read_traveller(each) for each in entry["travellers"])
    if not travellers or len({each.key for each in travellers}) != len(travellers):
        raise ValueError
    return Leg(read_best(entry["best"]), travellers)


def _read_traveller(entry: Any) -> Traveller:  # noqa: ANN401  # as above
    passages = tuple(read_passage(each) for each in entry["passages"])
    order = [STAGES.index(each.stage) for each in passages]
    if not passages or order != sorted(set(order)):
        raise ValueError
    return Traveller(read_name(entry["origin"]), read_tube(entry["tube"]), passages)


_FILE: Final = SealedFile("journey.json", _read_leg)
