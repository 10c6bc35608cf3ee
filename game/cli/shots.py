"""`shots`: render the game's screens to PNG files without a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from game.cli.headless import headless_screen
from game.cli.mistake import FINE, Mistake, unknown_name
from game.cli.parser import size
from game.scenes.gallery import picture, picture_names
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from game.cli.parser import Parser

_DEFAULT_SIZE: Final = (1280, 720)


def add_arguments(parser: Parser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "--out", type=Path, default=Path("shots"), metavar="DIR", help=tr("folder (default: shots)")
    )
    parser.add_argument(
        "--size",
        type=size,
        default=_DEFAULT_SIZE,
        metavar="WxH",
        help=tr("size in pixels (default: 1280x720)"),
    )
    parser.add_argument(
        "--only",
        action="append",
        metavar="NAME",
        help=tr("render this screen alone; may be given several times"),
    )


def run(arguments: Namespace) -> int:
    """Render and tell where each picture lies."""
    for path in render(arguments.out, arguments.size, arguments.only or picture_names()):
        print(path)
    return FINE


def render(folder: Path, size_px: tuple[int, int], names: Sequence[str]) -> Iterator[Path]:
    """Render the named screens into a folder and yield each file when it is written."""
    for name in names:
        if name not in picture_names():
            raise unknown_name(
                tr("There is no screen '{name}'.").format(name=name[:40]), name, picture_names()
            )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with headless_screen(size_px):
            for name in names:
                path = folder / f"{name}.png"
                path.touch()
                pygame.image.save(picture(name, size_px), path)
                yield path
    except OSError as error:
        message = tr("The pictures cannot be written to {path}: {why}. Choose another folder with --out.")
        raise Mistake(message.format(path=folder, why=error.strerror)) from error
