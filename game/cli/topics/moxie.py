"""`lab moxie`: oxygen from carbon dioxide on board the rover."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.science.moxie import breathing_min, least_power_w, production
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--rate",
        type=Number(0.0, 100.0, "g/h"),
        required=True,
        help=tr("grams of oxygen an hour; MOXIE made up to 12"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return current, gases, power, what nature asks for at least, and how long one person breathes an hour's oxygen."""
    return {
        "rate_g_h": arguments.rate,
        **asdict(production(arguments.rate)),
        "least_power_w": least_power_w(arguments.rate),
        "breathing_min": breathing_min(arguments.rate),
    }
