"""`lab mars-landing`: Perseverance's seven minutes, from the edge of the air to the wheels on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.parser import Number
from game.facts import value
from game.science.entry.mars_landing import Moment, entry_capsule, land_on_mars
from game.simulation.plan import Place
from game.simulation.surroundings import still_surroundings
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs; what is left out is Perseverance's."""
    angle = tr("degrees below the horizon at a height of 125 km; a minus sign may be left out")
    usual_deg, usual_m_s = value("landing.entry_angle_deg"), value("landing.entry_speed_m_s")
    parser.add_argument("--angle", type=Number(-90.0, 90.0, "deg"), default=usual_deg, help=angle)
    speed = tr("m/s against the air at that height")
    parser.add_argument("--speed", type=Number(1000.0, 15_000.0, "m/s"), default=usual_m_s, help=speed)
    mass = tr("mass of all that enters, in kilograms")
    kilograms = Number(2500.0, 20_000.0, "kg")
    parser.add_argument("--mass", type=kilograms, default=value("landing.entry_mass_kg"), help=mass)


def measure(arguments: Namespace) -> Figures:
    """Fly, and return the marks on the way; those that it did not come to are left out."""
    place = Place(season_ls_deg=value("mars.landing_ls_deg"), local_time_h=value("landing.local_time_h"))
    around = still_surroundings(place)
    flown = land_on_mars(entry_capsule(arguments.mass), around, arguments.speed, abs(arguments.angle))
    marks: Figures = {}
    for mark in flown.marks:
        marks[f"{mark.moment}_time_s"] = mark.time_s
        marks[f"{mark.moment}_height_m"] = mark.height_m
        marks[f"{mark.moment}_speed_m_s"] = mark.speed_m_s
    return {
        "mass_kg": arguments.mass,
        "angle_deg": abs(arguments.angle),
        "speed_m_s": arguments.speed,
        "skips_out": flown.has_skipped,
        "landed": flown.mark(Moment.TOUCHDOWN) is not None,
        "peak_g": flown.brake.peak_g,
        "peak_heating_w_m2": flown.brake.peak_heating_w_m2,
        "parachute_mach": flown.parachute_mach,
        "parachute_pressure_pa": flown.parachute_pressure_pa,
        "parachute_load_n": flown.parachute_load_n,
        **marks,
        "propellant_kg": flown.propellant_kg,
        "touchdown_m_s": flown.down_m_s,
        "touchdown_sideways_m_s": flown.sideways_m_s,
    }
