"""Pilots that prove nothing by winning: one that does nothing, and one that presses anything."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING, Final

from game.simulation.commands import (
    Approach,
    AssistedFlight,
    Command,
    Descend,
    DirectFlight,
    Drive,
    GuidedFlight,
    HandController,
    HandFlight,
    LandingSequence,
    LandingStep,
    Launch,
    Release,
    Thrusters,
)
from game.simulation.snapshot import (
    AscentRocketState,
    EarthCapsuleState,
    EntryVehicleState,
    HelicopterState,
    LunarRoverState,
    MoonLanderState,
    OrbiterState,
    RoverState,
    Snapshot,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.plan import LevelPlan
    from game.simulation.snapshot import CraftState

CHANGE_CHANCE: Final = 0.1
"""Chance at each asking that a whim changes: once a second on average."""
HIGHEST_TILT_RAD: Final = math.radians(25.0)
"""Random tilts go a little beyond what is allowed, to see that they are cut."""
FARTHEST_AIM_M: Final = 5000.0
"""Random landing points go far beyond what a lander can reach."""
HIGHEST_FEED_N: Final = 200.0
"""Random feed forces go far beyond what a core survives."""


class IdlePilot:
    """Touches nothing."""

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return no command for anybody."""
        del snapshot
        return {}


class RandomPilot:
    """Changes its mind about every craft once a second or so, from a seed."""

    def __init__(self, plan: LevelPlan, seed: int = 0) -> None:
        self._chance = random.Random(f"{plan.identifier}/{seed}")  # noqa: S311  # play, not secrets
        self._commands: dict[str, Command] = {}
        self._steps = 0

    def commands(self, snapshot: Snapshot) -> Mapping[str, Command]:
        """Return the standing whims."""
        for name, state in snapshot.crafts.items():
            if name not in self._commands or self._chance.random() < CHANGE_CHANCE:
                self._commands[name] = self._whim(state)
        return self._commands

    def _whim(self, state: CraftState) -> Command:
        match state:
            case HelicopterState():
                return self._flight()
            case RoverState():
                return self._drive(state.x_m)
            case LunarRoverState():
                return self._ride()
            case MoonLanderState():
                return self._land(state.x_m)
            case OrbiterState():
                return self._thrust()
            case EarthCapsuleState() | AscentRocketState() | EntryVehicleState():
                return self._once(state)

    def _flight(self) -> Command:
        chance = self._chance
        rpm = chance.choice((None, chance.uniform(0.0, 3500.0)))
        flag = chance.random() < CHANGE_CHANCE
        tilt_rad = chance.uniform(-HIGHEST_TILT_RAD, HIGHEST_TILT_RAD)
        collective_rad = chance.uniform(-0.2, 0.4)
        return chance.choice(
            (
                GuidedFlight(chance.uniform(-12.0, 12.0), chance.uniform(-3.0, 3.0), rpm, flag),
                AssistedFlight(tilt_rad, collective_rad, rpm, flag),
                DirectFlight(tilt_rad, collective_rad, rpm, flag),
            )
        )

    def _once(
        self, state: EarthCapsuleState | AscentRocketState | EntryVehicleState
    ) -> Release | Launch | LandingSequence:
        """Return a whim about what can be done only once."""
        chance = self._chance
        if isinstance(state, EarthCapsuleState):
            return Release(chance.uniform(-1.0, 8.0), is_released=chance.random() < CHANGE_CHANCE)
        if isinstance(state, EntryVehicleState):
            step = chance.choice((None, *LandingStep))
            aim_m = chance.choice((None, state.x_m + chance.uniform(-FARTHEST_AIM_M, FARTHEST_AIM_M)))
            return LandingSequence(step, chance.random() < CHANGE_CHANCE, aim_m)
        self._steps += chance.random() < CHANGE_CHANCE
        programme, is_by_hand = chance.choice(("", "0 90, 40 45", "0 90")), chance.random() < CHANGE_CHANCE
        rate_deg_s = chance.uniform(-20.0, 20.0)
        return Launch(self._steps, programme, is_by_hand=is_by_hand, pitch_rate_deg_s=rate_deg_s)

    def _ride(self) -> Command:
        chance = self._chance
        brake = chance.choice((0.0, chance.uniform(0.0, 2.0)))
        return HandController(chance.uniform(-2.0, 2.0), brake, chance.random() < CHANGE_CHANCE)

    def _land(self, x_m: float) -> Command:
        chance = self._chance
        is_on = chance.random() > CHANGE_CHANCE
        flag = chance.random() < CHANGE_CHANCE
        tilt_rad = chance.uniform(-HIGHEST_TILT_RAD, HIGHEST_TILT_RAD)
        throttle = chance.random()
        return chance.choice(
            (
                Approach(x_m + chance.uniform(-FARTHEST_AIM_M, FARTHEST_AIM_M), flag),
                Descend(chance.uniform(-20.0, 20.0), chance.uniform(-10.0, 5.0), is_on, flag),
                HandFlight(tilt_rad, throttle, is_on, flag),
                HandFlight(tilt_rad, throttle, is_on, flag, jets=chance.uniform(-1.0, 1.0)),
            )
        )

    def _thrust(self) -> Command:
        chance = self._chance
        return Thrusters(
            along=chance.uniform(-1.0, 1.0),
            up=chance.uniform(-1.0, 1.0),
            is_holding=chance.random() < 0.3,
            is_containing=chance.random() < CHANGE_CHANCE,
        )

    def _drive(self, x_m: float) -> Command:
        chance = self._chance
        return Drive(
            speed_m_s=chance.uniform(-0.1, 0.1),
            autonav_to_m=chance.choice((None, x_m + chance.uniform(-30.0, 30.0))),
            is_arm_out=chance.random() < 0.3,
            feed_force_n=chance.choice((0.0, chance.uniform(0.0, HIGHEST_FEED_N))),
            is_sealing=chance.random() < CHANGE_CHANCE,
            is_photographing=chance.random() < CHANGE_CHANCE,
        )
