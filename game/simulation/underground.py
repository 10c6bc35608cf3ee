"""What lies below the ground in one run: buried bodies, dealt to their places anew where the level says so, and stones.

How it looks to the radar is left to `game.science.radargram`.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.science.radar import Matter, Section, Stone
from game.science.radargram import trace
from game.simulation.random_source import stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.science.radar import Body
    from game.science.radargram import Trace
    from game.simulation.plan import TerrainPlan
    from game.simulation.random_source import Random

SHIFT_M: Final = 1.5
"""A dealt body lies within so much of its place: nobody knows it by the level's file."""
DEPTH_SPREAD: Final = 0.15
"""And deeper or shallower by at most this share."""
_COVER_STONES: Final = ((-0.3, 0.45), (0.32, 0.65))
"""Blocks above each body, to know the speed by: where, in widths from its middle, and how deep, in depths of its top."""
_WANDER: Final = 0.1
"""How far both shares differ from run to run."""
_SCATTER: Final = 0.4
"""Of the echoes of pebbles and blocks, one standard deviation as a share: none is like another."""
_LOWEST_M: Final = 8.0
"""Pebbles below this depth are too faint to be told from noise."""
_SHALLOWEST_M: Final = 0.25
"""Above this everything drowns in the echo of the surface."""
_BLOCKS_PER_M2: Final = 2.5
"""In rubble; each is an echo of its own."""


class Underground:
    """The ground below the track of a level that buries something: the same plan and seed, the same ground and traces."""

    def __init__(self, plan: TerrainPlan, seed: int) -> None:
        self._seed = seed
        chance = stream(seed, "underground")
        bodies = _dealt(plan.buried, chance) if plan.is_dealt else plan.buried
        stones = [*_cover_stones(bodies, chance), *_blocks(bodies, chance)]
        stones += _pebbles(plan, bodies, chance)
        self.section = Section(bodies, tuple(sorted(stones, key=lambda stone: stone.at_m)))

    def trace(self, cell: int) -> Trace:
        """Return what the radar hears at a cell of the track; asked again, it hears the same."""
        at_m = cell * value("radar.trace_spacing_m")
        return trace(self.section, at_m, stream(self._seed, f"radar/{cell}"))


def _dealt(bodies: tuple[Body, ...], chance: Random) -> tuple[Body, ...]:
    """Return the same bodies at each other's places, a little moved."""
    dealt = list(bodies)
    chance.shuffle(dealt)
    return tuple(
        replace(
            body,
            at_m=place.at_m + chance.uniform(-SHIFT_M, SHIFT_M),
            depth_m=body.depth_m * (1.0 + chance.uniform(-DEPTH_SPREAD, DEPTH_SPREAD)),
        )
        for place, body in zip(bodies, dealt, strict=True)
    )


def _cover_stones(bodies: tuple[Body, ...], chance: Random) -> Iterator[Stone]:
    for body in bodies:
        for across, down in _COVER_STONES:
            at_m = body.at_m + (across + chance.uniform(-_WANDER, _WANDER)) * body.width_m
            depth_m = (down + chance.uniform(-_WANDER, _WANDER)) * body.depth_m
            yield Stone(at_m, max(_SHALLOWEST_M, depth_m), -value("radar.stone_echo"))


def _blocks(bodies: tuple[Body, ...], chance: Random) -> Iterator[Stone]:
    """Yield what makes rubble look like rubble."""
    for body in bodies:
        if body.matter is not Matter.RUBBLE:
            continue
        for _ in range(round(_BLOCKS_PER_M2 * body.width_m * body.thickness_m)):
            at_m = body.at_m + chance.uniform(-0.5, 0.5) * body.width_m
            depth_m = chance.uniform(body.top_m(at_m), body.base_m(at_m))
            yield Stone(at_m, depth_m, -abs(_about(value("radar.rubble_echo"), chance)))


def _pebbles(plan: TerrainPlan, bodies: tuple[Body, ...], chance: Random) -> Iterator[Stone]:
    """Yield the small stones that all ground is full of, and ice is not."""
    first_m, last_m = plan.profile[0][0], plan.profile[-1][0]
    for _ in range(math.ceil(value("radar.pebbles_1_m2") * (last_m - first_m) * _LOWEST_M)):
        at_m, depth_m = chance.uniform(first_m, last_m), chance.uniform(_SHALLOWEST_M, _LOWEST_M)
        echo = chance.choice((-1.0, 1.0)) * _about(value("radar.pebble_echo"), chance)
        is_in_ice = any(
            body.matter is Matter.ICE
            and body.spans(at_m)
            and body.top_m(at_m) <= depth_m <= body.base_m(at_m)
            for body in bodies
        )
        if not is_in_ice:
            yield Stone(at_m, depth_m, echo)


def _about(echo: float, chance: Random) -> float:
    return echo * (1.0 + chance.gauss(0.0, _SCATTER))
