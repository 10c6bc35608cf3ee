"""Two batteries that nothing recharges, and what draws from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.units import PERCENT, wh

if TYPE_CHECKING:
    from game.simulation.lunar_rover.specification import LunarRoverSpecification


class Power:
    """Silver-zinc cells, both batteries as one. Their voltage is taken as steady (simplified)."""

    def __init__(self, specification: LunarRoverSpecification, battery_pct: float) -> None:
        self._capacity_wh = specification.battery_energy_wh
        self._charge_wh = self._capacity_wh * battery_pct / PERCENT
        self._efficiency = value("lunar_rover.drive_efficiency") * value("lunar_rover.motor_efficiency")
        self._electronics_w = value("lunar_rover.electronics_load_w")
        self._camera_w = value("lunar_rover.camera_load_w")
        self.used_wh = 0.0
        self.drive_w = 0.0
        """What the motors draw."""
        self.drawn_w = 0.0

    @property
    def battery_pct(self) -> float:
        """State of charge."""
        return PERCENT * self._charge_wh / self._capacity_wh

    @property
    def is_empty(self) -> bool:
        """Nothing is left."""
        return self._charge_wh <= 0.0

    def draw(self, rim_power_w: float, for_s: float, *, is_photographing: bool) -> None:
        """Feed motors, P = P_rim / eta, and electronics for a time."""
        self.drive_w = rim_power_w / self._efficiency
        load_w = self.drive_w + self._electronics_w + self._camera_w * is_photographing
        self.drawn_w = 0.0 if self.is_empty else load_w
        used_wh = min(wh(self.drawn_w * for_s), self._charge_wh)
        self._charge_wh -= used_wh
        self.used_wh += used_wh
