"""`doctor`: what this machine offers to the game, in plain words."""

from __future__ import annotations

import os
import platform
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.cli.display import has_display
from game.cli.mistake import FINE, PROBLEMS
from game.cli.output import bad, good, show_table
from game.cli.pygame_check import pygame_trouble
from game.facts import assets_folder
from game.level_format import level_paths
from game.missions import data_folder
from game.missions.players import Players
from game.missions.version import GAME_VERSION, platform_name
from game.texts import tr, tr_n

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser


class Finding(NamedTuple):
    """One thing looked at: what was found, and whether the game can be played with it."""

    name: str
    found: str
    is_fine: bool = True


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=tr("folder for profile and settings"))


def run(arguments: Namespace) -> int:
    """Look at everything and print it; exit 1 when something keeps the game from being played."""
    findings = examine(data_folder(arguments.data_dir))
    marks = {True: good(tr("fine")), False: bad(tr("look"))}
    show_table([(marks[finding.is_fine], finding.name, finding.found) for finding in findings])
    return FINE if all(finding.is_fine for finding in findings) else PROBLEMS


def examine(folder: Path) -> list[Finding]:
    """Return all findings; what needs pygame is left out while that is broken."""
    trouble = pygame_trouble()
    findings = [
        Finding(tr("game"), f"Thin Air {GAME_VERSION}"),
        Finding(tr("Python"), f"{platform.python_version()}, {platform.platform()}"),
        Finding(tr("physics"), platform_name()),
        Finding("pygame", trouble or _pygame_version(), not trouble),
        _files(),
        _data(folder),
        _players(folder),
    ]
    return findings if trouble else [*findings, _display(), _sound(), _gamepads()]


def _pygame_version() -> str:
    pygame = import_module("pygame")
    return f"pygame-ce {pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}"


def _files() -> Finding:
    count = len(level_paths())
    message = tr_n("{n} level, assets in {path}", "{n} levels, assets in {path}", count)
    is_fine = count > 0 and assets_folder().is_dir()
    return Finding(tr("files"), message.format(n=count, path=assets_folder()), is_fine)


def _data(folder: Path) -> Finding:
    """Try to write where profile and settings are kept; the game is played without them if need be."""
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=existing):
            return Finding(tr("your data"), str(folder))
    except OSError:
        return Finding(tr("your data"), tr("{path} cannot be written; nothing is kept").format(path=folder))


def _players(folder: Path) -> Finding:
    """Tell who plays here; looking moves no file."""
    players = Players(folder)
    names = ", ".join(player.name for player in players.all())
    message = tr("{names}; {name} plays, files in {path}")
    return Finding(
        tr("players"), message.format(names=names, name=players.now.name, path=players.home(players.now))
    )


def _display() -> Finding:
    if not has_display():
        return Finding(tr("display"), tr("none: the game flies its demo without a window"))
    pygame = import_module("pygame")
    try:
        pygame.display.init()
        sizes = ", ".join(f"{width}x{height}" for width, height in pygame.display.get_desktop_sizes())
        return Finding(tr("display"), f"{sizes} ({pygame.display.get_driver()})")
    except pygame.error as error:
        return Finding(tr("display"), str(error), is_fine=False)
    finally:
        pygame.display.quit()


def _sound() -> Finding:
    pygame = import_module("pygame")
    try:
        pygame.mixer.init()
        rate, _, channels = pygame.mixer.get_init()
        message = tr("{rate} Hz, {channels} channels").format(rate=rate, channels=channels)
        return Finding(tr("sound"), f"{message}{_dummy('SDL_AUDIODRIVER')}")
    except pygame.error as error:
        return Finding(tr("sound"), tr("none ({why}): the game is silent").format(why=error))
    finally:
        pygame.mixer.quit()


def _gamepads() -> Finding:
    pygame = import_module("pygame")
    pygame.joystick.init()
    names = [pygame.joystick.Joystick(number).get_name() for number in range(pygame.joystick.get_count())]
    pygame.joystick.quit()
    return Finding(tr("gamepads"), ", ".join(names) or tr("none: the keyboard does everything"))


def _dummy(variable: str) -> str:
    return (
        " " + tr("(silent: {name} is 'dummy')").format(name=variable)
        if os.environ.get(variable) == "dummy"
        else ""
    )
