"""`lab toss`: thrown straight up before the motor lights."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.facts import value
from game.science.rocketry.toss import toss
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    speed = tr("speed upwards in m/s; the Mars Ascent Vehicle was to be thrown at 5")
    parser.add_argument("--speed", type=Number(0.0, 1000.0, "m/s"), required=True, help=speed)
    parser.add_argument(
        "--gravity",
        type=Number(0.001, 100.0, "m/s2"),
        default=value("mars.gravity_jezero_m_s2"),
        help=tr("gravity in m/s2 (default: Jezero's)"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return how high it comes, and how long until it is there and back."""
    found = toss(arguments.speed, arguments.gravity)
    return {"speed_m_s": arguments.speed, "gravity_m_s2": arguments.gravity, **asdict(found)}
