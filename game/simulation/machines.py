"""What checks and assists need to know of each kind of craft without building one. A new kind is one line here.

Specifications are loaded only when one is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from game.facts import value

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Machine:
    """Where the figures of a kind stand, and two of them by their names."""

    module: str
    """Has `specified`, which takes a level's overrides."""
    fastest: str
    """The figure that no command exceeds, in metres a second."""
    length: str
    """The fact that holds its length, or its rotor's diameter, in metres."""
    lengths: float = 1.0
    """How many of these it is long."""


MACHINES: Final[Mapping[str, Machine]] = MappingProxyType(
    {
        "helicopter": Machine(
            "game.simulation.helicopter.specification",
            "highest_speed_m_s",
            "ingenuity.rotor_radius_m",
            lengths=2.0,
        ),
        "lunar_rover": Machine(
            "game.simulation.lunar_rover.specification", "top_speed_m_s", "machines.lunar_rover_length_m"
        ),
        "orbiter": Machine("game.simulation.orbiter.specification", "hold_speed_m_s", "orbiter.length_m"),
        "earth_capsule": Machine(
            "game.simulation.earth_capsule.specification",
            "approach_speed_m_s",
            "machines.earth_capsule_diameter_m",
        ),
        "ascent_rocket": Machine(
            "game.simulation.ascent_rocket.specification",
            "toss_speed_m_s",
            "machines.ascent_rocket_diameter_m",
        ),
        "entry_vehicle": Machine(
            "game.simulation.entry_vehicle.specification", "entry_speed_m_s", "machines.aeroshell_diameter_m"
        ),
        "rover": Machine("game.simulation.rover.specification", "top_speed_m_s", "perseverance.length_m"),
        "moon_lander": Machine(
            "game.simulation.moon_lander.specification", "delta_v_m_s", "machines.lunar_lander_gear_span_m"
        ),
    }
)


def figures(kind: str, overrides: Mapping[str, float]) -> Mapping[str, float]:
    """Return the figures of a craft that a level may override, by name."""
    found = _specified(kind, overrides)
    return {entry.name: getattr(found, entry.name) for entry in fields(found)}


def fastest_m_s(kind: str, overrides: Mapping[str, float]) -> float:
    """Return the highest speed of a craft."""
    speed_m_s: float = getattr(_specified(kind, overrides), MACHINES[kind].fastest)
    return speed_m_s


def half_length_m(kind: str) -> float:
    """Return how far a craft reaches to either side of its middle."""
    machine = MACHINES[kind]
    return machine.lengths * value(machine.length) / 2.0


def _specified(kind: str, overrides: Mapping[str, float]) -> Any:  # noqa: ANN401  # each kind has a class of its own
    return import_module(MACHINES[kind].module).specified(overrides)
