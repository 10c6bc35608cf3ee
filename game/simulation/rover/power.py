"""Generator, battery and what draws from them. Which loads are on is decided by `rover`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.units import PERCENT, wh

if TYPE_CHECKING:
    from game.simulation.rover.specification import RoverSpecification


class Power:
    """A radioisotope generator that always gives the same, and a battery that takes the difference."""

    def __init__(self, specification: RoverSpecification, battery_pct: float) -> None:
        self._capacity_wh = specification.battery_energy_wh
        self._wake_pct = value("rover_model.wake_battery_pct")
        self._generator_w = specification.mmrtg_power_w
        self._charge_wh = self._capacity_wh * battery_pct / PERCENT
        self.is_asleep = self._charge_wh <= 0.0
        """An empty rover sleeps until the generator has filled a part of its battery."""
        self.generated_wh = 0.0
        self.energy_used_wh = 0.0
        """By all loads, whether from generator or battery."""
        self.battery_power_w = 0.0
        """Drawn from the battery; negative while it charges."""

    @property
    def battery_pct(self) -> float:
        """State of charge."""
        return PERCENT * self._charge_wh / self._capacity_wh

    def draw(self, load_w: float, for_s: float) -> None:
        """Feed a load for a time; what the generator leaves over charges the battery."""
        self.battery_power_w = load_w - self._generator_w
        charge_wh = self._charge_wh - wh(self.battery_power_w * for_s)
        self._charge_wh = max(0.0, min(self._capacity_wh, charge_wh))
        self.generated_wh += wh(self._generator_w * for_s)
        self.energy_used_wh += wh(load_w * for_s)
        self.is_asleep = self.battery_pct < self._wake_pct if self.is_asleep else self._charge_wh <= 0.0


class Loads:
    """What the rover's parts draw from the bus, in watts."""

    def __init__(self, specification: RoverSpecification) -> None:
        self.awake_w = specification.awake_load_w
        self.autonav_w = value("rover_model.autonav_load_w")
        self.arm_w = value("rover_model.arm_load_w")
        self.drill_w = value("rover_model.drill_load_w")
        self.camera_w = value("rover_model.camera_load_w")
        self._electronics_w = value("rover_model.drive_electronics_load_w")
        self._efficiency = value("rover_model.drive_efficiency")

    def drive_w(self, rim_power_w: float, *, is_turning: bool) -> float:
        """Return what motors and controllers draw: P = P_rim / eta + P_electronics while wheels turn, W."""
        return rim_power_w / self._efficiency + self._electronics_w if is_turning else 0.0
