"""How a lunar rover does the words of a plan. It does not look ahead: who writes the plan knows crests and stones."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, TypeAlias

from game.pilots.riding import ARRIVED_M, GRIP_SHARE, handled
from game.pilots.uplink.deed import Deed, Moment, never
from game.pilots.uplink.plan import Word
from game.simulation.commands import HandController
from game.simulation.snapshot import LunarRoverState

if TYPE_CHECKING:
    from collections.abc import Mapping

_CALM_M_S: Final = 1.8
"""Slow enough for most ground that nobody has looked at."""
_PICTURE_S: Final = 1.0
"""Stand still so long for a picture."""
_STILL_M_S: Final = 0.05

Riding: TypeAlias = Moment[LunarRoverState]


def _ride_to(moment: Riding) -> HandController:
    """Drive at a calm speed, and brake so that it stands where it was sent."""
    state = moment.state
    way_m = moment.step.figures["to_m"] - state.x_m
    if abs(way_m) < ARRIVED_M:
        return HandController(brake=1.0)
    hold_m_s2 = GRIP_SHARE * state.traction * state.gravity_m_s2
    allowed_m_s = min(_CALM_M_S, math.sqrt(2.0 * hold_m_s2 * abs(way_m)))
    direction = math.copysign(1.0, way_m)
    return handled(direction, direction * state.speed_m_s, allowed_m_s)


def _is_there(moment: Riding) -> bool:
    is_near = abs(moment.step.figures["to_m"] - moment.state.x_m) < ARRIVED_M
    return is_near and abs(moment.state.speed_m_s) < _STILL_M_S


def _stop(_moment: Riding) -> HandController:
    return HandController(brake=1.0)


def _picture(_moment: Riding) -> HandController:
    return HandController(brake=1.0, is_photographing=True)


def _has_stood(moment: Riding) -> bool:
    return moment.since_s >= _PICTURE_S


RIDE_DEEDS: Final[Mapping[Word, Deed[LunarRoverState]]] = {
    Word.DRIVE_TO: Deed(_ride_to, _is_there),
    Word.STOP: Deed(_stop, never),
    Word.PICTURE: Deed(_picture, _has_stood),
}
