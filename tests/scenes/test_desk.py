"""The science desk: what it shows, what it asks, and what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import Action
from game.scenes.desk import DeskScene
from game.scenes.desk_learning import POINTS, Learning
from game.scenes.desk_points import fact_words, opinion_words, selections
from game.scenes.desk_units import probabilities
from game.scenes.gallery_stage import Stage
from game.science.instruments import Instrument, measure
from game.science.targets import RockUnit, target
from game.simulation.commands import TEAM, Answer
from game.simulation.random_source import stream
from game.simulation.snapshot import Measurement

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = (1280, 720)


def points(number: int, *, is_abraded: bool, rock: str = "Dourbes") -> tuple[Measurement, ...]:
    """Return points of PIXL on a rock, under dust unless it is abraded."""
    chance = stream(3, rock)
    dust = 0.0 if is_abraded else 0.9
    found = (measure(Instrument.PIXL, target(rock), chance, dust_share=dust) for _ in range(number))
    return tuple(Measurement("pixl", each, is_abraded) for each in found)


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Return a stage with a mission among rocks."""
    pygame.init()
    found = Stage(SIZE)
    found.fly(found.plan("what-is-this-rock"), 0.0)
    yield found
    pygame.quit()


def desk_of(stage: Stage) -> DeskScene:
    """Return the desk before the mission on the stage."""
    return DeskScene(stage.context, stage.scene)  # type: ignore[arg-type]  # it is a mission here


def test_an_answer_before_any_measurement_is_refused(stage: Stage) -> None:
    """Pressing a unit says in a sentence why nothing happens, and no answer is given."""
    desk = desk_of(stage)
    press(desk, "dust")
    assert "Measure it first" in desk.page.describe()
    assert TEAM not in stage.scene.flight.cockpit.commands(stage.scene.flight.snapshot, 0.0)  # type: ignore[attr-defined]  # a mission


def test_an_answer_is_asked_for_twice_and_carried_by_the_commands(stage: Stage) -> None:
    """With points, a unit asks whether it is meant; Back loses nothing, Answer tells the simulation."""
    mission = stage.scene
    desk = desk_of(stage)
    desk._rocks = tuple(
        type(rock)(
            **{name: getattr(rock, name) for name in rock.__slots__}
            | {"measurements": points(5, is_abraded=True)}
        )
        for rock in desk._rocks
    )
    press(desk, "soil")
    assert "1 wrong answer is allowed" in desk.page.describe()
    desk.back()
    assert 'choice "soil"' in desk.page.describe()
    press(desk, "soil")
    press(desk, "Answer")
    commands = mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)  # type: ignore[attr-defined]  # a mission
    assert commands[TEAM] == Answer("Rochette", "soil")


def press(desk: DeskScene, label: str) -> None:
    """Press what is called so."""
    widget = next(stop for stop in desk.page.stops() if stop.label == label)
    assert widget.action is not None
    widget.action()


def test_dusty_and_clean_points_can_be_told_apart() -> None:
    """All of PIXL's points, those on the patch, those on the dust; with one kind only there is nothing to choose."""
    both = selections((*points(6, is_abraded=False), *points(20, is_abraded=True)))
    assert [(len(each.reading.points), each.reading.abraded) for each in both] == [(26, 20), (20, 20), (6, 0)]
    assert len(selections(points(6, is_abraded=False))) == 1
    assert selections(()) == ()


def test_the_facts_say_where_points_lie_and_not_what_follows() -> None:
    """Few dusty points are told as few and as natural surface."""
    (found,) = selections(points(4, is_abraded=False))
    assert fact_words(found.reading) == "4 points on the natural surface. Each is as wide as a hair."
    (found,) = selections(points(60, is_abraded=True))
    assert opinion_words(found.reading.opinion).startswith("Séítah olivine rock, ")


def test_a_stranger_takes_the_share_of_all_units() -> None:
    """The bars sum to one, and of a rock of no known unit nearly all goes to none of these."""
    strange = tuple(Measurement("pixl", (72.0, 14.0, 2.0, 0.7, 0.0, 0.0), is_abraded=True) for _ in range(30))
    for chosen in (strange, points(8, is_abraded=True), points(8, is_abraded=False)):
        shares = probabilities(selections(chosen)[0].reading)
        assert sum(share or 0.0 for share in shares.values()) == pytest.approx(1.0)
    assert (probabilities(selections(strange)[0].reading)[RockUnit.UNKNOWN] or 0.0) > 0.95


def test_the_examination_ends_and_more_points_are_better() -> None:
    """Every question is asked once; a single point is right less often than ten, and what is mixed up is kin."""
    learning = Learning()
    learning.work(100_000)
    assert len(set(learning.asked.values())) == 1
    shares = [learning.right[each] / learning.asked[each] for each in POINTS]
    assert shares[0] < 0.95 < shares[3]
    assert shares == sorted(shares) or min(shares[3:]) > 0.98
    asked = learning.asked[POINTS[0]]
    learning.work(10)
    assert learning.asked[POINTS[0]] == asked == sum(learning.confusion.values())


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 360), (320, 200)])
@pytest.mark.parametrize("text_pct", [80, 100, 200])
def test_all_of_the_desk_can_be_reached(stage: Stage, size: tuple[int, int], text_pct: int) -> None:
    """At every size of window and text, what Tab reaches can be scrolled into the window."""
    stage.context.size = size
    stage.context.settings.change(text_pct=text_pct)
    desk = desk_of(stage)
    desk.draw(pygame.Surface(size))
    for section in ("Rocks", "Results", "What next", "How it learned"):
        desk.turn(section)
        for widget in desk.page.stops():
            desk.page.focus(widget)
            spot = widget.bounds.clip(pygame.Rect((0, 0), size))
            assert spot.size == widget.bounds.size or widget.label == "Rocks here", widget.label


def test_the_desk_key_means_nothing_where_nothing_can_be_measured(stage: Stage) -> None:
    """In a level without chemistry the keys of science are silent."""
    mission = stage.fly(stage.plan("rock-garden"), 0.0)
    for key in (pygame.K_b, pygame.K_m, pygame.K_i):
        event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")
        assert mission.flight.handle(event) is None
    assert mission.overlay().science is None
    assert Action.DESK in Action
