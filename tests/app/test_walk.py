"""From the title to the replay with keys alone, on a screen that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.controls.bindings import Action
from game.missions import load_profile, load_recording, verify
from game.scenes.mission import MissionScene
from game.scenes.page_scene import PageScene
from tests.app.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_FRAMES = 2400


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title."""
    yield Player(tmp_path)
    pygame.quit()


def win_first_flight(player: Player) -> None:
    """Do what the coach says, and nothing else, until the debrief."""
    keys = {"↑": pygame.K_UP, "↓": pygame.K_DOWN, "←": pygame.K_LEFT, "→": pygame.K_RIGHT}
    held: int | None = None
    for _ in range(LONGEST_FRAMES):
        if not isinstance(player.scene, MissionScene):
            return
        coach = player.scene.overlay().coach
        wanted = next((key for sign, key in keys.items() if sign in coach), None)
        if wanted != held:
            if held is not None:
                player.release(held)
            if wanted is not None:
                player.hold(wanted)
            held = wanted
        player.frames(1)


def test_a_stranger_wins_the_first_flight_by_what_the_screen_says(player: Player, tmp_path: Path) -> None:
    """Two presses of Enter lead to flying; following the coach alone wins; the debrief leads to the replay."""
    player.press(pygame.K_RETURN)
    assert player.scene.name == "briefing"
    assert 'heading "First flight"' in player.words
    player.press(pygame.K_RETURN)
    assert player.scene.name == "mission"
    win_first_flight(player)

    assert player.scene.name == "debrief"
    assert '"Next mission" (focused)' in player.words
    assert player.words.count("plot") == 3
    best = load_profile(tmp_path).best("first-flight")
    assert best is not None
    assert best.time_s < 120.0
    (file,) = (tmp_path / "recordings").glob("*-last.thinair")
    plan = player.context.shelf.named("first-flight")
    assert plan is not None
    assert verify(load_recording(file), plan).is_confirmed

    player.choose("Watch it again")
    assert player.scene.name == "replay"
    assert "REPLAY" in player.words
    player.press(pygame.K_PERIOD, pygame.K_PERIOD, pygame.K_PERIOD)
    player.frames(60)
    assert 'slider "Time" = 0:00.0' not in player.words
    player.press(pygame.K_ESCAPE)
    assert player.scene.name == "debrief"
    player.press(pygame.K_r)
    assert player.scene.name == "mission"


def test_pause_holds_time_and_leads_on(player: Player) -> None:
    """While paused no tick passes; R starts again; the list is one button away."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    player.frames(10)
    player.press(pygame.K_ESCAPE)
    assert player.scene.name == "pause"
    before = mission.flight.snapshot.tick
    player.frames(10)
    assert mission.flight.snapshot.tick == before > 0
    player.press(pygame.K_ESCAPE)
    player.frames(2)
    assert mission.flight.snapshot.tick > before
    player.press(pygame.K_p, pygame.K_r)
    assert player.scene is mission
    assert mission.flight.snapshot.tick < before
    player.press(pygame.K_ESCAPE)
    player.choose("Leave")
    assert player.scene.name == "levels"
    player.press(pygame.K_ESCAPE)
    assert player.scene.name == "title"


def test_a_prediction_goes_with_the_attempt(player: Player, tmp_path: Path) -> None:
    """Up from Fly to the slider, three steps, back down and off: this attempt and the next have it, and the recording."""
    player.press(pygame.K_RETURN, pygame.K_UP, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_DOWN)
    player.press(pygame.K_RETURN)
    for _ in range(2):
        mission = player.scene
        assert isinstance(mission, MissionScene)
        assert mission.flight.run.prediction is not None
        assert mission.flight.run.prediction.value == 200.0
        player.press(pygame.K_r)
    player.frames(3)
    player.press(pygame.K_ESCAPE)
    player.choose("Leave")
    (file,) = (tmp_path / "recordings").glob("*.thinair")
    assert load_recording(file).prediction == mission.flight.run.prediction


def test_a_window_that_loses_the_keyboard_pauses(player: Player) -> None:
    """A window in the background holds the mission, and no key stays pressed."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    player.hold(pygame.K_UP)
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    player.frames(1)
    assert player.scene.name == "pause"
    player.press(pygame.K_ESCAPE)
    player.frames(1)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    assert Action.UP not in mission.flight.cockpit.held
    assert mission.flight.commands == mission.flight.cockpit.commands(mission.flight.snapshot, 0.0)


def test_closing_the_window_in_mid_flight_keeps_the_recording(player: Player, tmp_path: Path) -> None:
    """The window's cross ends the game at once; what was flown can be flown again."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    player.hold(pygame.K_UP)
    player.frames(40)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    player.frames(1)
    assert player.stack.scene is None
    (file,) = (tmp_path / "recordings").glob("*.thinair")
    assert load_recording(file).claim.ticks > 0


SMALL, LARGE = (320, 200), (1600, 900)


@pytest.mark.parametrize("way", ["title", "levels", "controls", "briefing", "mission", "pause"])
def test_every_screen_takes_any_size(player: Player, way: str) -> None:
    """From 320x200 up, no screen raises anything, and all that Tab reaches can be scrolled into the window."""
    steps = {
        "title": lambda: None,
        "levels": lambda: player.choose("Missions"),
        "controls": lambda: player.choose("Controls"),
        "briefing": lambda: player.press(pygame.K_RETURN),
        "mission": lambda: player.press(pygame.K_RETURN, pygame.K_RETURN),
        "pause": lambda: player.press(pygame.K_RETURN, pygame.K_RETURN, pygame.K_ESCAPE),
    }
    steps[way]()
    assert player.scene.name == way
    for size in (SMALL, LARGE, (640, 200), (320, 900)):
        player.resize(size)
        if isinstance(player.scene, PageScene):
            for widget in player.scene.page.stops():
                player.scene.page.focus(widget)
                assert pygame.Rect((0, 0), size).contains(widget.bounds), (size, widget.label)


def test_every_control_is_reached_by_tab(player: Player) -> None:
    """In each menu Tab alone visits everything that can be pressed, and comes back to where it began."""
    for way in ("Missions", "Controls"):
        player.choose(way)
        scene = player.scene
        assert isinstance(scene, PageScene)
        first, seen = scene.page.focused, set()
        for _ in scene.page.stops():
            seen.add(scene.page.focused)
            player.press(pygame.K_TAB)
        assert scene.page.focused is first
        assert seen == set(scene.page.stops())
        player.press(pygame.K_ESCAPE)


def test_the_mouse_alone_leads_into_a_mission(player: Player) -> None:
    """Clicks on Play and Fly start a mission."""
    for _ in range(2):
        assert isinstance(player.scene, PageScene)
        button = player.scene.page.focused
        assert button is not None
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, button=1, pos=button.bounds.center))
        player.frames(2)
    assert player.scene.name == "mission"


def test_a_screenshot_is_kept(player: Player, tmp_path: Path) -> None:
    """F12 puts a picture into the data folder, and the next one does not write over it."""
    player.press(pygame.K_F12, pygame.K_F12)
    assert len(list((tmp_path / "pictures").glob("*.png"))) == 2


def test_a_read_only_folder_stops_nobody(tmp_path: Path) -> None:
    """Where nothing can be written the game goes on, and says so."""
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    player = Player(blocked)
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    player.hold(pygame.K_UP)
    player.frames(5)
    player.press(pygame.K_ESCAPE)
    player.choose("Leave")
    assert player.scene.name == "levels"
    assert "cannot be written" in player.context.progress.warning
    pygame.quit()
