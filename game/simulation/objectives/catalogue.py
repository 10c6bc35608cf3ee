"""The table from a goal's kind to the class that follows it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from game.simulation.objectives.depot import Depot
from game.simulation.objectives.evidence import Cards, Claim, Order
from game.simulation.objectives.findings import Identify, Measure
from game.simulation.objectives.goals import (
    Land,
    Objective,
    Photograph,
    Reach,
    Sample,
    StayWithin,
    Travel,
)
from game.simulation.objectives.hand_over import HandOver
from game.simulation.objectives.hold import HoldAltitude
from game.simulation.objectives.homecoming import EntryCorridor, LandHome
from game.simulation.objectives.ice import Ice
from game.simulation.objectives.orbit import Orbit
from game.simulation.objectives.oxygen import Oxygen
from game.simulation.objectives.plant import Plant
from game.simulation.objectives.redesignate import Redesignate
from game.simulation.objectives.rendezvous import Capture, Contain, HoldPoint
from game.simulation.objectives.settle import Settle
from game.simulation.objectives.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.simulation.plan import Goal

_CLASS_OF: Final[Mapping[str, type[Objective]]] = MappingProxyType(
    {
        "reach": Reach,
        "hold_altitude": HoldAltitude,
        "land": Land,
        "photograph": Photograph,
        "travel": Travel,
        "sample": Sample,
        "depot": Depot,
        "measure": Measure,
        "identify": Identify,
        "cards": Cards,
        "claim": Claim,
        "order": Order,
        "oxygen": Oxygen,
        "hand_over": HandOver,
        "ice": Ice,
        "stop": Stop,
        "redesignate": Redesignate,
        "plant": Plant,
        "settle": Settle,
        "hold_point": HoldPoint,
        "capture": Capture,
        "contain": Contain,
        "entry": EntryCorridor,
        "land_home": LandHome,
        "orbit": Orbit,
        "stay_within": StayWithin,
    }
)


def build_objective(goal: Goal) -> Objective:
    """Return the follower of a goal. Unknown kinds raise KeyError: levels are checked before."""
    return _CLASS_OF[goal.kind](goal)


def goal_kinds() -> tuple[str, ...]:
    """Return all kinds of goals."""
    return tuple(_CLASS_OF)
