"""Naming in the real frame loop: from a mission to a name on the map, by keyboard, mouse and gamepad."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.classroom.features import Feature
from game.classroom.name_books import NameBooks
from game.classroom.naming import Proposal
from game.controls.bindings import use_keys
from game.scenes import routes
from game.scenes.mission import MissionScene
from tests.app.player import Player
from tests.app.test_gamepad import push
from tests.app.test_players import click, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEVEL = "first-flight"
BOULDER = Feature("boulder-46.4", "boulder", 46.4)


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """Sit down before the title; a boulder was found."""
    player = Player(tmp_path, (1280, 720))
    player.context.names = NameBooks(tmp_path)
    player.context.names.discover(LEVEL, [BOULDER])
    yield player
    use_keys({})
    pygame.quit()


def propose(player: Player, name: str) -> None:
    """Type a name for what is chosen."""
    player.choose("Propose a name")
    write(player, name)
    player.press(pygame.K_RETURN)


def vote(player: Player, code: str, *names: str) -> None:
    """Cast one ballot."""
    write(player, code)
    player.press(pygame.K_RETURN)
    for name in names:
        player.choose(name)
    player.choose("Cast my ballot")


def test_a_class_names_a_boulder_by_keyboard(player: Player, tmp_path: Path) -> None:
    """Two names, three voters, one of them twice; the winner stands on the map's card and in the level's file."""
    routes.campaign_map(player.context)
    player.frames(1)
    player.choose("Names")
    assert "no name yet" in player.words
    propose(player, "Bell Island")
    propose(player, "Long Draw")
    player.choose("Class vote")
    player.choose("Vote here")
    vote(player, "Seat 1", "Long Draw", "Bell Island")
    assert "Long Draw" not in player.words, "the next voter sees how the one before has voted"
    player.choose("Next voter")
    vote(player, "Seat 2", "Long Draw")
    player.choose("Next voter")
    write(player, "seat 1")
    player.press(pygame.K_RETURN)
    assert "seat 1 has voted already" in player.words
    player.press(pygame.K_ESCAPE)
    assert "2 ballots are cast." in player.words
    player.choose("Count")
    assert "Long Draw wins." in player.words
    player.choose("Give the name")
    assert player.told == "Long Draw is on the map now."
    player.press(pygame.K_ESCAPE, pygame.K_ESCAPE)
    while "First flight" not in player.words.split("Briefing")[0] or "named:" not in player.words:
        player.press(pygame.K_LEFT)
    assert "named: Long Draw" in player.words
    assert NameBooks(tmp_path).given(LEVEL)[0].name == "Long Draw"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "has 3 to 24 letters"),
        ("木星木", "Latin letters"),
        ("x" * 10_000, "has 3 to 24 letters"),
        ("Dr Who", "no title"),
        ("KODIAK", "taken already"),
        ("- - -", "needs letters"),
    ],
)
def test_a_refused_name_stays_with_its_reason(player: Player, typed: str, sentence: str) -> None:
    """Any script, nothing, ten thousand letters, a title, a name that is taken: one sentence, and nothing is lost."""
    routes.names(player.context, lambda _surface: None)
    player.frames(1)
    player.choose("Propose a name")
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=typed))
    player.frames(1)
    player.press(pygame.K_RETURN)
    assert sentence in player.words
    assert player.scene.name == "name-form"
    assert player.context.names.book(LEVEL)[0].proposals == ()


def test_control_characters_never_come_into_a_name(player: Player) -> None:
    """A bell and a line break that are pasted are left out."""
    routes.names(player.context, lambda _surface: None)
    player.frames(1)
    player.choose("Propose a name")
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="Bell\x07 Isl\nand\u202e"))
    player.frames(1)
    player.press(pygame.K_RETURN)
    assert player.context.names.book(LEVEL)[0].candidates == ("Bell Island",)


def test_what_a_name_is_taken_from_must_suit_the_feature(player: Player) -> None:
    """A boulder is not called after a person; the rule is told."""
    routes.names(player.context, lambda _surface: None)
    player.frames(1)
    player.choose("Propose a name")
    write(player, "Clarke")
    while "= a person" not in player.words:
        player.choose("Called after")
    player.choose("Propose")
    assert player.scene.name == "name-form"
    assert player.words.count("informal names from a park") == 2


def test_by_mouse_alone(player: Player) -> None:
    """Letters are buttons; a single proposal can be given at once."""
    routes.names(player.context, lambda _surface: None)
    player.frames(1)
    for label in ("Propose a name", "Letters", "B", "e", "l", "l", "Done", "Propose", "Give this name"):
        click(player, label)
    assert player.context.names.given(LEVEL)[0].name == "Bell"


def test_by_gamepad_alone(player: Player) -> None:
    """A on the entry leads to the form, A on the field to the letters, B back."""
    routes.names(player.context, lambda _surface: None)
    player.frames(1)
    for number in (
        pygame.CONTROLLER_BUTTON_A,
        pygame.CONTROLLER_BUTTON_A,
        *(pygame.CONTROLLER_BUTTON_A,) * 3,
    ):
        push(player, number)
    push(player, pygame.CONTROLLER_BUTTON_B)
    player.choose("Propose")
    assert player.context.names.book(LEVEL)[0].candidates == ("Aaa",)


def test_a_name_stands_in_the_mission(player: Player) -> None:
    """The next time in that place, picture and strip are given the name and where it belongs."""
    books = player.context.names
    naming = books.book(LEVEL)[0].proposed(Proposal("Bell", BOULDER.kind, "park"))
    routes.names(player.context, lambda _surface: None)
    player.frames(1)
    books.put(LEVEL, naming)
    player.scene.resume()
    player.choose("Give this name")
    plan = player.context.shelf.named(LEVEL)
    assert plan is not None
    mission = MissionScene(player.context, plan)
    (shown,) = mission.overlay().names
    assert (shown.words, shown.at_m) == ("Bell", 46.4)


def test_ballots_out_of_files(player: Player, tmp_path: Path) -> None:
    """The folder is made when it is asked for; ballots put there are counted beside those of the screen, once."""
    naming = player.context.names.book(LEVEL)[0]
    for name in ("Bell Island", "Long Draw"):
        naming = naming.proposed(Proposal(name, BOULDER.kind, "park"))
    player.context.names.put(LEVEL, naming)
    routes.ballot(player.context, lambda _surface: None, LEVEL, naming)
    player.frames(1)
    player.choose("Read files")
    assert "0 ballots came from files." in player.words
    (tmp_path / "ballots" / "group.csv").write_text("owl,Long Draw\nfox,Long Draw\nfox,Bell Island\n")
    player.choose("Read files")
    assert "2 ballots came from files." in player.words
    assert "fox has voted already" in player.words
    player.choose("Read files")
    assert "0 ballots came from files." in player.words
    player.choose("Count")
    assert "Long Draw wins." in player.words
