"""Before the release: where the orbiter heads, and how a push changes where and how steeply the capsule will enter.

The orbiter aims beside the Earth on purpose, so that nothing comes down by mistake. The push that is asked of the player
turns its way into one that enters; a plus sign makes it steeper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.facts import value
from game.science.entry.approach import Arrival, before_entry, below_horizon_deg, met_at

if TYPE_CHECKING:
    from game.science.orbits.state import State
    from game.science.trajectory.surroundings import Surroundings


class Approach:
    """The coast towards the Earth, three days before it."""

    def __init__(self, around: Surroundings, speed_m_s: float, aim_off_m_s: float) -> None:
        """Take the world, the speed at the edge of the air, and the push that the aim is short of the planned one."""
        self.around = around
        self.interface_m = around.world.radius_m + value("entry.interface_height_m")
        planned = Arrival(value("entry.usual_angle_deg"), speed_m_s)
        before_s = value("entry.release_before_days") * value("earth.day_s")
        self._planned = before_entry(around.world, self.interface_m, planned, before_s)
        self.state = self._planned.pushed(aim_off_m_s)

    def entry(self, push_m_s: float) -> State | None:
        """Return how the capsule meets the air after a push, or None where it passes by."""
        return met_at(self.around.world, self.interface_m, self.state.pushed(-push_m_s))

    def angle_deg(self, push_m_s: float) -> float | None:
        """Return how steep that is below the horizon, or None where it passes by."""
        entry = self.entry(push_m_s)
        return None if entry is None else below_horizon_deg(entry)

    def planned_entry(self) -> State:
        """Return the entry that was planned, whose landing place is the one that is waited at."""
        entry = met_at(self.around.world, self.interface_m, self._planned)
        if entry is None:
            raise ValueError("the planned way passes by the Earth")
        return entry
