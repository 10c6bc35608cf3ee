"""`lab moon-descent`: the Lunar Module flown down by its guidance, from its low orbit to the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.mistake import Mistake
from game.cli.parser import Number
from game.facts import value
from game.science.rocketry.descent import is_safe, land
from game.science.rocketry.lunar_module import lunar_module
from game.simulation.plan import Place, World
from game.simulation.surroundings import still_surroundings
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs; what is left out is Apollo 11's."""
    mass = tr("mass before the descent in kilograms (default: Apollo 11's)")
    parser.add_argument(
        "--mass", type=Number(2000.0, 40_000.0, "kg"), default=value("lunar_module.mass_kg"), help=mass
    )
    propellant = tr("propellant of the descent stage in kilograms (default: Apollo 11's)")
    parser.add_argument(
        "--propellant",
        type=Number(100.0, 30_000.0, "kg"),
        default=value("lunar_module.propellant_kg"),
        help=propellant,
    )


def measure(arguments: Namespace) -> Figures:
    """Fly, and return time, propellant and the touchdown."""
    if arguments.propellant >= arguments.mass:
        message = tr(
            "'lab moon-descent': --propellant must be less than --mass ({mass:g} kg), which includes it."
        )
        raise Mistake(message.format(mass=arguments.mass))
    lander = lunar_module(arguments.mass, arguments.propellant)
    flown = land(lander, still_surroundings(Place(world=World.MOON)))
    return {
        "mass_kg": arguments.mass,
        "time_s": flown.time_s,
        "propellant_kg": flown.propellant_kg,
        "propellant_left_kg": arguments.propellant - flown.propellant_kg,
        "delta_v_m_s": flown.delta_v_m_s,
        "touchdown_m_s": flown.down_m_s,
        "touchdown_sideways_m_s": flown.sideways_m_s,
        "from_site_m": flown.from_site_m,
        "high_gate_time_s": flown.high_gate_s,
        "start_range_m": flown.start_range_m,
        "ran_dry": flown.has_run_dry,
        "within_limits": is_safe(flown.down_m_s, flown.sideways_m_s),
    }
