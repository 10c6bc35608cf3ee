"""What the instruments make of a rock: rough from afar, exact at the arm, and misled by dust."""

from __future__ import annotations

from statistics import fmean, pstdev
from typing import TYPE_CHECKING

import pytest

from game.science.assistant import ALL_OXIDES, classify, opinion, published_units
from game.science.instruments import Instrument, device, measure
from game.science.pixl import average
from game.science.targets import RockUnit, target
from game.simulation.random_source import stream

if TYPE_CHECKING:
    from game.science.oxides import Composition

ROCK = "Dourbes"
MAGNESIUM = 3


def points(
    instrument: Instrument, number: int, dust_share: float = 0.0, rock: str = ROCK
) -> list[Composition]:
    """Return points of a rock."""
    chance = stream(5, f"{instrument}/{rock}/{dust_share}")
    return [measure(instrument, target(rock), chance, dust_share=dust_share) for _ in range(number)]


def test_on_a_clean_patch_pixl_sees_the_rock() -> None:
    """The mean of many points is the published one, and the assistant knows it."""
    seen = average(points(Instrument.PIXL, 2000)).mean_pct
    assert seen == pytest.approx(target(ROCK).mean_pct, rel=0.06, abs=0.1)
    assert classify(seen, 2000).unit is RockUnit.SEITAH


@pytest.mark.parametrize("rock", ["Dourbes", "Bellegarde", "Alfalfa"])
def test_under_dust_pixl_sees_the_dust(rock: str) -> None:
    """With nine tenths of dust every rock looks like dust or soil, or like nothing known, but never like itself."""
    seen = average(points(Instrument.PIXL, 200, dust_share=0.9, rock=rock)).mean_pct
    assert classify(seen, 200).unit is not target(rock).unit


def test_supercam_blows_the_dust_away() -> None:
    """The laser's points are the same with dust and without, within their error."""
    dusty, clean = (points(Instrument.SUPERCAM, 400, dust) for dust in (0.9, 0.0))
    assert average(dusty).mean_pct[MAGNESIUM] == pytest.approx(average(clean).mean_pct[MAGNESIUM], abs=0.5)


def test_supercam_finds_four_oxides_and_errs_as_published() -> None:
    """It tells neither sulfur nor chlorine; its scatter in silica is at least the published 6.1 percent."""
    seen = points(Instrument.SUPERCAM, 800)
    assert all(point[4:] == (0.0, 0.0) for point in seen)
    assert pstdev(point[0] for point in seen) > 6.1


def test_from_afar_olivine_rock_is_told_from_lava() -> None:
    """Five laser points tell Séítah from Máaz surely: ten times the magnesium."""
    found = device(Instrument.SUPERCAM)
    for rock, unit in (("Dourbes", RockUnit.SEITAH), ("Montpezat", RockUnit.MAAZ)):
        seen = tuple(
            fmean(point[n] for point in points(Instrument.SUPERCAM, 5, rock=rock)) for n in ALL_OXIDES
        )
        error = tuple(each / 5**0.5 for each in found.error_pct)
        said = opinion(seen, 5 * found.grains, published_units(), oxides=found.oxides, error_pct=error)
        assert said.probabilities[unit] > 0.5, (rock, said)


def test_a_point_takes_its_published_time() -> None:
    """Ten seconds for PIXL; the laser is slower, grinding the slowest."""
    times = [device(each).time_s for each in (Instrument.PIXL, Instrument.SUPERCAM, Instrument.ABRADER)]
    assert times[0] == 10.0
    assert times == sorted(times)
