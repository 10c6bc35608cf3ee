"""The goal of handing data over: what one team found reaches the other one by radio, in sight of each other.

Whether two places can hear each other is asked by goal, pilots and coach alike: `is_in_sight` says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.facts import value
from game.simulation.clock import SLOW_S
from game.simulation.objectives.goals import Objective
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.helicopter.helicopter import Helicopter
    from game.simulation.objectives.world import Events, GoalWorld
    from game.simulation.plan import Goal
    from game.simulation.terrain import Terrain


def is_in_sight(terrain: Terrain, helicopter_m: float, rover_m: float) -> bool:
    """Return whether no ground stands between the antennas of a helicopter that stands and a rover, both by distance.

    Radio waves bend a little over hills; here they do not (simplified).
    """
    return terrain.sees(
        helicopter_m,
        terrain.height_m(helicopter_m) + value("ingenuity.height_m"),
        rover_m,
        terrain.height_m(rover_m) + value("rover_model.deck_height_m"),
    )


class HandOver(Objective):
    """Send what a helicopter has found to a rover: once the goals before are done, standing, near, and in sight of it.

    What has been sent stays sent when the link breaks.
    """

    def __init__(self, goal: Goal) -> None:
        super().__init__(goal)
        self._sent_s = 0.0
        self._trouble = ""

    @property
    def reason(self) -> str:
        """How much has been sent, or why nothing is sent now."""
        if self.is_done:
            return tr("All data handed over")
        if self._trouble:
            return self._trouble
        share = quantity(PERCENT * self.progress, "%", 0)
        return tr("Sending: {share}").format(share=share) if self._sent_s else tr("Still to hand over")

    def look(self, world: GoalWorld, events: Events, *, are_others_done: bool) -> None:
        """Send for one slow step if the link stands."""
        del events
        if self.is_done:
            return
        self._trouble = self._find_trouble(world, has_data=are_others_done)
        if not self._trouble:
            self._sent_s += SLOW_S
            self.progress = min(self._sent_s / self.goal.for_s, 1.0)
            self.is_done = self._sent_s >= self.goal.for_s

    def _find_trouble(self, world: GoalWorld, *, has_data: bool) -> str:
        """Return what keeps the data from being sent; empty while they are."""
        giver, taker = world.crafts[self.goal.craft], world.crafts[self.goal.to]
        name = self.goal.to.capitalize()
        helicopter = cast("Helicopter", giver)
        if not has_data:
            return tr("Sending begins when the goals before it are done")
        if not helicopter.is_at_rest:
            return tr("To send it must stand on the ground")
        away_m = abs(giver.x_m - taker.x_m)
        if away_m > self.goal.within_m:
            words = tr("{away} from {name}; {within} is near enough")
            away, within = quantity(away_m, "m", 0), quantity(self.goal.within_m, "m", 0)
            return words.format(away=away, name=name, within=within)
        if not is_in_sight(helicopter.terrain, giver.x_m, taker.x_m):
            return tr("The ground hides {name} from it").format(name=name)
        return ""
