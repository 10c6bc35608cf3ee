"""From the edge of the air to the backshell's release: the flight of `game.science.entry`, stepped by the craft.

Wind carries the air that the parachute hangs in; higher up it is left out.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.entry.capsule import Capsule, Entry, at_interface, entered, heating_w_m2
from game.science.entry.mars_landing import canopy_after, hung
from game.simulation.clock import SLOW_S
from game.simulation.surroundings import still_surroundings

if TYPE_CHECKING:
    from game.simulation.entry_vehicle.specification import EntryVehicleSpecification
    from game.simulation.entry_vehicle.start import ArrivalStart

_COARSE_S: Final = 0.5
"""Tick of the planned flight, by which only the landing place is found: to some hundred metres."""
_SHIFTS_SHARE: Final = 0.75
"""Fired a kilometre earlier, and so faster, it glides a quarter of that farther (fitted to the flight itself)."""
_FELT_GEES: Final = 1.0
"""Braked less than this so far, the air has decided nothing, whatever the Mach number says."""


class Fall:
    """The vehicle in its shell, without and with its parachute."""

    def __init__(self, start: ArrivalStart, specification: EntryVehicleSpecification) -> None:
        self.around = still_surroundings(start.place)
        self.capsule = specification.capsule()
        self.entry: Entry = at_interface(self.around, specification.entry_speed_m_s, start.angle_deg)
        self.mass_kg = self.capsule.mass_kg
        self.fired_s: float | None = None
        self.shield_off_s: float | None = None
        self.wind_m_s = start.wind_m_s
        self._specification = specification

    @property
    def height_m(self) -> float:
        """Above the mean radius, from which the level's heights count."""
        return self.around.height_m(self.entry.state)

    @property
    def velocity_m_s(self) -> tuple[float, float]:
        """Along the ground and upwards."""
        wind_m_s = 0.0 if self.fired_s is None else self.wind_m_s
        return self.entry.state.along_m_s + wind_m_s, self.entry.state.up_m_s

    @property
    def mach(self) -> float:
        """Speed through the air over that of sound."""
        return self.around.mach(self.entry.state)

    @property
    def pressure_pa(self) -> float:
        """Dynamic pressure."""
        return self.around.dynamic_pressure_pa(self.entry.state)

    @property
    def is_felt(self) -> bool:
        """Whether the air has braked it already."""
        return self.entry.brake.peak_g > _FELT_GEES

    @property
    def holds_parachute(self) -> bool:
        """Whether a parachute that is fired now does not tear."""
        figures = self._specification
        is_slow = self.is_felt and self.mach <= figures.parachute_highest_mach
        return is_slow and self.pressure_pa <= figures.parachute_highest_pressure_pa

    @property
    def hanging_s(self) -> float:
        """Time since the parachute was fired; 0 before."""
        return 0.0 if self.fired_s is None else self.entry.time_s - self.fired_s

    @property
    def open_share(self) -> float:
        """How far the parachute is open, from 0 to 1."""
        return canopy_after(self.hanging_s).open_share

    @property
    def can_drop_shield(self) -> bool:
        """Whether the air lets the heat shield go."""
        is_slow = self.mach < value("landing.heat_shield_highest_mach")
        return self.shield_off_s is None and self.open_share >= 1.0 and is_slow

    @property
    def load_gees(self) -> float:
        """What the air brakes it by, in units of the Earth's gravity."""
        flown = self._flown()
        drag = self.around.drag_m_s2(self.entry.state, flown.shape, flown.mass_kg)
        return (
            math.hypot(*drag) * math.hypot(1.0, flown.lift_to_drag) / value("physics.standard_gravity_m_s2")
        )

    @property
    def heating_w_m2(self) -> float:
        """What its nose takes in."""
        density_kg_m3 = self.around.air.density_kg_m3(self.height_m)
        speed_m_s = self.around.airspeed_m_s(self.entry.state)
        return heating_w_m2(self.around.world.name, density_kg_m3, speed_m_s, self.capsule.nose_radius_m)

    def beyond_m(self, start: ArrivalStart) -> float:
        """Return how far along the ground it is beyond the planned place."""
        planned_rad, _ = _planned_rad(start, self._specification)
        beyond_rad = math.remainder(self.entry.state.angle_rad - planned_rad, math.tau)
        drift_m = self.wind_m_s * self.hanging_s
        return beyond_rad * self.around.world.radius_m + drift_m + start.off_m

    def range_m(self, start: ArrivalStart) -> float:
        """Return how far beyond the planned place it would come down if its parachute were fired now, about."""
        _, fired_rad = _planned_rad(start, self._specification)
        late_rad = math.remainder(self.entry.state.angle_rad - fired_rad, math.tau)
        return _SHIFTS_SHARE * late_rad * self.around.world.radius_m + start.off_m

    def fire(self) -> bool:
        """Fire the parachute, and return whether it holds."""
        holds = self.holds_parachute
        self.fired_s = self.entry.time_s
        self.mass_kg -= value("landing.ballast_kg")
        self.entry = Entry(self.entry.state.pushed(-self.wind_m_s), self.entry.time_s, self.entry.brake)
        return holds

    def drop_shield(self) -> None:
        """Let the heat shield go."""
        self.shield_off_s = self.entry.time_s
        self.mass_kg -= value("landing.heat_shield_kg")

    def step(self, step_s: float = SLOW_S) -> None:
        """Fly on."""
        self.entry = entered(self.entry, self._flown(), self.around, step_s)

    def _flown(self) -> Capsule:
        if self.fired_s is None:
            return self.capsule
        return hung(self.capsule, self.mass_kg, canopy_after(self.hanging_s))


@cache
def _planned_rad(start: ArrivalStart, specification: EntryVehicleSpecification) -> tuple[float, float]:
    """Return above which directions from the centre the planned flight, without wind, ends and fires its parachute.

    The real entry steers until it comes there (simplified: here the ground is where it comes to).
    """
    ahead = Fall(replace(start, wind_m_s=0.0), specification)
    fired_rad = ahead.entry.state.angle_rad
    while ahead.height_m > value("landing.backshell_height_m"):
        if ahead.fired_s is None and ahead.is_felt and ahead.mach <= value("landing.parachute_mach"):
            ahead.fire()
            fired_rad = ahead.entry.state.angle_rad
        if ahead.can_drop_shield and ahead.hanging_s >= value("landing.heat_shield_after_s"):
            ahead.drop_shield()
        ahead.step(_COARSE_S)
    return ahead.entry.state.angle_rad, fired_rad
