"""The way in: help, mistakes, crashes and exit codes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from game.cli import main
from game.cli.catalogue import command, summaries
from game.missions.version import GAME_VERSION
from tests.quality.project import ROOT

if TYPE_CHECKING:
    from argparse import Namespace


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` names all commands and is no mistake."""
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(re.search(rf"^  {name}\b", shown, re.MULTILINE) for name in summaries())


@pytest.mark.parametrize("name", summaries())
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command explains itself and exits with 0."""
    assert main([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: main.py {name}")


def test_version_is_the_projects(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` shows the version that pyproject.toml names."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Thin Air {GAME_VERSION}\n"
    assert f'\nversion = "{GAME_VERSION}"\n' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["fyl"], "There is no command 'fyl'. Did you mean 'fly'?"),
        (["fly"], "'fly': the following arguments are required: LEVEL"),
        (["fly", "fist-flight"], "Did you mean 'first-flight'?"),
        (["fly", "first-flight", "--sed", "1"], "'fly' has no option --sed; did you mean --seed?"),
        (["fly", "first-flight", "--seed", "one"], "'fly': --seed: 'one' is not a whole number"),
        (["fly", "first-flight", "--seed", "-1"], "'fly': --seed: must be from 0 to 4294967295, not -1"),
        (["fly", "first-flight", "--seed"], "'fly': --seed: expected one argument"),
        (["fly", "first-flight", "--pilot", "idel"], "There is no pilot 'idel'. Did you mean 'idle'?"),
        (["fly", "first-flight", "second"], "'fly' has no use for 'second'"),
        (["fly", "nowhere/level.yaml"], "There is no level file nowhere/level.yaml."),
        (["fly", "x" * 5000 + ".yaml"], "There is no level file xxx"),
        (["lab"], "Which topic? There are: hover"),
        (["lab", "hoover"], "There is no topic 'hoover'. Did you mean 'hover'?"),
        (["shots", "--only", "tittle"], "There is no screen 'tittle'. Did you mean 'title'?"),
        (["shots", "--size", "big"], "'shots': --size: 'big' is not a size like 1280x720"),
        (["shots", "--size", "1x1"], "must be from 320x200 to 7680x4320, not 1x1"),
        (["replay", "nothing.thinair"], "There is no file nothing.thinair."),
        (["check", "--seeds", "0"], "'check': --seeds: must be from 1 to 1000, not 0"),
    ],
)
def test_mistake_is_told_in_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong use ends with 2 and one line on standard error that says what is meant."""
    expected_code = 1 if arguments[0] == "replay" else 2
    assert main(arguments) == expected_code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert sentence in shown.err
    assert shown.err.count("\n") == 1


def _command_that_raises(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = ModuleType("game.cli.doctor")

    def run(_arguments: Namespace) -> int:
        raise error

    broken.add_arguments = lambda _parser: None  # type: ignore[attr-defined]  # a module made by hand
    broken.run = run  # type: ignore[attr-defined]  # a module made by hand
    monkeypatch.setitem(sys.modules, "game.cli.doctor", broken)


def test_crash_leaves_a_report_and_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unexpected error leaves versions, command and the run's notes in a file, and shows no traceback."""
    error = ZeroDivisionError("a bug")
    error.add_note("level hop, seed 7")
    _command_that_raises(error, monkeypatch)
    assert main(["doctor"]) == 1
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1
    assert "Traceback" not in shown
    report = re.search(r"A report lies at (\S+\.txt)", shown)
    assert report is not None
    with open(report.group(1), encoding="utf-8") as file:  # noqa: PTH123  # the path is a string here
        text = file.read()
    for part in (f"Thin Air {GAME_VERSION}", "command: doctor", "ZeroDivisionError: a bug", "seed 7"):
        assert part in text


def test_missing_package_is_no_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A package that is not installed is named with the command that installs it."""
    _command_that_raises(ModuleNotFoundError("No module named 'pymunk'", name="pymunk"), monkeypatch)
    assert main(["doctor"]) == 1
    assert capsys.readouterr().err.startswith("The package 'pymunk' is not installed")


def test_interrupting_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends the program with a word on a new line and the code that shells expect."""
    _command_that_raises(KeyboardInterrupt(), monkeypatch)
    assert main(["doctor"]) == 130
    assert capsys.readouterr().err == "\nStopped.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only here a full disk can be had")
def test_full_disk_is_told() -> None:
    """Output that cannot be written is told in one sentence, exit 1, with buffered output too."""
    arguments = [sys.executable, str(ROOT / "main.py"), "lab", "light-time", "--au", "1"]
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(  # noqa: S603  # our own program
            arguments, stdout=full, stderr=subprocess.PIPE, text=True, env=environment, check=False
        )
    assert (done.returncode, done.stderr) == (1, "The disk is full: the output could not be written.\n")


def test_every_command_offers_its_two_functions() -> None:
    """Each command's module can be found by the command's name."""
    for name in summaries():
        assert callable(command(name).add_arguments)
        assert callable(command(name).run)


def test_options_may_stand_before_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A command is found behind options; a folder that is called like a command stays a folder."""
    assert main(["--data-dir", str(tmp_path), "doctor"]) == 0
    assert str(tmp_path) in capsys.readouterr().out
    assert main(["--data-dir", "doctor", "--nothing"]) == 2
    assert "'play' has no option --nothing" in capsys.readouterr().err
