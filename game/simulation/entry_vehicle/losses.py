"""Why a landing was lost, each in one sentence with its figures."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.commands import LandingStep
from game.simulation.states.entry_vehicle import Hazard
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import number, quantity

if TYPE_CHECKING:
    from game.simulation.entry_vehicle.vehicle import EntryVehicle


def torn(craft: EntryVehicle, mach: float, pressure_pa: float) -> str:
    """Say that the parachute was fired too fast, or into air too thick."""
    figures = craft.specification
    if mach > figures.parachute_highest_mach:
        words = tr("The parachute tore: fired at Mach {mach}, and it stands Mach {most}")
        return words.format(mach=number(mach, 1), most=number(figures.parachute_highest_mach, 1))
    words = tr("The parachute tore: the air pressed on it with {pressure}, and it stands {most}")
    most = quantity(figures.parachute_highest_pressure_pa, "Pa", 0)
    return words.format(pressure=quantity(pressure_pa, "Pa", 0), most=most)


def fell(craft: EntryVehicle) -> str:
    """Say how it met the ground in its shell."""
    speed = quantity(math.hypot(*craft.fall.velocity_m_s), "m/s", 0)
    if not craft.procedure.has(LandingStep.PARACHUTE):
        return tr("It met the ground at {speed}: the parachute was never fired").format(speed=speed)
    words = tr("It met the ground at {speed} with its heat shield on: the parachute came too late")
    return words.format(speed=speed)


def off_map(craft: EntryVehicle) -> str:
    """Say that it comes down where its map ends, and why: each second at that speed is half a kilometre."""
    terrain = craft.terrain
    if craft.flown_m < terrain.start_m:
        away = quantity((terrain.start_m - craft.flown_m) / METRES_PER_KILOMETRE, "km", 1)
        return tr("It comes down {away} short of its map: the parachute was fired too early").format(
            away=away
        )
    away = quantity((craft.flown_m - terrain.end_m) / METRES_PER_KILOMETRE, "km", 1)
    return tr("It comes down {away} beyond its map: the parachute was fired too late").format(away=away)


def dry(height_m: float) -> str:
    """Say that the tanks are empty."""
    return tr("The tanks ran dry {height} above the ground").format(height=quantity(height_m, "m", 0))


def too_hard(craft: EntryVehicle, down_m_s: float) -> str:
    """Say that the rover fell, and whether its cables had been cut."""
    speed, most = quantity(down_m_s, "m/s", 1), quantity(value("landing.hardest_touchdown_m_s"), "m/s", 1)
    if craft.procedure.has(LandingStep.CUT):
        words = tr("The cables were cut in the air: the rover fell at {speed}, and stands {most}")
    elif craft.procedure.has(LandingStep.SKY_CRANE):
        words = tr("The rover was set down at {speed}, and stands {most}")
    else:
        words = tr("It met the ground at {speed}: the engines had too little height to brake")
    return words.format(speed=speed, most=most)


def on_hazard(hazard: Hazard) -> str:
    """Say where it stands."""
    if hazard is Hazard.ROCKS:
        return tr("It came down among boulders higher than its belly")
    if hazard is Hazard.SAND:
        return tr("It came down in loose sand, where its wheels dig in")
    steepest = quantity(value("landing.steepest_ground_deg"), "°", 0)
    return tr("It came down on a slope steeper than {steepest}").format(steepest=steepest)


def stage_on_rover() -> str:
    """Say that the stage sank on the rover that it had brought."""
    return tr("The tanks ran dry before the cables were cut, and the stage fell on the rover")


def stage_beside_rover(away_m: float) -> str:
    """Say that the stage had no propellant left to fly away with."""
    words = tr("The stage fell {away} beside the rover, and its pieces struck it")
    return words.format(away=quantity(away_m, "m", 0))
