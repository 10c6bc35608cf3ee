"""How an orbiter starts, as a level plans it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.simulation.plan import World


@dataclass(frozen=True, slots=True)
class OrbitStart:
    """Where an orbiter is when its level begins, beside the container that it is to catch."""

    world: World
    altitude_m: float
    container_at_m: float
    """Place of the container along the level; it is on the level's orbit."""
    up_m: float = 0.0
    """How much higher than the container the orbiter is."""
