"""SHERLOC's spectra: lines where they were published, as wide as the slit, and errors that shrink as they should."""

from __future__ import annotations

import math
from statistics import fmean, pstdev

import pytest

from game.facts import value
from game.science import raman
from game.science.raman import Phase
from game.simulation.random_source import stream

NOTHING = dict.fromkeys(Phase, 0.0)
SEEDS = 60


def scans(number: int, seed: int, dust_share: float = 0.0, **shares: float) -> list[tuple[float, ...]]:
    """Return scans of a rock that holds some phases."""
    held = NOTHING | {Phase(name): share for name, share in shares.items()}
    chance = stream(seed, f"{sorted(shares.items())}")
    return [raman.scan(held, chance, dust_share=dust_share) for _ in range(number)]


def found(spectra: list[tuple[float, ...]]) -> set[Phase]:
    """Return the phases whose lines stand above their error."""
    return {line.phase for line in raman.lines(spectra) if line.is_found}


@pytest.mark.parametrize(
    ("phase", "low_1_cm", "high_1_cm"),
    [
        (Phase.OLIVINE, 815.0, 865.0),
        (Phase.SULFATE, 1000.0, 1030.0),
        (Phase.CARBONATE, 1080.0, 1100.0),
        (Phase.ORGANIC, 1575.0, 1615.0),
        (Phase.CLAY, 3500.0, 3700.0),
    ],
)
def test_the_strongest_channel_lies_where_the_line_was_published(
    phase: Phase, low_1_cm: float, high_1_cm: float
) -> None:
    """Of a rock that is all of one mineral, the highest count above the glow is at that mineral's line."""
    with_line, without = (raman.mean_spectrum(scans(100, 4, **shares)) for shares in ({str(phase): 1.0}, {}))
    above = [a - b for a, b in zip(with_line, without, strict=True)]
    assert low_1_cm <= raman.shift_1_cm(above.index(max(above))) <= high_1_cm


def test_a_line_is_as_wide_as_the_published_slit() -> None:
    """Carbonate's channels above half of its height span 34.1 per cm within a channel (Jakubek et al. 2024)."""
    with_line = raman.mean_spectrum(scans(400, 4, carbonate=1.0))
    without = raman.mean_spectrum(scans(400, 4))
    above = [a - b for a, b in zip(with_line, without, strict=True)]
    wide = sum(counts > max(above) / 2.0 for counts in above) * raman.CHANNEL_1_CM
    assert wide == pytest.approx(value("evidence.slit_width_1_cm"), abs=raman.CHANNEL_1_CM)


def test_the_fit_is_unbiased_and_knows_its_error() -> None:
    """Over many scans the mean height is the true one, and the heights scatter as the stated error says."""
    for phase in Phase:
        heights = [
            next(line for line in raman.lines(scans(1, seed)) if line.phase is phase) for seed in range(SEEDS)
        ]
        error = heights[0].error_counts
        assert fmean(line.height_counts for line in heights) == pytest.approx(
            0.0, abs=4.0 * error / math.sqrt(SEEDS)
        )
        assert pstdev(line.height_counts for line in heights) == pytest.approx(error, rel=0.35)


def test_neighbouring_lines_are_told_apart() -> None:
    """Sulfate and carbonate, 75 per cm apart, are each found alone, and both in a rock that has both."""
    assert found(scans(2, 3, sulfate=0.5)) == {Phase.SULFATE}
    assert found(scans(2, 3, carbonate=0.5)) == {Phase.CARBONATE}
    assert found(scans(2, 3, sulfate=0.3, carbonate=0.3)) == {Phase.SULFATE, Phase.CARBONATE}


def test_more_scans_halve_the_error_with_their_root() -> None:
    """Four scans know a height twice as well as one."""
    one, four = (raman.lines(scans(number, 5))[0].error_counts for number in (1, 4))
    assert one == pytest.approx(2.0 * four)


def test_nothing_is_hardly_ever_taken_for_something() -> None:
    """Three standard errors: of lines that are not there, less than one in a hundred is claimed (IUPAC 1997)."""
    false = sum(len(found(scans(1, seed))) for seed in range(4 * SEEDS))
    assert false / (4 * SEEDS * len(Phase)) < 0.01


def test_dust_hides_what_lies_below() -> None:
    """A weak line that two scans see on clean rock is missed under thick dust."""
    seen = [
        sum(Phase.ORGANIC in found(scans(2, seed, dust, organic=0.3)) for seed in range(20))
        for dust in (0.0, 0.9)
    ]
    assert seen[0] == 20
    assert seen[1] < 4
