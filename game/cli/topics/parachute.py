"""`lab parachute`: the steady speed under a parachute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.facts import value
from game.science.entry.terminal import ballistic_coefficient_kg_m2, terminal_speed_m_s
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    mass = tr("what hangs on it, in kilograms")
    parser.add_argument("--mass", type=Number(0.001, 1e6, "kg"), required=True, help=mass)
    density = tr("air density in kg/m3")
    parser.add_argument("--density", type=Number(1e-9, 100.0, "kg/m3"), required=True, help=density)
    diameter = tr("nominal diameter in metres: of a flat disk with as much cloth")
    parser.add_argument("--diameter", type=Number(0.001, 1000.0, "m"), required=True, help=diameter)
    drag = tr("drag coefficient, for the area of the nominal diameter")
    parser.add_argument("--cd", type=Number(0.01, 10.0, ""), required=True, help=drag)
    parser.add_argument(
        "--gravity",
        type=Number(0.001, 100.0, "m/s2"),
        default=value("mars.gravity_jezero_m_s2"),
        help=tr("gravity in m/s2 (default: Jezero's)"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the speed at which drag bears the weight."""
    coefficient = ballistic_coefficient_kg_m2(arguments.mass, arguments.cd, arguments.diameter)
    return {
        "mass_kg": arguments.mass,
        "density_kg_m3": arguments.density,
        "diameter_m": arguments.diameter,
        "cd": arguments.cd,
        "gravity_m_s2": arguments.gravity,
        "ballistic_coefficient_kg_m2": coefficient,
        "terminal_m_s": terminal_speed_m_s(coefficient, arguments.density, arguments.gravity),
    }
