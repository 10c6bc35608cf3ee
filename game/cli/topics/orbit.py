"""`lab orbit`: how fast a satellite runs, and how long a turn takes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.cli.mistake import Mistake
from game.cli.topics._worlds import Altitude, add_world, chosen_world
from game.science.orbits.conic import between_apsides
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    add_world(parser)
    above = tr("in metres above the mean radius")
    parser.add_argument("--altitude", type=Altitude(), help=tr("height of a circle ") + above)
    parser.add_argument("--periapsis", type=Altitude(), help=tr("lowest height of an ellipse ") + above)
    parser.add_argument("--apoapsis", type=Altitude(), help=tr("greatest height of an ellipse ") + above)


def measure(arguments: Namespace) -> Figures:
    """Return speeds and period of the circle or the ellipse."""
    world = chosen_world(arguments.world)
    low_m, high_m, height_m = arguments.periapsis, arguments.apoapsis, arguments.altitude
    is_circle = height_m is not None and low_m is None and high_m is None
    if not is_circle and (height_m is not None or low_m is None or high_m is None):
        raise Mistake(
            tr("'lab orbit': give --altitude for a circle, or --periapsis and --apoapsis for an ellipse.")
        )
    if is_circle:
        radius_m = world.radius_m + height_m
        circle = between_apsides(world, radius_m, radius_m)
        return {
            "world": world.name,
            "altitude_m": height_m,
            "speed_m_s": world.circular_speed_m_s(radius_m),
            "period_s": circle.period_s,
            "escape_speed_m_s": world.escape_speed_m_s(radius_m),
        }
    if low_m > high_m:
        raise Mistake(tr("'lab orbit': --periapsis is the lower height, so it must not exceed --apoapsis."))
    ellipse = between_apsides(world, world.radius_m + low_m, world.radius_m + high_m)
    return {
        "world": world.name,
        "periapsis_m": low_m,
        "apoapsis_m": high_m,
        "periapsis_speed_m_s": ellipse.state(0.0).speed_m_s,
        "apoapsis_speed_m_s": ellipse.state(math.pi).speed_m_s,
        "period_s": ellipse.period_s,
        "semi_major_axis_m": ellipse.semi_major_axis_m,
        "eccentricity": ellipse.eccentricity,
    }
