"""What the points of a rock say together, and how the assistant is examined."""

from __future__ import annotations

import pytest

from game.science.assistant import classify
from game.science.instruments import Instrument, measure
from game.science.learning import trials
from game.science.pixl import average
from game.science.reading import pooled, reading
from game.science.targets import RockUnit, target
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement


def points(instrument: Instrument, number: int, *, is_abraded: bool = True) -> list[Measurement]:
    """Return points of an olivine rock, under dust unless it is abraded."""
    chance, dust = stream(9, instrument), 0.0 if is_abraded else 0.9
    found = (measure(instrument, target("Dourbes"), chance, dust_share=dust) for _ in range(number))
    return [Measurement(str(instrument), each, is_abraded) for each in found]


def test_points_of_pixl_are_judged_as_their_mean() -> None:
    """The opinion is that of `classify` about the mean of so many points."""
    found = reading(points(Instrument.PIXL, 20))
    mean = average([point.oxides_pct for point in found.points])
    assert found.opinion == classify(mean.mean_pct, 20)
    assert (found.average, found.abraded) == (mean, 20)


def test_laser_points_are_judged_by_four_oxides_and_their_error() -> None:
    """Five points from afar tell olivine rock, without sulfur and chlorine, and never as narrowly as PIXL's would."""
    found = reading(points(Instrument.SUPERCAM, 5))
    assert found.oxides == (0, 1, 2, 3)
    assert found.opinion.probabilities[RockUnit.SEITAH] > 0.5
    near = reading(points(Instrument.PIXL, 5000))
    assert found.variance(RockUnit.SEITAH)[0] > near.variance(RockUnit.SEITAH)[0]


def test_the_assistant_pools_what_there_is() -> None:
    """Dusty and clean points together, PIXL's before the laser's; nothing without points."""
    dusty, laser = points(Instrument.PIXL, 30, is_abraded=False), points(Instrument.SUPERCAM, 3)
    found = pooled([*laser, *dusty])
    assert found is not None
    assert (found.instrument, len(found.points), found.abraded) == (Instrument.PIXL, 30, 0)
    assert found.opinion.unit is not RockUnit.SEITAH
    only_laser = pooled(laser)
    assert only_laser is not None
    assert only_laser.instrument is Instrument.SUPERCAM
    assert pooled([]) is None


@pytest.mark.parametrize(("count", "least", "most"), [(1, 0.7, 0.95), (100, 0.98, 1.0)])
def test_the_assistant_is_right_more_often_with_more_points(count: int, least: float, most: float) -> None:
    """About new points of known targets it errs now and then with one, and hardly ever with a hundred."""
    asked = list(trials(count, 40, stream(1, "examination")))
    assert least <= sum(trial.is_right for trial in asked) / len(asked) <= most
    assert {trial.truth for trial in asked} == set(RockUnit) - {RockUnit.UNKNOWN}
