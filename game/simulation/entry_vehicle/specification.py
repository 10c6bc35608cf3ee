"""The figures of one entry vehicle, taken from the facts; a level may override any of them by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.facts import value
from game.science.entry.mars_landing import entry_capsule
from game.simulation.rocketry.engine import EngineSpecification

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.science.entry.capsule import Capsule


@dataclass(frozen=True, slots=True)
class EntryVehicleSpecification:
    """A rover in its shell, as it was built."""

    entry_mass_kg: float
    entry_speed_m_s: float
    """At the edge of the air, against the air."""
    lift_to_drag: float
    parachute_highest_mach: float
    parachute_highest_pressure_pa: float
    """Dynamic pressure; fired at more than either, the parachute tears."""
    propellant_kg: float
    """In the tanks of the descent stage."""
    rover_mass_kg: float
    cable_m: float
    """Length of the three cables when they have run out."""

    def capsule(self) -> Capsule:
        """Return what flies through the air before the parachute."""
        return replace(entry_capsule(self.entry_mass_kg), lift_to_drag=self.lift_to_drag)

    @property
    def stage_dry_kg(self) -> float:
        """The descent stage without propellant: what is left of the whole when all other parts are taken off."""
        parts_kg = sum(value(f"landing.{part}_kg") for part in ("ballast", "heat_shield", "backshell"))
        return self.entry_mass_kg - parts_kg - self.propellant_kg - self.rover_mass_kg

    def engine(self) -> EngineSpecification:
        """Return all engines of the descent stage as one."""
        count, most_n = value("machines.descent_stage_engines_count"), value("landing.engine_highest_n")
        least = value("landing.engine_lowest_n") / most_n
        return EngineSpecification(count * most_n, value("landing.specific_impulse_s"), ((least, 1.0),))


def specified(overrides: Mapping[str, float]) -> EntryVehicleSpecification:
    """Return the vehicle with a level's overrides. Unknown names raise TypeError: levels are checked before."""
    built = EntryVehicleSpecification(
        entry_mass_kg=value("landing.entry_mass_kg"),
        entry_speed_m_s=value("landing.entry_speed_m_s"),
        lift_to_drag=value("landing.lift_to_drag"),
        parachute_highest_mach=value("landing.parachute_highest_mach"),
        parachute_highest_pressure_pa=value("landing.parachute_highest_pressure_pa"),
        propellant_kg=value("landing.propellant_kg"),
        rover_mass_kg=value("perseverance.mass_kg"),
        cable_m=value("machines.descent_stage_cable_length_m"),
    )
    return replace(built, **overrides)
