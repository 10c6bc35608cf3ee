"""`lab relative-motion`: how a chaser drifts beside its target without thrust."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.cli.parser import Number
from game.cli.topics._worlds import Altitude, add_world, chosen_world
from game.science.orbits.relative import Relative, drifted
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures

_FARTHEST_M: Final = 100_000.0
_FASTEST_M_S: Final = 100.0
"""Beyond these the equations, which take the orbit's neighbourhood as flat, say nothing."""


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    add_world(parser)
    place, speed = Number(-_FARTHEST_M, _FARTHEST_M, "m"), Number(-_FASTEST_M_S, _FASTEST_M_S, "m/s")
    outwards, onwards = tr("away from the world's centre"), tr("along the target's motion")
    parser.add_argument("--dx", type=place, required=True, help=f"{tr('metres from the target')}, {outwards}")
    parser.add_argument("--dy", type=place, required=True, help=f"{tr('metres from the target')}, {onwards}")
    parser.add_argument(
        "--vx", type=speed, required=True, help=f"{tr('m/s in its turning frame')}, {outwards}"
    )
    parser.add_argument(
        "--vy", type=speed, required=True, help=f"{tr('m/s in its turning frame')}, {onwards}"
    )
    parser.add_argument(
        "--altitude", type=Altitude(), required=True, help=tr("of the target's circular orbit, in metres")
    )
    parser.add_argument("--time", type=Number(0.0, 1e7, "s"), required=True, help=tr("how long, in seconds"))


def measure(arguments: Namespace) -> Figures:
    """Return place and velocity afterwards, by Clohessy and Wiltshire's equations."""
    world = chosen_world(arguments.world)
    mean_motion_rad_s = world.mean_motion_rad_s(world.radius_m + arguments.altitude)
    start = Relative(arguments.dx, arguments.dy, arguments.vx, arguments.vy)
    end = drifted(start, arguments.time, mean_motion_rad_s)
    return {
        "world": world.name,
        "altitude_m": arguments.altitude,
        "start_dx_m": start.x_m,
        "start_dy_m": start.y_m,
        "start_vx_m_s": start.vx_m_s,
        "start_vy_m_s": start.vy_m_s,
        "time_s": arguments.time,
        "dx_m": end.x_m,
        "dy_m": end.y_m,
        "vx_m_s": end.vx_m_s,
        "vy_m_s": end.vy_m_s,
        "distance_m": end.distance_m,
        "closing_m_s": end.closing_m_s,
    }
