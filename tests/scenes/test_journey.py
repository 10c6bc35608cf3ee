"""The tubes' way home on the screen: briefing, debrief, store room, and the page that tells their story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.missions import load_recording
from game.missions.journey import Journey, load_journey
from game.missions.players import Players
from game.missions.rack import Rack
from game.scenes.briefing import BriefingScene
from game.scenes.gallery_stage import Stage
from game.scenes.journey_screen import JourneyScene
from game.scenes.journey_words import aboard_words, handed_over_lines
from game.scenes.progress import Progress
from game.scenes.stores_screen import StoresScene
from game.simulation.snapshot import Outcome
from game.ui.widget import walk
from tests.missions.test_journey import CAUGHT, LANDED, MALAY, OWN, RACK, WON, end_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.page_scene import PageScene

SIZE = (1280, 720)


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Return a stage whose player has two tubes in Utah."""
    pygame.init()
    found = Stage(SIZE)
    found.context.progress._rack, found.context.progress._journey = RACK, LANDED
    yield found
    pygame.quit()


def shown(stage: Stage, section: int = 0) -> JourneyScene:
    """Return the page before an empty place."""
    scene = JourneyScene(stage.context, lambda _surface: None)
    scene.show(section)
    return scene


def press(scene: PageScene, label: str) -> None:
    """Press a button."""
    button = next(stop for stop in scene.page.stops() if stop.label == label)
    assert button.action is not None
    button.action()


def test_a_briefing_says_whose_tubes_are_aboard(stage: Stage) -> None:
    """Own ones by their number; without any, one sentence says that the real ones fly. Other missions say nothing."""
    plan = stage.plan("catch")
    assert "2 of your own tubes are aboard." in BriefingScene(stage.context, plan).page.describe()
    stage.context.progress._rack, stage.context.progress._journey = Rack(), Journey()
    assert "so the 29 real ones fly, as published." in BriefingScene(stage.context, plan).page.describe()
    other = BriefingScene(stage.context, stage.plan("first-flight")).page.describe()
    assert "aboard" not in other


def test_what_stays_is_said_with_its_reason() -> None:
    """Beyond the limits, in the rack twice, no place left: a sentence each."""
    leaky = (replace(OWN, is_tight=False),)
    rack = RACK.with_run(replace(WON, level="rock-garden"), (*leaky, MALAY))
    words = aboard_words(Journey().aboard("catch", rack))
    assert "1 tube is beyond NASA's limits and stays on Mars" in words
    assert "from two missions at once, so one of the two flies: Malay." in words


def test_a_won_mission_enters_its_tubes_and_keeps_the_recording_that_shows_it(tmp_path: Path) -> None:
    """The journey is on the disk, and beside it the recording with the same fingerprint; a lost flight leaves neither."""
    stage = Stage(SIZE)
    flight = stage.fly(stage.plan("home"), 0.0).flight
    progress, recording = Progress(tmp_path), flight.run.recording()
    result, snapshot = end_of("home")
    progress.keep_passage(replace(result, outcome=Outcome.LOST), snapshot, recording)
    assert not (tmp_path / "journey.json").exists()
    progress.keep_passage(result, snapshot, recording)
    (leg,) = load_journey(tmp_path).legs.values()
    kept = load_recording(tmp_path / "recordings" / "home-journey.thinair")
    assert kept.claim.fingerprint == leg.passage.fingerprint


def test_an_entry_without_its_recording_is_named(tmp_path: Path) -> None:
    """While the recording of the same flight lies there all is shown; of another flight, or gone, it is said."""
    stage = Stage(SIZE)
    recording = stage.fly(stage.plan("home"), 0.0).flight.run.recording()
    progress = stage.context.progress = Progress(tmp_path)
    progress.keep_passage(*end_of("home"), recording)
    assert progress.unshown() == ()
    assert "cannot be flown again" not in shown(stage, 1).page.describe()
    other = replace(recording, claim=replace(recording.claim, fingerprint="other"))
    progress.keep_recording(other, "journey")
    assert progress.unshown() == ("home",)
    (tmp_path / "recordings" / "home-journey.thinair").unlink()
    assert "so it cannot be flown again and checked: Home." in shown(stage, 1).page.describe()


def test_the_debrief_shows_both_agencies_limits(stage: Stage) -> None:
    """Each with agency, figure, limit and verdict; nothing where the mission was lost."""
    flight = stage.fly(stage.plan("home"), 0.0).flight
    result, flight.snapshot = end_of("home")
    (block,) = handed_over_lines(stage.context, flight, result)
    words = [part.label for part in walk(block)]
    assert words[words.index("NASA · shock") + 1] == "1250 / 1300\u202fg · passed"
    assert handed_over_lines(stage.context, flight, replace(result, outcome=Outcome.LOST)) == []


def test_the_page_tells_each_tubes_story(stage: Stage) -> None:
    """The list has every tube; choosing one tells its story; the other sections tell limits and what stayed."""
    scene = shown(stage)
    assert "2 of your own tubes are in Utah" in scene.page.describe()
    assert "outcrop-1" in scene.page.describe()
    scene.choose(1)
    assert "South Séítah" in scene.page.describe()
    assert "into ESA's orbiter" in shown(stage, 1).page.describe()
    assert "7119\u202fkg" in shown(stage, 2).page.describe()


def test_a_tube_in_two_places_is_told_of(stage: Stage) -> None:
    """After a better run the page and the store room name the tube, and which of the two is meant."""
    better = RACK.with_run(replace(WON, medal="gold"), (replace(MALAY, shock_g=56.0),))
    stage.context.progress._rack = better
    words = "In two places, on the way home and after a better run in the rack again: 1 Malay."
    assert words in shown(stage, 1).page.describe()
    assert words in StoresScene(stage.context, lambda _surface: None).page.describe()


def test_the_store_room_knows_where_they_are_and_leads_there(stage: Stage) -> None:
    """What has flown is in Utah; before any has, there is no way to a story."""
    room = StoresScene(stage.context, lambda _surface: None)
    assert "in Utah · taken" in room.page.describe()
    press(room, "Way home")
    assert isinstance(stage.scene, JourneyScene)
    stage.context.progress._journey = CAUGHT
    assert "in orbit round Mars · taken" in StoresScene(stage.context, lambda _surface: None).page.describe()
    stage.context.progress._journey = Journey()
    assert "Way home" not in StoresScene(stage.context, lambda _surface: None).page.describe()


def test_the_story_is_written_into_the_players_folder(stage: Stage, tmp_path: Path) -> None:
    """The sentence in passing says where the page lies."""
    stage.context.players = Players(tmp_path)
    press(shown(stage), "Write the story")
    (path,) = tmp_path.rglob("*.html")
    assert str(path) in stage.context.said


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 360), (320, 200)])
@pytest.mark.parametrize("text_pct", [80, 100, 200])
@pytest.mark.parametrize("section", [0, 1, 2])
def test_all_of_it_can_be_reached(stage: Stage, size: tuple[int, int], text_pct: int, section: int) -> None:
    """At every size of window and text, what Tab reaches can be scrolled into the window."""
    stage.context.size = size
    stage.context.settings.change(text_pct=text_pct)
    found = shown(stage, section)
    found.draw(pygame.Surface(size))
    for widget in found.page.stops():
        found.page.focus(widget)
        assert widget.bounds.clip(pygame.Rect((0, 0), size)).size == widget.bounds.size, widget.label
