"""A rover alone in a world of its own, stepped as `Simulation` steps it, without weather or goals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pymunk

from game.facts import value
from game.simulation.clock import SLOW_TICKS, TICK_S, TICKS_PER_SECOND
from game.simulation.craft import Surroundings
from game.simulation.ground_segments import GroundSegments
from game.simulation.plan import CraftPlan, GroundKind, GroundSpan, TerrainPlan, ThingKind
from game.simulation.rover import Rover
from game.simulation.simulation import SOLVER_ITERATIONS
from game.simulation.snapshot import Air, RoverState, ThingState
from game.simulation.terrain import Terrain
from game.simulation.things import BOULDER, BOULDER_FRICTION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.simulation.commands import Drive
    from game.simulation.events import Event

AIR = Air(0.0165, 745.0, 236.0, 240.0, 3.0, 0.0)
FLAT = ((-100.0, 0.0), (500.0, 0.0))


class RoverWorld:
    """Ground, a rover at distance 0, and what has happened to it."""

    def __init__(
        self,
        profile: Sequence[tuple[float, float]] = FLAT,
        kind: GroundKind = GroundKind.BEDROCK,
        *,
        ground: tuple[GroundSpan, ...] = (),
        things: Sequence[ThingState] = (),
        roughness_m: float = 0.0,
        **craft: Any,  # noqa: ANN401  # fields of the craft's plan
    ) -> None:
        everywhere = GroundSpan(-1000.0, 10000.0, kind)
        self.terrain = Terrain(TerrainPlan(tuple(profile), 7, roughness_m, ground or (everywhere,)))
        self.space = pymunk.Space()
        self.space.gravity = (0.0, -value("mars.gravity_jezero_m_s2"))
        self.space.iterations = SOLVER_ITERATIONS
        self.things = list(things)
        for thing in self.things:
            if thing.kind is ThingKind.BOULDER:
                shape = pymunk.Circle(self.space.static_body, thing.radius_m, (thing.x_m, thing.y_m))
                shape.collision_type, shape.friction = BOULDER, BOULDER_FRICTION
                self.space.add(shape)
        plan = CraftPlan("percy", "rover", 0.0, **craft)
        self.rover = Rover(self.space, self.terrain, plan)
        self.segments = GroundSegments(self.space, self.terrain)
        self.events: list[Event] = []
        self.command: Drive | None = None
        self.highest_tilt_deg = 0.0
        self.tick = 0

    def run(self, command: Drive, for_s: float) -> RoverState:
        """Let time pass under one command; return how the rover stands then."""
        if command is not self.command:
            self.command = command
            self.rover.obey(command)
        for _ in range(round(for_s * TICKS_PER_SECOND)):
            if self.tick % SLOW_TICKS == 0:
                self.segments.keep_near([self.rover.x_m])
                around = Surroundings(self.tick * TICK_S, AIR, tuple(self.things))
                self.rover.slow_step(around, self.events)
                self.highest_tilt_deg = max(self.highest_tilt_deg, self.rover.guard.tilt_deg)
            self.rover.before_step()
            self.space.step(TICK_S)
            self.tick += 1
            self.rover.after_step(self.tick * TICK_S, self.events)
        return self.rover.state(AIR)

    def happened(self, kind: type[Event]) -> list[Event]:
        """Return the events of one kind."""
        return [event for event in self.events if isinstance(event, kind)]


def step_up(height_m: float, at_m: float = 3.0) -> tuple[tuple[float, float], ...]:
    """Return level ground with a nearly vertical step."""
    return ((-100.0, 0.0), (at_m, 0.0), (at_m + 0.01, height_m), (500.0, height_m))


def slope(ratio: float) -> tuple[tuple[float, float], ...]:
    """Return an even slope, rising with distance where the ratio is positive."""
    return ((-100.0, -100.0 * ratio), (500.0, 500.0 * ratio))


def boulder(radius_m: float, at_m: float = 8.0, *, is_known: bool = True) -> ThingState:
    """Return a half-buried boulder on level ground."""
    return thing(ThingKind.BOULDER, at_m, radius_m=radius_m, is_known=is_known)


def outcrop(rock: str = "basalt", at_m: float = 2.5) -> ThingState:
    """Return a rock in reach of the arm of a rover at distance 0."""
    return thing(ThingKind.OUTCROP, at_m, rock=rock)


def thing(
    kind: ThingKind, at_m: float, *, rock: str = "basalt", radius_m: float = 0.4, is_known: bool = True
) -> ThingState:
    """Return anything on level ground, named after its kind."""
    return ThingState(
        name=kind.value,
        kind=kind,
        rock=rock,
        x_m=at_m,
        y_m=0.0,
        radius_m=radius_m,
        is_known=is_known,
        is_photographed=False,
        cores_taken=0,
    )
