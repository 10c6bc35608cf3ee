"""Players in the real frame loop: by keyboard alone, mouse alone and gamepad alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.game import Game
from game.app.play import play
from game.controls.bindings import use_keys
from game.missions import Best, Profile, Settings, load_profile, load_settings, save_profile
from game.missions.players import Players
from game.scenes.page_scene import PageScene
from tests.app.player import Player
from tests.app.test_gamepad import push

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title, at a data folder for several players."""
    player = Player(tmp_path, (1280, 720))
    player.context.players = Players(tmp_path)
    player.context.play_as(player.context.players.now)
    yield player
    use_keys({})
    pygame.quit()


def write(player: Player, text: str) -> None:
    """Type as a keyboard does: a key and a text for each letter."""
    for letter in text:
        player.hold(ord(letter.lower()))
        pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=letter))
        player.release(ord(letter.lower()))


def click(player: Player, label: str) -> None:
    """Click on a button; the keyboard is not touched."""
    assert isinstance(player.scene, PageScene)
    (button,) = (stop for stop in player.scene.page.stops() if stop.label == label)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pygame.event.post(pygame.event.Event(kind, button=1, pos=button.bounds.center))
    player.frames(2)


def test_a_new_player_by_keyboard_alone(player: Player, tmp_path: Path) -> None:
    """A name is typed, Enter creates, and the title says who plays; letters were no shortcuts on the way."""
    player.choose("Player 1 plays")
    assert "not your real one" in player.words
    player.choose("New")
    write(player, "Rp Nv")
    assert player.scene.name == "players"
    player.press(pygame.K_RETURN)
    assert player.scene.name == "title"
    assert 'button "Rp Nv plays"' in player.words
    assert Players(tmp_path).now.name == "Rp Nv"


def test_a_new_player_by_mouse_alone(player: Player) -> None:
    """Letters are buttons for those without a keyboard; a drawn name can be had instead."""
    for label in ("Player 1 plays", "New", "Letters", "N", "o", "v", "a", "Done", "Create"):
        click(player, label)
    assert 'button "Nova plays"' in player.words


def test_a_new_player_by_gamepad_alone(player: Player) -> None:
    """The cross walks, A opens the letters and presses them, and the name is there."""
    player.choose("Player 1 plays")
    for number in (
        *(pygame.CONTROLLER_BUTTON_DPAD_DOWN, pygame.CONTROLLER_BUTTON_DPAD_RIGHT),
        *(pygame.CONTROLLER_BUTTON_A, pygame.CONTROLLER_BUTTON_A),
    ):
        push(player, number)
    assert 'button "Done"' in player.words
    push(player, pygame.CONTROLLER_BUTTON_A)
    push(player, pygame.CONTROLLER_BUTTON_DPAD_RIGHT)
    push(player, pygame.CONTROLLER_BUTTON_A)
    assert 'field "Code name" = Ab' in player.words
    push(player, pygame.CONTROLLER_BUTTON_B)
    for _ in range(3):
        push(player, pygame.CONTROLLER_BUTTON_DPAD_DOWN)
    push(player, pygame.CONTROLLER_BUTTON_A)
    assert 'button "Ab plays"' in player.words


def test_a_name_that_is_taken_says_so_and_creates_nothing(player: Player, tmp_path: Path) -> None:
    """The sentence stands below the field, and Esc leads back step by step."""
    player.choose("Player 1 plays")
    player.choose("New")
    write(player, "player 1")
    player.press(pygame.K_RETURN)
    assert "There is a player named Player 1 already." in player.words
    player.press(pygame.K_ESCAPE)
    assert 'list "Players" = Player 1' in player.words
    player.press(pygame.K_ESCAPE)
    assert player.scene.name == "title"
    assert not (tmp_path / "players").exists() or len(Players(tmp_path).all()) == 1


def test_a_letter_that_cannot_be_drawn_is_told(player: Player) -> None:
    """A name that would be shown as empty boxes is no name; Greek and Cyrillic are drawn."""
    player.choose("Player 1 plays")
    player.choose("New")
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="木"))
    player.frames(1)
    assert "lack U+6728" in player.words
    player.press(pygame.K_BACKSPACE)
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="Ольга Ωμέγα"))
    player.frames(1)
    player.press(pygame.K_RETURN)
    assert 'button "Ольга Ωμέγα plays"' in player.words


def test_each_player_has_own_settings_and_progress(player: Player, tmp_path: Path) -> None:
    """Larger text and a medal of one are not the other's, and both come back."""
    context = player.context
    home = context.players.home(context.players.now)
    assert home is not None
    save_profile(Profile({"first-flight": Best("gold", 95.0, 40.0)}), home)
    context.play_as(context.players.now)
    context.settings.change(text_pct=150)
    first, second = context.players.now, context.players.add("Nova")
    context.play_as(second)
    assert (context.text_scale, context.progress.has_begun) == (1.0, False)
    assert load_settings(home)[0] == Settings(text_pct=150)
    context.play_as(first)
    assert (context.text_scale, context.progress.has_begun) == (1.5, True)
    assert Players(tmp_path).now == first


def test_renaming_and_removing(player: Player, tmp_path: Path) -> None:
    """Renaming keeps the place in the list of players; removing asks, and moves the folder aside."""
    context = player.context
    context.play_as(context.players.add("Nova"))
    player.scene.resume()
    player.choose("Nova plays")
    player.choose("Rename")
    write(player, "Halo")
    player.press(pygame.K_RETURN)
    assert 'list "Players" = Halo' in player.words
    player.choose("Remove")
    assert 'dialog "Remove Halo?"' in player.words
    player.press(pygame.K_ESCAPE)
    assert 'choice "Halo" = plays now' in player.words
    player.choose("Remove")
    player.choose("Remove")
    assert "Halo" not in player.words
    assert context.players.now.name == "Player 1"
    assert (tmp_path / "players" / ".removed" / "nova" / "player.json").is_file()
    assert not (tmp_path / "players" / "nova").exists()


@pytest.mark.parametrize("text_pct", [80, 200])
@pytest.mark.parametrize("way", [(), ("New",), ("New", "Letters"), ("Remove",)])
def test_everything_can_be_brought_into_any_window(
    player: Player, way: tuple[str, ...], text_pct: int
) -> None:
    """From 320x200 up and at any text size, all that Tab reaches can be scrolled into the window."""
    player.context.settings.change(text_pct=text_pct)
    player.choose("Player 1 plays")
    for label in way:
        player.choose(label)
    for size in ((320, 200), (1280, 720), (320, 900)):
        player.resize(size)
        assert isinstance(player.scene, PageScene)
        for widget in player.scene.page.stops():
            player.scene.page.focus(widget)
            assert pygame.Rect((0, 0), size).colliderect(widget.bounds), (size, widget.label)


def test_where_nothing_is_kept_players_can_be_added_all_the_same(tmp_path: Path) -> None:
    """A folder that refuses is told on the screen; the new player plays until the game is left."""
    (tmp_path / "file").write_text("")
    player = Player(tmp_path / "file", (1280, 720))
    player.context.players = Players(tmp_path / "file")
    player.choose("Player 1 plays")
    player.choose("New")
    write(player, "Nova")
    player.press(pygame.K_RETURN)
    player.choose("Nova plays")
    assert "cannot be written to" in player.words
    pygame.quit()


def test_the_first_start_moves_a_lone_players_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has played before finds the medals as Player 1, without being asked."""
    save_profile(Profile({"first-flight": Best("gold", 95.0, 40.0)}), tmp_path)
    monkeypatch.setattr(Game, "run", lambda _game: None)
    assert play(data_folder=tmp_path) == 0
    assert load_profile(tmp_path / "players" / "player-1").best("first-flight") is not None
    assert not (tmp_path / "profile.json").exists()
