"""The whole entry flown ahead, a little at each slow step, so that no frame waits for it."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.entry.capsule import Brake, Capsule, Entry, entered, shallowest_deg

if TYPE_CHECKING:
    from game.science.orbits.state import State
    from game.science.trajectory.surroundings import Surroundings

_TICK_S: Final = 0.5
"""Coarser than the flight itself: the place of landing changes by some hundred metres, the load by a percent."""
_TICKS_AT_ONCE: Final = 80
"""At each slow step: the whole entry is known after about a second."""
_LONGEST_S: Final = 3600.0
"""What is still up after an hour, on a shallow way, is not coming down soon."""


class Forecast:
    """One entry that is being flown ahead."""

    def __init__(
        self, start: State | None, capsule: Capsule, around: Surroundings, target_rad: float
    ) -> None:
        """Take how it meets the air (None: it passes by), and the direction from the centre where people wait."""
        self._capsule, self._around, self._target_rad = capsule, around, target_rad
        self._entry = None if start is None else Entry(start)
        self.is_ready = start is None
        self.has_skipped = False

    @property
    def brake(self) -> Brake:
        """The hardest moments so far; of the whole entry when it is ready."""
        return Brake() if self._entry is None else self._entry.brake

    @property
    def miss_m(self) -> float:
        """How far beyond the planned place it comes down; before it is ready, where it has come to."""
        return 0.0 if self._entry is None else beyond_m(self._entry.state, self._around, self._target_rad)

    def work(self) -> None:
        """Fly on for a while."""
        for _ in range(_TICKS_AT_ONCE):
            if self.is_ready or self._entry is None:
                return
            self._entry = entered(self._entry, self._capsule, self._around, _TICK_S)
            self.has_skipped = has_left(self._entry, self._around)
            is_down = self._around.height_m(self._entry.state) <= value("entry.utah_elevation_m")
            self.is_ready = is_down or self.has_skipped or self._entry.time_s > _LONGEST_S


def has_left(entry: Entry, around: Surroundings) -> bool:
    """Return whether it is out of the air again."""
    is_above = around.height_m(entry.state) > value("entry.interface_height_m") + 1.0
    return is_above and entry.state.up_m_s > 0.0


def beyond_m(state: State, around: Surroundings, target_rad: float) -> float:
    """Return how far along the ground something is beyond a direction from the centre."""
    return math.remainder(state.angle_rad - target_rad, math.tau) * around.world.radius_m


@cache
def corridor_deg(capsule: Capsule, around: Surroundings, speed_m_s: float) -> tuple[float, float]:
    """Return the flattest angle that does not skip out, and the steepest that was planned for."""
    return shallowest_deg(capsule, around, speed_m_s), value("entry.steepest_angle_deg")


@cache
def planned_place_rad(start: State, capsule: Capsule, around: Surroundings) -> float:
    """Return the direction from the centre where the planned entry comes down."""
    ahead = Forecast(start, capsule, around, 0.0)
    while not ahead.is_ready:
        ahead.work()
    return ahead.miss_m / around.world.radius_m
