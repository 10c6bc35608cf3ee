"""The pilot that proves levels: flies and drives what the goals ask for, with the plain pilots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.pilots.driving import DrivingPilot
from game.pilots.flying import FlyingPilot
from game.pilots.naming import NamingPilot
from game.pilots.rotor_speed import careful_rotor_speed_rpm
from game.pilots.route import drive_errands, flight_stops
from game.simulation.commands import TEAM
from game.simulation.snapshot import HelicopterState, RoverState
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from game.simulation.commands import Command
    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import Snapshot

CRUISE_M_S: Final = 5.0
"""Speed on the way: that of most published flights."""


class ReferencePilot:
    """Does what the goals ask, in their order; drives only once the helicopter has finished its part."""

    def __init__(self, plan: LevelPlan) -> None:
        terrain = Terrain(plan.terrain)
        self._flyers = {
            craft.name: FlyingPilot(
                terrain,
                flight_stops(plan, craft),
                speed_m_s=CRUISE_M_S,
                rotor_speed_rpm=careful_rotor_speed_rpm(plan.place, craft),
            )
            for craft in plan.crafts
            if craft.kind == "helicopter"
        }
        self._drivers = {
            craft.name: DrivingPilot(drive_errands(plan, craft), aboard=len(craft.tubes))
            for craft in plan.crafts
            if craft.kind == "rover"
        }
        self._naming = NamingPilot(plan)

    def commands(self, snapshot: Snapshot) -> dict[str, Command]:
        """Return the standing command of each craft."""
        found: dict[str, Command] = {}
        for name, state in snapshot.crafts.items():
            if isinstance(state, HelicopterState):
                found[name] = self._flyers[name].command(state)
            elif isinstance(state, RoverState) and all(each.is_finished for each in self._flyers.values()):
                found[name] = self._drivers[name].command(state, snapshot.things)
        answer = self._naming.answer(snapshot)
        if answer is not None:
            found[TEAM] = answer
        return found
