"""The rotary-percussive corer: depth, health and warmth of the core. Tubes are left to `tubes`."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from game.facts import value
from game.simulation.rover.ledger import carbon_ppb

if TYPE_CHECKING:
    from game.simulation.rover.rocks import Rock


class Cut(Enum):
    """What came of a moment of drilling."""

    NOTHING = auto()
    CORE = auto()
    POWDER = auto()


@dataclass(slots=True)
class Core:
    """What is in the bit."""

    depth_m: float = 0.0
    health: float = 1.0
    """1 is whole, 0 is powder."""
    temperature_k: float = 0.0
    peak_temperature_k: float = 0.0
    contamination_ppb: float = 0.0
    """Carbon from Earth that has settled so far, by mass of a whole core."""


class Corer:
    """One hole at a time."""

    def __init__(self, core_length_m: float) -> None:
        self._core_length_m = core_length_m
        self._shortest_m = value("rover_model.shortest_core_m")
        self._crumble_time_s = value("rover_model.crumble_time_s")
        self._heating_k_per_n = value("rover_model.bit_heating_k_n")
        self._heating_time_s = value("rover_model.bit_heating_time_s")
        self.core = Core()
        self.is_cut = False
        """A core has broken off and waits in the bit for its tube."""

    def start(self) -> None:
        """Begin a new hole with an empty bit."""
        self.core = Core()
        self.is_cut = False

    def drill(self, rock: Rock, feed_force_n: float, for_s: float) -> Cut:
        """Press the turning bit on a rock for a time."""
        core = self.core
        if feed_force_n > rock.highest_feed_n:
            core.health -= (feed_force_n / rock.highest_feed_n - 1.0) * for_s / self._crumble_time_s
        if core.health <= 0.0:
            self.start()
            return Cut.POWDER
        core.depth_m = min(self._core_length_m, core.depth_m + rock.speed_m_s(feed_force_n) * for_s)
        if core.depth_m >= self._core_length_m:
            self.is_cut = True
            return Cut.CORE
        return Cut.NOTHING

    def break_off(self) -> bool:
        """Break the core off before its full length; return whether it is long enough to be kept."""
        self.is_cut = self.is_cut or self.core.depth_m >= self._shortest_m
        return self.is_cut

    def warm(self, air_k: float, feed_force_n: float, for_s: float) -> None:
        """Let friction warm the core and the air cool it.

        T' = (T_air + c F - T) / tau; c: warming per force, K/N; F: force on the turning bit, N; tau: s. An
        estimate of the order of magnitude, good within the band of forces that rocks are cored with.
        """
        core = self.core
        if core.temperature_k == 0.0:
            core.temperature_k = air_k
        aim_k = air_k + self._heating_k_per_n * feed_force_n
        core.temperature_k += (aim_k - core.temperature_k) * -math.expm1(-for_s / self._heating_time_s)
        core.peak_temperature_k = max(core.peak_temperature_k, core.temperature_k)
        core.contamination_ppb += carbon_ppb(core.temperature_k, for_s)
