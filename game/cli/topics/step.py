"""`lab step`: drive the rover at a step in the simulator."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.missions.experiments import try_step
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    height = tr("height of the step in metres; a wheel is 0.525 m high")
    parser.add_argument(
        "--height", type=Number(0.0, 2.0, "m", excludes_lowest=True), required=True, help=height
    )


def measure(arguments: Namespace) -> Figures:
    """Return whether the rover came up, and how far it leaned."""
    return {"height_m": arguments.height, **asdict(try_step(height_m=arguments.height))}
