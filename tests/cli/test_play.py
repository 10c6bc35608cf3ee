"""`play`, `shots` and `doctor` where there is no display."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.cli import display, main, pygame_check
from game.cli.doctor import examine
from game.scenes.gallery import picture_names


def test_without_a_display_the_demo_is_flown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`main.py` alone says that there is no display, flies with a bar, prints the result, leaves pictures, exit 0."""
    monkeypatch.chdir(tmp_path)
    assert main(["--data-dir", str(tmp_path / "data")]) == 0
    shown = capsys.readouterr()
    assert shown.err.startswith(
        "There is no display, so the game flies without one.\nflying First flight [####"
    )
    assert "first-flight, flown by helicopter_hop, seed 1: won" in shown.out
    assert "lies at shots/first-flight.png." in shown.out.replace("\\", "/")
    strip = pygame.image.load(tmp_path / "shots" / "first-flight.png")
    width, height = strip.get_size()
    assert width > 5 * height
    colours = {tuple(strip.get_at((x, height // 3))) for x in range(0, width, 7)}
    assert len(colours) > 20  # a sky with something in it, five times


def test_strip_goes_to_the_data_folder_when_it_must(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the present folder takes no pictures, the data folder gets them."""
    (tmp_path / "shots").write_text("a file where the folder should be")
    monkeypatch.chdir(tmp_path)
    assert main(["play", "first-flight", "--data-dir", str(tmp_path / "data")]) == 0
    assert (tmp_path / "data" / "shots" / "first-flight.png").is_file()
    assert "A strip of pictures" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("platform", "variables", "is_there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "SDL_VIDEODRIVER": "dummy"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_display_is_recognised(
    platform: str,
    variables: dict[str, str],
    is_there: bool,  # noqa: FBT001  # a column of the table above
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Linux has a display when X or Wayland say so; a driver that draws for nobody is none."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    for name, content in variables.items():
        monkeypatch.setenv(name, content)
    monkeypatch.setattr("sys.platform", platform)
    assert display.has_display() is is_there


def test_shots_writes_one_picture_of_the_asked_size(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`shots --only` renders that screen alone, in the size that was asked for, and tells where it lies."""
    name = picture_names()[0]
    assert main(["shots", "--only", name, "--size", "640x360", "--out", str(tmp_path / "new")]) == 0
    path = tmp_path / "new" / f"{name}.png"
    assert capsys.readouterr().out == f"{path}\n"
    assert pygame.image.load(path).get_size() == (640, 360)


def test_shots_needs_a_folder_that_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that cannot be made is told in one sentence."""
    (tmp_path / "file").write_text("")
    assert main(["shots", "--out", str(tmp_path / "file" / "x")]) == 2
    assert "The pictures cannot be written" in capsys.readouterr().err


def test_doctor_looks_at_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The doctor tells of Python, pygame, files, folders, display, sound and gamepads."""
    assert main(["doctor", "--data-dir", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    for word in (
        "Thin Air",
        "Python",
        "pygame-ce",
        "level",
        str(tmp_path),
        "Player 1",
        "display",
        "sound",
        "gamepads",
    ):
        assert word in shown


@pytest.mark.parametrize(
    ("packages", "sentence"),
    [
        (["pygame_ce-2.5.6"], ""),
        (["pygame_ce-2.5.6", "pygame-2.6.1"], "Both pygame and pygame-ce are installed"),
        (["pygame-2.6.1"], "The old pygame is installed"),
        ([], str(Path("pygame", "__init__.py")) + " hides pygame-ce"),
    ],
)
def test_two_pygames_are_noticed(
    packages: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two pygames in one folder, or the old one alone, are told with the commands that mend it."""
    (tmp_path / "pygame").mkdir()
    (tmp_path / "pygame" / "__init__.py").write_text("")
    for package in packages:
        (tmp_path / f"{package}.dist-info").mkdir()
    monkeypatch.delitem(__import__("sys").modules, "pygame")
    monkeypatch.syspath_prepend(str(tmp_path))
    trouble = pygame_check.pygame_trouble()
    assert sentence in trouble
    assert bool(trouble) is bool(sentence)
    assert bool(trouble) is ("pip install pygame-ce" in trouble)


def test_mixed_pygames_open_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With both pygames installed whatever draws says so in one sentence, exit 2, before pygame is loaded."""
    monkeypatch.setattr(pygame_check, "pygame_trouble", lambda: "Both pygame and pygame-ce are installed.")
    for command in (["play"], ["bench"], ["shots"], ["shots", "--help"]):
        assert main(command) == 2
        assert capsys.readouterr().err == "Both pygame and pygame-ce are installed.\n"


def test_doctor_needs_no_working_pygame(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """While pygame is broken the doctor examines all the rest and does not import it."""
    monkeypatch.setattr("game.cli.doctor.pygame_trouble", lambda: "broken")
    findings = {finding.name: finding for finding in examine(tmp_path)}
    assert not findings["pygame"].is_fine
    assert "display" not in findings
