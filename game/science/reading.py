"""What was measured of one rock, and what the assistant makes of it: all points of an instrument, or some of them.

Which points count is the player's choice; the assistant itself pools whatever there is, dusty or clean.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.science.assistant import opinion, published_units
from game.science.instruments import Instrument, device
from game.science.pixl import average

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.science.assistant import Opinion, UnitModel
    from game.science.instruments import Device
    from game.science.oxides import Composition
    from game.science.pixl import Average
    from game.science.targets import RockUnit


class Point(Protocol):
    """One point of a rock as an instrument has measured it."""

    @property
    def instrument(self) -> str:
        """Return the instrument's name."""

    @property
    def oxides_pct(self) -> Composition:
        """Return what was found, in weight percent."""

    @property
    def is_abraded(self) -> bool:
        """Return whether the surface was ground clean before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Points of one instrument, their mean, and what they are most like."""

    instrument: Instrument
    points: Sequence[Point]
    average: Average
    opinion: Opinion
    units: Mapping[RockUnit, UnitModel]
    """What was known of each unit when this was read."""

    @property
    def abraded(self) -> int:
        """Return how many of the points lie on an abraded patch."""
        return sum(point.is_abraded for point in self.points)

    @property
    def oxides(self) -> tuple[int, ...]:
        """Return the places in `OXIDES` of what the instrument finds."""
        return device(self.instrument).oxides

    def variance(self, unit: RockUnit) -> Composition:
        """Return how far the mean of so many such points may lie from the middle of a unit, squared."""
        found, number = device(self.instrument), len(self.points)
        return self.units[unit].variance(number * found.grains, _error_pct(found, number))


def reading(points: Sequence[Point], units: Mapping[RockUnit, UnitModel] | None = None) -> Reading:
    """Return what one or more points of the same instrument say together, by what is known of the units.

    None stands for what the published targets say.
    """
    known = published_units() if units is None else units
    instrument = Instrument(points[0].instrument)
    found, number = device(instrument), len(points)
    mean = average([point.oxides_pct for point in points])
    said = opinion(
        mean.mean_pct,
        number * found.grains,
        known,
        oxides=found.oxides,
        error_pct=_error_pct(found, number),
    )
    return Reading(instrument, points, mean, said, known)


def pooled(points: Sequence[Point], units: Mapping[RockUnit, UnitModel] | None = None) -> Reading | None:
    """Return what the assistant says of all that there is: of PIXL's points if there are any, else of the laser's."""
    for instrument in (Instrument.PIXL, Instrument.SUPERCAM):
        chosen = [point for point in points if point.instrument == instrument]
        if chosen:
            return reading(chosen, units)
    return None


def _error_pct(found: Device, points: int) -> Composition:
    """Return what the instrument's own error adds to the mean, one standard deviation."""
    return tuple(each / math.sqrt(points) for each in found.error_pct)
