"""The table from a pilot's name to the pilot."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.pilots.others import IdlePilot, RandomPilot
from game.pilots.reference import ReferencePilot
from game.simulation.plan import REFERENCE_PILOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.pilots.protocol import Pilot
    from game.simulation.plan import LevelPlan


def _idle(_plan: LevelPlan) -> Pilot:
    return IdlePilot()


_RANDOM: Final = "random"
_PILOTS: Final[Mapping[str, Callable[[LevelPlan], Pilot]]] = MappingProxyType(
    # The first flight's own name: up, hold and down again are its level's goals.
    {REFERENCE_PILOT: ReferencePilot, "helicopter_hop": ReferencePilot, "idle": _idle, _RANDOM: RandomPilot}
)


def pilot(name: str, plan: LevelPlan, seed: int = 0) -> Pilot:
    """Return the pilot of that name for a level; unknown names raise KeyError: callers offer `pilot_names`.

    The seed decides what the random pilot presses; no other pilot leaves anything to chance.
    """
    return RandomPilot(plan, seed) if name == _RANDOM else _PILOTS[name](plan)


def pilot_names() -> tuple[str, ...]:
    """Return the names of all pilots."""
    return tuple(_PILOTS)
