"""`lab hover`: what a hover takes in given air."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from game.cli.parser import Number
from game.facts import value
from game.simulation.performance import hover
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


_USUAL_TEMPERATURE_K: Final = 230.0
"""Between the morning and the afternoon flights; sound runs at 242 m/s then."""


def add_arguments(parser: Parser) -> None:
    """Declare the inputs; what is left out is Ingenuity's own, or Jezero's at its first flight."""
    parser.add_argument(
        "--density",
        type=Number(1e-6, 100.0, "kg/m3"),
        required=True,
        help=tr("air density in kg/m3; Ingenuity flew in 0.012 to 0.0185"),
    )
    parser.add_argument(
        "--rpm",
        type=Number(1.0, 10_000.0, "rpm"),
        required=True,
        help=tr("rotor speed in revolutions a minute; Ingenuity flew at 2537 and more"),
    )
    parser.add_argument(
        "--mass",
        type=Number(0.001, 1000.0, "kg"),
        default=value("ingenuity.mass_kg"),
        help=tr("mass in kilograms (default: Ingenuity's)"),
    )
    parser.add_argument(
        "--gravity",
        type=Number(0.001, 100.0, "m/s2"),
        default=value("mars.gravity_jezero_m_s2"),
        help=tr("gravity in m/s2 (default: Jezero's)"),
    )
    parser.add_argument(
        "--temperature",
        type=Number(100.0, 400.0, "K"),
        default=_USUAL_TEMPERATURE_K,
        help=tr("air temperature in kelvins (default: 230, a usual day)"),
    )


def measure(arguments: Namespace) -> Figures:
    """Return the hover's figures by blade-element and momentum theory."""
    figures = hover(
        density_kg_m3=arguments.density,
        rotor_speed_rpm=arguments.rpm,
        mass_kg=arguments.mass,
        gravity_m_s2=arguments.gravity,
        temperature_k=arguments.temperature,
    )
    return {
        "density_kg_m3": arguments.density,
        "rotor_speed_rpm": arguments.rpm,
        "mass_kg": arguments.mass,
        "gravity_m_s2": arguments.gravity,
        "temperature_k": arguments.temperature,
        **asdict(figures),
    }
