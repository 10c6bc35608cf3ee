"""SHERLOC's Raman spectra: light of a deep-ultraviolet laser comes back shifted by what each mineral swallows of it.

A spectrum is a number of counts for each channel of the shift, in 1/cm. Lines are as wide as the instrument's slit makes
them, for minerals' own lines are narrower (simplified: clays' are not). How high each line stands is found by linear
least squares with all lines at once, over a background that is told by a constant, a slope and a curve.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final, Protocol

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Spectrum = tuple[float, ...]
    Matrix = list[list[float]]

FIRST_1_CM: Final = 700.0
"""Nearer to the laser its own light hides everything."""
CHANNEL_1_CM: Final = 10.0
CHANNELS: Final = 321
"""From 700 to 3900."""
_TO_SIGMA: Final = 1.0 / math.sqrt(8.0 * math.log(2.0))
"""From the full width at half height of a Gaussian line to its standard deviation."""
_BACKGROUNDS: Final = 3


class Phase(StrEnum):
    """What a line in the spectrum tells. The values stand in fact names."""

    OLIVINE = "olivine"
    SULFATE = "sulfate"
    CARBONATE = "carbonate"
    CLAY = "clay"
    ORGANIC = "organic"


class Chance(Protocol):
    """A generator of random numbers, handed in by the caller."""

    def gauss(self, mu: float, sigma: float) -> float:
        """Return a number of the normal distribution."""

    def random(self) -> float:
        """Return a number from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was found: its height and that height's standard error, in counts."""

    phase: Phase
    height_counts: float
    error_counts: float

    @property
    def sigmas(self) -> float:
        """How many times as high as its error it stands."""
        return self.height_counts / self.error_counts

    @property
    def is_found(self) -> bool:
        """Whether it stands above the limit of detection, three standard errors (IUPAC 1997)."""
        return self.sigmas > value("evidence.detection_sigmas")


def shift_1_cm(channel: int) -> float:
    """Return the Raman shift of a channel's middle."""
    return FIRST_1_CM + channel * CHANNEL_1_CM


def line_1_cm(phase: Phase) -> float:
    """Return where a phase's strongest line lies."""
    return value(f"evidence.{phase}_line_1_cm")


def scan(shares: Mapping[Phase, float], chance: Chance, *, dust_share: float) -> Spectrum:
    """Return the mean spectrum of one scan of a hundred spots, in counts.

    `shares` tells how many of all spots meet each phase; a scan meets more or fewer by chance. `dust_share` of the
    surface is dust, which hides what is below and glows by itself.
    """
    spots = round(value("perseverance.sherloc_spots_count"))
    met = {
        phase: sum(chance.random() < share * (1.0 - dust_share) for _ in range(spots)) / spots
        for phase, share in shares.items()
    }
    glow = (1.0 - dust_share) * value("evidence.background_counts")
    glow += dust_share * value("evidence.dust_background_counts")
    noise = value("evidence.channel_noise_counts")
    heights = {phase: share * value(f"evidence.{phase}_line_counts") for phase, share in met.items()}
    return tuple(
        glow * (1.0 - 0.5 * channel / CHANNELS)
        + sum(heights[phase] * _shapes()[phase][channel] for phase in met)
        + chance.gauss(0.0, noise)
        for channel in range(CHANNELS)
    )


def mean_spectrum(scans: Sequence[Spectrum]) -> Spectrum:
    """Return the mean of at least one scan, channel by channel."""
    return tuple(sum(channel) / len(scans) for channel in zip(*scans, strict=True))


def lines(scans: Sequence[Spectrum]) -> tuple[Line, ...]:
    """Return the line of each phase in the mean of the scans; more scans make its error smaller by their root."""
    mean = mean_spectrum(scans)
    noise = value("evidence.channel_noise_counts") / math.sqrt(len(scans))
    return tuple(
        Line(
            phase,
            sum(weight * counts for weight, counts in zip(weights, mean, strict=True)),
            noise * math.hypot(*weights),
        )
        for phase, weights in _estimators().items()
    )


@cache
def _shapes() -> dict[Phase, Spectrum]:
    """Return each phase's line with height 1; olivine has two that run into one another."""
    found = {phase: _gaussian(line_1_cm(phase)) for phase in Phase}
    second = _gaussian(value("evidence.olivine_second_line_1_cm"))
    both = [a + b for a, b in zip(found[Phase.OLIVINE], second, strict=True)]
    found[Phase.OLIVINE] = tuple(each / max(both) for each in both)
    return found


def _gaussian(middle_1_cm: float) -> Spectrum:
    sigma = value("evidence.slit_width_1_cm") * _TO_SIGMA
    return tuple(
        math.exp(-0.5 * ((shift_1_cm(channel) - middle_1_cm) / sigma) ** 2) for channel in range(CHANNELS)
    )


@cache
def _estimators() -> dict[Phase, Spectrum]:
    """Return the weights whose sum with a spectrum is each line's height: rows of (A^T A)^-1 A^T.

    A's columns are the lines and powers of the channel for the background; all channels have the same noise.
    """
    columns = [*_shapes().values()]
    columns += [
        tuple((channel / CHANNELS) ** power for channel in range(CHANNELS)) for power in range(_BACKGROUNDS)
    ]
    normal = [[sum(a * b for a, b in zip(one, two, strict=True)) for two in columns] for one in columns]
    solved = _solved(normal, [list(column) for column in columns])
    return {phase: tuple(solved[row]) for row, phase in enumerate(Phase)}


def _solved(matrix: Matrix, right: Matrix) -> Matrix:
    """Return X of matrix X = right by Gauss and Jordan; the matrix is symmetric and positive, so no pivot is sought."""
    rows = [[*left, *more] for left, more in zip(matrix, right, strict=True)]
    for place in range(len(rows)):
        pivot = rows[place][place]
        row = rows[place] = [each / pivot for each in rows[place]]
        for other, values in enumerate(rows):
            if other != place:
                factor = values[place]
                rows[other] = [a - factor * b for a, b in zip(values, row, strict=True)]
    return [row[len(matrix) :] for row in rows]
