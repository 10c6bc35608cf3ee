"""The commands by name. Each module is imported only when it is asked for: a quick start."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from game.cli.pygame_check import require_pygame
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser


_DRAWING: Final = frozenset({"shots", "bench"})
"""Their modules load pygame, so it is looked at before them."""


class Command(Protocol):
    """What each command's module offers."""

    def add_arguments(self, parser: Parser) -> None:
        """Declare what the command understands."""

    def run(self, arguments: Namespace) -> int:
        """Do it and return the exit code."""


def summaries() -> dict[str, str]:
    """Return what each command does, in the order of the help."""
    return {
        "play": tr("open the game, at a level if one is named"),
        "fly": tr("fly a level without a window and print the result"),
        "check": tr("show all problems of levels; with --prove also fly them"),
        "replay": tr("show a recording; with --verify fly it again and compare"),
        "lab": tr("print the physical model's own numbers on a topic"),
        "shots": tr("render screens to pictures without a window"),
        "pool": tr("put several teams' measured points together"),
        "name": tr("ask whether a feature of Mars may have a name"),
        "vote": tr("count a class's ballots by instant run-off"),
        "schema": tr("print the JSON Schema of level files, for editors"),
        "bench": tr("measure speed: ticks, frames, start and loading"),
        "doctor": tr("tell what this machine offers to the game"),
    }


def command(name: str) -> Command:
    """Return the command's module."""
    if name in _DRAWING:
        require_pygame()
    return cast("Command", import_module(f"game.cli.{name}"))
