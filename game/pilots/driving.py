"""A pilot for one rover: drives by AutoNav from stop to stop, and cores and seals where it is asked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.commands import Drive

if TYPE_CHECKING:
    from game.simulation.snapshot import RoverState

ARRIVED_M: Final = 0.25
"""Closer than this a stop counts as reached."""

HAIR_M: Final = 1e-6
"""Slack when asking whether the core is as long as it can be."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A place to drive to, and how many cores of what to bring from there."""

    at_m: float
    thing: str | None = None
    tubes: int = 0


class DrivingPilot:
    """Runs one rover's errands in order."""

    def __init__(self, errands: tuple[Errand, ...]) -> None:
        self._errands = errands
        self._number = 0
        self._tubes_before = 0
        self._command = Drive()

    @property
    def is_finished(self) -> bool:
        """Whether the last errand has been run."""
        return self._number >= len(self._errands)

    def command(self, state: RoverState) -> Drive:
        """Return what to tell the rover now."""
        if self.is_finished:
            return self._tell(Drive())
        errand = self._errands[self._number]
        sealed = sum(tube.is_sealed for tube in state.tubes) - self._tubes_before
        is_there = abs(errand.at_m - state.x_m) < ARRIVED_M
        if is_there and sealed >= errand.tubes:
            self._tubes_before += sealed
            self._number += 1
            return self._tell(Drive())
        if is_there or state.arm_extension > 0.0:
            return self._tell(self._core(state))
        return self._tell(Drive(autonav_to_m=errand.at_m))

    def _core(self, state: RoverState) -> Drive:
        """Return the arm's next step: out, drill in the middle of the band, seal."""
        drilling = state.drilling
        if state.arm_extension < 1.0 or drilling.thing is None:
            return Drive(is_arm_out=True)
        if any(not tube.is_sealed for tube in state.tubes):
            return Drive(is_arm_out=True)
        if drilling.depth_m >= value("perseverance.core_length_m") - HAIR_M:
            return Drive(is_arm_out=True, is_sealing=True)
        middle_n = (drilling.lowest_feed_force_n + drilling.highest_feed_force_n) / 2.0
        return Drive(is_arm_out=True, feed_force_n=middle_n)

    def _tell(self, command: Drive) -> Drive:
        """Return a command, the same object as before while it says the same."""
        if command != self._command:
            self._command = command
        return self._command
