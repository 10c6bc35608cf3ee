"""`lab solar`: sunlight by distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.science.sunlight import flux_w_m2
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--distance",
        type=Number(0.0, 1000.0, "au", excludes_lowest=True),
        required=True,
        help=tr("from the Sun in astronomical units; Mars is 1.38 to 1.67 away"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the light above the air."""
    return {"distance_au": arguments.distance, "flux_w_m2": flux_w_m2(arguments.distance)}
