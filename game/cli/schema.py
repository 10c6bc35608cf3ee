"""`schema`: print the JSON Schema of level or plan files, from which editors complete and check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.mistake import FINE, Mistake
from game.level_format import schema_text
from game.level_format.uplink import uplink_schema_text
from game.missions.atomic_file import write_text
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "--of", choices=("level", "plan"), default="level", help=tr("of which files (default level)")
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help=tr("write it to a file instead of printing it")
    )


def run(arguments: Namespace) -> int:
    """Print or write the schema."""
    text = schema_text() if arguments.of == "level" else uplink_schema_text()
    if arguments.out is None:
        print(text, end="")
        return FINE
    try:
        write_text(arguments.out, text)
    except OSError as error:
        message = tr("The schema cannot be written to {path}: {why}.")
        raise Mistake(message.format(path=arguments.out, why=error.strerror)) from error
    return FINE
