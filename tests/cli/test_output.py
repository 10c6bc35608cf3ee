"""Printing for people and programs."""

from __future__ import annotations

import io
import json

import pytest

from game.cli.output import ProgressBar, good, late_progress, show_json, show_table


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_bar_is_one_line_of_forty_marks() -> None:
    """However often it is told, the bar ends as one full line without control characters."""
    stream = io.StringIO()
    bar = ProgressBar("flying", stream)
    for share in (0.0, 0.3, 0.2, 0.999, 2.0):
        bar.show(share)
    bar.finish()
    assert stream.getvalue() == "flying [" + "#" * 40 + "]\n"


def test_a_late_bar_shows_only_for_long_work() -> None:
    """Work of a second shows nothing; work that goes on longer shows a whole bar at its end."""
    times_s = iter([0.0, 0.5, 1.0, 1.5])
    stream = io.StringIO()
    with late_progress("driving", stream, times_s.__next__) as show:
        show(0.1)
        show(0.2)
        assert stream.getvalue() == ""
        show(0.5)
        assert stream.getvalue() == "driving [" + "#" * 20
        show(0.75)
    assert stream.getvalue() == "driving [" + "#" * 40 + "]\n"


def test_a_late_bar_never_shows_for_short_work() -> None:
    """Work that ends within the second leaves standard error empty."""
    stream = io.StringIO()
    with late_progress("driving", stream, lambda: 0.0) as show:
        show(1.0)
    assert stream.getvalue() == ""


def test_colours_only_on_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets colours; a file, NO_COLOR and a dumb terminal get none."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("WT_SESSION", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert good("fine") == "fine"
    monkeypatch.setattr("sys.stdout", _Terminal())
    assert good("fine") == "\x1b[32mfine\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert good("fine") == "fine"
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert good("fine") == "fine"


def test_columns_are_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    """Each column is as wide as its widest cell, and lines do not end in spaces."""
    show_table([("a", "long"), ("wide", "b")])
    assert capsys.readouterr().out == "a     long\nwide  b\n"


def test_json_has_no_strange_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed is JSON that every reader accepts: not-a-number is a bug that shows at once."""
    show_json({"a": [1, None]})
    assert json.loads(capsys.readouterr().out) == {"a": [1, None]}
    with pytest.raises(ValueError, match="JSON compliant"):
        show_json({"a": float("nan")})
