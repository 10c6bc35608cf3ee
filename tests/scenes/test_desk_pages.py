"""The desk's pages beside the rocks: maps, spectra, advice, and how the own rocks taught the assistant."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pygame
import pytest

from game.scenes.desk_learning import Learning
from game.scenes.desk_map import LEAST_ACROSS, ElementMap, Raster, shade
from game.scenes.desk_next import Adviser, next_page, study_words
from game.scenes.desk_results import element_map, spectrum
from game.scenes.desk_spectrum import lines_of
from game.scenes.shelf import Shelf
from game.science.instruments import Instrument, device, measure
from game.science.own_rocks import own_summaries
from game.science.ranking import looks_at
from game.science.reading import reading
from game.science.targets import target
from game.simulation import Simulation
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement, Snapshot, ThingState
from game.ui.page import Page
from game.ui.theme import Scale

if TYPE_CHECKING:
    from game.simulation.plan import LevelPlan
    from game.ui.widget import Widget


def points(
    instrument: Instrument, number: int, *, rock: str = "Dourbes", is_abraded: bool
) -> list[Measurement]:
    """Return points of a published rock, under dust unless it is abraded."""
    chance, dust = stream(21, rock), 0.0 if is_abraded else 0.9
    found = (measure(instrument, target(rock), chance, dust_share=dust) for _ in range(number))
    return [Measurement(str(instrument), each, is_abraded) for each in found]


@pytest.fixture
def plan() -> LevelPlan:
    """Return the level of three rocks."""
    found = Shelf().named("what-is-this-rock")
    assert found is not None
    return found


def described(widget: Widget) -> str:
    """Return a page as text."""
    pygame.font.init()
    return Page(widget, Scale((1280, 720))).describe()


def at_start(plan: LevelPlan, **changed: ThingState) -> Snapshot:
    """Return the level's first moment, with some things as they are later."""
    snapshot = Simulation(plan, 1).snapshot()
    return replace(snapshot, things=tuple(changed.get(each.name, each) for each in snapshot.things))


def test_the_map_tells_dust_from_rock() -> None:
    """Each surface has its own raster, mean and error; a single point has no known error."""
    both = [
        *points(Instrument.PIXL, 1, is_abraded=False),
        *points(Instrument.PIXL, 30, is_abraded=True),
    ]
    words = described(element_map(both, 3))
    clean = reading(both[1:]).average
    assert "natural surface, 1: " in words
    assert "± ? wt %" in words
    assert f"abraded patch, 30: {clean.mean_pct[3]:.1f} ± {clean.standard_error_pct[3]:.1f} wt %" in words


def test_points_stand_in_the_order_of_the_raster() -> None:
    """The thirteenth point begins the second line, and the point with the most is the brightest."""
    pygame.font.init()
    values = [1.0] * LEAST_ACROSS + [9.0]
    found = ElementMap("MgO", [Raster("patch", values, "1.6 ± 0.6 wt %")])
    scale = Scale((1280, 720))
    width = found.width_px(scale)
    found.place(pygame.Rect(0, 0, width, found.height_px(width, scale)), scale)
    picture = found._draw(scale)
    bright = [
        (x, y) for x in range(200) for y in range(80) if tuple(picture.get_at((x, y)))[:3] == shade(1.0)
    ]
    assert bright
    assert max(x for x, _ in bright) < width // LEAST_ACROSS


def test_shades_grow_brighter() -> None:
    """From nothing to the most each step is brighter, so that it can be read without colours."""
    bright = [0.3 * r + 0.59 * g + 0.11 * b for r, g, b in (shade(n / 20) for n in range(21))]
    assert bright == sorted(bright)


def test_a_spectrum_has_a_line_for_each_oxide_with_its_error() -> None:
    """Four lines by wavelength; five points err by no less than the instrument's error over the root of five."""
    laser = points(Instrument.SUPERCAM, 5, is_abraded=False)
    lines = lines_of(reading(laser))
    assert [line.wavelength_nm for line in lines] == [279.55, 396.15, 438.35, 634.71]
    errors = device(Instrument.SUPERCAM).error_pct
    for line, oxide in zip(lines, (3, 1, 2, 0), strict=True):
        assert line.mean_pct == pytest.approx(sum(point.oxides_pct[oxide] for point in laser) / 5)
        assert line.error_pct >= errors[oxide] / 5**0.5
    assert "279.6" in described(spectrum(laser))


def test_what_was_not_measured_is_said() -> None:
    """Neither page is empty without points."""
    assert "it needs the arm" in described(element_map((), 3))
    assert "reaches seven metres" in described(spectrum(()))


def test_the_advice_is_where_the_rock_is_and_goes_when_it_is_settled(plan: LevelPlan) -> None:
    """At the start some rock is next; one whose unit is clear, or named rightly, is not."""
    start = at_start(plan)
    adviser = Adviser(plan)
    (first,) = adviser.advice(start)
    assert first.is_advice
    assert first.at_m in {thing.at_m for thing in plan.things if thing.chemistry}
    brac = next(each for each in start.things if each.name == "Brac")
    clear = replace(brac, is_abraded=True, measurements=tuple(points(Instrument.PIXL, 80, is_abraded=True)))
    assert adviser.suggestions(at_start(plan, Brac=clear))[0].thing != "Brac"
    done = tuple(replace(goal, is_done=True) for goal in start.goals)
    assert adviser.advice(replace(start, goals=done)) == ()
    assert "No rock is left" in described(next_page(adviser, replace(start, goals=done)))


def test_levels_without_rocks_to_name_get_no_advice() -> None:
    """Where nothing is asked about rocks the assistant says nothing."""
    found = Shelf().named("first-flight")
    assert found is not None
    assert Adviser(found).advice(Simulation(found, 1).snapshot()) == ()


def test_every_look_has_words(plan: LevelPlan) -> None:
    """Looks are told apart in words, with the instrument and the number of points."""
    words = [study_words(look) for look in looks_at(is_abraded=False)]
    assert words == ["SuperCam, 5 points", "abrade, then PIXL, 10 points", "PIXL on the dust, 10 points"]
    assert study_words(looks_at(is_abraded=True)[1]) == "PIXL, 10 points"
    assert "1.41" in described(next_page(Adviser(plan), at_start(plan)))


def test_the_players_own_rocks_enter_the_examination() -> None:
    """A named rock stands among the sources, and what it changes on targets never taught is told."""
    rock = SimpleNamespace(
        name="Sid",
        answer="maaz_evolved",
        measurements=points(Instrument.PIXL, 40, rock="Alfalfa", is_abraded=True),
    )
    learning = Learning(own_summaries([cast("ThingState", rock)]))
    learning.work(10_000)
    words = described(learning.page())
    assert "Sid (yours)" in words
    assert "with your rocks" in words
    alone = Learning()
    alone.work(10_000)
    assert "with your rocks" not in described(alone.page())
    assert alone.right != learning.right or alone.confusion != learning.confusion
