"""The gauges of a lunar rover beside its battery: grip, springs and motors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.facts import value
from game.simulation.units import PERCENT
from game.texts import tr
from game.texts.units import quantity
from game.view.instruments.reading import Reading, whole_steps
from game.view.instruments.status import Status, judged

if TYPE_CHECKING:
    from game.simulation.snapshot import LunarRoverState

_SLIPPING: Final = 0.3
_SPINNING: Final = 0.8
_LIGHT_SHARE: Final = 0.5
"""Wheels that carry less than this share of the weight hold half as well."""


def lunar_rover_readings(state: LunarRoverState) -> tuple[Reading, ...]:
    """Return what wheels, springs and motors do."""
    return _grip(state), _slip(state), _power(state)


def _grip(state: LunarRoverState) -> Reading:
    """Return how much of the weight is on the wheels: no grip without it."""
    carried_n = 2.0 * sum(wheel.load_n for wheel in state.wheels)
    share = carried_n / max(state.weight_n, 1.0)
    status = Status.STOP if state.is_airborne else judged(share, _LIGHT_SHARE, 0.05)
    word = (tr("on wheels"), tr("light"), tr("in the air"))[status]
    return Reading(tr("Load"), quantity(carried_n, "N", 0), whole_steps(share / 2.0), status, word, mark=0.5)


def _slip(state: LunarRoverState) -> Reading:
    slip = max((wheel.slip for wheel in state.wheels), key=abs)
    status = judged(abs(slip), _SLIPPING, _SPINNING)
    locked = (tr("gripping"), tr("skidding"), tr("locked"))
    driven = (tr("gripping"), tr("slipping"), tr("spinning"))
    word = (locked if slip < 0.0 else driven)[status]
    figure = quantity(PERCENT * abs(slip), "%", 0)
    return Reading(tr("Wheel slip"), figure, whole_steps(abs(slip)), status, word)


def _power(state: LunarRoverState) -> Reading:
    """Return what the motors draw, on a bar that ends at the most that they can."""
    efficiency = value("lunar_rover.motor_efficiency")
    most_w = value("lunar_rover.wheels_count") * value("lunar_rover.motor_power_w") / efficiency
    word = tr("braking") if state.brake > 0.0 else tr("driving") if state.throttle else tr("rolling")
    share = whole_steps(state.drive_power_w / most_w)
    return Reading(tr("Motors"), quantity(state.drive_power_w, "W", 0), share, Status.GO, word)
