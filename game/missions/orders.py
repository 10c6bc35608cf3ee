"""How a run is commanded: by hand, by a plan sent up beforehand, or by the reference pilot; and over what distance."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.missions.result import PLAYER
from game.pilots import pilot
from game.pilots.uplink import UplinkPilot
from game.pilots.uplink.plan import UPLINK_PILOT

if TYPE_CHECKING:
    from game.pilots import Pilot
    from game.pilots.uplink import UplinkPlan
    from game.simulation.plan import LevelPlan

_SEEDS: Final = 2**31
"""So many grounds can be dealt: nobody is told by a neighbour what lies where."""


class Way(StrEnum):
    """Who tells the craft what to do."""

    HAND = "hand"
    PLAN = "plan"
    PILOT = "pilot"


@dataclass(frozen=True, slots=True)
class Orders:
    """One way to command a run. What is on board, a plan or a pilot, knows no delay."""

    way: Way = Way.HAND
    uplink: UplinkPlan | None = None
    """For `Way.PLAN`; checked for the level."""
    delay_s: float = 0.0
    """How long a signal takes, one way."""
    seed: int = 1
    """The same gusts for everybody: whoever tries again can learn from the last time."""

    def dealt_for(self, plan: LevelPlan) -> Orders:
        """Return the orders for another attempt: where a level deals what is buried, on another ground."""
        return replace(self, seed=secrets.randbelow(_SEEDS)) if plan.terrain.is_dealt else self

    def hand(self, plan: LevelPlan) -> Pilot | None:
        """Return who is on board; nobody if hands fly it."""
        if self.way is Way.PLAN and self.uplink is not None:
            return UplinkPilot(self.uplink, plan)
        return pilot(plan.pilot, plan) if self.way is Way.PILOT else None

    def pilot_name(self, plan: LevelPlan) -> str:
        """Return who flies, as results and recordings name it."""
        return {Way.HAND: PLAYER, Way.PLAN: UPLINK_PILOT, Way.PILOT: plan.pilot}[self.way]


BY_HAND: Final = Orders()
"""The usual way."""
