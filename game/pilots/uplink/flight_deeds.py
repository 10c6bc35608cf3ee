"""How a helicopter does the words of a plan: by asking its on-board computer for speeds, as a player does."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, TypeAlias

from game.pilots.flying import BRAKING_M_S2, CLIMB_M_S, LEVEL_GAIN_PER_S, LEVEL_STEP_M_S, NEAR_M, SLOW_M_S
from game.pilots.uplink.deed import Deed, Moment, never
from game.pilots.uplink.plan import Word
from game.simulation.commands import GuidedFlight
from game.simulation.snapshot import HelicopterState

if TYPE_CHECKING:
    from collections.abc import Mapping

PICTURE_S: Final = 1.0
"""Stand still so long for a picture."""
_CLOSE_M: Final = 0.1
"""Nearer to a height than this a climb is done."""
_USUAL_FLIGHT_M_S: Final = 3.0

Flying: TypeAlias = Moment[HelicopterState]


def _told(
    moment: Flying, forward_m_s: float = 0.0, climb_m_s: float = 0.0, *, is_photographing: bool = False
) -> GuidedFlight:
    """Return a command in whole steps, so that it stays the same while little changes; the rotor's last speed lasts."""
    rotor = next((s for s in (moment.step, *reversed(moment.before)) if s.word is Word.ROTOR), None)
    return GuidedFlight(
        round(forward_m_s / LEVEL_STEP_M_S) * LEVEL_STEP_M_S,
        round(climb_m_s / LEVEL_STEP_M_S) * LEVEL_STEP_M_S,
        None if rotor is None else rotor.figures["rpm"],
        is_photographing,
    )


def _hold(moment: Flying) -> GuidedFlight:
    return _told(moment)


def _rise(moment: Flying) -> GuidedFlight:
    """Rise, or sink, to the height; slower towards it, but never so slow that it is not reached."""
    missing_m = moment.step.figures["height_m"] - moment.state.height_m
    speed_m_s = moment.figure("speed_m_s", CLIMB_M_S)
    asked_m_s = min(max(abs(missing_m) * LEVEL_GAIN_PER_S, LEVEL_STEP_M_S), speed_m_s)
    is_near = abs(missing_m) < _CLOSE_M and not moment.state.is_landed
    return _told(moment, climb_m_s=0.0 if is_near else math.copysign(asked_m_s, missing_m))


def _is_risen(moment: Flying) -> bool:
    height_m, goal_m = moment.state.height_m, moment.step.figures["height_m"]
    return height_m >= goal_m - _CLOSE_M


def _is_sunk(moment: Flying) -> bool:
    return moment.state.height_m <= moment.step.figures["height_m"] + _CLOSE_M


def _forward(moment: Flying) -> GuidedFlight:
    return _told(moment, moment.figure("speed_m_s", _USUAL_FLIGHT_M_S))


def _back(moment: Flying) -> GuidedFlight:
    return _told(moment, -moment.figure("speed_m_s", _USUAL_FLIGHT_M_S))


def _fly_to(moment: Flying) -> GuidedFlight:
    """Fly no faster than one can still stop, and keep the height that the step began with."""
    away_m = moment.step.figures["to_m"] - moment.state.x_m
    speed_m_s = moment.figure("speed_m_s", _USUAL_FLIGHT_M_S)
    braking_m_s = math.sqrt(2.0 * BRAKING_M_S2 * abs(away_m))
    forward_m_s = math.copysign(min(speed_m_s, braking_m_s, abs(away_m)), away_m)
    begun = moment.begun.crafts[moment.step.craft]
    missing_m = begun.height_m - moment.state.height_m
    return _told(moment, forward_m_s, min(max(missing_m * LEVEL_GAIN_PER_S, -CLIMB_M_S), CLIMB_M_S))


def _is_there(moment: Flying) -> bool:
    away_m = moment.step.figures["to_m"] - moment.state.x_m
    return abs(away_m) < NEAR_M and abs(moment.state.velocity_x_m_s) < SLOW_M_S


def _land(moment: Flying) -> GuidedFlight:
    return _told(moment, climb_m_s=0.0 if moment.state.is_landed else -CLIMB_M_S)


def _is_landed(moment: Flying) -> bool:
    return moment.state.is_landed


def _is_at_once(_moment: Flying) -> bool:
    return True


def _picture(moment: Flying) -> GuidedFlight:
    return _told(moment, is_photographing=True)


def _has_stood(moment: Flying) -> bool:
    return moment.since_s >= PICTURE_S


FLIGHT_DEEDS: Final[Mapping[Word, Deed[HelicopterState]]] = {
    Word.CLIMB: Deed(_rise, _is_risen),
    Word.DESCEND: Deed(_rise, _is_sunk),
    Word.FORWARD: Deed(_forward, never),
    Word.BACK: Deed(_back, never),
    Word.FLY_TO: Deed(_fly_to, _is_there),
    Word.HOLD: Deed(_hold, never),
    Word.LAND: Deed(_land, _is_landed),
    Word.ROTOR: Deed(_hold, _is_at_once),
    Word.PICTURE: Deed(_picture, _has_stood),
}
