"""Laying tubes: out of the rack, past the camera and down from the belly, while the rover stands still."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.events import Event, TubeLaid
from game.simulation.rover.ledger import fallen, warmed

if TYPE_CHECKING:
    from game.simulation.rover.tubes import TubeRack
    from game.simulation.terrain import Terrain


class Release:
    """Lets one tube fall at a time, the next that is sealed."""

    def __init__(self, rack: TubeRack, terrain: Terrain, gravity_m_s2: float) -> None:
        self._rack = rack
        self._terrain = terrain
        self._gravity_m_s2 = gravity_m_s2
        self._lay_time_s = value("rover_model.lay_time_s")
        self._sun_warming_k = value("rover_model.sun_warming_k")
        self._left_s = 0.0

    @property
    def is_busy(self) -> bool:
        """A tube is on its way."""
        return self._left_s > 0.0

    def ask(self) -> None:
        """Begin with the next tube, unless one is on its way or none is left."""
        if not self.is_busy and self._rack.next_to_lay is not None:
            self._left_s = self._lay_time_s

    def slow_step(self, craft: str, x_m: float, time_s: float) -> list[Event]:
        """Go on; return that the tube lies on the ground, if it does."""
        tube = self._rack.next_to_lay
        if not self.is_busy or tube is None:
            return []
        self._left_s -= SLOW_S
        if self.is_busy:
            return []
        down = fallen(tube, self._terrain.ground(x_m), self._gravity_m_s2)
        self._rack.enter(replace(down, laid_at_m=x_m))
        return [TubeLaid(time_s, craft, tube.number, x_m)]

    def bask(self, air_k: float, sun_share: float) -> None:
        """Let the sun warm what lies on the ground. `sun_share`: how high it stands, from 0 to 1."""
        lying_k = air_k + self._sun_warming_k * sun_share
        for tube in self._rack.laid:
            warm = warmed(tube, lying_k)
            if warm is not tube:
                self._rack.enter(warm)
