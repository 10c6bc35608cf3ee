"""A lunar rover alone in a whole simulation: on smooth ground, told one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from game.simulation import Simulation
from game.simulation.clock import TICKS_PER_SECOND
from game.simulation.commands import HandController
from game.simulation.events import Event
from game.simulation.plan import (
    CraftPlan,
    Goal,
    GroundKind,
    GroundSpan,
    LevelPlan,
    Place,
    TerrainPlan,
    Thing,
    World,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.lunar_rover import LunarRover
    from game.simulation.snapshot import LunarRoverState

NAME = "buggy"
FLAT = ((0.0, 0.0), (2000.0, 0.0))
DRIVE, ROLL, BRAKE = HandController(throttle=1.0), HandController(), HandController(brake=1.0)
NEVER = Goal("reach", NAME, at_m=-1e6)

Kind = TypeVar("Kind", bound=Event)


class Ride:
    """A simulation with one lunar rover, and what has happened in it."""

    def __init__(
        self,
        profile: Sequence[tuple[float, float]] = FLAT,
        *,
        at_m: float = 50.0,
        world: World = World.MOON,
        kind: GroundKind = GroundKind.REGOLITH,
        things: Sequence[Thing] = (),
        goals: Sequence[Goal] = (NEVER,),
        **craft: Any,  # noqa: ANN401  # fields of the craft's plan
    ) -> None:
        ground = (GroundSpan(-100.0, 3000.0, kind),)
        self.plan = LevelPlan(
            "ride",
            "Ride",
            Place(world=world, wind_m_s=0.0, gust_m_s=0.0),
            TerrainPlan(tuple(profile), roughness_m=0.0, ground=ground),
            (CraftPlan(NAME, "lunar_rover", at_m, **craft),),
            tuple(goals),
            tuple(things),
            time_limit_s=1e6,
        )
        self.simulation = Simulation(self.plan, 1)
        self.events: list[Event] = []

    @property
    def craft(self) -> LunarRover:
        """The rover itself."""
        return cast("LunarRover", self.simulation.crafts[NAME])

    @property
    def state(self) -> LunarRoverState:
        """The rover as the snapshot shows it."""
        return cast("LunarRoverState", self.simulation.snapshot().crafts[NAME])

    def run(self, command: HandController, seconds: float) -> LunarRoverState:
        """Let time pass under one command; return how it stands then."""
        for _ in range(round(seconds * TICKS_PER_SECOND)):
            self.events += self.simulation.step({NAME: command})
        return self.state

    def push(self, speed_m_s: float) -> None:
        """Let it roll at a speed, as no motor could bring it there at once."""
        gear = self.craft.gear
        for body in (gear.frame, *gear.wheels):
            body.velocity = (speed_m_s, 0.0)
        for wheel in gear.wheels:
            wheel.angular_velocity = -speed_m_s / gear.radius_m

    def lift(self, up_m: float) -> None:
        """Hold all of it so high above where it stands, at rest."""
        for body in (self.craft.gear.frame, *self.craft.gear.wheels):
            body.position += (0.0, up_m)
            body.velocity = (0.0, 0.0)

    def found(self, kind: type[Kind]) -> list[Kind]:
        """Return the events of one kind so far."""
        return [event for event in self.events if isinstance(event, kind)]


def slope(grade: float, *, from_m: float = 60.0) -> tuple[tuple[float, float], ...]:
    """Return ground that is level up to a distance and goes on evenly with a grade, up or down."""
    return (0.0, 0.0), (from_m, 0.0), *((from_m + up_m, up_m * grade) for up_m in (2.0, 4.0, 500.0))
