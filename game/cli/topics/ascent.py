"""`lab ascent`: the rocket with the samples, flown from a toss to its orbit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.mistake import PROBLEMS, Mistake
from game.facts import value
from game.level_format.pitch_file import PitchFileError, load_programme
from game.science.orbits.manoeuvres import from_ground_m_s
from game.science.rocketry.ascent import ascend
from game.science.rocketry.pitch import PitchProgramme, usual_programme
from game.science.rocketry.rocket import mars_ascent_vehicle
from game.simulation.plan import Place
from game.simulation.surroundings import jezero_surroundings
from game.texts import tr

if TYPE_CHECKING:
    from argparse import Namespace

    from game.cli.parser import Parser
    from game.cli.topics import Figures


def add_arguments(parser: Parser) -> None:
    """Declare the inputs."""
    pitch = tr(
        "YAML list of [seconds after ignition, degrees above the horizon] for the first stage, such as"
        " [[0, 90], [5, 90], [15, 55], [66, 31]] (default: these)"
    )
    parser.add_argument("--pitch", type=Path, metavar="FILE", help=pitch)


def measure(arguments: Namespace) -> Figures:
    """Fly, and return the budget of speeds and the orbit."""
    rocket, around = mars_ascent_vehicle(), jezero_surroundings(Place())
    flown = ascend(rocket, _programme(arguments.pitch), around, value("ascent.toss_speed_m_s"))
    wanted_m = 1000.0 * value("ascent.orbit_altitude_km")
    return {
        "lift_off_mass_kg": rocket.lift_off_kg,
        "delta_v_m_s": flown.budget.delta_v_m_s,
        "drag_loss_m_s": flown.budget.drag_loss_m_s,
        "gravity_loss_m_s": flown.budget.gravity_loss_m_s,
        "steering_loss_m_s": flown.budget.steering_loss_m_s,
        "slowed_while_coasting_m_s": flown.budget.coast_m_s,
        "apoapsis_m": flown.apoapsis_m,
        "periapsis_m": flown.periapsis_m,
        "in_orbit": flown.is_in_orbit,
        "burnout_height_m": flown.burnout_height_m,
        "highest_dynamic_pressure_pa": flown.highest_pressure_pa,
        "time_s": flown.time_s,
        "lossless_delta_v_m_s": from_ground_m_s(around.world, around.world.radius_m + wanted_m),
    }


def _programme(path: Path | None) -> PitchProgramme:
    if path is None:
        return usual_programme()
    try:
        return load_programme(path)
    except PitchFileError as error:
        raise Mistake(str(error), PROBLEMS) from error
