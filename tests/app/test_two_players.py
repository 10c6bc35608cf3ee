"""Two players in the real frame loop: both halves of the keyboard, gamepads that come and go, pace, and the recording."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.app.game import Game
from game.app.play import play
from game.controls.bindings import Action
from game.controls.halves import Seat, half_keys, use_halves
from game.controls.seats import seats_of
from game.missions.replay import verify
from game.missions.settings import Settings, load_settings, save_settings
from game.scenes import routes
from game.scenes.mission import MissionScene
from game.scenes.scene import Margin
from game.ui.device import Device, use_device
from tests.app.player import Player
from tests.levels.flights import plan_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Event = pygame.event.Event
PLAN = plan_of("two-agencies")


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down, two at one keyboard, at the mission's briefing."""
    player = Player(tmp_path)
    player.context.settings.change(is_for_two=True)
    routes.briefing(player.context, PLAN)
    player.frames(1)
    yield player
    use_halves({})
    use_device(Device.KEYBOARD)
    pygame.quit()


def begun(player: Player) -> MissionScene:
    """Return the mission after its start."""
    player.press(pygame.K_RETURN)
    assert isinstance(player.scene, MissionScene)
    return player.scene


def push(player: Player, pad: int, number: int) -> None:
    """Press a button of a gamepad and let it go."""
    for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
        pygame.event.post(Event(kind, instance_id=pad, button=number))
        player.frames(1)


def pull_out(player: Player, pad: int) -> None:
    pygame.event.post(Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=pad))
    player.frames(1)


def test_both_play_at_once_and_it_flies_again_the_same(player: Player) -> None:
    """W and the left arrow are held together: one climbs, the other drives; the recording comes to the same end."""
    mission = begun(player)
    for key in (pygame.K_w, pygame.K_LEFT):
        player.hold(key)
    player.frames(170)
    crafts = mission.flight.snapshot.crafts
    assert crafts["lark"].height_m > 1.0
    assert crafts["percy"].x_m < 61.6
    recording = mission.flight.run.recording()
    assert {entry.craft for entry in recording.commands} == {"lark", "percy"}
    assert verify(recording, PLAN).is_confirmed


def test_time_goes_faster_only_while_both_stand(player: Player) -> None:
    """On the ground two may hurry; the take-off takes the pace back, and asking for it in the air is answered."""
    mission = begun(player)
    player.press(pygame.K_PERIOD, pygame.K_PERIOD)
    assert mission.flight.time_lapse == 5
    player.hold(pygame.K_w)
    player.frames(2)
    assert mission.flight.time_lapse == 1
    player.press(pygame.K_PERIOD)
    player.frames(1)
    assert mission.flight.time_lapse == 1
    assert "Lark's rotors turn" in player.told
    player.frames(100)
    assert not player.told
    player.press(pygame.K_PERIOD)
    assert "Lark's rotors turn" in player.told, "the same sentence, asked for again"


def test_a_gamepad_pulled_out_holds_the_mission_and_comes_back(player: Player) -> None:
    """Its craft is named; with keys or with the gamepad that comes back the mission goes on, and the craft is the same."""
    mission = begun(player)
    for pad in (3, 5):
        push(player, pad, pygame.CONTROLLER_BUTTON_X)
    assert "This gamepad has Percy now" in player.told
    push(player, 3, pygame.CONTROLLER_BUTTON_X)
    pull_out(player, 5)
    assert player.scene.name == "pause"
    assert "The gamepad of Percy was pulled out" in player.words
    push(player, 8, pygame.CONTROLLER_BUTTON_START)
    assert player.scene is mission
    seats = mission.flight.cockpit.seats
    assert seats is not None
    assert not seats.has_pad(Seat.DRIVER)
    push(player, 8, pygame.CONTROLLER_BUTTON_X)
    assert seats.has_pad(Seat.DRIVER)


def test_a_gamepad_pulled_out_in_the_pause_is_missed_too(player: Player) -> None:
    """The sentence comes at once, before anybody goes on."""
    mission = begun(player)
    push(player, 3, pygame.CONTROLLER_BUTTON_X)
    player.press(pygame.K_ESCAPE)
    pull_out(player, 3)
    assert "The gamepad of Lark was pulled out" in player.words
    assert mission.flight.cockpit.seats is not None
    assert not mission.flight.cockpit.seats.has_pad(Seat.PILOT)


def test_a_gamepad_pulled_out_under_the_help_holds_the_mission_afterwards(player: Player) -> None:
    """Whatever screen is in front: back in the mission it is said, and the next gamepad gets that craft."""
    mission = begun(player)
    for pad in (3, 5):
        push(player, pad, pygame.CONTROLLER_BUTTON_X)
    player.press(pygame.K_F1)
    assert player.scene.name == "controls"
    pull_out(player, 5)
    player.press(pygame.K_ESCAPE)
    assert player.scene.name == "pause"
    assert "The gamepad of Percy was pulled out" in player.words
    player.press(pygame.K_ESCAPE)
    push(player, 8, pygame.CONTROLLER_BUTTON_X)
    assert player.context.seating.seat_of(8) is Seat.DRIVER
    mission.restart()
    assert player.context.seating.seat_of(3) is Seat.PILOT


def test_one_or_two_is_chosen_before_the_start_and_in_the_pause(player: Player) -> None:
    """The switch is in the briefing and in the pause, shows whose keys are whose, and is kept."""
    assert "Player 1 flies Lark" in player.words
    mission = begun(player)
    player.frames(1)
    assert mission.margin is Margin.FLIGHT_OF_TWO
    player.press(pygame.K_ESCAPE)
    player.choose("Two players")
    assert "Player 1 flies Lark" not in player.words
    player.press(pygame.K_ESCAPE)
    player.frames(1)
    assert mission.margin is Margin.FLIGHT
    assert not player.context.settings.now.is_for_two


def test_the_switch_is_only_where_two_can_play(player: Player) -> None:
    """A level with one craft has no switch."""
    routes.briefing(player.context, plan_of("first-flight"))
    player.frames(1)
    assert "Two players" not in player.words
    assert seats_of(plan_of("first-flight")) == {}


def test_a_key_of_a_half_is_changed_in_the_settings(player: Player) -> None:
    """A key of the other half is refused in a sentence, a free one is taken and kept."""
    routes.settings(player.context, player.scene.draw)
    player.frames(1)
    scene = player.scene
    scene.open("Keys")  # type: ignore[attr-defined]  # the settings are on the screen
    player.choose("Player 2: arm out or in")
    player.press(pygame.K_w)
    assert "W is taken: take off, climb." in player.words
    player.press(pygame.K_9)
    assert half_keys(Seat.DRIVER, Action.ARM) == (pygame.K_9,)
    assert player.context.settings.now.halves == {"DRIVER.ARM": (pygame.K_9,)}


def test_settings_of_two_players_are_kept(tmp_path: Path) -> None:
    """They come back from the file."""
    assert save_settings(Settings(is_for_two=True, halves={"PILOT.LAND": (pygame.K_9,)}), tmp_path)
    found, notice = load_settings(tmp_path)
    assert (found.is_for_two, found.halves, notice) == (True, {"PILOT.LAND": (pygame.K_9,)}, "")


def test_the_command_line_can_ask_for_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`play --two` begins with two players."""
    found: list[bool] = []
    monkeypatch.setattr(Game, "run", lambda game: found.append(game._context.settings.now.is_for_two))
    assert play("two-agencies", is_two_players=True, data_folder=tmp_path) == 0
    assert found == [True]
