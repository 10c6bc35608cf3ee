"""The pilot that proves levels: flies and drives what the goals ask for, with the plain pilots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from game.pilots.answering import AnsweringPilot
from game.pilots.arriving import ArrivingPilot
from game.pilots.ascending import AscendingPilot
from game.pilots.docking import DockingPilot
from game.pilots.driving import DrivingPilot
from game.pilots.flying import FlyingPilot
from game.pilots.homing import HomingPilot
from game.pilots.landing import LandingPilot
from game.pilots.planning import PlanningPilot
from game.pilots.prospecting import ProspectingPilot
from game.pilots.riding import RidingPilot
from game.pilots.rotor_speed import careful_rotor_speed_rpm
from game.pilots.route import drive_errands, flight_stops
from game.pilots.settling import SettlingPilot
from game.simulation.commands import TEAM, Drive
from game.simulation.snapshot import (
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    RoverState,
)
from game.simulation.terrain import Terrain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.simulation.commands import Answer, Command
    from game.simulation.plan import CraftPlan, LevelPlan
    from game.simulation.snapshot import Snapshot

_STAY: Final = Drive()
CRUISE_M_S: Final = 5.0
"""Speed on the way: that of most published flights."""


class _StatePilot(Protocol):
    """Leads one craft by nothing but its state."""

    def command(self, state: Any) -> Command:  # noqa: ANN401  # the state of its own kind
        """Return the standing command."""


_LED_BY_STATE: Final[Mapping[str, Callable[[LevelPlan, str], _StatePilot]]] = {
    "ascent_rocket": AscendingPilot,
    "earth_capsule": HomingPilot,
    "entry_vehicle": ArrivingPilot,
}
"""Pilots of craft that need to know nothing else."""


class ReferencePilot:
    """Does what the goals ask, in their order. Drives when the helicopter has finished, or meanwhile where it hands over."""

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
        self._drivers = {craft.name: _driver(plan, craft) for craft in plan.crafts if craft.kind == "rover"}
        self._riders = {
            craft.name: RidingPilot(terrain, drive_errands(plan, craft), plan.things)
            for craft in plan.crafts
            if craft.kind == "lunar_rover"
        }
        self._landers = {
            craft.name: LandingPilot(plan, craft, terrain)
            for craft in plan.crafts
            if craft.kind == "moon_lander"
        }
        self._team = AnsweringPilot(plan)
        self._dockers = {
            craft.name: DockingPilot(plan, craft.name) for craft in plan.crafts if craft.kind == "orbiter"
        }
        self._alone = {
            craft.name: _LED_BY_STATE[craft.kind](plan, craft.name)
            for craft in plan.crafts
            if craft.kind in _LED_BY_STATE
        }
        self._prospecting = ProspectingPilot(plan)
        self._planning = PlanningPilot(plan)
        self._given: list[Answer] = []
        self._plan = plan

    def commands(self, snapshot: Snapshot) -> dict[str, Command]:
        """Return the standing command of each craft."""
        found: dict[str, Command] = {}
        has_data, may_drive = self._stage(snapshot)
        for name, state in snapshot.crafts.items():
            if isinstance(state, HelicopterState):
                if has_data or not self._flyers[name].is_after_hand_over:
                    found[name] = self._flyers[name].command(state)
            elif isinstance(state, MoonLanderState):
                found[name] = self._landers[name].command(state, snapshot.time_s)
            elif isinstance(state, RoverState) and may_drive:
                driver = self._drivers[name]
                may_go_on = has_data or not driver.is_after_hand_over
                found[name] = driver.command(state, snapshot.things) if may_go_on else _STAY
            elif isinstance(state, LunarRoverState) and may_drive:
                found[name] = self._riders[name].command(state)
            elif isinstance(state, OrbiterState):
                found[name] = self._dockers[name].command(state, snapshot.goals)
            elif name in self._alone:
                found[name] = self._alone[name].command(state)
        self._note_answers(snapshot)
        if self._given:
            found[TEAM] = self._given[-1]
        return found

    def _note_answers(self, snapshot: Snapshot) -> None:
        """Take at most one new answer: each must be told before the next one."""
        has_driven = all(driver.is_finished for driver in self._drivers.values())
        settled = (each.answer for each in self._drivers.values() if isinstance(each, SettlingPilot))
        for answer in (
            *settled,
            self._prospecting.answer(snapshot, has_driven=has_driven),
            self._team.answer(snapshot),
            self._planning.answer(snapshot),
        ):
            if answer is not None and answer not in self._given:
                self._given.append(answer)
                return

    def _stage(self, snapshot: Snapshot) -> tuple[bool, bool]:
        """Return whether all data were handed over, and whether rovers may drive."""
        links = [
            state.is_done
            for goal, state in zip(self._plan.goals, snapshot.goals, strict=True)
            if goal.kind == "hand_over"
        ]
        has_flown = all(each.is_finished for each in self._flyers.values())
        return all(links), bool(links) or has_flown


def _driver(plan: LevelPlan, craft: CraftPlan) -> DrivingPilot | SettlingPilot:
    """Return who drives a rover: by the goals' own places, or by what it finds out on the way."""
    if any(goal.kind == "settle" and goal.craft == craft.name for goal in plan.goals):
        return SettlingPilot(plan, craft.name)
    return DrivingPilot(drive_errands(plan, craft), aboard=len(craft.tubes))
