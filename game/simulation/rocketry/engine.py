"""A rocket engine with throttle bands: what it pushes, and what that costs.

Thrust and mass flow belong together by the specific impulse, F = m' Isp g0 (Sutton and Biblarz, Rocket Propulsion
Elements). Simplified: the specific impulse is the same at every throttle, and the thrust follows the throttle at once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.science.rocketry.equation import exhaust_speed_m_s

if TYPE_CHECKING:
    from game.simulation.rocketry.tank import Tank

Bands = tuple[tuple[float, float], ...]
"""Throttles that an engine can hold, as (lowest, highest) shares of the full thrust, in rising order."""


@dataclass(frozen=True, slots=True)
class EngineSpecification:
    """Thrust in vacuum at full throttle, specific impulse, and the throttles that can be held."""

    thrust_n: float
    specific_impulse_s: float
    bands: Bands = ((0.0, 1.0),)

    def flow_kg_s(self, thrust_n: float) -> float:
        """Return the propellant that a thrust takes: m' = F / (Isp g0)."""
        return thrust_n / exhaust_speed_m_s(self.specific_impulse_s)


def nearest_throttle(asked: float, bands: Bands) -> float:
    """Return the throttle that can be held and is nearest to what is asked; of two equally near the lower one."""
    asked, nearest = min(max(asked, 0.0), 1.0), math.inf
    for low, high in bands:
        held = low if asked < low else min(asked, high)
        if abs(held - asked) < abs(nearest - asked):
            nearest = held
    return nearest


class Engine:
    """One engine on one tank."""

    def __init__(self, specification: EngineSpecification, tank: Tank) -> None:
        self.specification = specification
        self.tank = tank
        self.is_on = False
        self.throttle = 0.0
        """The share of the full thrust that is held now; 0 while it is off."""
        self.thrust_n = 0.0
        """Of the last burn."""
        self._flow_kg_s_n = specification.flow_kg_s(1.0)

    def run(self, asked: float, *, is_on: bool) -> None:
        """Start, stop, and set the throttle to the nearest one that can be held."""
        self.is_on = is_on and not self.tank.is_dry
        self.throttle = nearest_throttle(asked, self.specification.bands) if self.is_on else 0.0

    def burn(self, seconds: float) -> float:
        """Let the engine run for a while and return its mean thrust; a tank that runs dry meanwhile stops it."""
        wanted_n = self.throttle * self.specification.thrust_n
        self.thrust_n = wanted_n * self.tank.draw(wanted_n * self._flow_kg_s_n * seconds)
        if self.tank.is_dry:
            self.is_on, self.throttle = False, 0.0
        return self.thrust_n
