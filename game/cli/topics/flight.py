"""`lab flight`: fly up, along and down in the simulator, in still air."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from game.cli.output import late_progress
from game.cli.parser import Number
from game.missions.experiments import try_flight
from game.simulation.atmosphere import air
from game.simulation.plan import Place
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    height, distance = tr("height above the ground in metres"), tr("track over the ground in metres")
    parser.add_argument("--height", type=Number(0.5, 1000.0, "m"), required=True, help=height)
    parser.add_argument("--distance", type=Number(0.0, 20_000.0, "m"), required=True, help=distance)
    parser.add_argument(
        "--speed",
        type=Number(0.0, 50.0, "m/s", excludes_lowest=True),
        required=True,
        help=tr("cruise speed in m/s; Ingenuity flew at up to 10"),
    )
    parser.add_argument(
        "--density",
        type=Number(0.0, 2.0, "kg/m3", excludes_lowest=True),
        help=tr("air density at the ground in kg/m3 (default: Jezero's at the first flight)"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the flight's figures; time counts from take-off to touchdown."""
    with late_progress(tr("flying")) as show:
        trial = try_flight(
            height_m=arguments.height,
            distance_m=arguments.distance,
            speed_m_s=arguments.speed,
            density_kg_m3=arguments.density,
            on_progress=show,
        )
    return {
        "height_m": arguments.height,
        "distance_m": arguments.distance,
        "speed_m_s": arguments.speed,
        "density_kg_m3": arguments.density or air(Place()).density_kg_m3,
        **asdict(trial),
    }
