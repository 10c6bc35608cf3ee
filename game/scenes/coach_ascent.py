"""What the coach tells whoever sends the samples up: bend the way, throw, wait, and what to do by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.signs import sign_of
from game.science.rocketry.propulsion import Verdict, propose, propulsion, tossed_job
from game.simulation.units import METRES_PER_KILOMETRE
from game.texts import tr
from game.texts.units import quantity

if TYPE_CHECKING:
    from game.science.rocketry.propulsion import Kind
    from game.simulation.plan import Goal
    from game.simulation.snapshot import AscentRocketState
    from game.simulation.states.ascent_rocket import Round

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
    """Return what to do about the engines and the way ahead, or that both are good."""
    go, other = sign_of(Action.UP), sign_of(Action.AUTONAV)
    if state.propulsion is not None and not _lifts(state.propulsion):
        return tr("These engines push less than the rocket weighs. {key} takes other ones.").format(key=other)
    if state.ahead is None:
        return tr("The computer flies the way ahead: wait a second.")
    mend = _mend(state.ahead, goal)
    if mend:
        return mend
    if state.propulsion is not None:
        words = tr("The way leads into the band. {key} throws; {other} takes other engines.")
        return words.format(key=go, other=other)
    return tr("The way leads into the band. {key} lets the lander throw; there is no way back.").format(
        key=go
    )


def _mend(ahead: Round, goal: Goal) -> str:
    """Return how to bend the way so that it leads into the band; empty where it does."""
    over, less = sign_of(Action.RIGHT), sign_of(Action.LEFT)
    low_km, high_km = goal.between_km
    if ahead.highest_m < low_km * METRES_PER_KILOMETRE:
        words = tr("Too flat: the top is only at {height}. {key} holds it more upright.")
        return words.format(height=_km(max(0.0, ahead.highest_m)), key=less)
    if ahead.lowest_m < 0.0:
        words = tr(
            "Too steep: it would come down again. {key} bends the way over; {point} takes the next point."
        )
        return words.format(key=over, point=sign_of(Action.DOWN))
    if ahead.highest_m > high_km * METRES_PER_KILOMETRE:
        words = tr("The top lies too high, at {height}. A little more upright: {key}.")
        return words.format(height=_km(ahead.highest_m), key=less)
    if ahead.lowest_m < low_km * METRES_PER_KILOMETRE:
        words = tr("The lowest point is too low, at {height}: {key} bends the way over.")
        return words.format(height=_km(ahead.lowest_m), key=over)
    return ""


def _lifts(kind: Kind) -> bool:
    return propose(propulsion(kind), tossed_job()).verdict is Verdict.FLIES


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
