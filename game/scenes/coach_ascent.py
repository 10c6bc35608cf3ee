"""What the coach tells whoever sends the samples up: bend the way, throw, wait, and what to do by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import AscentRocketState

_SOON_S: Final = 30.0


def ascent_line(state: AscentRocketState, goal: Goal, time_lapse: int) -> str:
    """Return the line for how things stand on the way up."""
    match state.phase:
        case "pad":
            return _pad_line(state, goal)
        case "tossed" if state.is_by_hand:
            return tr("It falls again in a second: {key} lights the motor!").format(key=sign_of(Action.UP))
        case "burning":
            return _burning_line(state)
        case "spent":
            return tr("Burnt out. {key} drops the empty stage.").format(key=sign_of(Action.UP))
        case "coasting":
            return _coasting_line(state, time_lapse)
        case _:
            return ""


def _pad_line(state: AscentRocketState, goal: Goal) -> str:
    """Return what to do about the way ahead, or that it is good."""
    over, less, go = sign_of(Action.RIGHT), sign_of(Action.LEFT), sign_of(Action.UP)
    low_km, high_km = goal.between_km
    if state.ahead is None:
        return tr("The computer flies the way ahead: wait a second.")
    if state.ahead.lowest_m < 0.0:
        return tr(
            "Too steep: it would come down again. {key} bends the way over; {point} takes the next point."
        ).format(key=over, point=sign_of(Action.DOWN))
    if state.ahead.highest_m > high_km * METRES_PER_KILOMETRE:
        return tr("The top lies too high, at {height}. A little more upright: {key}.").format(
            height=_km(state.ahead.highest_m), key=less
        )
    if state.ahead.lowest_m < low_km * METRES_PER_KILOMETRE:
        return tr("The lowest point is too low, at {height}: {key} bends the way over.").format(
            height=_km(state.ahead.lowest_m), key=over
        )
    return tr("The way leads into the band. {key} lets the lander throw; there is no way back.").format(
        key=go
    )


def _burning_line(state: AscentRocketState) -> str:
    if state.is_last_stage:
        return tr("It spins and pushes. Nobody can steer it now.")
    if not state.is_by_hand:
        return tr("The programme tips it over. {key} takes it into your hands.").format(
            key=sign_of(Action.LAND)
        )
    return tr("{over} tips it over, {less} holds it up; {key} gives it back to the programme.").format(
        over=sign_of(Action.RIGHT), less=sign_of(Action.LEFT), key=sign_of(Action.LAND)
    )


def _coasting_line(state: AscentRocketState, time_lapse: int) -> str:
    if state.is_by_hand:
        return tr(
            "Point it along the horizon. {key} lights it: the dashed line shows what that brings now."
        ).format(key=sign_of(Action.UP))
    if state.ignition_in_s is not None and state.ignition_in_s < _SOON_S:
        return tr("The second motor lights in {time}.").format(time=quantity(state.ignition_in_s, "s", 0))
    if time_lapse == 1:
        return tr(
            "A long way up without a motor. Press {key} to let time run: it stops before the next burn."
        ).format(key=sign_of(Action.TIME_FASTER))
    return tr("It climbs and slows down: speed becomes height.")


def _km(height_m: float) -> str:
    return quantity(height_m / METRES_PER_KILOMETRE, "km", 0)
