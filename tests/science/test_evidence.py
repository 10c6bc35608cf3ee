"""Evidence cards: won by measuring, hidden by dust, and the same as what there is once enough was measured."""

from __future__ import annotations

import pytest

from game.science.closeup import GRAINS, picture_mm
from game.science.evidence import Finding, Kind, cards, findings, looked_at, shown_by
from game.science.instruments import Instrument, device
from game.science.observation import MAST_CAMERA
from game.science.specimens import specimen, specimen_names
from tests.science.specimens import measured

LONG = ((MAST_CAMERA, 9), (Instrument.WATSON, 9), (Instrument.SHERLOC, 200), (Instrument.PIXL, 400))


def test_without_a_measurement_there_is_no_card() -> None:
    """Cards are not given for being there."""
    assert cards(()) == ()
    assert looked_at(()) == frozenset()


@pytest.mark.parametrize("name", specimen_names())
def test_long_measuring_shows_what_there_is(name: str) -> None:
    """With hundreds of scans of clean rock every card that there is has been won."""
    assert shown_by(specimen(name)) <= findings(measured(name, LONG))


@pytest.mark.parametrize(
    ("name", "there", "absent"),
    [
        ("Cheyava_Falls", {"mud", "spots", "phosphate", "organics", "clay"}, {"crystals", "sand"}),
        ("Alfalfa", {"crystals"}, {"spots", "organics", "phosphate", "mud"}),
        ("Wildcat_Ridge", {"mud", "flat_layers", "sulfate", "clay"}, {"spots", "organics"}),
        ("Bunsen_Peak", {"carbonate", "sand"}, {"flat_layers", "organics"}),
        ("Emerald_Lake", {"pebbles", "olivine"}, {"mud", "organics"}),
        ("Brac", {"olivine", "crystals"}, {"mud", "organics"}),
        ("Kodiak", {"inclined_layers"}, {"flat_layers"}),
    ],
)
def test_the_published_findings_come_out(name: str, there: set[str], absent: set[str]) -> None:
    """What was published of a rock is won by an afternoon's work on it, and what was not found there is not."""
    found = findings(measured(name))
    assert {Finding(each) for each in there} <= found
    assert not {Finding(each) for each in absent} & found


def test_each_instrument_gives_its_own_cards() -> None:
    """A photograph gives layers, WATSON grains and spots, PIXL phosphate, SHERLOC the rest."""
    parts = {
        MAST_CAMERA: {Finding.FLAT_LAYERS},
        Instrument.WATSON: {Finding.MUD, Finding.SPOTS},
        Instrument.PIXL: {Finding.PHOSPHATE},
        Instrument.SHERLOC: {Finding.SULFATE, Finding.CLAY, Finding.ORGANICS},
    }
    for instrument, expected in parts.items():
        assert findings(measured("Cheyava_Falls", ((instrument, 60),))) - {Finding.OLIVINE} == expected


def test_under_dust_no_grain_is_seen() -> None:
    """WATSON's picture of a dusty rock gives no card and counts for nothing looked at."""
    dusty = measured("Cheyava_Falls", ((Instrument.WATSON, 3),), dust_share=0.8)
    assert not findings(dusty)
    assert Kind.TEXTURE not in looked_at(dusty)


def test_a_photograph_without_layers_has_still_been_looked_at() -> None:
    """Rock without layers tells that by its picture."""
    seen = measured("Alfalfa", ((MAST_CAMERA, 1),))
    assert not findings(seen)
    assert looked_at(seen) == {Kind.CONTEXT}


def test_few_grains_of_phosphate_are_no_card() -> None:
    """Three points of PIXL rarely meet two dark rims."""
    won = sum(
        Finding.PHOSPHATE in findings(measured("Cheyava_Falls", ((Instrument.PIXL, 3),), seed=n))
        for n in range(40)
    )
    assert won < 10


def test_a_picture_shows_the_published_piece_of_rock() -> None:
    """1600 by 1200 pixels of 13 micrometres are 21 by 16 mm (WATSON, Edgett et al. 2019)."""
    assert picture_mm() == pytest.approx((21.0, 15.7), abs=0.1)


def test_spots_are_about_a_millimetre_wide() -> None:
    """The published spots of Cheyava Falls are of millimetre size; the picture lists them after the grains."""
    (picture,) = measured("Cheyava_Falls", ((Instrument.WATSON, 1),))
    assert all(0.4 < size < 4.0 for size in picture.values[GRAINS:])


def test_a_scan_takes_longer_than_a_picture_and_needs_the_arm() -> None:
    """Minutes to an hour for SHERLOC, a picture for WATSON; both hang at the end of the arm."""
    sherloc, watson = device(Instrument.SHERLOC), device(Instrument.WATSON)
    assert watson.time_s < sherloc.time_s <= 3600.0
    assert sherloc.range_m is None
    assert watson.range_m is None
