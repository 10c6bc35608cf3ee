"""What is noticed from the backshell on: the first wheel on the ground, dry tanks, and where the stage comes down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.entry_vehicle import losses
from game.simulation.entry_vehicle.ground_map import hazard_near
from game.simulation.events import TouchedDown
from game.simulation.states.entry_vehicle import Hazard

if TYPE_CHECKING:
    from game.simulation.entry_vehicle.crane import Crane
    from game.simulation.entry_vehicle.vehicle import EntryVehicle
    from game.simulation.events import Event

_ROVER_HALF_M: Final = 1.6
"""From its middle to the end of its wheels, and a hand's breadth: on so much ground it stands."""
_CLOSE_M: Final = 1.0
"""Only so near the ground, or a rock on it, wheels can touch anything."""


def look(craft: EntryVehicle, crane: Crane, time_s: float, events: list[Event]) -> None:
    """Answer to what a tick has brought."""
    if not craft.is_contact and craft.height_m < _CLOSE_M and _touches(craft, crane):
        _touch(craft, time_s, events)
    if not craft.loss and not crane.is_down:
        _watch_stage(craft, crane, time_s, events)
    craft.before_m_s = craft.velocity_m_s


def _touches(craft: EntryVehicle, crane: Crane) -> bool:
    return any(craft.space.shape_query(tyre) for tyre in crane.suspension.wheel_shapes)


def _touch(craft: EntryVehicle, time_s: float, events: list[Event]) -> None:
    """Notice the first wheel on the ground, with the speed that it came with."""
    craft.is_contact = True
    along_m_s, up_m_s = craft.before_m_s
    events.append(TouchedDown(time_s, craft.name, -up_m_s, abs(along_m_s), craft.x_m))
    if -up_m_s > value("landing.hardest_touchdown_m_s"):
        craft.lose(losses.too_hard(craft, -up_m_s), time_s, events)
        return
    hazard = hazard_near(craft.terrain, craft.things, craft.x_m, _ROVER_HALF_M)
    if hazard is not Hazard.NONE:
        craft.lose(losses.on_hazard(hazard), time_s, events)


def _watch_stage(craft: EntryVehicle, crane: Crane, time_s: float, events: list[Event]) -> None:
    away_m = abs(float(crane.stage.position.x) - craft.x_m)
    if crane.engine.tank.is_dry and not craft.is_contact and not crane.is_cut:
        craft.lose(losses.dry(craft.height_m), time_s, events)
    if craft.loss or not craft.is_contact:
        return
    is_low = crane.origin_m.y < craft.body.position.y + value("landing.stage_centre_up_m")
    if is_low and away_m < _ROVER_HALF_M:
        crane.drop_stage()
        craft.lose(losses.stage_on_rover(), time_s, events)
    elif crane.origin_m.y <= craft.terrain.height_m(crane.stage.position.x):
        crane.drop_stage()
        if away_m < value("landing.debris_m"):
            craft.lose(losses.stage_beside_rover(away_m), time_s, events)
