"""`lab vortex`: a dust devil's pressure drop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.science.vortex import pressure_drop_pa
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    parser.add_argument(
        "--speed",
        type=Number(0.0, 200.0, "m/s"),
        required=True,
        help=tr("wind at the edge of the core in m/s; the strongest seen at Jezero had 25"),
    )
    parser.add_argument(
        "--density", type=Number(0.0, 10.0, "kg/m3"), required=True, help=tr("air density in kg/m3")
    )


def measure(arguments: Namespace) -> Figures:
    """Return rho v^2."""
    return {
        "speed_m_s": arguments.speed,
        "density_kg_m3": arguments.density,
        "pressure_drop_pa": pressure_drop_pa(arguments.speed, arguments.density),
    }
