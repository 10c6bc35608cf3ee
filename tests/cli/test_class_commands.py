"""Names and votes on the command line: answers in sentences, exit codes, and no file that breaks anything."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.classroom.ballot_file import MOST_BALLOTS
from game.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def test_a_good_name_may_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    """A town for a small crater passes, with the rule that it keeps to."""
    assert main(["name", "Kilmarnock", "--kind", "small_crater", "--after", "town"]) == 0
    assert "Kilmarnock may be used" in capsys.readouterr().out


def test_a_bad_name_gets_every_reason(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is taken, of the wrong category, gets both sentences and the exit code 1."""
    assert main(["name", "jezero", "--kind", "small_valley", "--after", "town", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["may_be_used"] is False
    assert len(answer["reasons"]) == 2


@pytest.mark.parametrize(("option", "word"), [("--kind", "small_crate"), ("--after", "twon")])
def test_an_unknown_word_is_a_wrong_use(option: str, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Kinds and origins are told, with what may have been meant."""
    words = {"--kind": "small_crater", "--after": "town", option: word}
    assert main(["name", "Brno", *(each for pair in words.items() for each in pair)]) == 2
    assert "Did you mean" in capsys.readouterr().err


def test_a_vote_is_counted_round_by_round(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two files, one voter in both: the second ballot is told and not counted; the winner is named."""
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("fox,Brno,Ohrid\nowl,Ohrid\n")
    two.write_text("fox,Ohrid\nelk,Tisza,Ohrid\n\n", encoding="utf-8-sig")
    assert main(["vote", str(one), str(two), "--names", "Brno", "Ohrid", "Tisza"]) == 0
    shown = capsys.readouterr().out
    assert "fox has voted already" in shown
    assert "Tisza goes" in shown
    assert shown.endswith("Ohrid wins.\n")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"\xff\xfe", "is no file of ballots"),
        (b'"fox', "is no file of ballots"),
        (b",Brno\n", "line 1: a ballot begins with the voter's code"),
        (b"fox,Br\x07no\n", "line 1: a ballot begins with the voter's code"),
        (b"fox,Brno\n" * (MOST_BALLOTS + 1), "more than 10000 ballots"),
    ],
)
def test_a_bad_file_of_ballots_is_answered(
    tmp_path: Path, text: bytes, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence names the file and what belongs there; the exit code is 1."""
    path = tmp_path / "ballots.csv"
    path.write_bytes(text)
    assert main(["vote", str(path), "--names", "Brno"]) == 1
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert (shown.out, shown.err.count("\n")) == ("", 1)


def test_without_a_ballot_nobody_wins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty file is no mistake, but there is no winner either."""
    path = tmp_path / "ballots.csv"
    path.write_text("")
    assert main(["vote", str(path), "--names", "Brno", "Ohrid"]) == 1
    assert "Nobody wins" in capsys.readouterr().out
