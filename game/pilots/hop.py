"""The pilot of the first flight: up, hover, and down where it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.pilots.flying import CLIMB_M_S, FlyingPilot, Stop
from game.pilots.rotor_speed import careful_rotor_speed_rpm
from game.pilots.route import held
from game.simulation.snapshot import HelicopterState
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot

HOP_M: Final = 3.0
"""Height of the first flight."""


class HopPilot:
    """Takes the first helicopter up, holds the height that a goal asks for, and lands where it stood."""

    def __init__(self, plan: LevelPlan) -> None:
        craft = next((each for each in plan.crafts if each.kind == "helicopter"), None)
        self._name = "" if craft is None else craft.name
        self._flyer: FlyingPilot | None = None
        if craft is not None:
            goal = next((each for each in plan.goals if each.kind == "hold_altitude"), None)
            hold = Stop(craft.at_m, HOP_M) if goal is None else held(goal, craft.at_m)
            self._flyer = FlyingPilot(
                Terrain(plan.terrain),
                (hold, Stop(craft.at_m, hold.height_m, is_landing=True)),
                speed_m_s=CLIMB_M_S,
                rotor_speed_rpm=careful_rotor_speed_rpm(plan.place, craft),
            )

    def commands(self, snapshot: Snapshot) -> dict[str, Command]:
        """Return the helicopter's standing command."""
        state = snapshot.crafts.get(self._name)
        if self._flyer is None or not isinstance(state, HelicopterState):
            return {}
        return {self._name: self._flyer.command(state)}
