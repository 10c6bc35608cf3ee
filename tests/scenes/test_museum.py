"""The museum's screen, its stories, and how cards get there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import Profile
from game.missions.museum import Cause
from game.scenes.debrief import DebriefScene
from game.scenes.gallery_pilots import RecklessPilot
from game.scenes.gallery_stage import Stage
from game.scenes.museum_screen import MuseumScene
from game.scenes.museum_stories import StoryError, read_stories, stories
from game.scenes.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (1280, 720)


def _fill(surface: pygame.Surface) -> None:
    surface.fill((0, 0, 0))


def _crash(stage: Stage) -> DebriefScene:
    plan = stage.plan("first-flight")
    stage.fly_to_the_end(plan, RecklessPilot(plan.crafts[0].name))
    assert isinstance(stage.scene, DebriefScene)
    return stage.scene


def test_a_crash_hangs_one_card_and_only_once(tmp_path: Path) -> None:
    """The first hard landing is new and kept in the data folder; the second of its kind is not."""
    stage = Stage(SIZE)
    stage.context.progress = Progress(tmp_path, Profile())
    assert "a new card" in _crash(stage).page.describe()
    assert "a new card" not in _crash(stage).page.describe()
    again = Progress(tmp_path)
    assert set(again.museum().cards) == {Cause.HARD_LANDING}


def test_the_screen_shows_found_cards_and_empty_frames() -> None:
    """One card of many: its curves and story are there, and the arrows lead to an empty frame."""
    stage = Stage(SIZE)
    _crash(stage)
    scene = MuseumScene(stage.context, _fill)
    tree = scene.page.describe()
    assert "Hard landing" in tree
    assert "Apollo" in tree
    assert tree.count("plot") >= 3
    scene.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_DOWN, mod=0))
    assert "Nothing hangs here yet" in scene.page.describe()
    assert scene.page.focused in scene.page.stops()


@pytest.mark.parametrize("size", [(320, 200), (1920, 1080)])
def test_an_empty_museum_can_be_visited(size: tuple[int, int]) -> None:
    """Before the first failure all frames are empty, in small and large windows."""
    stage = Stage(size)
    scene = MuseumScene(stage.context, _fill)
    scene.draw(pygame.Surface(size))
    assert f"0 of {len(Cause)} found" in scene.page.describe()


def test_every_story_is_told_with_its_source() -> None:
    """Each cause has a title of its own, a story of a few sentences and somebody who says so."""
    told = stories()
    assert len({story.title for story in told.values()}) == len(Cause)
    assert all(story.story.count(". ") >= 1 and story.source for story in told.values())


def test_mistakes_in_the_stories_are_told(tmp_path: Path) -> None:
    """A missing cause and a missing field are named, with the file."""
    path = tmp_path / "museum.yaml"
    path.write_text("blades_broken: {title: A, story: B}\n", encoding="utf-8")
    with pytest.raises(StoryError, match="`blades_broken` lacks `source`"):
        read_stories(path)
    path.write_text("stuck: {}\n", encoding="utf-8")
    with pytest.raises(StoryError, match="`blades_broken` is missing"):
        read_stories(path)


def test_a_mission_that_follows_a_real_flight_is_compared_with_it() -> None:
    """The debrief of the first flight has both columns; another mission's has no table."""
    stage = Stage(SIZE)
    plan = stage.plan("first-flight")
    stage.fly_to_the_end(plan)
    tree = stage.scene.page.describe()
    assert "You and Ingenuity's flight 1" in tree
    assert "39.1" in tree
    stage.fly_to_the_end(replace(plan, identifier="elsewhere"))
    assert "Ingenuity" not in stage.scene.page.describe()


def test_the_best_recording_is_kept_beside_the_last(tmp_path: Path) -> None:
    """A win is kept as last and best; a crash after it replaces only the last."""
    stage = Stage(SIZE)
    stage.context.progress = Progress(tmp_path, Profile())
    stage.fly_to_the_end(stage.plan("first-flight"))
    folder = tmp_path / "recordings"
    best = (folder / "first-flight-best.thinair").read_bytes()
    assert best == (folder / "first-flight-last.thinair").read_bytes()
    _crash(stage)
    assert (folder / "first-flight-best.thinair").read_bytes() == best
    assert (folder / "first-flight-last.thinair").read_bytes() != best
