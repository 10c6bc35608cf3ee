"""What the assistant learns during a mission: each rock that the team has measured well and named is one more example.

Only points of an abraded patch teach, since those of a natural surface are the dust's. Whether the team's name is right
the assistant cannot know: a wrong one makes it worse.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

from game.science.assistant import Summary, published_summaries, published_units, units_of
from game.science.gaussian import Cluster
from game.science.instruments import Instrument
from game.science.pooling import LEAST_POINTS
from game.science.targets import RockUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.science.assistant import UnitModel
    from game.science.reading import Point


class NamedRock(Protocol):
    """A rock, what was measured of it, and the unit that the team has named last; empty before that."""

    @property
    def name(self) -> str:
        """Return what the rock is called."""

    @property
    def answer(self) -> str:
        """Return the unit that it was said to be of."""

    @property
    def measurements(self) -> Sequence[Point]:
        """Return its points."""


def own_summaries(rocks: Iterable[NamedRock], besides: str = "") -> dict[str, Summary]:
    """Return by name what the rocks teach that were named, all besides one."""
    found = {}
    for rock in rocks:
        is_unit = rock.answer in set(RockUnit) and rock.answer != RockUnit.UNKNOWN
        clean = (
            point.oxides_pct
            for point in rock.measurements
            if point.is_abraded and point.instrument == Instrument.PIXL
        )
        cluster = Cluster.of(clean) if is_unit and rock.name != besides else None
        if cluster is not None and cluster.count >= LEAST_POINTS:
            scatter = tuple(math.sqrt(variance) for variance in cluster.variance)
            found[rock.name] = Summary(RockUnit(rock.answer), cluster.mean, scatter)
    return found


def learned_units(rocks: Iterable[NamedRock], besides: str = "") -> Mapping[RockUnit, UnitModel]:
    """Return what the published targets and the named rocks say of each unit.

    A rock that is asked about must not have taught its own name: it is the one to leave out.
    """
    own = own_summaries(rocks, besides)
    return units_of([*published_summaries(), *own.values()]) if own else published_units()
