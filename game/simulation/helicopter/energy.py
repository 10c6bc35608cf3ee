"""Motors and battery: what the rotors' shaft power costs, how far the battery can give it, and what is left.

The battery is six cells in series with an open-circuit voltage by charge and a resistance that grows in the cold.
"""

from __future__ import annotations

import math
from typing import Final

from game.facts import value
from game.simulation.tables import interpolate
from game.simulation.units import PERCENT, SECONDS_PER_HOUR

REST_VOLTAGE: Final = ((0.0, 0.86), (0.1, 0.94), (0.5, 1.0), (0.9, 1.11), (1.0, 1.167))
"""Open-circuit voltage over the nominal one by charge: shape of the VTC4's discharge curve (estimate)."""


class Battery:
    """Charge, voltage and temperature of the pack."""

    def __init__(self, energy_wh: float, charge: float) -> None:
        self._capacity_j = energy_wh * SECONDS_PER_HOUR
        self._cells = value("ingenuity.battery_cells_count")
        self._nominal_v = self._cells * value("rotor_model.cell_nominal_voltage_v")
        self._lowest_v = self._cells * value("rotor_model.cell_lowest_voltage_v")
        self._warm_ohm = self._cells * value("rotor_model.cell_resistance_ohm")
        self._cold_rise = value("rotor_model.cell_cold_resistance_rise_pct_k") / PERCENT
        self._warm_k = value("rotor_model.warm_battery_k")
        self._heat_j_k = value("rotor_model.battery_heat_capacity_j_k")
        self._loss_w_k = value("rotor_model.battery_heat_loss_w_k")
        self.charge = charge
        self.temperature_k = value("rotor_model.battery_start_temperature_k")
        self.voltage_v = self._rest_v()
        self.drawn_w = 0.0
        """Chemical power: what is delivered and what the cells' resistance turns into heat."""
        self.used_j = 0.0

    @property
    def charge_pct(self) -> float:
        """Usable charge in percent."""
        return self.charge * PERCENT

    def highest_power_w(self) -> float:
        """Return the most that the terminals can give before the voltage falls too low; 0 when empty."""
        if self.charge <= 0.0:
            return 0.0
        # Above half of the rest voltage every watt more still lowers the voltage: no second solution.
        lowest_v = max(self._lowest_v, self._rest_v() / 2.0)
        return max(self._rest_v() - lowest_v, 0.0) * lowest_v / self._resistance_ohm()

    def draw(self, power_w: float, seconds: float, outside_k: float) -> None:
        """Deliver power for a while, as far as the battery can, and follow its warmth."""
        delivered_w = min(power_w, self.highest_power_w())
        rest_v, resistance_ohm = self._rest_v(), self._resistance_ohm()
        self.voltage_v = (
            rest_v + math.sqrt(max(rest_v * rest_v - 4.0 * resistance_ohm * delivered_w, 0.0))
        ) / 2.0
        current_a = delivered_w / self.voltage_v
        heat_w = current_a * current_a * resistance_ohm
        self.drawn_w = delivered_w + heat_w
        self.used_j += self.drawn_w * seconds
        self.charge = max(self.charge - self.drawn_w * seconds / self._capacity_j, 0.0)
        cooling_w = self._loss_w_k * (self.temperature_k - outside_k)
        self.temperature_k += (heat_w - cooling_w) * seconds / self._heat_j_k

    def _rest_v(self) -> float:
        return self._nominal_v * interpolate(REST_VOLTAGE, self.charge)

    def _resistance_ohm(self) -> float:
        cold_k = max(self._warm_k - self.temperature_k, 0.0)
        return self._warm_ohm * (1.0 + self._cold_rise * cold_k)
