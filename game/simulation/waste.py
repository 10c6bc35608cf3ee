"""What a run leaves on the ground: parts and machines that nobody meant to leave, and what was set down on purpose.

Clean is a run after which nothing lies about that was not meant to: a depot's tubes are wanted where they are, a wreck is
not. A machine that still works is no waste. A new kind of craft adds its line to `_PARTS_OF`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from game.facts import value
from game.simulation.objectives.depot import judged
from game.texts import tr_n

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from game.simulation.craft import Craft
    from game.simulation.helicopter.helicopter import Helicopter
    from game.simulation.lunar_rover.lunar_rover import LunarRover
    from game.simulation.rover.rover import Rover
    from game.simulation.simulation import Simulation


class PartKind(StrEnum):
    """What can be left."""

    CRAFT = "craft"
    TUBE = "tube"


@dataclass(frozen=True, slots=True)
class LeftPart:
    """So many of a kind, from a craft, and what they weigh together."""

    kind: PartKind
    craft: str
    count: int
    mass_kg: float


@dataclass(frozen=True, slots=True)
class Waste:
    """What a run has left."""

    left: tuple[LeftPart, ...] = ()
    """Not meant to stay."""
    placed: tuple[LeftPart, ...] = ()
    """Set down on purpose, where a later mission finds it."""
    tubes_used: int = 0
    """Sample tubes and witness tubes that were filled in the run."""

    @property
    def left_kg(self) -> float:
        """Mass of what was not meant to stay."""
        return sum(part.mass_kg for part in self.left)

    @property
    def placed_kg(self) -> float:
        """Mass of what was set down on purpose."""
        return sum(part.mass_kg for part in self.placed)

    @property
    def is_clean(self) -> bool:
        """Whether nothing lies about that was not meant to."""
        return not self.left


NOTHING_LEFT: Final = Waste()


def waste(simulation: Simulation) -> Waste:
    """Return what has been left so far."""
    left: list[LeftPart] = []
    placed: list[LeftPart] = []
    used = 0
    for plan in simulation.plan.crafts:
        craft = simulation.crafts[plan.name]
        left += _PARTS_OF[plan.kind](craft) if plan.kind in _PARTS_OF else ()
        if plan.kind == "rover":
            rack = cast("Rover", craft).sampling.rack
            good = _in_depots(simulation, plan.name)
            placed += _tubes(plan.name, good)
            left += _tubes(plan.name, len(rack.laid) - good)
            used += len(rack.filled) - len(plan.tubes)
    return Waste(tuple(left), tuple(placed), used)


def parts_words(parts: Iterable[LeftPart]) -> str:
    """Return parts as people write them: "Ginny, 2 tubes"; empty without any."""
    return ", ".join(
        part.craft.capitalize()
        if part.kind is PartKind.CRAFT
        else tr_n("{n} tube", "{n} tubes", part.count).format(n=part.count)
        for part in parts
    )


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


def _whole(craft: Craft) -> tuple[LeftPart, ...]:
    """Return a helicopter or a rover that can never go on; broken legs stay where they were, and lost blades end it."""
    machine = cast("Helicopter | Rover", craft)
    lost = LeftPart(PartKind.CRAFT, craft.name, 1, machine.specification.mass_kg)
    return (lost,) if machine.loss else ()


def _empty(craft: Craft) -> tuple[LeftPart, ...]:
    """Return a lunar rover that can never go on; its people walk home."""
    machine = cast("LunarRover", craft)
    lost = LeftPart(PartKind.CRAFT, craft.name, 1, machine.specification.empty_mass_kg)
    return (lost,) if machine.loss else ()


_PARTS_OF: Final[Mapping[str, Callable[[Craft], tuple[LeftPart, ...]]]] = MappingProxyType(
    {"helicopter": _whole, "rover": _whole, "lunar_rover": _empty}
)
