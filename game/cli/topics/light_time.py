"""`lab light-time`: how long a radio signal takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.facts import value
from game.simulation.units import SECONDS_PER_MINUTE
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--au",
        type=Number(0.0, 1000.0, "au"),
        required=True,
        help=tr("distance in astronomical units; Mars comes within 0.373 and goes out to 2.68"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return t = d / c."""
    seconds = arguments.au * value("physics.astronomical_unit_m") / value("physics.speed_of_light_m_s")
    return {"distance_au": arguments.au, "minutes": seconds / SECONDS_PER_MINUTE}
