"""What a class has found, proposed, voted and named is kept, in secret where it must be, and survives bad files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.classroom.features import Feature
from game.classroom.name_books import NameBooks, Naming, code_trouble
from game.classroom.naming import Proposal, name_refusals
from game.classroom.poll import counted, with_files

if TYPE_CHECKING:
    from pathlib import Path

CRATER = Feature("crater-40.0", "crater", 40.0)
BOULDER = Feature("boulder-5.5", "boulder", 5.5)


def poll() -> Naming:
    """Return a crater with two names to choose from."""
    naming = Naming(CRATER)
    for name in ("Torun", "Varde"):
        naming = naming.proposed(Proposal(name, CRATER.kind, "town"))
    return naming


def test_what_was_found_is_found_once(tmp_path: Path) -> None:
    """A second run over the same ground adds nothing; features stand by distance."""
    books = NameBooks(tmp_path)
    assert books.discover("slopes", [CRATER, BOULDER]) == (CRATER, BOULDER)
    assert books.discover("slopes", [CRATER]) == ()
    assert [naming.feature for naming in NameBooks(tmp_path).book("slopes")] == [BOULDER, CRATER]


def test_names_and_votes_come_back_from_the_levels_file(tmp_path: Path) -> None:
    """Everything is read as it was written, and a given name is taken for all levels."""
    books = NameBooks(tmp_path)
    books.discover("slopes", [CRATER])
    voted = poll().voted({"Seat 2": ("Torun",), "Seat 1": ("Varde", "Torun")})
    books.put("slopes", voted)
    again = NameBooks(tmp_path)
    assert again.book("slopes") == (voted,)
    assert again.used() == ("Torun", "Varde")
    assert "taken already" in name_refusals("torun", again.used())[0]


def test_nothing_tells_which_ballot_is_whose() -> None:
    """Whoever votes first and whoever votes last leave the same file."""
    early = poll().voted({"b": ("Torun",)}).voted({"a": ("Varde",)})
    late = poll().voted({"a": ("Varde",)}).voted({"b": ("Torun",)})
    swapped = poll().voted({"a": ("Torun",)}).voted({"b": ("Varde",)})
    assert early == late == swapped


def test_a_new_name_begins_the_vote_anew() -> None:
    """Who has voted could not know the new name, so all may vote again."""
    voted = poll().voted({"a": ("Varde",)})
    assert voted.proposed(Proposal("Brig", CRATER.kind, "town")).voters == ()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("", "at least one letter or digit"),
        ("  --  ", "at least one letter or digit"),
        ("x" * 10_000, "at most 24 letters"),
        ("a\x07b", "all printable"),
        ("seat  7", "has voted already"),
        ("位置 3", ""),
    ],
)
def test_a_voters_code_is_refused_in_a_sentence(code: str, sentence: str) -> None:
    """Empty, endless and invisible codes are refused, and a second ballot; any script will do."""
    trouble = code_trouble(code, poll().voted({"Seat 7": ("Torun",)}).has_voted)
    assert (sentence in trouble) if sentence else not trouble


def test_ballots_from_files_join_those_on_the_screen(tmp_path: Path) -> None:
    """Each file's ballots count once; voters who have voted, strange names and broken files are told."""
    (tmp_path / "team.csv").write_text("seat 7,Varde\nowl,Varde,Torun\nfox,Atlantis\n", encoding="utf-8")
    (tmp_path / "half.csv").write_bytes(b'bat,"Tor')
    naming, came, told = with_files(poll().voted({"Seat 7": ("Torun",)}), tmp_path)
    assert (came, len(naming.ballots)) == (1, 2)
    assert any("seat 7 has voted already" in sentence for sentence in told)
    assert any("fox names nobody on the list" in sentence for sentence in told)
    assert any("half.csv is no file of ballots" in sentence for sentence in told)
    again, came, _ = with_files(naming, tmp_path)
    assert (again, came) == (naming, 0)


def test_a_folder_without_files_adds_nothing(tmp_path: Path) -> None:
    """There may be no such folder at all."""
    assert with_files(poll(), tmp_path / "nowhere") == (poll(), 0, ())


def test_the_count_is_an_instant_run_off() -> None:
    """Three for one name against two for the other."""
    naming = poll().voted({"a": ("Varde",), "b": ("Torun",), "c": ("Varde",)})
    assert counted(naming).winner == "Varde"
    assert counted(poll()).winner is None


@pytest.mark.parametrize(
    "damage",
    [
        {"name": "Not proposed"},
        {"what": "ocean"},
        {"at_m": "far"},
        {"at_m": float("inf")},
        {"at_m": 10**400},
        {"voters": [["a"]]},
        {"proposals": [{"name": "x" * 10_000, "after": "town", "died": None}]},
        {"proposals": [{"name": "Torun", "after": "a whim", "died": None}]},
    ],
)
def test_an_edited_file_is_set_aside_and_told(tmp_path: Path, damage: dict[str, object]) -> None:
    """What makes no sense is never believed and never lost: the file is kept beside, and a sentence says so."""
    books = NameBooks(tmp_path)
    books.discover("slopes", [CRATER])
    path = tmp_path / "names" / "slopes.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["features"][0] |= damage
    path.write_text(json.dumps(content), encoding="utf-8")
    again = NameBooks(tmp_path)
    assert again.book("slopes") == ()
    assert "slopes.json could not be read" in again.warning
    assert (tmp_path / "names" / "slopes.json.broken").is_file()


def test_where_nothing_can_be_written_the_names_last_until_the_end(tmp_path: Path) -> None:
    """A file in the place of the folder: it is told, and the class goes on."""
    (tmp_path / "names").write_text("")
    books = NameBooks(tmp_path)
    books.discover("slopes", [CRATER])
    assert len(books.book("slopes")) == 1
    assert "cannot be kept" in books.warning
