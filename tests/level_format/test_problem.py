"""How a problem looks on a terminal and as data."""

from __future__ import annotations

from game.level_format.problem import Problem, render


def _problem(line: int, column: int) -> Problem:
    return Problem("a.yaml", line, column, "code", "error", "It is wrong.", "Mend it.")


def test_a_problem_shows_place_source_caret_sentence_and_help() -> None:
    """The five parts stand in the order in which they are read."""
    assert render(_problem(2, 4), ["a: 1", "b: mars"]).splitlines() == [
        "a.yaml:2:4: error [code]",
        "    2 | b: mars",
        "      |    ^^^^",
        "  It is wrong.",
        "  = help: Mend it.",
    ]


def test_the_caret_stays_below_its_word_in_long_lines() -> None:
    """A line of thousands of letters is cut around the caret."""
    line = "x" * 5000 + " here " + "y" * 5000
    shown, caret = render(_problem(1, 5002), [line]).splitlines()[1:3]
    assert shown[caret.index("^") :].startswith("here")
    assert caret.count("^") == 4
    assert len(shown) < 120


def test_the_caret_is_right_behind_a_tab() -> None:
    """A tab takes one column, in the line and above the caret alike."""
    shown, caret = render(_problem(1, 2), ["\tkey: 1"]).splitlines()[1:3]
    assert shown[caret.index("^") :] == "key: 1"


def test_a_place_outside_the_source_is_shown_without_it() -> None:
    """A file that could not be read has no line to show."""
    assert render(_problem(9, 1), []).splitlines()[1] == "  It is wrong."


def test_as_data_it_has_the_promised_fields() -> None:
    """`check --json` prints these names; editors rely on them."""
    assert list(_problem(1, 1).as_dict()) == [
        "file",
        "line",
        "column",
        "code",
        "severity",
        "message",
        "help",
    ]
