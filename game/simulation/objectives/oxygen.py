"""The goal of making oxygen: grams of it, pure enough to breathe."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.science.moxie import breathing_min
from game.simulation.objectives.goals import Objective
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.rover.rover import Rover


class Oxygen(Objective):
    """Make oxygen on board of a rover. All that was made counts together, so one impure hour spoils it."""

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._made_g = 0.0
        self._purity_pct = PERCENT

    @property
    def reason(self) -> str:
        """How much there is, how pure, and how long a person could breathe it."""
        if self.is_failed:
            return tr("Carbon has ruined the cells")
        made, asked = quantity(self._made_g, "g", 1), quantity(self.goal.grams, "g")
        if self._made_g >= self.goal.grams and not self.is_done:
            return tr("{made}, but only {purity} pure; {asked} is asked").format(
                made=made,
                purity=quantity(self._purity_pct, "%", 1),
                asked=quantity(self.goal.purity_pct, "%"),
            )
        minutes = int(breathing_min(self._made_g))
        breath = tr("{n} min").format(n=minutes)
        return tr("{made} of {asked} · {breath} of breath").format(made=made, asked=asked, breath=breath)

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Weigh what was made."""
        del events, are_others_done
        if self.is_done:
            return
        maker = cast("Rover", world.crafts[self.goal.craft]).oxygen
        self._made_g, self._purity_pct = maker.made_g, maker.purity_pct
        self.progress = min(self._made_g / self.goal.grams, 1.0)
        self.is_done = self.progress == 1.0 and self._purity_pct >= self.goal.purity_pct
        self.is_failed = maker.is_dead and not self.is_done
