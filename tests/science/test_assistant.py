"""The assistant: right on what it knows, unsure where units are alike, and honest about strangers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.facts import table
from game.science.assistant import classify, published_units
from game.science.targets import RockUnit, Target, soils, target, target_names, targets

ANY_OXIDES = st.tuples(*[st.floats(0.0, 100.0)] * 6)


@pytest.mark.parametrize("found", targets(), ids=target_names())
def test_every_published_map_is_its_own_unit(found: Target) -> None:
    """The published mean of each target is given its unit, and surely."""
    said = classify(found.mean_pct, found.points)
    assert (said.unit, said.is_sure) == (found.unit, True)


def test_strangers_are_called_strangers() -> None:
    """A basalt of another crater, and minerals that no unit here consists of, are none of the known units."""
    magnesite, kieserite = (0.0, 0.0, 0.0, 47.8, 0.0, 0.0), (0.0, 0.0, 0.0, 29.1, 57.9, 0.0)
    granite, nothing = (72.0, 14.0, 2.0, 0.7, 0.0, 0.0), (0.0,) * 6
    for stranger in (table("pixl.adirondack_basalt")[0], magnesite, kieserite, granite, nothing):
        said = classify(stranger)
        assert said.unit is RockUnit.UNKNOWN
        assert said.probability > 0.95


def test_between_two_units_the_assistant_is_not_sure() -> None:
    """Halfway between dust and soil, which are nearly the same stuff, neither gets 90 percent."""
    dust, soil = published_units()[RockUnit.DUSTY_SURFACE], published_units()[RockUnit.SOIL]
    halfway = tuple((a + b) / 2.0 for a, b in zip(dust.mean_pct, soil.mean_pct, strict=True))
    said = classify(halfway)
    assert {said.unit, said.runner_up} == {RockUnit.DUSTY_SURFACE, RockUnit.SOIL}
    assert not said.is_sure


def test_one_point_says_less_than_a_map() -> None:
    """The same numbers, as one point, leave more doubt than as the mean of a hundred."""
    bellegarde = target("Bellegarde").mean_pct
    assert classify(bellegarde, 1).probability < classify(bellegarde, 100).probability


def test_dust_hides_the_rock() -> None:
    """Naltsos and Beaujeu lie on Máaz rock; unabraded, what is measured is the dust: they look like no Máaz map."""
    for name in ("Naltsos", "Beaujeu 138", "Beaujeu 141"):
        assert classify(target(name).mean_pct).probabilities[RockUnit.MAAZ] < 0.01


@given(oxides=ANY_OXIDES, points=st.integers(1, 10_000))
def test_any_numbers_get_an_opinion(oxides: tuple[float, ...], points: int) -> None:
    """Whatever is measured, the probabilities sum to one and the unit is one of those named."""
    said = classify(oxides, points)
    assert sum(said.probabilities.values()) == pytest.approx(1.0)
    assert 0.0 <= said.probability <= 1.0
    assert said.unit in set(RockUnit)


def test_soils_are_soils() -> None:
    """Both published soils are soil, surely."""
    for soil in soils():
        assert classify(soil).unit is RockUnit.SOIL


def test_a_target_is_found_by_its_name() -> None:
    """In any case, with its sol or without: then it is the first map."""
    assert target("DOURBES").sol == 257
    assert target("Dourbes 269").sol == 269
    with pytest.raises(LookupError):
        target("Olympus")
