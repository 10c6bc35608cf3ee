"""The chain of custody: ledgers beside their limits, and the page to print."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from game.missions.custody import (
    Papers,
    contents_words,
    entries,
    is_whole,
    laid_first,
    origin_words,
    page,
    place_words,
    write_page,
)
from game.missions.rack import KeptTube
from game.science.samples import Contents
from game.simulation.events import CoreCut, TookOff, TubeLaid, TubeSealed

if TYPE_CHECKING:
    from pathlib import Path

TUBE = KeptTube(
    number=1,
    name="Malay",
    rock="olivine",
    contents=Contents.CORE,
    core_length_m=0.0307,
    cored_at_m=0.0,
    laid_at_m=9.2,
    contamination_ppb=0.98,
    peak_temperature_k=268.15,
    shock_g=56.0,
    is_tight=True,
    sols_sealed=316.0,
)
NOTES = (
    TookOff(1.0, "ginny"),
    CoreCut(60.0, "percy", "Wildcat_Ridge", 0.06),
    TubeSealed(120.0, "percy", 1, "Wildcat_Ridge"),
    TubeLaid(200.0, "percy", 1, 9.2),
)
PAPERS = Papers("Three Forks", "Amber Fox", (TUBE, replace(TUBE, number=2, is_tight=False)), NOTES)


class Page(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Keep the tag."""
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.words += data


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({}, []),
        ({"contamination_ppb": 10.0}, ["carbon"]),
        ({"peak_temperature_k": 334.0}, ["warmest"]),
        ({"shock_g": 1301.0}, ["shock"]),
        ({"is_tight": False}, ["seal"]),
    ],
)
def test_each_limit_is_kept_or_named(change: dict[str, float], broken: list[str]) -> None:
    """Less than 10 ppb, less than 60 °C, at most 1300 g, tight: what is beyond is told by its name."""
    tube = replace(TUBE, **change)
    assert [entry.title for entry in entries(tube) if not entry.is_kept] == broken
    assert is_whole(tube) == (not broken)


def test_a_tube_says_what_is_in_it_and_where_from() -> None:
    """Published places with their coordinates; rocks of the level by their distance; air and witness tubes by name."""
    assert contents_words(TUBE) == "olivine, 3.1\u202fcm long"
    assert origin_words(TUBE) == "South Séítah, Issole, 18.4326° N 77.4413° E"
    assert origin_words(replace(TUBE, name="outcrop-1", cored_at_m=20.0)) == "at 20.0\u202fm"
    assert contents_words(replace(TUBE, contents=Contents.AIR)) == "air of Mars"
    assert "witness" in contents_words(replace(TUBE, contents=Contents.WITNESS))
    assert (place_words(TUBE), place_words(replace(TUBE, laid_at_m=None))) == ("at 9.2\u202fm", "aboard")


def test_what_lies_on_the_ground_comes_first() -> None:
    """Laid tubes by number, then what is aboard."""
    aboard = replace(TUBE, laid_at_m=None)
    order = laid_first((aboard, replace(TUBE, number=3), replace(TUBE, number=2)))
    assert [tube.number for tube in order] == [2, 3, 1]


def test_the_page_tells_all_without_colour() -> None:
    """Every tube, figure, event and limit is in the text; the verdicts have words and signs; black on white alone."""
    html = page(PAPERS)
    words = Page(html).words
    for wanted in (
        "Malay",
        "0.98",
        "limit 10\u202fppb",
        "✓ kept",
        "✗ beyond its limits",
        "leaks ✗",
        "Amber Fox",
    ):
        assert wanted in words
    assert "1:00.0 core cut from Wildcat Ridge" in words
    assert "3:20.0 tube 1 laid at 9.2\u202fm" in words
    assert set(re.findall(r"#[0-9a-fA-F]{3,6}", html)) == {"#000", "#fff"}


def test_the_page_needs_nothing_but_itself() -> None:
    """No script, picture, link or address: it can be read anywhere."""
    html = page(PAPERS)
    assert set(Page(html).tags).isdisjoint({"script", "img", "link", "a", "iframe"})
    assert "://" not in html


def test_names_are_text_and_nothing_else() -> None:
    """A code name or a rock that looks like a tag is shown as it is written."""
    nasty = '<script>alert("x")</script> & co'
    html = page(replace(PAPERS, holder=nasty, tubes=(replace(TUBE, name=nasty),)))
    assert "<script" not in html
    assert nasty in Page(html).words


def test_forty_three_tubes_still_make_a_page() -> None:
    """A whole rack is listed, each tube once; so is none at all."""
    html = page(replace(PAPERS, tubes=tuple(replace(TUBE, number=n) for n in range(1, 44)), notes=()))
    assert html.count("<tr>") == 43 + 4
    assert "Nothing yet." in page(Papers("Three Forks", "Fox", (), ()))


def test_it_is_written_into_the_players_folder(tmp_path: Path) -> None:
    """The file is where it says, with what the page says; a second one takes its place."""
    path = write_page(PAPERS, tmp_path, "three-forks")
    assert path == tmp_path / "pages" / "chain-of-custody-three-forks.html"
    assert path.read_text(encoding="utf-8") == page(PAPERS)
    assert write_page(PAPERS, tmp_path, "three-forks") == path
