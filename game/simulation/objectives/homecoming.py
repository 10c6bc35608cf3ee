"""Goals of an Earth capsule: enter within the corridor, and come down where people wait, softly enough for the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.simulation.events import CapsuleLanded
from game.simulation.objectives.goals import Objective
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.earth_capsule.capsule import EarthCapsule
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal


class EntryCorridor(Objective):
    """Come through the air at an angle between two, with a load below a limit."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._angle_deg: float | None = None
        self._peak_gees = 0.0
        self._is_through = False

    @property
    def reason(self) -> str:
        """How steep and how hard it was, beside what is asked."""
        low_deg, high_deg = self.goal.between_deg
        angle = tr("past the Earth") if self._angle_deg is None else quantity(self._angle_deg, "°", 2)
        asked = f"{low_deg:g}–{quantity(high_deg, '°')}"
        if not self._is_through:
            return tr("Entry angle now {angle}, asked {asked}").format(angle=angle, asked=asked)
        words = tr("{angle} of {asked}, {load} of {most}")
        load, most = quantity(self._peak_gees, "g", 0), quantity(self.goal.max_load_gees, "g", 0)
        return words.format(angle=angle, asked=asked, load=load, most=most)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Judge once the brake is over."""
        del events, are_others_done
        capsule = cast("EarthCapsule", world.crafts[self.goal.craft])
        self._angle_deg, self._peak_gees = capsule.angle_deg, capsule.peak_gees
        low_deg, high_deg = self.goal.between_deg
        if self._is_through or not capsule.is_slow or self._angle_deg is None:
            return
        self._is_through = True
        is_within = low_deg <= self._angle_deg <= high_deg
        self.is_done = is_within and self._peak_gees <= self.goal.max_load_gees
        self.is_failed = not self.is_done
        self.progress = float(self.is_done)


class LandHome(Objective):
    """Come down near the planned place, with a blow that the samples stand."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._miss_m = 0.0
        self._impact_gees: float | None = None

    @property
    def reason(self) -> str:
        """How far off it is, and how hard the blow was."""
        miss = quantity(abs(self._miss_m) / METRES_PER_KILOMETRE, "km", 1)
        asked = quantity(self.goal.within_km, "km")
        if self._impact_gees is None:
            return tr("Not down yet")
        words = tr("{miss} off of {asked}, {impact} of {most}")
        impact = quantity(self._impact_gees, "g", 0)
        return words.format(
            miss=miss, asked=asked, impact=impact, most=quantity(self.goal.max_impact_gees, "g", 0)
        )

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Judge the touchdown."""
        del world, are_others_done
        for event in events:
            if isinstance(event, CapsuleLanded) and event.craft == self.goal.craft:
                self._miss_m, self._impact_gees = event.miss_m, event.impact_gees
                is_near = abs(event.miss_m) <= self.goal.within_km * METRES_PER_KILOMETRE
                self.is_done = is_near and event.impact_gees <= self.goal.max_impact_gees
                self.is_failed = not self.is_done
                self.progress = float(self.is_done)
