"""`lab entry`: a capsule without lift or parachute through the air, from its edge to the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.cli.mistake import Mistake, unknown_name
from game.cli.parser import Number
from game.facts import table, value
from game.science.entry.capsule import (
    Capsule,
    fly_entry,
    impact_g,
    sample_capsule,
    shallowest_deg,
    steady_fall_m_s,
)
from game.science.trajectory.shape import round_shape
from game.simulation.plan import Place, World
from game.simulation.surroundings import still_surroundings
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures

_WORLDS: Final = (World.EARTH, World.MARS)
_LIGHTEST_KG_M2: Final = 1.0
"""A ballistic coefficient below this is a leaf, which flutters instead."""


def add_arguments(parser: Parser) -> None:
    """Declare the inputs; what is left out is the sample capsule's."""
    angle = tr("degrees below the horizon at a height of 125 km; a minus sign may be left out")
    parser.add_argument("--angle", type=Number(-90.0, 90.0, "deg"), required=True, help=angle)
    speed = tr("m/s against the air at that height; from Mars about 12000")
    parser.add_argument("--speed", type=Number(1000.0, 30_000.0, "m/s"), required=True, help=speed)
    parser.add_argument(
        "--world", default=str(World.EARTH), help=f"{', '.join(_WORLDS)} ({tr('default: earth')})"
    )
    kilograms = tr("mass in kilograms (default: the sample capsule's)")
    parser.add_argument("--mass", type=Number(0.1, 200_000.0, "kg"), help=kilograms)
    metres = tr("diameter in metres (default: the sample capsule's)")
    parser.add_argument("--diameter", type=Number(0.05, 50.0, "m"), help=metres)
    drag = tr(
        "drag coefficient at high Mach numbers (default: 1.05, a cone of 45 degrees; one of 60 has 1.5)"
    )
    parser.add_argument("--cd", type=Number(0.1, 3.0, ""), help=drag)
    nose = tr("radius of the nose in metres (default: the sample capsule's)")
    parser.add_argument(
        "--nose-radius", type=Number(0.01, 50.0, "m"), default=value("entry.nose_radius_m"), help=nose
    )


def measure(arguments: Namespace) -> Figures:
    """Fly, and return what the capsule and its nose went through, and how it hits the ground."""
    if arguments.world not in _WORLDS:
        sentence = tr("There is no entry into the air of '{name}'.").format(name=arguments.world[:40])
        raise unknown_name(sentence, arguments.world, _WORLDS)
    world = World(arguments.world)
    around = still_surroundings(Place(world=world))
    ground_m = value("entry.utah_elevation_m") if world is World.EARTH else 0.0
    capsule = _capsule(arguments)
    flown = fly_entry(capsule, around, arguments.speed, abs(arguments.angle), ground_m)
    return {
        "world": str(world),
        "angle_deg": abs(arguments.angle),
        "speed_m_s": arguments.speed,
        "mass_kg": capsule.mass_kg,
        "ballistic_coefficient_kg_m2": capsule.ballistic_coefficient_kg_m2(0.0),
        "peak_g": flown.brake.peak_g,
        "peak_g_height_m": flown.brake.peak_g_height_m,
        "peak_heating_w_m2": flown.brake.peak_heating_w_m2,
        "heat_load_j_m2": flown.brake.heat_j_m2,
        "skips_out": flown.has_skipped,
        "time_s": flown.time_s,
        "terminal_m_s": steady_fall_m_s(capsule, around, ground_m),
        "touchdown_m_s": flown.touchdown_m_s,
        "impact_g": impact_g(flown.touchdown_m_s, value("entry.crush_stroke_m")),
        "shallowest_angle_deg": shallowest_deg(capsule, around, arguments.speed),
    }


def _capsule(arguments: Namespace) -> Capsule:
    usual, rows = sample_capsule(), table("entry.drag")
    share = 1.0 if arguments.cd is None else arguments.cd / rows[-1][1]
    diameter_m = arguments.diameter or value("machines.earth_capsule_diameter_m")
    shape = round_shape(diameter_m, tuple((mach, share * drag) for mach, drag in rows))
    capsule = Capsule(arguments.mass or usual.mass_kg, shape, arguments.nose_radius)
    coefficient = capsule.ballistic_coefficient_kg_m2(rows[-1][0])
    if coefficient < _LIGHTEST_KG_M2:
        message = tr(
            "'lab entry': {found:.2g} kg/m2 is too light for its size to fly nose first; raise --mass."
        )
        raise Mistake(message.format(found=coefficient))
    return capsule
