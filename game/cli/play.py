"""`play [LEVEL]`: open the game. Where there is no display the level, or the demo, is flown without one."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.display import has_display
from game.cli.mistake import FINE
from game.cli.pygame_check import require_pygame
from game.missions.folders import data_folder
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument("level", metavar="LEVEL", nargs="?", help=tr("name of a level, or a level file"))
    parser.add_argument("--two", action="store_true", help=tr("two players at one keyboard"))
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=tr("folder for profile and settings"))


def run(arguments: Namespace) -> int:
    """Open the window, or say why there is none and fly without it."""
    require_pygame()
    # Imported where needed: the window needs no pilots, the demo needs no scenes.
    if arguments.level is not None:
        import_module("game.cli.levels").find_level(arguments.level)
    folder = data_folder(arguments.data_dir)
    if has_display():
        pygame = import_module("pygame")
        try:
            code: int = import_module("game.app").play(
                arguments.level, is_two_players=arguments.two, data_folder=folder
            )
        except pygame.error as error:
            reason = tr("No window can be opened ({why})").format(why=error)
        else:
            return code
    else:
        reason = tr("There is no display")
    print(tr("{reason}, so the game flies without one.").format(reason=reason), file=sys.stderr)
    import_module("game.cli.demo").fly_demo(arguments.level, folder)
    return FINE
