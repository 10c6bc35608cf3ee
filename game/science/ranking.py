"""What to measure next: which look at which rock would teach most about what the rocks are.

Each rock has an unknown mean composition, which lies near the middle of its unit. Points narrow it down, and so tell the
units apart. What a further look would teach is the information, in bits, that its result is expected to carry about
the unit: nothing where the unit is clear, or where the look cannot tell the units apart, as under dust.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.gaussian import posterior
from game.science.instruments import Instrument, device
from game.science.oxides import OXIDES
from game.science.pixl import average
from game.science.targets import RockUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.science.assistant import UnitModel
    from game.science.oxides import Composition
    from game.science.reading import Point

ROCK_UNITS: Final = (RockUnit.MAAZ, RockUnit.MAAZ_EVOLVED, RockUnit.SEITAH)
"""What an outcrop can be; dust and soil only lie on it."""
USUAL_DUST: Final = 0.85
"""Share of dust that is expected on a natural surface: Naltsos and Beaujeu looked like dust rather than rock
(estimate)."""
_LASER_POINTS: Final = 5
_PIXL_POINTS: Final = 10
"""Enough that not a single grain decides, and soon done."""


@dataclass(frozen=True, slots=True)
class Look:
    """Some points by one instrument, on the natural surface or on an abraded one; the laser cleans its spot itself."""

    instrument: Instrument
    points: int
    is_clean: bool
    abrades_first: bool = False

    @property
    def time_s(self) -> float:
        """Return how long the instruments work, without the way there."""
        grinding_s = device(Instrument.ABRADER).time_s if self.abrades_first else 0.0
        return grinding_s + self.points * device(self.instrument).time_s


@dataclass(frozen=True, slots=True)
class Guess:
    """What a rock may be: a unit's probability, and where the rock's own mean lies then (mean and variance)."""

    probability: float
    mean_pct: Composition
    variance: Composition


Belief = dict[RockUnit, Guess]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A look at a thing, and what it is expected to teach."""

    thing: str
    look: Look
    gain_bits: float


def looks_at(*, is_abraded: bool) -> tuple[Look, ...]:
    """Return the looks that a rock allows."""
    laser = Look(Instrument.SUPERCAM, _LASER_POINTS, is_clean=True)
    clean = Look(Instrument.PIXL, _PIXL_POINTS, is_clean=True, abrades_first=not is_abraded)
    natural = Look(Instrument.PIXL, _PIXL_POINTS, is_clean=False)
    return (laser, clean) if is_abraded else (laser, clean, natural)


def ranking(
    rocks: Mapping[str, tuple[Sequence[Point], bool]], units: Mapping[RockUnit, UnitModel]
) -> tuple[Suggestion, ...]:
    """Return all looks at all rocks, the one that teaches most first.

    `rocks` holds the points of each rock so far, and whether it is abraded.
    """
    found = []
    for thing, (points, is_abraded) in rocks.items():
        now = belief(points, units)
        found += [
            Suggestion(thing, look, expected_gain_bits(now, look, units))
            for look in looks_at(is_abraded=is_abraded)
        ]
    return tuple(sorted(found, key=lambda each: -each.gain_bits))


def belief(points: Iterable[Point], units: Mapping[RockUnit, UnitModel]) -> Belief:
    """Return what all points of a rock say of it. Before the first all units are equally likely."""
    calibration = value("pixl.calibration_pct") / 100.0
    now = {
        unit: Guess(
            1.0 / len(ROCK_UNITS),
            units[unit].mean_pct,
            tuple(
                between + (calibration * mean) ** 2
                for between, mean in zip(units[unit].target_variance, units[unit].mean_pct, strict=True)
            ),
        )
        for unit in ROCK_UNITS
    }
    for look, mean_pct in _looks_taken(points):
        now = _narrowed(now, look, mean_pct, units)
    return now


def expected_gain_bits(now: Belief, look: Look, units: Mapping[RockUnit, UnitModel]) -> float:
    """Return the information about the unit that a look is expected to give, in bits; never more than there is to know.

    The mutual information of unit and result, by the lower bound with Bhattacharyya distances between what each unit
    predicts (Kolchinsky and Tracey, Estimating Mixture Entropy with Pairwise Distances, Entropy 19, 2017).
    """
    ahead = {unit: _predicted(guess, unit, look, units) for unit, guess in now.items()}
    gain = 0.0
    for unit, guess in now.items():
        if guess.probability > 0.0:
            alike = sum(
                other.probability * math.exp(-_bhattacharyya(ahead[unit], ahead[name], look))
                for name, other in now.items()
            )
            gain -= guess.probability * math.log2(alike)
    return max(0.0, gain)


def _looks_taken(points: Iterable[Point]) -> list[tuple[Look, Composition]]:
    """Return the points put together by instrument and surface, as the looks that they were, with their means."""
    groups: dict[tuple[Instrument, bool], list[Composition]] = {}
    for point in points:
        instrument = Instrument(point.instrument)
        if not device(instrument).oxides:
            continue
        is_clean = point.is_abraded or instrument is Instrument.SUPERCAM
        groups.setdefault((instrument, is_clean), []).append(point.oxides_pct)
    return [
        (Look(instrument, len(group), is_clean), average(group).mean_pct)
        for (instrument, is_clean), group in groups.items()
    ]


def _narrowed(now: Belief, look: Look, mean_pct: Composition, units: Mapping[RockUnit, UnitModel]) -> Belief:
    """Return the belief after a look: each unit weighed by how well it foresaw the result, each mean drawn towards it."""
    likely: dict[RockUnit, float] = {}
    drawn: dict[RockUnit, tuple[Composition, Composition]] = {}
    slope = 1.0 if look.is_clean else 1.0 - USUAL_DUST
    for unit, guess in now.items():
        foreseen, spread = _predicted(guess, unit, look, units)
        likely[unit] = math.log(max(guess.probability, 1e-300))
        mean, variance = list(guess.mean_pct), list(guess.variance)
        for n in device(look.instrument).oxides:
            off = mean_pct[n] - foreseen[n]
            likely[unit] -= 0.5 * (off * off / spread[n] + math.log(math.tau * spread[n]))
            share = slope * guess.variance[n] / spread[n]
            mean[n] += share * off
            variance[n] -= share * slope * guess.variance[n]
        drawn[unit] = tuple(mean), tuple(variance)
    weights = posterior(likely)
    return {unit: Guess(weights[unit], *drawn[unit]) for unit in now}


def _predicted(
    guess: Guess, unit: RockUnit, look: Look, units: Mapping[RockUnit, UnitModel]
) -> tuple[Composition, Composition]:
    """Return mean and variance of a look's result, if the rock is of that unit."""
    found, model, dust = device(look.instrument), units[unit], units[RockUnit.DUSTY_SURFACE]
    share = 0.0 if look.is_clean else USUAL_DUST
    rest, number = 1.0 - share, look.points
    mean = tuple(rest * guess.mean_pct[n] + share * dust.mean_pct[n] for n in range(len(OXIDES)))
    variance = tuple(
        rest * rest * guess.variance[n]
        + share * share * dust.target_variance[n]
        + (rest * model.grain_variance[n] + share * dust.grain_variance[n]) / (number * found.grains)
        + found.error_pct[n] ** 2 / number
        for n in range(len(OXIDES))
    )
    return mean, variance


def _bhattacharyya(
    one: tuple[Composition, Composition], other: tuple[Composition, Composition], look: Look
) -> float:
    """Return the Bhattacharyya distance of two Gaussians with independent features, over what the look finds."""
    total = 0.0
    for n in device(look.instrument).oxides:
        middle = (one[1][n] + other[1][n]) / 2.0
        total += (one[0][n] - other[0][n]) ** 2 / (8.0 * middle)
        total += 0.5 * math.log(middle / math.sqrt(one[1][n] * other[1][n]))
    return total
