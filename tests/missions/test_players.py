"""Players by code name: whatever a name tries, its files lie in a folder of their own, and nothing is lost."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest

from game.missions import Best, Profile, load_profile, save_profile
from game.missions.code_names import code_name
from game.missions.moving_in import FIRST_SLUG, move_in
from game.missions.player_names import LONGEST_NAME, name_trouble, slug_of
from game.missions.players import Players

if TYPE_CHECKING:
    from pathlib import Path

GOLD = Profile({"first-flight": Best("gold", 95.0, 40.0)})


def files(folder: Path) -> dict[str, str]:
    """Return all files below a folder with what is in them."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def lone_player(folder: Path) -> dict[str, str]:
    """Leave what a game with one player leaves, and return where each file goes."""
    (folder / "recordings").mkdir(parents=True)
    old = {
        "profile.json": '{"version": 1, "bests": {}}',
        "profile.json.1": "an older one",
        "settings.json": '{"version": 1}',
        "settings.json.broken": "torn",
        "museum.json": '{"version": 1, "cards": {}}',
        "recordings/first-flight-best.thinair": "{}",
    }
    for name, text in old.items():
        (folder / name).write_text(text)
    return {f"players/player-1/{name}": text for name, text in old.items()}


def test_at_the_first_start_there_is_one_player_and_nothing_is_written(tmp_path: Path) -> None:
    """Nobody is asked, and no folder is made before there is something to keep."""
    players = Players(tmp_path)
    assert [player.name for player in players.all()] == ["Player 1"]
    assert players.home(players.now) == tmp_path / "players" / FIRST_SLUG
    assert files(tmp_path) == {}


def test_a_new_player_has_own_files_and_is_there_at_the_next_start(tmp_path: Path) -> None:
    """Who was chosen last plays again; results of one are no results of the other."""
    players = Players(tmp_path)
    first = players.now
    players.choose(players.add("Amber Dune"))
    home, old_home = players.home(players.now), players.home(first)
    assert home is not None
    assert old_home is not None
    save_profile(GOLD, home)
    again = Players(tmp_path)
    assert again.now.name == "Amber Dune"
    assert load_profile(home) == GOLD
    assert load_profile(old_home) == Profile()


def test_the_first_player_stays_on_the_list_without_ever_having_kept_anything(tmp_path: Path) -> None:
    """Adding a second player before the first has flown leaves both."""
    Players(tmp_path).add("Amber Dune")
    assert [player.name for player in Players(tmp_path).all()] == ["Amber Dune", "Player 1"]


def test_renaming_keeps_the_files_where_they_are(tmp_path: Path) -> None:
    """The folder's name was chosen once; only the code name changes."""
    players = Players(tmp_path)
    home = players.home(players.now)
    assert home is not None
    save_profile(GOLD, home)
    players.rename(players.now, "Rusty Rover")
    assert players.now.name == "Rusty Rover"
    (again,) = Players(tmp_path).all()
    assert (again.name, again.slug) == ("Rusty Rover", FIRST_SLUG)
    assert load_profile(home) == GOLD


def test_removing_moves_the_folder_aside_and_deletes_nothing(tmp_path: Path) -> None:
    """The same name twice removed leaves two folders; the player in play gives way to another."""
    players = Players(tmp_path)
    for text in ("one", "two"):
        player = players.add("Amber Dune")
        players.choose(player)
        home = players.home(player)
        assert home is not None
        (home / "profile.json").write_text(text)
        assert players.remove(player)
        assert players.now.name == "Player 1"
    removed = files(tmp_path / "players" / ".removed")
    assert {removed["amber-dune/profile.json"], removed["amber-dune-2/profile.json"]} == {"one", "two"}
    assert [player.name for player in Players(tmp_path).all()] == ["Player 1"]


def test_removing_the_last_player_leaves_a_new_one(tmp_path: Path) -> None:
    """There is always somebody who plays, with nothing achieved yet."""
    players = Players(tmp_path)
    home = players.home(players.now)
    assert home is not None
    save_profile(GOLD, home)
    assert players.remove(players.now)
    assert players.now.name == "Player 1"
    assert load_profile(home) == Profile()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Amber Dune", "amber-dune"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows", "c-windows"),
        ("CON", "player-con"),
        ("lpt1", "player-lpt1"),
        ("aux.", "player-aux"),
        ("dots...", "dots"),
        (".hidden", "hidden"),
        ("Ольга", "player"),
        ("木星", "player"),
        ("Łódź Ünal", "odz-unal"),
        ("é" * 24, "e" * 24),
    ],
)
def test_every_name_gets_a_safe_folder(tmp_path: Path, name: str, slug: str) -> None:
    """Paths, devices of Windows, dots and other scripts all become a plain folder inside the players' own."""
    players = Players(tmp_path)
    assert players.trouble(name) == ""
    player = players.add(name)
    assert player.slug == slug
    assert (tmp_path / "players" / slug / "player.json").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"players"}
    assert Players(tmp_path).trouble(name) != ""


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("", "at least one letter"),
        ("   \t ", "at least one letter"),
        ("...", "at least one letter"),
        ("a" * 10_000, f"10000 letters; at most {LONGEST_NAME}"),
        ("nul\x00l", "U+0000"),
        ("left\u202eright", "U+202E"),
        ("amber  DUNE", "named Amber Dune already"),
        ("ＡＭＢＥＲ dune", "named Amber Dune already"),
    ],
)
def test_names_that_cannot_be_had_say_why(name: str, word: str) -> None:
    """Empty, endless, invisible and doubled names get one sentence each that ends with what to do."""
    sentence = name_trouble(name, ["Amber Dune"])
    assert word in sentence
    assert sentence.endswith(".")


def test_capitals_of_every_script_are_one_name() -> None:
    """German sharp s and Greek final sigma are folded as their readers do."""
    assert name_trouble("STRASSE", ["Straße"])
    assert name_trouble("ΟΔΟΣ", ["οδος"])


def test_two_names_of_one_folder_get_two_folders() -> None:
    """Names that differ only in what folders cannot show are told apart by a number."""
    assert slug_of("Ольга", {"player", "player-2"}) == "player-3"


def test_code_names_are_two_words_that_nobody_has() -> None:
    """A thousand draws with a class of thirty give names that could be taken at once."""
    chance, taken = Random(4), [""]  # noqa: S311 - a draw of names is no secret
    for _ in range(30):
        taken.append(code_name(taken, chance))
    for _ in range(1000):
        name = code_name(taken, chance)
        assert len(name.split()) == 2
        assert name_trouble(name, taken) == ""


def test_the_lone_players_files_become_the_first_players(tmp_path: Path) -> None:
    """Every file with its backups is moved, none is lost, changed or left; a second time nothing happens."""
    expected = lone_player(tmp_path)
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "thin-air-001.png").write_text("a picture")
    for _ in range(2):
        move_in(tmp_path)
        assert files(tmp_path) == {**expected, "pictures/thin-air-001.png": "a picture"}
    assert [player.name for player in Players(tmp_path).all()] == ["Player 1"]


def test_a_move_that_was_cut_off_goes_on_at_the_next_start(tmp_path: Path) -> None:
    """Wherever a power cut falls between the moves, the next start brings the rest to the same player."""
    for number in range(1, 6):
        folder = tmp_path / str(number)
        expected = lone_player(folder)
        (folder / "players" / FIRST_SLUG).mkdir(parents=True)
        for path in sorted(path for path in folder.iterdir() if path.name != "players")[:number]:
            path.rename(folder / "players" / FIRST_SLUG / path.name)
        move_in(folder)
        assert files(folder) == expected


def test_what_an_older_game_leaves_later_becomes_another_player(tmp_path: Path) -> None:
    """One stick, two versions: the older one's files are never put in the place of the newer one's."""
    first = lone_player(tmp_path)
    move_in(tmp_path)
    (tmp_path / "profile.json").write_text("the older game's")
    move_in(tmp_path)
    assert files(tmp_path) == {**first, "players/player-2/profile.json": "the older game's"}
    assert [player.name for player in Players(tmp_path).all()] == ["Player 1", "Player 2"]


def test_a_folder_that_refuses_the_move_is_read_as_it_is(tmp_path: Path) -> None:
    """Where no players' folder can be made, the lone player plays on with the files as they lie."""
    expected = {name.removeprefix("players/player-1/"): text for name, text in lone_player(tmp_path).items()}
    (tmp_path / "players").write_text("a file in the way")
    move_in(tmp_path)
    players = Players(tmp_path)
    assert players.home(players.now) == tmp_path
    assert not players.remove(players.now)
    assert files(tmp_path) == {**expected, "players": "a file in the way"}


def test_a_move_that_is_refused_half_way_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is open elsewhere cannot be moved on some systems: then all stay together."""
    lone_player(tmp_path)
    before = files(tmp_path)
    move = type(tmp_path).rename

    def refuse_one(path: Path, target: Path) -> Path:
        if path.name == "settings.json" and "players" in target.parts:
            raise PermissionError(13, "open elsewhere")
        return move(path, target)

    monkeypatch.setattr(type(tmp_path), "rename", refuse_one)
    move_in(tmp_path)
    assert files(tmp_path) == before
    assert Players(tmp_path).home(Players(tmp_path).now) == tmp_path


def test_where_nothing_can_be_written_players_last_until_the_end(tmp_path: Path) -> None:
    """A new player can be added and chosen all the same, and the list says that this is not kept."""
    (tmp_path / "file").write_text("")
    players = Players(tmp_path / "file")
    players.choose(players.add("Amber Dune"))
    assert players.now.name == "Amber Dune"
    assert players.is_refused


def test_strange_things_in_the_folder_are_no_players(tmp_path: Path) -> None:
    """Files and hidden folders are left alone; a damaged or hostile name falls back to the folder's."""
    players = tmp_path / "players"
    for slug, text in (("amber-dune", "torn"), ("b", json.dumps({"version": 1, "name": "x" * 10_000}))):
        (players / slug).mkdir(parents=True)
        (players / slug / "player.json").write_text(text)
    (players / ".removed").mkdir()
    (players / "notes.txt").write_text("")
    (tmp_path / "players.json").write_text('{"version": 1, "playing": ["amber-dune"]}')
    assert [player.name for player in Players(tmp_path).all()] == ["Amber Dune", "B"]
    assert (players / "amber-dune" / "player.json.broken").read_text() == "torn"
