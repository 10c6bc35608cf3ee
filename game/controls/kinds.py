"""What belongs to each kind of craft in a player's hands. A new kind is a line in each table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Protocol

from game.controls.arriving import ArrivingHands
from game.controls.bindings import Action, Group
from game.controls.docking import DockingHands
from game.controls.driving import DrivingHands
from game.controls.flying import FlyingHands
from game.controls.landing import LandingHands
from game.controls.launching import LaunchHands
from game.controls.places import cruise_m_s, instruments
from game.controls.releasing import ReleaseHands
from game.controls.riding import RidingHands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.controls.held import Held
    from game.simulation.commands import Command
    from game.simulation.plan import CraftPlan, LevelPlan


class Hands(Protocol):
    """Hands on one craft."""

    def press(self, action: Action, next_stop_m: float | None = None) -> None:
        """Take an action that counts once per press; the next stop is where work waits, if anybody knows."""

    def command(self, held: Held, state: Any, now: tuple[int, float]) -> Command:  # noqa: ANN401  # of its own kind
        """Return the command for now (tick, seconds since the last one): the same object while unchanged."""


GROUP_OF: Final[Mapping[str, Group]] = MappingProxyType(
    {
        "helicopter": Group.HELICOPTER,
        "lunar_rover": Group.LUNAR_ROVER,
        "moon_lander": Group.LANDER,
        "rover": Group.ROVER,
        "orbiter": Group.ORBITER,
        "earth_capsule": Group.CAPSULE,
        "ascent_rocket": Group.ROCKET,
        "entry_vehicle": Group.ARRIVAL,
    }
)
"""The controls that a kind has for itself."""
STEERS_UP: Final = frozenset({"helicopter", "moon_lander", "orbiter"})
"""Kinds that are led up and down as well as to and fro."""
FLIES: Final = STEERS_UP | {"earth_capsule", "entry_vehicle", "ascent_rocket"}
"""Kinds that fly, led or not."""


def hands_on(plan: LevelPlan, craft: CraftPlan) -> Hands:
    """Return the hands for a craft."""
    return _HANDS_ON[craft.kind](plan, craft)


def _flying(plan: LevelPlan, craft: CraftPlan) -> Hands:
    return FlyingHands(cruise_m_s(plan, craft.name), craft.control)


def _driving(plan: LevelPlan, _craft: CraftPlan) -> Hands:
    return DrivingHands(instruments(plan))


def _riding(_plan: LevelPlan, _craft: CraftPlan) -> Hands:
    return RidingHands()


def _landing(_plan: LevelPlan, craft: CraftPlan) -> Hands:
    return LandingHands(craft.control)


def _docking(_plan: LevelPlan, _craft: CraftPlan) -> Hands:
    return DockingHands()


def _releasing(_plan: LevelPlan, _craft: CraftPlan) -> Hands:
    return ReleaseHands()


def _launching(_plan: LevelPlan, _craft: CraftPlan) -> Hands:
    return LaunchHands()


def _arriving(_plan: LevelPlan, _craft: CraftPlan) -> Hands:
    return ArrivingHands()


_HANDS_ON: Final[Mapping[str, Callable[[LevelPlan, CraftPlan], Hands]]] = MappingProxyType(
    {
        "helicopter": _flying,
        "lunar_rover": _riding,
        "moon_lander": _landing,
        "rover": _driving,
        "orbiter": _docking,
        "earth_capsule": _releasing,
        "ascent_rocket": _launching,
        "entry_vehicle": _arriving,
    }
)
