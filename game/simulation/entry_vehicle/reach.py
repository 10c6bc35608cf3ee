"""Where a landing rover would come down if nobody chose, and how far to both sides it can still choose."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.entry_vehicle.guidance import EASE_M_S2
from game.simulation.events import LandingPointMoved

if TYPE_CHECKING:
    from game.simulation.entry_vehicle.vehicle import EntryVehicle
    from game.simulation.events import Event

_POWER: Final = 1.5
"""Of the height: half as high up, half of the speed and of the time are left, and a third of the reach."""
_LEAST_M: Final = 6.0
"""On its cables the rover can still be carried a few metres; then it swings."""


def reach_m(craft: EntryVehicle) -> tuple[float, float]:
    """Return from where to where it can be let down, within the level."""
    middle_m = _ahead_m(craft)
    share = min(max(craft.height_m, 0.0) / value("landing.backshell_height_m"), 1.0)
    far_m = max(value("landing.divert_m") * share**_POWER, _LEAST_M)
    start_m, end_m = craft.terrain.start_m, craft.terrain.end_m
    low_m, high_m = (min(max(edge, start_m), end_m) for edge in (middle_m - far_m, middle_m + far_m))
    return low_m, high_m


def choose(craft: EntryVehicle, time_s: float, events: list[Event]) -> None:
    """Take the place that is asked for, or one within reach; without any, the place straight below."""
    low_m, high_m = reach_m(craft)
    asked_m, to_m = craft.procedure.command.aim_m, craft.aim_m
    if asked_m is not None and (craft.crane is None or asked_m != craft.heard_m):
        to_m = min(max(asked_m, low_m), high_m)
    elif craft.crane is None:
        to_m = (low_m + high_m) / 2.0
    if asked_m is not None and craft.heard_m is None:
        events.append(LandingPointMoved(time_s, craft.name, craft.aim_m, to_m))
    craft.heard_m, craft.aim_m = asked_m, to_m


def _ahead_m(craft: EntryVehicle) -> float:
    """Return where it comes to without choosing: on engines where it stops, on the parachute where the air takes it.

    On a parachute that bears its weight, the speed through the air along the ground dies away with the time v / g.
    """
    along_m_s, up_m_s = craft.velocity_m_s
    if craft.crane is not None:
        return craft.x_m + along_m_s * abs(along_m_s) / (2.0 * EASE_M_S2)
    fall = craft.fall
    left_m = max(craft.height_m - value("landing.backshell_height_m"), 0.0)
    left_s = left_m / -up_m_s if up_m_s < 0.0 else 0.0
    dies_s = math.hypot(along_m_s - fall.wind_m_s, up_m_s) / craft.gravity_m_s2
    through_air_m = (along_m_s - fall.wind_m_s) * dies_s * (1.0 - math.exp(-left_s / dies_s))
    return craft.flown_m + fall.wind_m_s * left_s + through_air_m
