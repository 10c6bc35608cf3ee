"""Ticks per second of each craft, beside a bare pymunk space with the same bodies, shapes and joints."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Final

import pymunk

from game.cli.benchmarks.plans import COMMANDS, LONG_M, SHORT_M, plan_for
from game.simulation import Simulation
from game.simulation.clock import TICK_S, TICKS_PER_SECOND

if TYPE_CHECKING:
    from collections.abc import Callable

    Step = Callable[[], object]

_ROUNDS: Final = 20
_TICKS_PER_ROUND: Final = 1200
_WARM_UP_TICKS: Final = 30 * TICKS_PER_SECOND
"""Long enough that the helicopter has spun up and flies and the rover drives."""


@dataclass(frozen=True, slots=True)
class TickSpeed:
    """How many ticks a second the game makes, and how much longer each takes than bare pymunk's."""

    ticks_per_s: float
    ratio_to_bare_pymunk: float


def tick_speed(craft: str) -> TickSpeed:
    """Measure a craft under way, and in turns with it a bare copy of its space."""
    simulation = _under_way(craft, SHORT_M)
    bare = bare_copy(simulation.space)
    game_s, bare_s = _compare(_stepping(simulation, craft), lambda: bare.step(TICK_S))
    return TickSpeed(_TICKS_PER_ROUND / game_s, game_s / bare_s)


def long_ground_ratio(craft: str) -> float:
    """Return how much longer a tick takes over 100 km of ground than over 1 km."""
    short, long = (_stepping(_under_way(craft, length_m), craft) for length_m in (SHORT_M, LONG_M))
    short_s, long_s = _compare(short, long)
    return long_s / short_s


def bare_copy(space: pymunk.Space) -> pymunk.Space:
    """Return a space with equal bodies, shapes and joints in the same places, and none of our code.

    Nothing holds the helicopter up there: it falls the metre that it has climbed, and stands on its legs.
    """
    bodies, shapes, constraints = pickle.loads(  # noqa: S301  # our own objects, copied in memory
        pickle.dumps((list(space.bodies), list(space.shapes), list(space.constraints)))
    )
    bare = pymunk.Space()
    bare.gravity, bare.iterations, bare.damping = space.gravity, space.iterations, space.damping
    static = {shape.body for shape in shapes} - set(bodies)
    bare.add(*static, *bodies, *shapes, *constraints)
    return bare


def _under_way(craft: str, length_m: float) -> Simulation:
    simulation = Simulation(plan_for(craft, length_m=length_m), seed=1)
    _seconds(_stepping(simulation, craft), _WARM_UP_TICKS)
    return simulation


def _stepping(simulation: Simulation, craft: str) -> Step:
    commands = {craft: COMMANDS[craft]}
    return lambda: simulation.step(commands)


def _compare(one: Step, other: Step) -> tuple[float, float]:
    """Return the seconds of a round of each: the quickest of many, since other load only ever slows."""
    rounds = [(_seconds(one, _TICKS_PER_ROUND), _seconds(other, _TICKS_PER_ROUND)) for _ in range(_ROUNDS)]
    return min(pair[0] for pair in rounds), min(pair[1] for pair in rounds)


def _seconds(step: Step, count: int) -> float:
    start = perf_counter()
    for _ in range(count):
        step()
    return perf_counter() - start
