"""`lab radar`: an echo from below the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.facts import value
from game.science.radar import delay_ns, speed_m_ns
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--depth", type=Number(0.0, 1000.0, "m"), required=True, help=tr("depth of the layer in metres")
    )
    parser.add_argument(
        "--permittivity",
        type=Number(1.0, 100.0, ""),
        default=value("perseverance.rimfax_permittivity"),
        help=tr("relative, of the ground above it: ice 3.15, rock 6 to 9 (default: the crater floor's)"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the time down and back."""
    return {
        "depth_m": arguments.depth,
        "permittivity": arguments.permittivity,
        "speed_m_ns": speed_m_ns(arguments.permittivity),
        "delay_ns": delay_ns(arguments.depth, arguments.permittivity),
    }
