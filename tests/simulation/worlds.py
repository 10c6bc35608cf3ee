"""Small worlds for tests: flat, windless and at the density of Flight 1 unless a test asks for something else."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from game.simulation import Simulation
from game.simulation.clock import SLOW_S, SLOW_TICKS, TICKS_PER_SECOND
from game.simulation.commands import Command, GuidedFlight
from game.simulation.events import Event
from game.simulation.plan import CraftPlan, Goal, LevelPlan, Place, TerrainPlan

if TYPE_CHECKING:
    from game.simulation.helicopter.helicopter import Helicopter
    from game.simulation.snapshot import HelicopterState

NAME = "ginny"
START_M = 50.0
STILL = Place(wind_m_s=0.0, gust_m_s=0.0, density_kg_m3=0.0165)
FLAT = TerrainPlan(profile=((0.0, 0.0), (2000.0, 0.0)), roughness_m=0.0)
GINNY = CraftPlan(name=NAME, kind="helicopter", at_m=START_M)
NEVER = Goal(kind="reach", craft=NAME, at_m=-1e6)
UP, HOLD, DOWN = GuidedFlight(climb_m_s=1.0), GuidedFlight(), GuidedFlight(climb_m_s=-1.0)
SPIN_UP_S = 12.0
"""Ingenuity's spin-up time."""

Kind = TypeVar("Kind", bound=Event)

PLAIN = LevelPlan(
    identifier="plain",
    title="Plain",
    place=STILL,
    terrain=FLAT,
    crafts=(GINNY,),
    goals=(NEVER,),
    time_limit_s=1e6,
)


def level(**changes: Any) -> LevelPlan:  # noqa: ANN401  # passed on to the plan's own fields
    """Return the plain level with some of its fields replaced."""
    return replace(PLAIN, **changes)


def ramp(slope_deg: float, *, from_m: float = 0.0, length_m: float = 500.0) -> TerrainPlan:
    """Return smooth ground that is level up to a distance and climbs evenly from there."""
    rise = math.tan(math.radians(slope_deg))
    level_part = () if from_m == 0.0 else ((0.0, 0.0), (from_m, 0.0))
    start_m = from_m + (0.01 if level_part else 0.0)
    return TerrainPlan((*level_part, (start_m, 0.0), (start_m + length_m, length_m * rise)), roughness_m=0.0)


class Trial:
    """A simulation with one helicopter under test: tells it things for a while and remembers what happened."""

    def __init__(self, plan: LevelPlan = PLAIN, seed: int = 1) -> None:
        self.simulation = Simulation(plan, seed)
        self.events: list[Event] = []

    @property
    def craft(self) -> Helicopter:
        """The helicopter itself."""
        return cast("Helicopter", self.simulation.crafts[NAME])

    @property
    def state(self) -> HelicopterState:
        """The helicopter as the snapshot shows it."""
        return cast("HelicopterState", self.simulation.snapshot().crafts[NAME])

    def fly(self, command: Command, seconds: float) -> list[Event]:
        """Fly under one command and return what happened meanwhile."""
        commands = {NAME: command}
        happened: list[Event] = []
        for _ in range(round(seconds * TICKS_PER_SECOND)):
            happened += self.simulation.step(commands)
        self.events += happened
        return happened

    def watch(self, command: Command, seconds: float) -> list[HelicopterState]:
        """Fly under one command and return the states, ten a second."""
        states = []
        for _ in range(round(seconds * TICKS_PER_SECOND / SLOW_TICKS)):
            self.fly(command, SLOW_S)
            states.append(self.state)
        return states

    def take_off(self, height_m: float = 3.0) -> None:
        """Spin up, climb to about a height and stop there."""
        self.fly(UP, SPIN_UP_S + 0.4 + height_m)
        self.fly(HOLD, 2.0)

    def put(
        self, *, up_m: float = 0.0, tilt_rad: float = 0.0, velocity_m_s: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        """Lift, turn and push the whole craft at once, as no command could."""
        centre = self.craft.body.position
        for body in self.simulation.space.bodies:
            body.position = centre + (body.position - centre).rotated(tilt_rad) + (0.0, up_m)
            body.angle += tilt_rad
            body.velocity = velocity_m_s

    def found(self, kind: type[Kind]) -> list[Kind]:
        """Return the events of one kind so far."""
        return [event for event in self.events if isinstance(event, kind)]
