"""The assistant learns during a mission from what the team has measured and named."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.science.assistant import opinion, published_units
from game.science.instruments import Instrument, measure
from game.science.own_rocks import learned_units, own_summaries
from game.science.pixl import average
from game.science.reading import reading
from game.science.targets import RockUnit, target
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement


@dataclass
class Rock:
    """A rock as the assistant sees it."""

    name: str
    answer: str
    measurements: list[Measurement]


def points(name: str, number: int, *, is_abraded: bool = True) -> list[Measurement]:
    """Return PIXL's points of a published rock, clean or under dust."""
    chance, dust = stream(11, name), 0.0 if is_abraded else 0.9
    found = (measure(Instrument.PIXL, target(name), chance, dust_share=dust) for _ in range(number))
    return [Measurement("pixl", each, is_abraded) for each in found]


ALFALFA = Rock("Sid", "maaz_evolved", points("Alfalfa", 60))


def test_a_named_rock_is_one_more_example() -> None:
    """Evolved Maaz has one published target; with the team's own the middle lies between both."""
    own = average([point.oxides_pct for point in ALFALFA.measurements]).mean_pct
    published = published_units()[RockUnit.MAAZ_EVOLVED].mean_pct
    learned = learned_units([ALFALFA])[RockUnit.MAAZ_EVOLVED].mean_pct
    assert learned == pytest.approx([(a + b) / 2.0 for a, b in zip(own, published, strict=True)])


@pytest.mark.parametrize(
    "rock",
    [
        Rock("Sid", "", points("Alfalfa", 60)),
        Rock("Sid", "unknown", points("Alfalfa", 60)),
        Rock("Sid", "granite", points("Alfalfa", 60)),
        Rock("Sid", "maaz_evolved", points("Alfalfa", 4)),
        Rock("Sid", "maaz_evolved", points("Alfalfa", 60, is_abraded=False)),
    ],
    ids=["unnamed", "none of these", "no unit", "too few points", "dust only"],
)
def test_what_teaches_nothing(rock: Rock) -> None:
    """Without a name, with too few points, or on dust alone, the assistant stays as it was."""
    assert own_summaries([rock]) == {}
    assert learned_units([rock]) == published_units()


def test_a_rock_does_not_teach_its_own_name() -> None:
    """Asked about a rock, the assistant must not have learned it from the team's answer."""
    assert learned_units([ALFALFA], besides="Sid") == published_units()


def test_more_examples_of_a_unit_make_it_surer_of_the_next() -> None:
    """A unit with more targets has a better known middle: less spread, more probability for the next of its kind."""
    seen = average([point.oxides_pct for point in points("Montpezat", 40)]).mean_pct
    before = opinion(seen, 40, published_units()).probabilities[RockUnit.MAAZ]
    mine = Rock("A", "maaz", points("Bellegarde", 80)), Rock("B", "maaz", points("Montpezat", 80))
    assert opinion(seen, 40, learned_units(mine)).probabilities[RockUnit.MAAZ] > before


def test_a_wrong_name_teaches_the_wrong_thing() -> None:
    """Olivine rock that was named Maaz draws Maaz towards magnesium."""
    liar = Rock("Brac", "maaz", points("Dourbes", 60))
    before, after = (units[RockUnit.MAAZ].mean_pct[3] for units in (published_units(), learned_units([liar])))
    assert after > before + 3.0


def test_a_reading_keeps_what_was_known() -> None:
    """Region and opinion of a reading are by the same units."""
    units = learned_units([ALFALFA])
    found = reading(points("Alfalfa", 30), units)
    assert found.units == units
    assert found.variance(RockUnit.SEITAH) != reading(points("Alfalfa", 30)).variance(RockUnit.SEITAH)
