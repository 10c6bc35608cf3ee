"""Ticks per second of each craft, beside a bare pymunk space with the same bodies, shapes and joints."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Final

import pymunk

from game.cli.benchmarks.plans import COMMANDS, SHORT_M, plan_for
from game.simulation import Simulation
from game.simulation.clock import TICK_S, TICKS_PER_SECOND

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS: Final = 20
_TICKS_PER_ROUND: Final = 1200
_WARM_UP_TICKS: Final = 30 * TICKS_PER_SECOND
"""Long enough that the helicopter has spun up and flies and the rover drives."""


@dataclass(frozen=True, slots=True)
class TickSpeed:
    """How many ticks a second the game makes, and how many bare pymunk would."""

    ticks_per_s: float
    bare_ticks_per_s: float

    @property
    def ratio(self) -> float:
        """Return how much longer the game's tick takes."""
        return self.bare_ticks_per_s / self.ticks_per_s


def tick_speed(craft: str, length_m: float = SHORT_M) -> TickSpeed:
    """Measure a craft under way; the quickest round of each counts, since other load only ever slows."""
    simulation = Simulation(plan_for(craft, length_m=length_m), seed=1)
    commands = {craft: COMMANDS[craft]}
    _repeat(lambda: simulation.step(commands), _WARM_UP_TICKS)
    bare = bare_copy(simulation.space)
    game_s, bare_s = [], []
    for _ in range(_ROUNDS):
        game_s.append(_repeat(lambda: simulation.step(commands), _TICKS_PER_ROUND))
        bare_s.append(_repeat(lambda: bare.step(TICK_S), _TICKS_PER_ROUND))
    return TickSpeed(_TICKS_PER_ROUND / min(game_s), _TICKS_PER_ROUND / min(bare_s))


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


def _repeat(step: Callable[[], object], count: int) -> float:
    """Return the seconds that the calls took."""
    start = perf_counter()
    for _ in range(count):
        step()
    return perf_counter() - start
