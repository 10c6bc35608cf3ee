"""`lab transfer`: from one circular orbit to another with two burns."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.cli.topics._worlds import Altitude, add_world, chosen_world
from game.science.orbits.manoeuvres import hohmann
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    add_world(parser)
    parser.add_argument(
        "--from", dest="start", type=Altitude(), required=True, help=tr("height now, in metres")
    )
    parser.add_argument("--to", type=Altitude(), required=True, help=tr("height wanted, in metres"))


def measure(arguments: Namespace) -> Figures:
    """Return both burns, the time between them, and where a target must be."""
    world = chosen_world(arguments.world)
    found = hohmann(world.gm_m3_s2, world.radius_m + arguments.start, world.radius_m + arguments.to)
    return {
        "world": world.name,
        "from_m": arguments.start,
        "to_m": arguments.to,
        "first_burn_m_s": found.first_m_s,
        "second_burn_m_s": found.second_m_s,
        "delta_v_m_s": found.total_m_s,
        "time_s": found.time_s,
        "target_ahead_deg": math.degrees(found.lead_rad),
    }
