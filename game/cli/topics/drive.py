"""`lab drive`: drive the rover a distance in the simulator."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from game.cli.mistake import unknown_name
from game.cli.output import late_progress
from game.cli.parser import Number
from game.missions.experiments import try_drive
from game.simulation.plan import GroundKind
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    distance = Number(0.0, 1000.0, "m", excludes_lowest=True)
    parser.add_argument("--distance", type=distance, required=True, help=tr("way over the ground in metres"))
    parser.add_argument(
        "--ground", default=GroundKind.BEDROCK, help=f"{', '.join(GroundKind)} ({tr('default: bedrock')})"
    )
    parser.add_argument(
        "--slope_deg",
        "--slope-deg",
        type=Number(-45.0, 45.0, "deg"),
        default=0.0,
        help=tr("uphill slope (default 0)"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the drive's figures."""
    if arguments.ground not in set(GroundKind):
        sentence = tr("There is no ground '{name}'.").format(name=arguments.ground[:40])
        raise unknown_name(sentence, arguments.ground, tuple(GroundKind))
    with late_progress(tr("driving")) as show:
        trial = try_drive(
            distance_m=arguments.distance,
            ground=GroundKind(arguments.ground),
            slope_deg=arguments.slope_deg,
            on_progress=show,
        )
    return {
        "distance_m": arguments.distance,
        "ground": str(arguments.ground),
        "slope_deg": arguments.slope_deg,
        **asdict(trial),
    }
