"""`lab atmosphere`: the air at Jezero by season, hour and height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.simulation.atmosphere import air, gravity_m_s2
from game.simulation.plan import Place
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--ls",
        type=Number(0.0, 360.0, "deg"),
        required=True,
        help=tr("season: solar longitude in degrees, 0 is the northern spring equinox"),
    )
    parser.add_argument(
        "--hour", type=Number(0.0, 24.0, "h"), required=True, help=tr("local true solar time, 12 is noon")
    )
    parser.add_argument(
        "--height",
        type=Number(-3000.0, 60_000.0, "m"),
        default=0.0,
        help=tr("height above the ground in metres (default 0)"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the still air there."""
    place = Place(season_ls_deg=arguments.ls, local_time_h=arguments.hour)
    found = air(place, height_m=arguments.height)
    return {
        "season_ls_deg": arguments.ls,
        "local_time_h": arguments.hour,
        "height_m": arguments.height,
        "pressure_pa": found.pressure_pa,
        "temperature_k": found.temperature_k,
        "density_kg_m3": found.density_kg_m3,
        "speed_of_sound_m_s": found.speed_of_sound_m_s,
        "gravity_m_s2": gravity_m_s2(place.world, arguments.height),
    }
