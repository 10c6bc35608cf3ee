"""How good the assistant is: asked about points that it has never seen, of rocks whose unit is known.

It has learned from the mean and the scatter of each published target; the points asked about are drawn anew.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.science.assistant import opinion, published_units
from game.science.pixl import draw_mean
from game.science.targets import RockUnit, soils, targets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.science.assistant import UnitModel
    from game.science.oxides import Composition
    from game.science.pixl import Chance


@dataclass(frozen=True, slots=True)
class Trial:
    """One question: what it was, and what the assistant said."""

    truth: RockUnit
    said: RockUnit

    @property
    def is_right(self) -> bool:
        """Return whether the assistant was right."""
        return self.said is self.truth


def trials(
    points: int, rounds: int, chance: Chance, units: Mapping[RockUnit, UnitModel] | None = None
) -> Iterator[Trial]:
    """Yield one trial of each published target a round, each about the mean of so many points.

    It answers by what is known of the units; None stands for what the published targets say.
    """
    known = published_units() if units is None else units
    for _ in range(rounds):
        for truth, mean, scatter in _known():
            drawn = draw_mean(mean, scatter, points, chance)
            yield Trial(truth, opinion(drawn, points, known).unit)


def _known() -> Iterator[tuple[RockUnit, Composition, Composition]]:
    """Yield unit, mean and scatter of everything published; soils have no scatter of their own."""
    for target in targets():
        yield target.unit, target.mean_pct, target.scatter_pct
    grains = tuple(math.sqrt(each) for each in published_units()[RockUnit.SOIL].grain_variance)
    for soil in soils():
        yield RockUnit.SOIL, soil, grains
