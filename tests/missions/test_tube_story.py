"""What is told of the tubes on their way home: chapters, both agencies' limits, what stayed where, and the page to print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.facts import value
from game.missions.container import Traveller, published
from game.missions.fates import End, fates
from game.missions.handover import handovers
from game.missions.journey import Journey, Leg
from game.missions.journey_page import JourneyPapers, page, write_page
from game.missions.passages import CATCH, HOME, UP, Passage
from game.missions.profile import Best
from game.missions.traces import Ledger, Trace
from game.missions.tube_story import journey_words, story
from game.simulation.waste import LeftPart, PartKind
from tests.missions.test_custody import Page
from tests.missions.test_journey import MALAY, OWN

if TYPE_CHECKING:
    from pathlib import Path

CAUGHT = Passage(CATCH, "ab", 0.01, 297.15, 0.05, 1e-6)
LIFTED = Passage(UP, "ef", 12.4, 285.15, 0.0)
LANDED = Passage(HOME, "cd", 1269.0, 293.8, 39.6)
BEST = Best("gold", 96.0, 400.0)
TUBES = (
    Traveller("three-forks", MALAY, (CAUGHT, LANDED)),
    Traveller("scout-and-sample", replace(OWN, contamination_ppb=4.2), (CAUGHT, LANDED)),
)
JOURNEY = Journey({HOME: Leg(BEST, TUBES)})


def titled(level: str) -> str:
    """Return a level's title."""
    return level.replace("-", " ").capitalize()


def test_a_story_tells_where_what_and_how_hard() -> None:
    """The rock, the place, what was measured, the ledger on Mars, and what each mission added; a gap is called one."""
    told = {step.title: step for step in story(TUBES[1], titled)}
    assert "basalt" in told["Cored"].words
    assert "Scout and sample" in told["Cored"].words
    assert told["Measured"].words == "PIXL, 3 points: SiO₂ 45\u202f%, Al₂O₃ 2\u202f%"
    assert "carbon 4.20 / 10\u202fppb" in told["On Mars"].words
    assert "Not on record" in told["Up"].words
    assert told["Up"].is_kept is None
    assert "5\u202fcm/s" in told["Catch"].words
    assert "1 in 1\u202f000\u202f000" in told["Catch"].words
    assert "39.6\u202fm/s without a parachute: 1269\u202fg" in told["Home"].words
    assert told["Home"].is_kept


def test_a_tube_that_has_not_left_has_no_such_chapters() -> None:
    """Before its first flight a tube's story ends on Mars; that of a real one tells its sol."""
    told = [step.title for step in story(Traveller("three-forks", MALAY), titled)]
    assert told == ["Cored", "On Mars"]
    assert "sealed by Perseverance on sol 164" in story(published().travellers[0], titled)[0].words


def test_every_handing_over_has_the_limits_of_both() -> None:
    """On Mars NASA's four, in orbit ESA's speed and the common million, in Utah 1300 g and 30 °C; the worst tube is told."""
    mars, orbit, utah = handovers(TUBES)
    assert handovers([Traveller("three-forks", MALAY, (LIFTED,))])[-1].is_good
    assert mars.limits[0].figure == "4.20"
    assert {limit.agency for limit in orbit.limits} == {"NASA", "ESA", "NASA, ESA"}
    assert [limit.limit for limit in utah.limits][:2] == ["1300\u202fg", "30\u202f°C"]
    assert all(each.is_good for each in (mars, orbit, utah))
    assert handovers(()) == ()


@pytest.mark.parametrize(
    ("found", "failed"),
    [
        (replace(CAUGHT, touch_m_s=0.2), ["into the bay"]),
        (replace(CAUGHT, touch_m_s=0.31), ["the container is met", "into the bay"]),
        (replace(CAUGHT, release_share=1e-3), ["anything gets out"]),
        (replace(LANDED, shock_g=1301.0), ["shock", "tight"]),
        (replace(LANDED, warmest_k=303.2), ["warmest"]),
    ],
)
def test_what_fails_is_named(found: Passage, failed: list[str]) -> None:
    """NASA's container may stand what ESA's bay refuses; a seal that broke counts beside the shock that broke it."""
    last = handovers([Traveller("three-forks", MALAY, (found,))])[-1]
    assert [limit.title for limit in last.limits if not limit.is_kept] == failed


def test_the_summary_says_how_far_they_are() -> None:
    """Own or published, in orbit or in Utah, and that the real ones still wait."""
    assert journey_words(JOURNEY).startswith("2 of your own tubes are in Utah. Within every limit: 2 of 2.")
    assert "still wait on Mars" in journey_words(JOURNEY)
    orbit = Journey({CATCH: Leg(BEST, TUBES[:1])})
    assert journey_words(orbit).startswith("1 of your own tubes is in orbit")
    real = tuple(replace(each, passages=(LANDED,)) for each in published().travellers)
    assert "29 published tubes are in Utah; none was yours" in journey_words(Journey({HOME: Leg(BEST, real)}))
    assert "No tube has left Mars yet" in journey_words(Journey())


def test_what_stays_is_counted_where_it_stays() -> None:
    """The player's own ledger is on Mars beside the first stage, which counts once; the orbiter flies on; fuel is burnt."""
    astray = (LeftPart(PartKind.TUBE, "percy", 2, 0.114),)
    stage = (LeftPart(PartKind.STAGE, "mav", 1, value("ascent.first_dry_kg")),)
    ledger = Ledger({"rock-garden": Trace(BEST, astray, (), 1.0, 2), "up": Trace(BEST, (), stage, 0.0, 0)})
    masses_kg = {end: sum(f.mass_kg for f in fates(ledger) if f.end is end) for end in End}
    assert masses_kg[End.MARS] == pytest.approx(0.114 + value("ascent.first_dry_kg"))
    assert masses_kg[End.SUN] == value("orbiter.mass_kg")
    whole_kg = value("ascent.lift_off_mass_kg") - value("ascent.payload_kg")
    rocket_kg = masses_kg[End.BURNT] + masses_kg[End.ORBIT] + value("ascent.first_dry_kg")
    assert rocket_kg == pytest.approx(whole_kg)


def test_the_page_tells_all_of_it(tmp_path: Path) -> None:
    """Every tube with its chapters, every limit with its verdict, what stayed; it needs nothing but itself."""
    papers = JourneyPapers("<b>Amber Fox</b>", JOURNEY, Ledger(), titled)
    path = write_page(papers, tmp_path)
    html = path.read_text(encoding="utf-8")
    words = Page(html).words
    assert html == page(papers)
    for wanted in (
        "<b>Amber Fox</b>",
        "Malay",
        "outcrop-1",
        "✓ passed",
        "1300\u202fg",
        "7119\u202fkg",
        "4500\u202fkg",
    ):
        assert wanted in words
    assert set(Page(html).tags).isdisjoint({"script", "img", "link", "a", "iframe"})
    assert "://" not in html
    assert "No tube has left Mars yet" in Page(page(replace(papers, journey=Journey()))).words
