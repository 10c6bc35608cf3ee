"""Points of several teams together: what they agree on, what they contradict each other in, and what the assistant learns.

A team's points of one rock count as one more target of the unit that the team named. So a class that measures many
rocks makes the assistant better, and one that names them wrongly makes it worse: both are shown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from game.science.assistant import Summary, opinion, published_summaries, units_of
from game.science.gaussian import Cluster
from game.science.pixl import draw_mean
from game.science.targets import RockUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from game.science.oxides import Composition
    from game.science.pixl import Chance

LEAST_POINTS: Final = 5
"""A rock with fewer points tells more of its grains than of its unit."""


class LabelledPoint(NamedTuple):
    """One point, where it comes from, and the unit that its team says the rock is of."""

    team: str
    level: str
    thing: str
    unit: RockUnit
    is_abraded: bool
    oxides_pct: Composition


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One rock that teams call by different names, with how many points stand behind each."""

    level: str
    thing: str
    points: Mapping[RockUnit, int]


@dataclass(frozen=True, slots=True)
class Pool:
    """All points once, how many came twice, and where teams disagree."""

    points: tuple[LabelledPoint, ...]
    duplicates: int
    contradictions: tuple[Contradiction, ...]


def pool(points: Iterable[LabelledPoint]) -> Pool:
    """Put points together; the very same point twice counts once, whoever sent it."""
    kept: dict[tuple[str, str, RockUnit, bool, Composition], LabelledPoint] = {}
    given = 0
    for point in points:
        given += 1
        kept.setdefault((point.level, point.thing, point.unit, point.is_abraded, point.oxides_pct), point)
    found = tuple(kept.values())
    return Pool(found, given - len(found), _contradictions(found))


def summaries_of(points: Iterable[LabelledPoint]) -> tuple[Summary, ...]:
    """Return each rock with enough points as one target; a rock that teams disagree on is left out."""
    rocks: dict[tuple[str, str, bool], list[LabelledPoint]] = {}
    for point in points:
        rocks.setdefault((point.level, point.thing, point.is_abraded), []).append(point)
    found = []
    for rock in rocks.values():
        units = {point.unit for point in rock}
        cluster = Cluster.of(point.oxides_pct for point in rock)
        is_one = len(units) == 1 and RockUnit.UNKNOWN not in units
        if cluster is not None and cluster.count >= LEAST_POINTS and is_one:
            found.append(_summary(units.pop(), cluster))
    return tuple(found)


def held_out_accuracy(extra: Sequence[Summary], chance: Chance, *, points: int, rounds: int) -> float:
    """Return how often the assistant is right on targets that it was not taught, from 0 to 1.

    Each published target with a scatter is left out in turn; the assistant learns from the others and from what was
    pooled, and is asked about means of so many fresh points of the one that was left out.
    """
    answers = list(held_out(extra, chance, points=points, rounds=rounds))
    return sum(answers) / len(answers)


def held_out(extra: Sequence[Summary], chance: Chance, *, points: int, rounds: int) -> Iterator[bool]:
    """Yield for one left-out target after the other whether the assistant was right, round after round."""
    known = published_summaries()
    taught = [
        (
            left_out,
            left_out.scatter_pct,
            units_of([*(each for each in known if each is not left_out), *extra]),
        )
        for left_out in known
        if left_out.scatter_pct is not None
    ]
    for _ in range(rounds):
        for left_out, scatter_pct, units in taught:
            seen = draw_mean(left_out.mean_pct, scatter_pct, points, chance)
            yield opinion(seen, points, units).unit is left_out.unit


def _summary(unit: RockUnit, cluster: Cluster) -> Summary:
    return Summary(unit, cluster.mean, tuple(math.sqrt(variance) for variance in cluster.variance))


def _contradictions(points: Iterable[LabelledPoint]) -> tuple[Contradiction, ...]:
    counts: dict[tuple[str, str], dict[RockUnit, int]] = {}
    for point in points:
        units = counts.setdefault((point.level, point.thing), {})
        units[point.unit] = units.get(point.unit, 0) + 1
    return tuple(
        Contradiction(level, thing, units) for (level, thing), units in counts.items() if len(units) > 1
    )
