"""Settings and help in the real frame loop, with keys and pointer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.toasts import Toasts
from game.controls.bindings import Action, action_of, clash, use_keys
from game.controls.signs import sign_of
from game.missions import Assist, Settings, load_recording, load_settings, verify
from game.missions.settings import ControlChoice
from game.scenes import routes
from game.scenes.kept_settings import KeptSettings
from game.scenes.mission import MissionScene
from game.scenes.page_scene import PageScene
from game.scenes.progress import Progress
from game.simulation.commands import AssistedFlight
from game.simulation.plan import ControlDepth
from tests.app.player import Player

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title, with settings that are kept in a folder."""
    player = Player(tmp_path)
    player.context.settings = KeptSettings(tmp_path)
    yield player
    use_keys({})
    pygame.quit()


def open_section(player: Player, name: str) -> None:
    player.choose("Settings")
    player.choose(name)


def focus_on(player: Player, label: str) -> None:
    """Walk to a widget with Tab."""
    assert isinstance(player.scene, PageScene)
    for _ in player.scene.page.stops():
        if player.scene.page.focused is not None and player.scene.page.focused.label == label:
            return
        player.press(pygame.K_TAB)
    raise AssertionError(player.words)


def test_what_is_set_holds_at_once_and_after_a_restart(player: Player, tmp_path: Path) -> None:
    """Text grows while the slider moves, the music grows quiet, and the next start finds both."""
    open_section(player, "Picture")
    focus_on(player, "Text size")
    player.press(pygame.K_RIGHT, pygame.K_RIGHT)
    assert player.context.scale.text_scale == 1.2
    player.choose("Sound")
    focus_on(player, "Music")
    player.press(pygame.K_LEFT)
    assert player.context.sound.volume("music") == 0.9
    player.press(pygame.K_ESCAPE)
    assert player.scene.name == "title"
    assert load_settings(tmp_path) == (Settings(text_pct=120, music_pct=90), "")


@pytest.mark.parametrize("name", ["Sound", "Picture", "Play", "Keys", "Gamepad"])
@pytest.mark.parametrize("text_pct", [80, 200])
def test_every_section_takes_any_window(player: Player, name: str, text_pct: int) -> None:
    """From 320x200 up and at any text size, all that Tab reaches can be scrolled into the window."""
    player.context.settings.change(text_pct=text_pct)
    open_section(player, name)
    for size in ((320, 200), (1280, 720), (320, 900)):
        player.resize(size)
        assert isinstance(player.scene, PageScene)
        for widget in player.scene.page.stops():
            player.scene.page.focus(widget)
            assert pygame.Rect((0, 0), size).colliderect(widget.bounds), (size, widget.label)


def test_reset_asks_first(player: Player) -> None:
    """Esc leaves the question without loss; the way on resets everything."""
    player.context.settings.change(text_pct=150)
    player.choose("Settings")
    player.choose("Reset all")
    assert "dialog" in player.words
    player.press(pygame.K_ESCAPE)
    assert player.context.settings.now.text_pct == 150
    player.choose("Reset all")
    player.choose("Reset")
    assert player.context.settings.now == Settings()
    assert player.scene.name == "settings"


def test_settings_open_from_the_pause(player: Player) -> None:
    """From a held mission to the settings and back into the mission."""
    player.press(pygame.K_RETURN, pygame.K_RETURN, pygame.K_ESCAPE)
    player.choose("Settings")
    assert player.scene.name == "settings"
    player.press(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert player.scene.name == "mission"


def test_half_speed_gives_half_the_ticks(player: Player) -> None:
    """Slower time means fewer ticks a second of the same length, and the recording says so."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    ticks = []
    for percent in (100, 50):
        player.context.settings.change(speed_pct=percent)
        before = mission.flight.run.simulation.tick
        mission.flight.update(100_000_000)
        mission.flight.heed(player.context.settings.now)
        before = mission.flight.run.simulation.tick
        mission.flight.update(100_000_000)
        ticks.append(mission.flight.run.simulation.tick - before)
    assert ticks[0] == 2 * ticks[1] > 0
    assert mission.flight.run.recording().assists == (Assist.SLOWER,)


def test_help_is_in_the_mission_and_in_its_recording(player: Player, tmp_path: Path) -> None:
    """Strong legs are in what is flown, not in the level; the kept recording is confirmed."""
    player.context.settings.change(has_strong_legs=True, shows_hints=False)
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    assert "leg_limit_speed_m_s" in mission.flight.run.plan.crafts[0].overrides
    assert not mission.plan.crafts[0].overrides
    assert mission.overlay().coach == ""
    player.hold(pygame.K_UP)
    player.frames(20)
    player.press(pygame.K_ESCAPE)
    player.choose("Leave")
    (file,) = (tmp_path / "recordings").glob("*.thinair")
    recording = load_recording(file)
    assert recording.assists == (Assist.STRONG_LEGS,)
    assert verify(recording, mission.plan).is_confirmed


def test_holds_are_obeyed_in_mid_flight_and_the_recording_says_so(player: Player) -> None:
    """In a mission flown by hand, altitude hold set in the pause asks for no climb at once; medals name it."""
    player.context.settings.change(control=ControlChoice.ASSISTED)
    plan = player.context.shelf.named("first-flight")
    assert plan is not None
    by_hand = replace(plan.crafts[0], control=ControlDepth.ASSISTED)
    routes.mission(player.context, replace(plan, crafts=(by_hand,)))
    player.frames(2)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    before = mission.flight.commands[by_hand.name]
    player.press(pygame.K_ESCAPE)
    player.context.settings.change(holds_altitude=True)
    player.press(pygame.K_ESCAPE)
    player.frames(1)
    assert before == AssistedFlight()
    assert mission.flight.commands[by_hand.name] == AssistedFlight(climb_m_s=0.0)
    assert mission.flight.run.recording().assists == (Assist.ALTITUDE_HOLD,)
    assert verify(mission.flight.run.recording(), mission.plan).is_confirmed


def test_larger_words_are_in_the_mission_when_it_goes_on(player: Player) -> None:
    """Text size and motion set in the pause hold in the very same flight."""
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    mission = player.scene
    assert isinstance(mission, MissionScene)
    flight = mission.flight
    player.press(pygame.K_ESCAPE)
    before = pygame.Surface((640, 360))
    mission.draw(before)
    player.context.settings.change(text_pct=150)
    player.press(pygame.K_ESCAPE)
    after = pygame.Surface((640, 360))
    mission.draw(after)
    assert mission.flight is flight
    assert pygame.image.tobytes(before, "RGB") != pygame.image.tobytes(after, "RGB")


def test_a_mission_can_be_skipped(player: Player) -> None:
    """From the pause straight to the next briefing, without shame and without a word."""
    player.press(pygame.K_RETURN, pygame.K_RETURN, pygame.K_ESCAPE)
    player.choose("Skip this mission")
    assert player.scene.name == "briefing"
    assert "First flight" not in player.words


def test_a_key_is_chosen_by_pressing_it(player: Player, tmp_path: Path) -> None:
    """A taken key is refused in words, a free one is taken at once, shown, and kept."""
    open_section(player, "Keys")
    focus_on(player, "Take off, climb")
    player.press(pygame.K_RETURN, pygame.K_l)
    assert "L is taken: land here by itself" in player.words
    player.press(pygame.K_k)
    assert 'field "Take off, climb" = K' in player.words
    assert (action_of(pygame.K_k), action_of(pygame.K_UP)) == (Action.UP, None)
    player.press(pygame.K_ESCAPE)
    assert load_settings(tmp_path)[0].keys == {"UP": (pygame.K_k,)}


def test_esc_leaves_a_key_as_it_is(player: Player) -> None:
    """Esc while a key is asked for changes nothing and stays in the settings."""
    open_section(player, "Keys")
    focus_on(player, "Land here by itself")
    player.press(pygame.K_RETURN, pygame.K_ESCAPE)
    assert player.scene.name == "settings"
    assert sign_of(Action.LAND) == "L"


def test_keys_that_clash_are_not_taken_from_a_file() -> None:
    """A file with one key for two actions, or a key of the menus, leaves the usual keys."""
    for own in ({"UP": (pygame.K_l,)}, {"UP": (pygame.K_RETURN,)}, {"PAUSE": (pygame.K_k,)}, {"WINGS": (1,)}):
        use_keys(own)
        assert action_of(pygame.K_UP) is Action.UP
        assert action_of(pygame.K_ESCAPE) is Action.PAUSE
    assert clash(pygame.K_F12, Action.UP)
    assert not clash(pygame.K_UP, Action.UP)


def test_a_newer_file_is_told_once(player: Player, tmp_path: Path) -> None:
    """The sentence about a newer version is shown for a while over any screen, then goes."""
    (tmp_path / "settings.json").write_text(json.dumps({"version": 99}))
    player.context.settings = KeptSettings(tmp_path)
    toasts = Toasts()
    toasts.update(0, player.context.settings.notice)
    assert "newer version" in toasts.notice
    toasts.update(9_000_000_000, player.context.settings.notice)
    assert toasts.notice == ""


def test_a_folder_that_refuses_is_told_and_the_settings_hold(player: Player, tmp_path: Path) -> None:
    """Where nothing can be kept the new text size holds all the same, and a sentence says so."""
    (tmp_path / "file").write_text("")
    player.context.settings = KeptSettings(tmp_path / "file")
    open_section(player, "Picture")
    focus_on(player, "Text size")
    player.press(pygame.K_RIGHT, pygame.K_ESCAPE)
    assert player.context.scale.text_scale == 1.1
    assert "cannot be written to" in player.context.settings.notice


def test_sounds_are_shown_as_words_until_that_is_unwanted(player: Player) -> None:
    """The music of the menu leaves its words on the screen, but not for those who have switched them off."""
    assert Toasts.caption(player.context) == "Quiet music"
    player.context.settings.change(shows_captions=False)
    assert Toasts.caption(player.context) == ""


def test_one_folder_that_refuses_is_told_once(player: Player, tmp_path: Path) -> None:
    """Settings and recordings that cannot be kept share one sentence, so it is not said twice."""
    (tmp_path / "file").write_text("")
    player.context.settings = KeptSettings(tmp_path / "file")
    player.context.progress = Progress(tmp_path / "file")
    player.context.settings.change(text_pct=120)
    player.context.settings.keep()
    told = player.context.notice
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    player.hold(pygame.K_UP)
    player.frames(5)
    player.press(pygame.K_ESCAPE)
    player.choose("Leave")
    assert player.context.progress.warning == told == player.context.notice
