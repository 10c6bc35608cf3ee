"""What the coach says to someone who lands on the Moon: the next step of the procedure, one line at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.controls.bindings import Action
from game.controls.landing import TAKE_OVER_BELOW_M
from game.controls.signs import sign_of
from game.simulation.plan import ControlDepth
from game.texts import tr

if TYPE_CHECKING:
    from game.simulation.plan import Goal
    from game.simulation.snapshot import MoonLanderState

_MUCH_DRIFT_M_S: Final = 0.8
_LOW_M: Final = 60.0
_LAST_M: Final = 25.0
_GENTLE_M_S: Final = 1.3
_SLOW_M_S: Final = 0.4
_SHORT_S: Final = 30.0


def lander_line(state: MoonLanderState, goal: Goal, mark_m: float | None) -> str:
    """Return the next step to a landing; the mark is where the player would rather land."""
    if state.is_landed or state.is_contact:
        words = (
            tr("Contact: {key} stops the engine.") if state.is_engine_on else tr("Down. Let it come to rest.")
        )
        return words.format(key=sign_of(Action.LAND))
    if state.control is not ControlDepth.GUIDED:
        return _hand_line(state)
    if state.program == "approach":
        return _approach_line(state, goal, mark_m)
    return _descent_line(state)


def _approach_line(state: MoonLanderState, goal: Goal, mark_m: float | None) -> str:
    left, right, give = sign_of(Action.LEFT), sign_of(Action.RIGHT), sign_of(Action.AUTONAV)
    if mark_m is not None:
        return tr("{key} makes the mark the landing point. It moves once.").format(key=give)
    if goal.kind == "redesignate" and state.can_move_aim:
        words = tr("Boulders at the landing point? {left} {right} move a mark to clear ground.")
        return words.format(left=left, right=right)
    if state.height_m > TAKE_OVER_BELOW_M:
        return tr("The computer brakes and flies to the landing point. Watch height and fuel.")
    words = tr("{up} or {down} takes over: you ask for the sink rate. Or let the computer go on.")
    return words.format(up=sign_of(Action.UP), down=sign_of(Action.DOWN))


def _descent_line(state: MoonLanderState) -> str:
    up, down = sign_of(Action.UP), sign_of(Action.DOWN)
    left, right = sign_of(Action.LEFT), sign_of(Action.RIGHT)
    sink_m_s = -state.velocity_y_m_s
    if state.seconds_left_s < 0.0:
        return tr("Bingo: the fuel is nearly gone. Land now.")
    if state.height_m < _LAST_M and sink_m_s > _GENTLE_M_S:
        return tr("{key}: sink more slowly. One metre a second is right so low.").format(key=up)
    if state.height_m < _LOW_M and abs(state.velocity_x_m_s) > _MUCH_DRIFT_M_S:
        key = left if state.velocity_x_m_s > 0.0 else right
        return tr("{key}: stop the drift before you touch.").format(key=key)
    if sink_m_s < _SLOW_M_S:
        return tr("{key}: sink. Hovering burns fuel.").format(key=down)
    if state.seconds_left_s < _SHORT_S:
        return tr("Less than half a minute of fuel. Come down.")
    words = tr(
        "{up} {down} change the sink rate, {left} {right} the speed. At contact {stop} stops the engine."
    )
    return words.format(up=up, down=down, left=left, right=right, stop=sign_of(Action.LAND))


def _hand_line(state: MoonLanderState) -> str:
    up, down = sign_of(Action.UP), sign_of(Action.DOWN)
    left, right = sign_of(Action.LEFT), sign_of(Action.RIGHT)
    if state.height_m > TAKE_OVER_BELOW_M:
        words = tr("{up} {down} thrust, {left} {right} lean. Lean back to brake; hold about half thrust.")
    else:
        words = tr("{up} {down} thrust, {left} {right} lean. Upright and slow before the ground.")
    return words.format(up=up, down=down, left=left, right=right)
