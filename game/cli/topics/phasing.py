"""`lab phasing`: catch up with a neighbour on the same circular orbit by waiting on another one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.cli.mistake import Mistake
from game.cli.parser import Number, Whole
from game.cli.topics._worlds import Altitude, add_world, chosen_world
from game.science.orbits.manoeuvres import phasing
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    add_world(parser)
    parser.add_argument("--altitude", type=Altitude(), required=True, help=tr("height of both, in metres"))
    ahead = tr("how far the target is ahead, in degrees; negative is behind")
    parser.add_argument("--ahead", type=Number(-360.0, 360.0, "deg"), required=True, help=ahead)
    parser.add_argument("--turns", type=Whole(1, 1000), default=1, help=tr("turns to wait (default 1)"))


def measure(arguments: Namespace) -> Figures:
    """Return the burn that begins and ends the wait, and how low the waiting orbit leads."""
    world = chosen_world(arguments.world)
    radius_m = world.radius_m + arguments.altitude
    sooner_s = math.radians(arguments.ahead) / world.mean_motion_rad_s(radius_m)
    try:
        found = phasing(world.gm_m3_s2, radius_m, radius_m, sooner_s, arguments.turns)
    except ValueError as error:
        message = tr(
            "'lab phasing': {ahead:g} degrees cannot be caught up in {turns} turns; allow more --turns."
        )
        raise Mistake(message.format(ahead=arguments.ahead, turns=arguments.turns)) from error
    other_m = found.other_apsis_m(radius_m) - world.radius_m
    return {
        "world": world.name,
        "altitude_m": arguments.altitude,
        "ahead_deg": arguments.ahead,
        "turns": arguments.turns,
        "first_burn_m_s": found.first_m_s,
        "second_burn_m_s": -found.first_m_s,
        "delta_v_m_s": found.total_m_s,
        "time_s": found.time_s,
        "other_side_altitude_m": other_m,
        "meets_ground": other_m <= 0.0,
    }
