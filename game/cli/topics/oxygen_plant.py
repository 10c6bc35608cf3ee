"""`lab oxygen-plant`: oxygen for a crew."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.science.moxie import plant
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--tonnes",
        type=Number(0.0, 10_000.0, "t"),
        required=True,
        help=tr("tonnes of oxygen; four people leave Mars with 25"),
    )
    parser.add_argument(
        "--months",
        type=Number(0.0, 1000.0, "months", excludes_lowest=True),
        required=True,
        help=tr("months to make it in, day and night"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the plant's rate, size and power."""
    return {
        "oxygen_t": arguments.tonnes,
        "months": arguments.months,
        **asdict(plant(arguments.tonnes, arguments.months)),
    }
