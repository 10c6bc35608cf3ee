"""The goal of an ascent: an orbit between two heights, reached without a push that the samples do not stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.simulation.ascent_rocket.course import Phase
from game.simulation.objectives.goals import Objective
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.ascent_rocket.rocket import AscentRocket
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal


class Orbit(Objective):
    """Have both apsides between two heights when the last motor is empty."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._apsides_km: tuple[float, float] | None = None
        self._peak_gees = 0.0

    @property
    def reason(self) -> str:
        """What the orbit is, beside what is asked."""
        low_km, high_km = self.goal.between_km
        asked = f"{low_km:g}\u2013{quantity(high_km, 'km')}"
        if self._apsides_km is None:
            return tr("Not in orbit yet")
        low, high = self._apsides_km
        if low < 0.0:
            words = tr("The orbit meets the ground: its top is at {high}, and {asked} is asked")
            return words.format(high=quantity(high, "km", 0), asked=asked)
        words = tr("Orbit of {low} by {high}, asked {asked}; pushed by {load} of {most}")
        load, most = quantity(self._peak_gees, "g", 1), quantity(self.goal.max_load_gees, "g", 0)
        return words.format(
            low=quantity(low, "km", 0), high=quantity(high, "km", 0), asked=asked, load=load, most=most
        )

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Judge once the last motor is empty."""
        del events, are_others_done
        rocket = cast("AscentRocket", world.crafts[self.goal.craft])
        if self._apsides_km is not None or rocket.phase is not Phase.DONE:
            return
        low_m, high_m = rocket.apsides_m()
        self._apsides_km = low_m / METRES_PER_KILOMETRE, high_m / METRES_PER_KILOMETRE
        self._peak_gees = rocket.peak_gees
        least_km, most_km = self.goal.between_km
        is_within = least_km <= self._apsides_km[0] and self._apsides_km[1] <= most_km
        self.is_done = is_within and self._peak_gees <= self.goal.max_load_gees
        self.is_failed = not self.is_done
        self.progress = float(self.is_done)
