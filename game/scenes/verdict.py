"""What came out of a run in one sentence: kind to the player, exact about the physics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.simulation import events as happened
from game.simulation.snapshot import Outcome
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.missions import MissionResult

_SOFT_M_S = 0.6


def verdict(result: MissionResult, notes: Sequence[happened.Event], end_reason: str) -> str:
    """Return the sentence."""
    if result.outcome is Outcome.WON:
        return _won(result)
    if result.outcome is Outcome.UNFINISHED:
        return tr("The time is over before the work is done.")
    return _lost(notes) or end_reason or tr("This one did not work out.")


def _won(result: MissionResult) -> str:
    if result.touchdown_m_s is None:
        return tr("Mission accomplished, with {energy} used.").format(energy=quantity(result.energy_wh, "Wh"))
    down = quantity(result.touchdown_m_s, "m/s", 2)
    if result.touchdown_m_s <= _SOFT_M_S:
        return tr("Mission accomplished, and so softly down ({speed}) that the dust hardly noticed.").format(
            speed=down
        )
    return tr("Mission accomplished; it touched down at {speed}.").format(speed=down)


def _lost(notes: Sequence[happened.Event]) -> str:
    """Return what broke first: what follows from that is not the cause."""
    for event in notes:
        if sentence := _cause(event):
            return sentence
    return ""


def _cause(event: happened.Event) -> str:
    sentence = ""
    match event:
        case happened.BladeBroke():
            sentence = tr("A blade tip at two thirds of the speed of sound met the ground. The ground won.")
        case happened.LegBroke(into_m_s=speed):
            words = tr("A leg met the ground at {speed}: more than its spring can give way to.")
            sentence = words.format(speed=quantity(speed, "m/s", 1))
        case happened.RolledOver(tilt_deg=tilt):
            words = tr("At {tilt} the weight stood outside the wheels, and over it went.")
            sentence = words.format(tilt=quantity(tilt, "°", 0))
        case happened.BatteryEmptied():
            sentence = tr("The battery ran empty, and thin air does not glide.")
        case happened.CoreCrumbled():
            sentence = tr("The rock fell to powder under the drill, as it did at Roubion in 2021.")
        case happened.GoalFailed(reason=reason):
            sentence = tr("{why}.").format(why=reason)
    return sentence
