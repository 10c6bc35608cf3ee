"""Counts what a run leaves on the ground.

Clean is a run after which nothing lies about that was not meant to: a depot's tubes are wanted where they are, a wreck is
not. A machine that still works is no waste. A new kind of craft of several bodies adds its line to `_MASS_KG_OF`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from game.facts import value
from game.simulation.objectives.depot import judged
from game.simulation.waste import LeftPart, PartKind, Waste

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.simulation.ascent_rocket.rocket import AscentRocket
    from game.simulation.craft import Craft
    from game.simulation.earth_capsule.capsule import EarthCapsule
    from game.simulation.entry_vehicle.vehicle import EntryVehicle
    from game.simulation.helicopter.helicopter import Helicopter
    from game.simulation.lunar_rover.lunar_rover import LunarRover
    from game.simulation.rover.rover import Rover
    from game.simulation.simulation import Simulation


def waste(simulation: Simulation) -> Waste:
    """Return what has been left so far."""
    left: list[LeftPart] = []
    placed: list[LeftPart] = []
    used = 0
    for plan in simulation.plan.crafts:
        craft = simulation.crafts[plan.name]
        left += _wreck(craft, plan.kind)
        placed += _stages(craft) if plan.kind == "ascent_rocket" else ()
        placed += _arrival(craft) if plan.kind == "entry_vehicle" else ()
        if plan.kind == "rover":
            rack = cast("Rover", craft).sampling.rack
            good = _in_depots(simulation, plan.name)
            placed += _tubes(plan.name, good)
            left += _tubes(plan.name, len(rack.laid) - good)
            used += len(rack.filled) - len(plan.tubes)
    return Waste(tuple(left), tuple(placed), used)


def _in_depots(simulation: Simulation, rover: str) -> int:
    """Return how many tubes lie where one of the level's depots asks for them."""
    laid = cast("Rover", simulation.crafts[rover]).sampling.rack.laid
    depots = [goal for goal in simulation.plan.goals if goal.kind == "depot" and goal.craft == rover]
    good = {
        tube.number
        for goal in depots
        for tube in judged(goal, laid, simulation.terrain, simulation.things())[0]
    }
    return len(good)


def _tubes(craft: str, count: int) -> tuple[LeftPart, ...]:
    mass_kg = count * value("perseverance.tube_mass_kg")
    return (LeftPart(PartKind.TUBE, craft, count, mass_kg),) if count else ()


def _stages(craft: Craft) -> tuple[LeftPart, ...]:
    """Return the empty stages that fell back to the ground; the last one goes round with its load."""
    rocket = cast("AscentRocket", craft)
    return (LeftPart(PartKind.STAGE, craft.name, 1, rocket.dropped_kg),) if rocket.dropped_kg else ()


def _arrival(craft: Craft) -> tuple[LeftPart, ...]:
    """Return what lies about a rover that has landed: all that came with it but itself and what was burnt."""
    vehicle = cast("EntryVehicle", craft)
    if vehicle.loss or not vehicle.is_contact:
        return ()
    figures = vehicle.specification
    dropped_kg = figures.entry_mass_kg - figures.rover_mass_kg - figures.propellant_kg
    return (LeftPart(PartKind.ARRIVAL, craft.name, 1, dropped_kg),)


def _wreck(craft: Craft, kind: str) -> tuple[LeftPart, ...]:
    """Return a craft that can never go on; broken legs stay where they were, and lost blades end it."""
    return (LeftPart(PartKind.CRAFT, craft.name, 1, wreck_kg(craft, kind)),) if craft.loss else ()


def wreck_kg(craft: Craft, kind: str) -> float:
    """Return what a craft weighs where it lies."""
    return _MASS_KG_OF.get(kind, _body_kg)(craft)


def _whole_kg(craft: Craft) -> float:
    return cast("Helicopter | Rover", craft).specification.mass_kg


def _empty_kg(craft: Craft) -> float:
    """Return the mass of a lunar rover without its people, who walk home."""
    return cast("LunarRover", craft).specification.empty_mass_kg


def _capsule_kg(craft: Craft) -> float:
    return cast("EarthCapsule", craft).specification.mass_kg


def _rocket_kg(craft: Craft) -> float:
    return cast("AscentRocket", craft).mass_kg


def _arrived_kg(craft: Craft) -> float:
    """Return the mass of a landing rover with all that came with it."""
    return cast("EntryVehicle", craft).specification.entry_mass_kg


def _body_kg(craft: Craft) -> float:
    return float(craft.body.mass)


_MASS_KG_OF: Final[Mapping[str, Callable[[Craft], float]]] = MappingProxyType(
    {
        "helicopter": _whole_kg,
        "rover": _whole_kg,
        "lunar_rover": _empty_kg,
        "ascent_rocket": _rocket_kg,
        "earth_capsule": _capsule_kg,
        "entry_vehicle": _arrived_kg,
    }
)
"""Craft that are more than their body, or less than it with its crew."""
